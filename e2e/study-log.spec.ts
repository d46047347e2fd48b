import { answerFirst } from './answering.ts';
import { expect, hydrated, open, type Page, storedEvents, test } from './fixture.ts';

const grades = async (page: Page) =>
  (await storedEvents(page)).filter(({ kind }) => kind === 'card-graded');

test('four tabs that grade at once lose and double nothing', async ({ page, context }) => {
  const tabs = [page, ...(await Promise.all([1, 2, 3].map(() => context.newPage())))];
  // Each has cards of its own: one that was graded in another tab is not asked again.
  for (const [index, tab] of tabs.entries()) {
    await open(
      tab,
      `flashcards/?kinds=term&part=${['start', 'part-1', 'part-2', 'part-3'][index]}`,
    );
    await expect(tab.getByRole('article', { name: /^Card 1 of/ })).toBeVisible();
  }
  const EACH = 4;
  await Promise.all(
    tabs.map(async (tab, index) => {
      for (let count = 0; count < EACH; count += 1) {
        await tab.keyboard.press('Space');
        await tab.keyboard.press(String(1 + ((index + count) % 4)));
      }
    }),
  );
  await expect.poll(async () => (await grades(page)).length).toBe(tabs.length * EACH);
  const ids = (await grades(page)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const tab of tabs) {
    await open(tab, 'settings/#data');
    await tab.getByRole('button', { name: 'Erase everything' }).click();
    await expect(tab.getByRole('dialog')).toContainText(/\b1[6-9] events\b|\b[2-9]\d events\b/);
    await tab.keyboard.press('Escape');
  }
});

test('a guest’s tab shows an empty record and stores nothing', async ({ page }) => {
  await open(page, 'lessons/big-idea/');
  await page.getByRole('radio').first().check({ force: true });
  await expect.poll(async () => (await storedEvents(page)).length).toBeGreaterThan(0);
  await open(page, 'settings/');
  await page.getByRole('button', { name: 'Guest mode in this tab' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Guest mode' })).toBeVisible();
  await hydrated(page);
  const before = await storedEvents(page);

  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await open(page, 'lessons/four-metrics/');
  await page.getByRole('radio').first().check({ force: true });
  await open(page, 'quiz/?lesson=big-idea');
  const question = page.getByRole('main').getByRole('article');
  await answerFirst(question);
  await question.getByRole('button', { name: /^Check answer/ }).click();
  await expect(question.getByRole('status').first()).toContainText(/orrect\./);
  const stored = await page.evaluate(() => [
    Object.keys(sessionStorage).filter((key) => key.startsWith('rightsize')),
    localStorage.getItem('rightsize') ?? '',
  ]);
  expect(stored[0]).toEqual(['rightsize.guest']);
  expect(stored[1]).not.toContain('dark');
  expect(await storedEvents(page)).toEqual(before);

  await page.getByRole('button', { name: 'End guest mode' }).click();
  await hydrated(page);
  await expect(page.getByText('Guest mode')).toHaveCount(0);
  expect(await storedEvents(page)).toEqual(before);
});

test('progress is shown from a snapshot at once, and a damaged snapshot is ignored', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, 'lessons/big-idea/');
  await page.getByRole('heading', { name: 'In three lines' }).scrollIntoViewIfNeeded();
  await page.getByRole('radio').first().check({ force: true });
  await expect.poll(async () => (await storedEvents(page)).length).toBeGreaterThan(0);
  await page.clock.runFor(5_000);
  const snapshot = () => page.evaluate(() => localStorage.getItem('rightsize.snapshot'));
  await expect.poll(snapshot).toContain('big-idea');
  await page.evaluate(() => {
    const text = localStorage.getItem('rightsize.snapshot') ?? '';
    localStorage.setItem('rightsize.snapshot', `${text.slice(0, -9)}{"__proto__":1}`);
  });
  await open(page, 'progress/');
  await expect(page.getByText(/lesson/i).first()).toBeVisible();
  await expect
    .poll(async () => (await storedEvents(page)).some(({ kind }) => kind === 'answered'))
    .toBe(true);
});
