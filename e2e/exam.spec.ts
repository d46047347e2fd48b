import type { BrowserContext } from '@playwright/test';
import { answerFirst } from './answering.ts';
import { expect, hydrated, open, type Page, storedEvents, test } from './fixture.ts';

const question = (page: Page) => page.getByRole('main').getByRole('article');

async function startShort(page: Page): Promise<void> {
  await open(page, 'quiz/exam/');
  await page.getByLabel(/^Short/).check();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(question(page).getByText('Question 1 of 12')).toBeVisible();
}

test('an exam shows no key, survives a reload and a closed tab, and is scored after the hand-in', async ({
  page,
  context,
}) => {
  const fetched: string[] = [];
  context.on('response', async (response) => {
    if (response.url().endsWith('.js')) fetched.push(await response.text().catch(() => ''));
  });
  await startShort(page);
  const html = await page.content();
  expect(html).not.toContain('data-feedback');
  expect(html).not.toMatch(/\bCorrect\b/);
  await expect(page.getByText('Your answer', { exact: true })).toHaveCount(0);
  // What each wrong choice is called stands beside the keys: neither has been fetched.
  expect(fetched.some((code) => code.includes('misconception:'))).toBe(false);

  await answerFirst(question(page));
  await page.getByRole('button', { name: 'Flag to come back' }).click();
  await page.getByRole('button', { name: /^Next/ }).click();
  await answerFirst(question(page));
  const stored = async () =>
    new Set(
      (await storedEvents(page))
        .filter(({ kind }) => kind === 'exam-answered')
        .map((event) => event.question),
    ).size;
  await expect.poll(stored).toBe(2);
  await page.reload();
  await hydrated(page);
  await expect(page.getByText('2 of 12 answered, 1 flagged')).toBeVisible();
  await expect(question(page).getByText('Question 3 of 12')).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await open(again, 'quiz/exam/');
  await expect(again.getByText('2 of 12 answered, 1 flagged')).toBeVisible();
  await again.getByText('2 of 12 answered, 1 flagged').click();
  await again.getByRole('button', { name: 'Hand in', exact: true }).click();
  await expect(again.getByRole('heading', { name: 'Hand it in?' })).toBeFocused();
  await expect(again.getByText('Blank, which counts as wrong: 10')).toBeVisible();
  await again.getByRole('button', { name: 'Question 1', exact: true }).click();
  await expect(question(again).getByText('Question 1 of 12')).toBeVisible();
  await again.getByRole('button', { name: 'Hand in', exact: true }).click();
  await again.getByRole('button', { name: 'Hand in with 10 blanks' }).click();

  await expect(again.getByRole('heading', { name: /^\d+ of 12 right$/ })).toBeFocused();
  await expect.poll(() => fetched.some((code) => code.includes('misconception:'))).toBe(true);
  await expect(again.getByRole('heading', { name: /^What to study next/ })).toBeVisible();
  const review = again
    .getByRole('group')
    .filter({ hasText: /^\s*Blank/ })
    .first();
  await review.locator('summary').first().click();
  await expect(review.locator('[data-feedback]').first()).toBeVisible();
  await expect
    .poll(
      async () => (await storedEvents(again)).filter(({ kind }) => kind === 'exam-scored').length,
    )
    .toBe(1);
  const events = await storedEvents(again);
  expect(events.filter(({ kind, mode }) => kind === 'answered' && mode === 'exam')).toHaveLength(2);

  await again.reload();
  await expect(again.getByRole('heading', { name: /^\d+ of 12 right$/ })).toBeVisible();
  expect((await storedEvents(again)).filter(({ kind }) => kind === 'exam-scored')).toHaveLength(1);
});

