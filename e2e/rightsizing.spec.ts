import fs from 'node:fs';
import { expect, hydrated, type Locator, open, type Page, tabTo, test } from './fixture.ts';

const LAB = 'labs/rightsizing/';
const finding = (page: Page): Locator => page.getByRole('region', { name: 'Finding', exact: true });
const options = (page: Page): Locator =>
  page.getByRole('region', { name: 'Recommendations' }).first();
const other = (page: Page): Locator => page.getByRole('region', { name: 'Another accelerator' });
const plot = (page: Page): Locator => page.locator('[data-plot="usage"]');
const sample = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Metrics' }).getByText(name, { exact: true });
const readout = (page: Page): Locator => page.locator('figure output').first();

test('one says what is wrong before the finding is shown, and a preference turns it round', async ({
  page,
}) => {
  await open(page, LAB);
  await sample(page, 'Batch nights').click();
  await expect(finding(page)).toBeHidden();
  await page.getByRole('button', { name: 'Over-provisioned' }).click();
  await expect(
    page.getByText('You said over-provisioned. The analysis says under-provisioned'),
  ).toBeVisible();
  await expect(finding(page)).toContainText('CPUUnderprovisioned');
  const before = await options(page).locator('thead').innerText();
  await page.getByText('P90', { exact: true }).click();
  await expect(finding(page)).toContainText('CPUOverprovisioned');
  await expect(page.getByText('and so does the analysis')).toBeVisible();
  expect(await options(page).locator('thead').innerText()).not.toBe(before);
  await page.getByLabel('Preset of the console').selectOption('Maximum performance');
  await expect(finding(page)).toContainText('Under-provisioned');

  // All of it is in the address.
  await page.reload();
  await hydrated(page);
  await expect(finding(page)).toContainText('Under-provisioned');
  await expect(page.getByLabel('Preset of the console')).toHaveValue('maximum-performance');
  await page.getByRole('button', { name: 'Reset to the example' }).click();
  await expect(finding(page)).toBeHidden();
  await expect(page).toHaveURL(/rightsizing\/$/);
});

test('the guide’s P3 may move to Inf1 last of all, and not at all with kernels of its own', async ({
  page,
}) => {
  await open(page, `${LAB}?guess=shown`);
  await expect(finding(page)).toContainText('GPUOverprovisioned');
  const rows = other(page).locator('tbody');
  await expect(rows.first()).toContainText('Same code');
  await expect(rows.last()).toContainText('inf1.xlarge');
  await expect(rows.last()).toContainText('Software frozen');
  await expect(rows.last()).toContainText('A port');
  // The finding itself stays with GPUs: Compute Optimizer has no Neuron metric.
  await expect(options(page)).not.toContainText('inf');
  await page.getByLabel('It has custom CUDA kernels').check();
  await expect(other(page).getByRole('status')).toContainText('CUDA kernels of its own');
  await expect(other(page)).not.toContainText('inf1.xlarge');
  await expect(rows.first()).toContainText('Same code');
  await page.getByLabel('It has custom CUDA kernels').uncheck();
  await other(page).getByRole('group', { name: 'Work' }).getByText('Training').click();
  await expect(other(page).getByRole('status')).toContainText('Only inference');
});

test('what was not measured is not zero, and a sum over cores is asked about', async ({ page }) => {
  await open(page, `${LAB}?sample=student-notebook&guess=shown`);
  await expect(finding(page)).toContainText('Not measured: Memory, GPU, GPU memory');
  await expect(finding(page)).not.toContainText('Overprovisioned');
  await sample(page, 'SageMaker endpoint').click();
  const question = page.getByRole('group', { name: /above 100/ });
  await question.getByRole('button', { name: /^Yes: 400/ }).click();
  await expect(page.getByRole('button', { name: 'Show without a guess' })).toBeVisible();
  await expect(page).toHaveURL(/scale=cpuUtilization.summed-percent/);
  await page.getByRole('button', { name: 'Show without a guess' }).click();
  await expect(finding(page)).toBeVisible();
});

test('the keys alone choose, guess, zoom and read the plot', async ({ page }) => {
  await open(page, LAB);
  await tabTo(page, page.getByRole('radio', { name: 'GPU at 10%' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/sample=office-hours/);
  await tabTo(page, plot(page));
  await page.keyboard.press('ArrowRight');
  await expect(readout(page)).toHaveText(/^\d+ (Oct|Nov), \d\d:\d\d UTC: Now [\d.]+%$/);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/view=[\d.]+(~|%7E)[\d.]+/);
  const zoomed = page.url();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page).not.toHaveURL(zoomed);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/view=/);
  await page.keyboard.press('Escape');
  await expect(readout(page)).toBeEmpty();
  await tabTo(page, page.getByRole('button', { name: 'Optimized' }));
  await page.keyboard.press('Enter');
  await expect(finding(page)).toContainText('Optimized');
  // The focus goes on from there, not from the top of the page.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Guess again' })).toBeFocused();
});

test('a drag zooms in, a plain wheel scrolls on, and each option can be drawn', async ({
  page,
}) => {
  await open(page, `${LAB}?guess=shown`);
  await plot(page).scrollIntoViewIfNeeded();
  const box = await plot(page).boundingBox();
  if (!box) throw new Error('There is no plot');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, middle, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/view=67/);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await expect(page).toHaveURL(/view=67/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).not.toHaveURL(/view=/);

  const lines = plot(page).locator('path');
  await expect(lines).toHaveCount(2);
  await page.getByLabel('Draw the projection to g4dn.xlarge').check();
  await expect(lines).toHaveCount(3);
  await page.getByText('Show as table').first().click();
  await expect(page.getByRole('columnheader', { name: 'Highest on g4dn.xlarge' })).toBeVisible();
});

