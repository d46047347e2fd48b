import { expect, hydrated, open, tabTo, test } from './fixture.ts';

test('the keyboard alone leads from the first question to a recommendation and back', async ({
  page,
}) => {
  await open(page, 'choose/');
  const first = page.getByRole('group', { name: /^1\. / });
  const second = page.getByRole('group', { name: /^2\. / });
  const result = page.getByRole('region', { name: 'Recommendation' });
  await expect(result).toContainText('outcomes are still open');

  await tabTo(page, first.getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?path=prepare$/);
  await page.keyboard.press('Tab');
  await expect(second.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?path=prepare,now-and-then$/);
  await expect(result.getByRole('heading', { name: 'A burstable instance' })).toBeVisible();
  await expect(result.getByText(/^\$0\.\d+$/).first()).toBeVisible();
  await expect(result.getByRole('heading', { name: 'What would change the answer' })).toBeVisible();
  await expect(result.locator('[aria-live]')).toContainText('Recommendation: A burstable instance');
  await expect(result.getByRole('link', { name: 'Read the lesson' })).toHaveAttribute(
    'href',
    '/lessons/burstable-t2-t3/',
  );

  await tabTo(page, page.getByRole('button', { name: 'Back' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?path=prepare$/);
  await expect(second.getByRole('radio').first()).toBeFocused();
  await tabTo(page, page.getByRole('button', { name: 'Start again' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/choose\/$/);
  await expect(first.getByRole('radio').first()).toBeFocused();
});

test('the browser’s Back takes back an answer and a reload keeps the path', async ({ page }) => {
  await open(page, 'choose/');
  const result = page.getByRole('region', { name: 'Recommendation' });
  await page.getByRole('radio', { name: /^Serve predictions/ }).check();
  await page.getByRole('radio', { name: 'Deep learning' }).check();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await expect(page).toHaveURL(/\?path=serve,deep,needs-cuda$/);
  await page.reload();
  await hydrated(page);
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await expect(result.getByRole('heading', { level: 3 })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\?path=serve,deep$/);
  await expect(result).toContainText('outcomes are still open');
  await page.goForward();
  await expect(result.getByRole('heading', { level: 3 })).toBeVisible();
});

test('a click in the drawing answers the question and the questions follow', async ({ page }) => {
  await open(page, 'choose/');
  const drawing = page.getByRole('img', { name: /^Decision tree/ });
  await drawing.locator('[data-answer="train,traditional"] text').first().click();
  await expect(page).toHaveURL(/\?path=train,traditional$/);
  await expect(page.getByRole('radio', { name: 'Train a model' })).toBeChecked();
  await expect(drawing).toHaveAccessibleName(/Current path: Train a model; Traditional/);
  await drawing.locator('[data-question=""]').click();
  await expect(page).toHaveURL(/choose\/$/);
});

test('a link that does not fit the flowchart keeps what fits and says so', async ({ page }) => {
  await open(page, 'choose/?path=prepare,__proto__,%3Cimg%3E');
  await expect(page.getByRole('status').filter({ hasText: 'does not match' })).toContainText(
    'The first answer is kept.',
  );
  await expect(page.getByRole('radio', { name: /^Write code/ })).toBeChecked();
  await open(page, 'choose/?path=constructor');
  await expect(page.getByRole('status').filter({ hasText: 'does not match' })).toContainText(
    'Start with the first question.',
  );
});

test('every path through the questions ends in a recommendation with a price', async ({ page }) => {
  await open(page, 'choose/');
  const outcomes = await page
    .locator('[data-answer]')
    .evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-answer') ?? ''));
  const leaves = outcomes.filter((path) => !outcomes.some((other) => other.startsWith(`${path},`)));
  expect(leaves.length).toBeGreaterThan(8);
  const drawing = page.getByRole('img', { name: /^Decision tree/ });
  const result = page.getByRole('region', { name: 'Recommendation' });
  for (const leaf of leaves) {
    await drawing.locator(`[data-answer="${leaf}"] text`).first().click();
    await expect(page).toHaveURL(new RegExp(`path=${leaf}$`));
    await expect(result.getByRole('link', { name: 'Read the lesson' })).toBeVisible();
    await expect(result.getByText(/^\$\d/).first()).toBeVisible();
  }
});

test('the flowchart inside its lesson works and leaves the address alone', async ({ page }) => {
  await open(page, 'lessons/choosing/');
  await page.getByRole('radio', { name: /^Write code/ }).check();
  await page.getByRole('radio', { name: /^Now and then/ }).check();
  await expect(
    page.getByRole('heading', { name: 'A burstable instance', level: 3 }).first(),
  ).toBeVisible();
  await expect(page).toHaveURL('/lessons/choosing/');
});