test('an exam can be paused, its clock hidden, and time that is up hands it in', async ({
  page,
}) => {
  await page.clock.install();
  await startShort(page);
  await page.clock.runFor(61_000);
  await expect(page.getByText(/^22:5\d left$/)).toBeVisible();
  await page.getByRole('button', { name: 'Hide the clock' }).click();
  await expect(page.getByText(/left$/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the clock' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(question(page)).toHaveCount(0);
  await page.clock.runFor(600_000);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(/^22:5\d left$/)).toBeVisible();
  await page.clock.runFor(24 * 60_000);
  await expect(page.getByRole('heading', { name: '0 of 12 right' })).toBeVisible();
});

test('a pause survives a reload and a closed tab, shows in every tab, and costs no time', async ({
  page,
  context,
}) => {
  await context.clock.install();
  await startShort(page);
  await page.clock.runFor(65_000);
  await page.getByRole('button', { name: /^Next/ }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  const pause = (tab: Page) => tab.getByRole('region', { name: 'Paused' });
  await expect(pause(page).getByRole('heading', { name: 'Paused' })).toBeFocused();
  const left = (await pause(page).getByText(/left/).textContent()) ?? '';
  expect(left).toMatch(/^22:5\d left\./);
  const kinds = async (tab: Page) => (await storedEvents(tab)).map(({ kind }) => kind);
  await expect.poll(() => kinds(page)).toContain('exam-paused');

  await page.clock.runFor(5 * 60_000);
  await page.reload();
  await hydrated(page);
  await expect(pause(page).getByText(left)).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  // A second tab shows the pause too, though the exam was open in the first.
  const other = await context.newPage();
  await open(other, 'quiz/exam/');
  await expect(pause(other).getByText(left)).toBeVisible();
  await page.close();
  await other.close();

  const again = await context.newPage();
  const first = await context.newPage();
  for (const tab of [again, first]) {
    await open(tab, 'quiz/exam/');
    await tab.clock.runFor(10 * 60_000);
    await expect(pause(tab).getByText(left)).toBeVisible();
  }
  await again.getByRole('button', { name: 'Go on' }).click();
  await expect(question(again).getByRole('heading')).toBeFocused();
  await expect(again.getByText(left.replace('. ', ''), { exact: true })).toBeVisible();
  await first.clock.runFor(2_000);
  await expect(first.getByRole('button', { name: 'Go on here' })).toBeVisible();
  // It runs in one tab, and a pause there holds in the other.
  await again.clock.runFor(61_000);
  await again.getByRole('button', { name: 'Pause' }).click();
  await expect(pause(again).getByText(/^21:5\d left/)).toBeVisible();
  await expect(pause(first).getByText(/^21:5\d left/)).toBeVisible();
});

test('an exam under way can be discarded, and does not come back', async ({ page, context }) => {
  await startShort(page);
  await answerFirst(question(page));
  await page.getByRole('button', { name: 'Flag to come back' }).click();
  const other = await context.newPage();
  await open(other, 'quiz/exam/');
  await expect(other.getByRole('button', { name: 'Go on here' })).toBeVisible();
  // What was exported before the exam was discarded.
  const before = await exported(context);

  await page.getByRole('button', { name: 'Discard this exam' }).click();
  const dialog = page.getByRole('dialog', { name: 'Discard this exam?' });
  await expect(dialog.getByText(/^You lose 1 answer and 1 flag\./)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Discard this exam' })).toBeFocused();
  await expect(question(page)).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Discard this exam' }).click();
  await dialog.getByRole('button', { name: 'Discard the exam' }).click();
  await expect(page.getByText('The exam was discarded.', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Start the exam' })).toBeVisible();
  await expect(other.getByText('This exam was discarded in another tab.')).toBeVisible();

  const kinds = async () => (await storedEvents(page)).map(({ kind }) => kind);
  await expect.poll(kinds).toContain('exam-discarded');
  await page.reload();
  await hydrated(page);
  await expect(page.getByRole('button', { name: 'Start the exam' })).toBeVisible();
  expect(await kinds()).not.toContain('exam-handed-in');

  await open(page, 'settings/');
  await page.getByLabel('File to import').setInputFiles(before);
  await expect(page.getByText(/^Everything in this file is already here/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await open(page, 'quiz/exam/');
  await expect(page.getByRole('button', { name: 'Start the exam' })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await expect(page.getByText('Exams you took')).toHaveCount(0);
});

/** The record as a file, as the settings export it. */
async function exported(context: BrowserContext): Promise<string> {
  const settings = await context.newPage();
  await open(settings, 'settings/');
  const download = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Export progress' }).click();
  const file = await (await download).path();
  await settings.close();
  return file;
}

test('an exam can be taken with the keyboard alone', async ({ page }) => {
  await startShort(page);
  const first = question(page).getByRole('radio').first();
  if ((await first.count()) > 0) {
    await first.focus();
    await page.keyboard.press('Space');
    await expect(first).toBeChecked();
  }
  const next = page.getByRole('button', { name: /^Next/ });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(question(page).getByRole('heading')).toBeFocused();
  await expect(question(page).getByText('Question 2 of 12')).toBeVisible();
});

test('an address that names no exam of this browser says so', async ({ page }) => {
  await open(page, 'quiz/exam/?result=__proto__');
  await expect(page.getByText(/names an exam that is not in your record/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start the exam' })).toBeVisible();
});

test('an exam is taken in one tab at a time, and its end shows in the others', async ({
  page,
  context,
}) => {
  await startShort(page);
  const other = await context.newPage();
  await open(other, 'quiz/exam/');
  await expect(
    other.getByRole('heading', { name: 'Your exam is open in another tab' }),
  ).toBeVisible();
  await expect(question(other)).toHaveCount(0);
  await other.getByRole('button', { name: 'Go on here' }).click();
  await expect(question(other).getByText('Question 1 of 12')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on here' })).toBeVisible();

  await answerFirst(question(other));
  await other.getByText('1 of 12 answered').click();
  await other.getByRole('button', { name: 'Hand in', exact: true }).click();
  await other.getByRole('button', { name: 'Hand in with 11 blanks' }).click();
  const score = { name: /^[01] of 12 right$/ };
  await expect(other.getByRole('heading', score)).toBeVisible();
  await expect(page.getByText('This exam was handed in in another tab.')).toBeVisible();
  await expect(page.getByRole('heading', score)).toBeVisible();
  const kinds = async () => (await storedEvents(page)).map(({ kind }) => kind);
  await expect.poll(kinds).toContain('exam-scored');
  expect((await kinds()).filter((kind) => kind === 'answered')).toHaveLength(1);
  expect((await kinds()).filter((kind) => kind === 'exam-scored')).toHaveLength(1);
});

test('an exam taken and handed in without a connection is stored, and scored when the keys can be fetched', async ({
  page,
  context,
  allowed,
}) => {
  allowed.push(/ERR_INTERNET_DISCONNECTED/);
  await startShort(page);
  await context.setOffline(true);
  for (let asked = 1; asked <= 12; asked += 1) {
    await expect(question(page).getByText(`Question ${asked} of 12`)).toBeVisible();
    await answerFirst(question(page));
    await page.getByRole('button', { name: /^(Next|To the end)/ }).click();
  }
  await expect(page.getByText('Every question is answered.')).toBeVisible();
  await page.getByRole('button', { name: 'Hand in', exact: true }).last().click();
  await expect(page.getByRole('alert')).toContainText('Your exam is handed in and stored.');
  await expect
    .poll(async () => (await storedEvents(page)).map(({ kind }) => kind))
    .toContain('exam-handed-in');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: /^\d+ of 12 right$/ })).toBeVisible();
});

test('an exam asks with the prices of its keys, whatever region is set', async ({ page }) => {
  await open(page, 'settings/');
  await page.getByLabel('Region').selectOption('eu-west-1');
  await startShort(page);
  await expect(page.getByText(/An exam is asked with prices of us-east-1/)).toBeVisible();
});