test('the fleet is sorted by saving, opens an instance and leaves as CSV', async ({ page }) => {
  await open(page, `${LAB}?guess=shown`);
  const fleet = page.getByRole('region', { name: 'The samples as one fleet' });
  await expect(fleet.locator('tbody tr')).toHaveCount(7);
  const names = await fleet.locator('tbody tr th').allInnerTexts();
  expect(names[0]).toBe('GPU at 10%');
  expect(names.at(-1)).toBe('SageMaker endpoint');
  const coming = page.waitForEvent('download');
  await fleet.getByRole('button', { name: 'Save findings as CSV' }).click();
  const text = fs.readFileSync(await (await coming).path(), 'utf8');
  expect(text.split('\r\n')[1]).toMatch(/^gpu-at-ten-percent,/);
  expect(text).toContain('OVER_PROVISIONED');
  await fleet.getByRole('button', { name: 'Memory leak' }).click();
  await expect(page.getByRole('region', { name: 'Memory leak' })).toBeFocused();
  await expect(finding(page)).toContainText('MemoryUnderprovisioned');
  await expect(page.getByRole('region', { name: 'Increase' })).toContainText('$');
});

test('two hundred instances of a file are analysed while the page answers', async ({ page }) => {
  const rows = ['timestamp,instance id,instance type,metric,value'];
  for (let machine = 0; machine < 200; machine++) {
    for (let hour = 0; hour < 40; hour++) {
      const time = new Date(Date.UTC(2026, 5, 1, hour)).toISOString();
      rows.push(`${time},i-${machine},m5.2xlarge,CPUUtilization,${5 + (machine % 80)}`);
    }
  }
  await open(page, LAB);
  await page.getByText('Use your own metrics').click();
  await page.getByLabel(/Choose a file of metrics/).setInputFiles({
    name: 'fleet.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.getByRole('button', { name: /^Use / }).click();
  const fleet = page.getByRole('region', { name: 'Your instances' });
  await expect(fleet.locator('tbody tr')).toHaveCount(200);
  await expect(fleet).toContainText('200 instances');
  await page.getByText('30%', { exact: true }).first().click();
  await fleet.getByRole('button', { name: 'i-79', exact: true }).click();
  await expect(finding(page)).toContainText('Under-provisioned');
  await expect(finding(page)).toContainText('Not measured: Memory');
  await page.getByRole('button', { name: 'Back to the samples' }).click();
  await expect(finding(page)).toBeHidden();
});

test('one answer serves every endpoint of a file that sums its cores', async ({ page }) => {
  const rows = ['timestamp,instance id,instance type,metric,value'];
  for (const [machine, level] of [120, 150, 30].entries()) {
    for (let hour = 0; hour < 40; hour++) {
      const time = new Date(Date.UTC(2026, 5, 1, hour)).toISOString();
      rows.push(`${time},endpoint-${machine},c5.xlarge,CPUUtilization,${level + (hour % 5)}`);
    }
  }
  await open(page, LAB);
  await page.getByText('Use your own metrics').click();
  await page.getByLabel(/Choose a file of metrics/).setInputFiles({
    name: 'endpoints.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  });
  await page.getByRole('button', { name: /^Use / }).click();
  const fleet = page.getByRole('region', { name: 'Your instances' });
  await expect(fleet.getByText('No finding.')).toHaveCount(2);
  await page.getByRole('button', { name: /^Yes: 400.*for all 2 that ask$/ }).click();
  await expect(fleet.getByText('No finding.')).toHaveCount(0);
  await expect(finding(page)).toBeVisible();
});

test('a hostile address keeps the example and says so', async ({ page }) => {
  await open(page, `${LAB}?sample=__proto__&days=15&view=9~3&guess=shown`);
  await expect(page.getByText(/“sample=__proto__”/)).toBeVisible();
  await expect(page.getByText(/“days=15”/)).toBeVisible();
  await expect(page.getByText(/“view=9~3”/)).toBeVisible();
  await expect(finding(page)).toContainText('GPUOverprovisioned');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide’s example can be read from the plot to the saving', async ({ page }) => {
    await page.goto(LAB);
    await expect(plot(page)).toBeVisible();
    await expect(finding(page)).toContainText('GPUOverprovisioned');
    await expect(options(page)).toContainText('g4dn.xlarge');
    await expect(other(page)).toContainText('inf1.xlarge');
    await expect(page.getByRole('region', { name: 'The samples as one fleet' })).toBeVisible();
    await page.getByText('How “GPU at 10%” is made').click();
    await expect(page.getByText('GPU utilization: a daily wave from 7% to 13%')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
  });
});

test('two lessons show a finding turn round, and lead to the lab', async ({ page }) => {
  await open(page, 'lessons/compute-optimizer/');
  const percentiles = page.getByRole('figure', { name: /this c5.4xlarge is/ });
  await expect(percentiles).toContainText('is under-provisioned');
  await percentiles.getByRole('radio', { name: 'P90' }).check({ force: true });
  await expect(percentiles).toContainText('is over-provisioned');
  await percentiles.getByRole('radio', { name: 'P95' }).check({ force: true });
  await expect(percentiles).toContainText('is under-provisioned');
  await percentiles.getByRole('link', { name: 'Open it in the lab' }).click();
  await expect(page.getByRole('radio', { name: 'Batch nights' })).toBeChecked();

  await open(page, 'lessons/monitoring/');
  const agent = page.getByRole('figure', { name: /the agent/ });
  await expect(agent).toContainText('memory not measured');
  await agent.getByLabel('The CloudWatch agent reports memory').check();
  await expect(agent).toContainText('under-provisioned');
});
