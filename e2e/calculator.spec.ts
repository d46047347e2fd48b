import { expect, hydrated, open, test } from './fixture.ts';

test('the calculator prices a load and keeps it in the address', async ({ page }) => {
  await open(page, 'calculator/');
  const inputs = page.getByRole('form', { name: 'Inputs' });
  const answer = page.getByRole('main').locator('b, strong').first();
  await expect(answer).toBeVisible();
  const results = page.getByRole('table').first();
  const before = await results.innerText();

  const requests = inputs.getByRole('slider', { name: 'Requests' });
  await requests.press('PageUp');
  await requests.press('ArrowRight');
  await expect(page).toHaveURL(/requests=\d+/);
  expect(await results.innerText()).not.toBe(before);
  await inputs.getByText('99 of 100').click();
  await expect(page).toHaveURL(/percentile=99/);
  await inputs.getByRole('textbox', { name: 'Hours per month' }).fill('200');
  await expect(page).toHaveURL(/hours=200/);
  const changed = await results.innerText();

  await page.reload();
  await hydrated(page);
  await expect(inputs.getByRole('textbox', { name: 'Hours per month' })).toHaveValue('200');
  await expect.poll(() => results.innerText()).toBe(changed);

  await inputs.getByRole('button', { name: 'Reset to the BERT example' }).click();
  await expect(page).toHaveURL(/calculator\/$/);
  await expect.poll(() => results.innerText()).toBe(before);
});

test('what cannot be used is explained and never becomes a false number', async ({ page }) => {
  await open(page, 'calculator/');
  const hours = page.getByRole('textbox', { name: 'Hours per month' });
  const main = page.getByRole('main');
  for (const [typed, reason] of [
    ['9999', 'A month has at most 744 h. Using 730.'],
    ['0', 'A bill needs at least 1 h. Using 730.'],
    ['many', 'Hours are a number, such as 730. Using 730.'],
    ['', 'Hours are a number, such as 730. Using 730.'],
  ] as const) {
    await hours.fill(typed);
    await expect(hours).toHaveAttribute('aria-invalid', 'true');
    await expect(hours).toHaveAccessibleDescription(reason);
  }
  await hours.fill('730');
  await expect(hours).toHaveAttribute('aria-invalid', 'false');
  await page.getByRole('slider', { name: /^Latency limit/ }).press('Home');
  await expect(main).toContainText('over limit');
  await page.getByRole('slider', { name: 'Requests' }).press('End');
  await expect(main).toContainText('1,000,000 per minute');
  await expect(main).not.toContainText(/NaN|Infinity|undefined|\$0\.00(?!\d)/);
});

test('a hostile address keeps the example’s values and says so', async ({ page }) => {
  await open(page, 'calculator/?requests=-5&limit=1e9&percentile=50&utilization=NaN&hours=%00');
  const notices = page.getByRole('status').getByText(/The address asked for/);
  await expect(notices).toHaveCount(5);
  await expect(page.getByRole('textbox', { name: 'Hours per month' })).toHaveValue('730');
});
