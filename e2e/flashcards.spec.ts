import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, hydrated, type Locator, open, type Page, storedEvents, test } from './fixture.ts';

const DAY_MS = 86_400_000;

const cardOf = (page: Page): Locator => page.getByRole('article', { name: /^Card \d+ of \d+$/ });
const grades = async (page: Page) =>
  (await storedEvents(page)).filter(({ kind }) => kind === 'card-graded');

const kindsOf = async (page: Page) => (await storedEvents(page)).map(({ kind }) => kind);

test('cards can be studied with the keys alone, and a grade can be taken back', async ({
  page,
}) => {
  await open(page, 'flashcards/');
  const card = cardOf(page);
  await expect(card).toHaveAccessibleName('Card 1 of 12');
  await expect(card).toHaveAttribute('data-shown', 'false');
  const question = await card.innerText();

  await page.keyboard.press('Space');
  await expect(card).toHaveAttribute('data-shown', 'true');
  for (const name of ['Again', 'Hard', 'Good', 'Easy']) {
    await expect(page.getByRole('button', { name: new RegExp(`^${name} .*\\d`) })).toBeVisible();
  }
  await page.keyboard.press('4');
  await expect(card).toHaveAccessibleName(/^Card 2 of 12$/);
  await page.keyboard.press('u');
  await expect(card).toHaveAccessibleName('Card 1 of 12');
  await expect(card).toHaveAttribute('data-shown', 'true');
  expect(await card.innerText()).toContain(question.split('\n').at(-2) ?? '');
  await page.keyboard.press('1');
  await expect(card).toHaveAccessibleName('Card 2 of 13');
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(card).toHaveAccessibleName(/^Card 3 of /);

  await expect.poll(() => grades(page)).toHaveLength(3);
  expect((await grades(page)).map(({ grade }) => grade)).toEqual([4, 1, 3]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Session ended' })).toBeFocused();
});

test('grades survive a reload, and the header counts the cards that are due', async ({ page }) => {
  await open(page, 'flashcards/');
  await expect(cardOf(page)).toBeVisible();
  for (const grade of ['4', '4']) {
    await page.keyboard.press('Space');
    await page.keyboard.press(grade);
  }
  await expect.poll(() => grades(page)).toHaveLength(2);
  await page.reload();
  await hydrated(page);
  await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 10');
  const cards = page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /^Cards/ });
  await expect(cards).toHaveAccessibleName('Cards');

  await page.clock.setFixedTime(Date.now() + 60 * DAY_MS);
  await page.reload();
  await hydrated(page);
  await expect(cards).toHaveAccessibleName(/^Cards ?2 due$/);
  await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 14');
  await open(page);
  await page.getByRole('link', { name: 'Review 2 cards due' }).click();
  await expect(page).toHaveURL('/flashcards/');
});

test('a part and a shuffle choose the cards, and their address restores them', async ({ page }) => {
  await open(page, 'flashcards/');
  await page.getByRole('combobox', { name: 'Part of the course' }).selectOption({ index: 3 });
  await expect(page).toHaveURL(/part=/);
  const first = await cardOf(page).innerText();
  await page.getByRole('button', { name: 'Shuffle' }).click();
  await expect(page).toHaveURL(/shuffle=\d+/);
  const shuffled = await cardOf(page).innerText();
  await page.reload();
  await hydrated(page);
  await expect.poll(() => cardOf(page).innerText()).toBe(shuffled);
  await page.getByRole('button', { name: 'Shuffle' }).click();
  await expect(page).not.toHaveURL(/shuffle/);
  await expect.poll(() => cardOf(page).innerText()).toBe(first);
});

test('the keys can be switched off, and a hostile address gives the usual deck with a notice', async ({
  page,
}) => {
  await open(page, 'flashcards/');
  await page.getByRole('checkbox', { name: 'Use these keys on this page' }).uncheck();
  await expect(page).toHaveURL(/keys=off/);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Space');
  await expect(cardOf(page)).toHaveAttribute('data-shown', 'false');

  await open(page, 'flashcards/?part=__proto__&shuffle=%3Cb%3E');
  await expect(page.getByText(/names a part that the course does not have/)).toBeVisible();
  await expect(page.getByText(/The order in this link is not one of ours/)).toBeVisible();
  await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 12');
});

