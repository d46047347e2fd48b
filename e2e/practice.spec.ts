import { expect, type Locator, open, type Page, test } from './fixture.ts';

const questionOf = (page: Page): Locator => page.getByRole('main').getByRole('article');

/** Gives up on the open question, with its hint before it where there is one. */
async function giveUp(page: Page): Promise<void> {
  const button = questionOf(page).getByRole('button', { name: /^I don’t know/ });
  await button.waitFor();
  for (let asked = 0; asked < 2 && (await button.isVisible()); asked++) await button.click();
  await expect(questionOf(page).getByRole('status').first()).toContainText('Not answered.');
}

test('missed calculations go on after a reload, although another was missed meanwhile', async ({
  page,
  context,
}) => {
  await open(page, 'quiz/?lesson=numbers&template=t-stable&n=1&seed=1');
  await giveUp(page);
  await open(page, 'quiz/?lesson=mistakes');
  const stem = await questionOf(page).getByRole('heading').innerText();
  await questionOf(page).getByText('Think so', { exact: true }).click();

  const other = await context.newPage();
  await open(other, 'quiz/?lesson=numbers&template=t-utilization&n=1&seed=1');
  await giveUp(other);
  await other.close();

  await page.reload();
  await expect(questionOf(page).getByRole('heading')).toHaveText(stem);
  await expect(questionOf(page).getByRole('radio', { name: 'Think so' })).toBeChecked();
  await expect(page.getByText('could not be restored')).toHaveCount(0);
});

test('the paragraph with the reason takes the focus, and back leads to the answer that was shown', async ({
  page,
}) => {
  await open(page, 'quiz/?lesson=four-metrics&kinds=single&n=3');
  await giveUp(page);
  await questionOf(page).getByRole('link', { name: 'Read the paragraph that says why' }).click();
  await expect(page).toHaveURL(/\/lessons\/four-metrics\/#.+/);
  const reason = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(reason).toBeInViewport();
  await expect(reason).toBeFocused();
  await page.goBack();
  await expect(questionOf(page).getByRole('status').first()).toContainText('Not answered.');
  await expect(questionOf(page).getByRole('button', { name: /^Next question/ })).toBeVisible();
});

test('a reason that is folded away is opened for who follows the link to it', async ({ page }) => {
  await open(page, 'quiz/?lesson=choosing&kinds=hotspot');
  await giveUp(page);
  const link = questionOf(page).getByRole('link', { name: 'Read the paragraph that says why' });
  await expect(link).toHaveAttribute('href', /#devi$/);
  await link.click();
  await expect(page.locator('#devi')).toBeInViewport();
  await expect(page.locator('#devi')).toBeFocused();
});

test('a calculation that a region has no prices for is left out, and the page says why', async ({
  page,
}) => {
  await open(page, 'quiz/?lesson=numbers&template=t-surplus&n=3&seed=1&region=cn-north-1');
  await expect(page.getByText(/^There is nothing to ask: with prices of cn-north-1/)).toBeVisible();
  await open(page, 'quiz/?lesson=numbers&seed=1&region=cn-north-1');
  await expect(page.getByText(/\d of \d+ questions are left out/)).toBeVisible();
  await expect(questionOf(page)).toBeVisible();
});
