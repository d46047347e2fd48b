import { expect, hydrated, open, type Page, storedEvents, test } from './fixture.ts';

const question = (page: Page) => page.getByRole('main').getByRole('article');

async function startShort(page: Page): Promise<void> {
  await open(page, 'quiz/exam/');
  await page.getByLabel(/^Short/).check();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(question(page).getByText('Question 1 of 12')).toBeVisible();
}

/** Answers what is on with whatever comes first, in the way of its kind. */
async function answerFirst(page: Page): Promise<void> {
  const article = question(page);
  for (const select of await article.getByRole('combobox').all()) {
    await select.selectOption({ index: 1 });
  }
  const radio = article.getByRole('radio');
  if ((await radio.count()) > 0) await radio.first().check({ force: true });
  const boxes = article.getByRole('checkbox');
  for (const box of (await boxes.all()).slice(0, 2)) await box.check({ force: true });
  const keep = article.getByRole('button', { name: 'Keep this order' });
  if ((await keep.count()) > 0) await keep.click();
}

test('an exam shows no key, survives a reload and a closed tab, and is scored after the hand-in', async ({
  page,
  context,
}) => {
  const fetched: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) fetched.push(await response.text().catch(() => ''));
  });
  await startShort(page);
  const html = await page.content();
  expect(html).not.toContain('data-feedback');
  expect(html).not.toMatch(/\bCorrect\b/);
  await expect(page.getByText('Your answer', { exact: true })).toHaveCount(0);
  // What each wrong choice is called stands beside the keys: neither has been fetched.
  expect(fetched.some((code) => code.includes('misconception:'))).toBe(false);

  await answerFirst(page);
  await page.getByRole('button', { name: 'Flag to come back' }).click();
  await page.getByRole('button', { name: /^Next/ }).click();
  await answerFirst(page);
  await expect
    .poll(async () => (await storedEvents(page)).filter(({ kind }) => kind === 'exam-answered'))
    .not.toHaveLength(0);
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

  await expect(again.getByRole('heading', { name: /^\d+ of 12 right$/ })).toBeVisible();
  await expect(again.getByRole('heading', { name: /^What to study next/ })).toBeVisible();
  const review = again.getByRole('group').filter({ hasText: /^\s*Blank/ }).first();
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