test('on paper the cards are a list, also when it is folded', async ({ page }) => {
  await open(page, 'flashcards/');
  await expect(cardOf(page)).toBeVisible();
  const definition = page.getByText('Using a trained model to make predictions on new data');
  await expect(definition).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(definition).toBeVisible();
  await expect(cardOf(page)).toBeHidden();
});

test('an answer can be typed: the grade it suggests is marked, and the reader decides', async ({
  page,
}) => {
  await open(page, 'flashcards/?kinds=term');
  await page.getByRole('checkbox', { name: 'Type the answer before it is shown' }).check();
  await expect(page).toHaveURL(/kinds=term&type=on/);
  await page.getByLabel('Type the answer', { exact: true }).fill('I do not know');
  await page.getByRole('button', { name: /^Show answer/ }).click();
  await expect(page.getByRole('button', { name: /^Again suggested in 1 min/ })).toBeFocused();
  await page.keyboard.press('2');
  await expect.poll(() => grades(page)).toHaveLength(1);
  expect((await grades(page))[0]).toMatchObject({ grade: 2, card: 'inference' });
  await expect(page.getByLabel('Type the answer', { exact: true })).toBeFocused();
});

test('a missed question becomes a card, and the last grade can be taken back after a reload', async ({
  page,
}) => {
  await open(page, 'quiz/?lesson=big-idea&kinds=single&seed=1');
  const asked = page.getByRole('main').getByRole('article');
  const make = asked.getByRole('button', { name: 'Make it a flashcard' });
  for (;;) {
    await asked.locator('[data-choice] input').last().check({ force: true });
    await asked.getByRole('button', { name: /^Check answer/ }).click();
    await expect(asked.getByRole('status').first()).toContainText(/orrect\./);
    if (await make.isVisible()) break;
    await asked.getByRole('button', { name: /^Next question/ }).click();
  }
  await make.click();
  await expect.poll(async () => kindsOf(page)).toContain('card-added');

  await open(page, 'flashcards/?kinds=question');
  await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 1');
  const question = await cardOf(page).innerText();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'No cards due' })).toBeVisible();
  await expect(page.getByLabel('This session')).toContainText('Graded Again');
  await expect.poll(() => grades(page)).toHaveLength(1);

  await page.reload();
  await hydrated(page);
  await expect(page.getByRole('heading', { name: 'No cards due' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo the last grade' }).click();
  await expect(cardOf(page)).toHaveAttribute('data-shown', 'true');
  expect(await cardOf(page).innerText()).toContain(question.split('\n').at(-2) ?? '');
  await expect.poll(async () => kindsOf(page)).toContain('card-grade-undone');
});

test('the deck goes to Anki, as text, and the grades to the optimizer; SQLite is fetched only for that', async ({
  page,
}) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, 'flashcards/?part=start&kinds=term');
  await expect(cardOf(page)).toBeVisible();
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  expect(scripts.filter((url) => /apkg|export-deck|question/.test(url))).toEqual([]);

  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return fs.readFileSync(await (await download).path());
  };
  const log = (await saved('Review log (.csv)')).toString('utf8').split('\n');
  expect(log[0]).toBe('card_id,review_time,review_rating,review_state,review_duration');
  expect(log[1]).toMatch(/^[a-z0-9-]+,\d{13},4,0,\d+$/);
  expect((await saved('Text (.tsv)')).toString('utf8')).toMatch(/^#separator:tab\n#html:false\n/);
  expect(scripts.filter((url) => /apkg/.test(url))).toEqual([]);
  const files = unzipSync(await saved('Anki deck (.apkg)'));
  expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'collection.anki21', 'media']);
  expect(strFromU8(files['collection.anki2']?.subarray(0, 15) ?? new Uint8Array())).toBe(
    'SQLite format 3',
  );
  // SQLite has nothing to say to a reader either.
  expect(said).toEqual([]);
});

test('a card graded in one tab is not asked in another, and its grade can be taken back in either', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await open(tab, 'flashcards/?kinds=term');
    await expect(cardOf(tab)).toHaveAccessibleName('Card 1 of 12');
  }
  await page.keyboard.press('Space');
  await other.keyboard.press('Space');
  await other.keyboard.press('4');
  await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 11');
  await expect(cardOf(page)).toHaveAttribute('data-shown', 'false');
  await expect(page.getByText(/You went on in another tab/)).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('u');
  await expect(cardOf(page)).toHaveAttribute('data-shown', 'true');
  await expect(cardOf(other)).toHaveAccessibleName('Card 1 of 12');
  await expect(other.getByRole('button', { name: 'Undo the last grade' })).toBeDisabled();
  await expect.poll(() => kindsOf(page)).toEqual(['card-graded', 'card-grade-undone']);
});

for (const { timezoneId, before, after } of [
  // The nights in which the clocks change: forward in Los Angeles, back in Auckland.
  {
    timezoneId: 'America/Los_Angeles',
    before: '2026-03-08T03:59:00-07:00',
    after: '2026-03-08T04:00:30-07:00',
  },
  {
    timezoneId: 'Pacific/Auckland',
    before: '2026-04-05T03:59:00+12:00',
    after: '2026-04-05T04:00:30+12:00',
  },
]) {
  test.describe(`in ${timezoneId}, in the night of a clock change`, () => {
    test.use({ timezoneId });

    test('the new cards of a day come at 04:00', async ({ page }) => {
      await page.clock.setFixedTime(new Date(before));
      await open(page, 'flashcards/?kinds=term&part=start');
      await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 12');
      for (const grade of ['4', '4']) {
        await page.keyboard.press('Space');
        await page.keyboard.press(grade);
      }
      await expect.poll(() => grades(page)).toHaveLength(2);
      await page.reload();
      await hydrated(page);
      await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 10');
      await page.clock.setFixedTime(new Date(after));
      await page.reload();
      await hydrated(page);
      await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 12');
    });

    test('a page that was left open offers them at 04:00', async ({ page }) => {
      await page.clock.install({ time: new Date(before) });
      await open(page, 'flashcards/?kinds=term&part=start');
      await expect(cardOf(page)).toBeVisible();
      for (let card = 0; card < 12; card++) {
        await page.keyboard.press('Space');
        await page.keyboard.press('4');
      }
      await expect(page.getByRole('heading', { name: 'No cards due' })).toBeVisible();
      await page.clock.fastForward(Date.parse(after) - Date.parse(before));
      await expect(page.getByText('12 cards are to be done now.')).toBeVisible();
      await page.getByRole('button', { name: 'Go on' }).click();
      await expect(cardOf(page)).toHaveAccessibleName('Card 13 of 24');
    });
  });
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a swipe to the left grades Again, to the right Good, and a short one nothing', async ({
    page,
    context,
  }) => {
    await open(page, 'flashcards/');
    const touch = await context.newCDPSession(page);
    const swipe = async (dx: number) => {
      await cardOf(page).scrollIntoViewIfNeeded();
      const box = await cardOf(page).boundingBox();
      if (!box) throw new Error('There is no card');
      const at = (part: number) => ({
        x: box.x + box.width / 2 + dx * part,
        y: Math.min(box.y + 60, 800),
      });
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part?: number) =>
        touch.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: part === undefined ? [] : [at(part)],
        });
      await send('touchStart', 0);
      for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', part);
      // The finger rests before it lifts: the browser spends the next tap on stopping a fling.
      await page.waitForTimeout(150);
      await send('touchEnd');
    };
    await expect(cardOf(page)).toBeVisible();
    const show = async () => {
      await page.getByRole('button', { name: /^Show answer/ }).tap();
      await expect(cardOf(page)).toHaveAttribute('data-shown', 'true');
    };
    await show();
    // The answer is in view, above the grades that stand at the bottom of the screen.
    const answer = await cardOf(page).getByRole('link').last().boundingBox();
    const bar = await page.getByRole('group', { name: /How well/ }).boundingBox();
    expect((answer?.y ?? 0) + (answer?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await swipe(40);
    await expect(cardOf(page)).toHaveAccessibleName('Card 1 of 12');
    await swipe(-140);
    await expect(cardOf(page)).toHaveAccessibleName('Card 2 of 13');
    await show();
    await swipe(140);
    await expect(cardOf(page)).toHaveAccessibleName(/^Card 3 of /);
    await expect.poll(() => grades(page)).toHaveLength(2);
    expect((await grades(page)).map(({ grade }) => grade)).toEqual([1, 3]);
  });
});
