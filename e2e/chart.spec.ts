import fs from 'node:fs';
import { expect, hydrated, type Locator, open, type Page, tabTo, test } from './fixture.ts';

const LIVE_CHART = /LiveChart-.*\.js$/;

/** The chart itself, inside its figure. */
const plotOf = (page: Page): Locator => page.locator('#cost-complexity .cc-box');
/** The drawing that took the picture's place. */
const liveChartOf = (page: Page): Locator => plotOf(page).locator('.recharts-surface').first();
/** The exact figures of the point that is shown. */
const tipOf = (page: Page): Locator => page.locator('#cost-complexity .cc-tip');

/** Names of the points in the order of the arrow keys. */
async function walk(page: Page, steps: number): Promise<string[]> {
  const names: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('ArrowRight');
    names.push(await tipOf(page).locator('.inst').innerText());
  }
  return names;
}

test('the chart is a picture until someone comes near, and nothing moves when it wakes', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, 'chart/');
  await page.waitForLoadState('networkidle');
  const plot = plotOf(page);
  await expect(plot.locator('svg').first()).toBeVisible();
  await expect(plot.locator('svg').first()).toContainText('g4dn.xlarge');
  expect(scripts.filter((url) => LIVE_CHART.test(url))).toEqual([]);

  await plot.scrollIntoViewIfNeeded();
  const before = await plot.boundingBox();
  await plot.hover();
  await expect.poll(() => scripts.filter((url) => LIVE_CHART.test(url)).length).toBe(1);
  await expect(liveChartOf(page)).toBeVisible();
  expect(await plot.boundingBox()).toEqual(before);
});

test('the keyboard reaches every point by price, pins one and lets it go', async ({ page }) => {
  await open(page, 'chart/');
  const plot = plotOf(page);
  await tabTo(page, plot);
  const names = await walk(page, 3);
  expect(new Set(names).size).toBe(3);
  await page.keyboard.press('End');
  const last = await tipOf(page).locator('.inst').innerText();
  await page.keyboard.press('Home');
  await expect(tipOf(page).locator('.inst')).toHaveText(names[0] ?? '');
  expect(last).not.toBe(names[0]);
  await expect(tipOf(page)).toContainText('per hour');
  await expect(tipOf(page).locator('.cc-tip-source')).toContainText(/\d{4}-\d{2}-\d{2}/);
  await expect(page.locator('#cost-complexity .vh[aria-live]')).not.toBeEmpty();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/selected=/);
  await page.keyboard.press('Tab');
  await expect(tipOf(page)).toBeVisible();
  await page.reload();
  await hydrated(page);
  await expect(tipOf(page).locator('.inst')).toHaveText(names[0] ?? '');
  await plot.focus();
  await page.keyboard.press('Escape');
  await expect(tipOf(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/selected=/);
});

test('“Explore” leads the keyboard into the chart', async ({ page }) => {
  await open(page, 'chart/');
  await page.locator('#cost-complexity').getByRole('button', { name: 'Explore' }).press('Enter');
  await expect(plotOf(page)).toBeFocused();
  await expect(tipOf(page)).toBeVisible();
});

test('view, measure and filters change the chart and its address, and a reload restores them', async ({
  page,
}) => {
  await open(page, 'chart/');
  const figure = page.locator('#cost-complexity');
  const title = figure.getByRole('heading').first();
  const real = await title.innerText();
  await figure.getByRole('combobox', { name: 'Price against' }).selectOption({ label: 'Memory' });
  await expect(page).toHaveURL(/measure=memoryGib/);
  expect(await title.innerText()).not.toBe(real);

  await figure.getByRole('button', { name: /^T2/ }).click();
  await expect(page).toHaveURL(/hide=t2/);
  const byMemory = await title.innerText();
  await figure.getByText('Show as table').click();
  const table = figure.getByRole('table');
  await expect(table).toBeVisible();
  await expect(table.getByRole('rowheader', { name: 't2.large' })).toHaveCount(0);
  await expect(table.getByRole('rowheader', { name: 'm5.large' })).toHaveCount(1);

  await page.reload();
  await hydrated(page);
  await expect(figure.getByRole('button', { name: /^T2/ })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(title).toHaveText(byMemory);

  await figure.getByText('Concept', { exact: true }).click();
  await expect(page).toHaveURL(/view=concept/);
  await expect(figure.locator('[data-chart="concept"]')).toBeVisible();
  await figure.getByText('Real prices', { exact: true }).click();
  await expect(page).not.toHaveURL(/view=/);
});

test('with all families off the chart says so and offers them again', async ({ page }) => {
  await open(page, 'chart/');
  const figure = page.locator('#cost-complexity');
  const chips = figure.getByRole('group', { name: 'Families on the chart' }).getByRole('button');
  for (const chip of await chips.all()) {
    await chip.click();
    await expect(chip).toHaveAttribute('aria-pressed', 'false');
  }
  await expect(figure.locator('.cc-empty')).toBeVisible();
  await figure.getByRole('button', { name: 'Show all families' }).click();
  await expect(plotOf(page).locator('svg').first()).toBeVisible();
  await expect(chips.first()).toHaveAttribute('aria-pressed', 'true');
});

test('the chart can be taken along as SVG and as PNG', async ({ page }) => {
  await open(page, 'chart/');
  const figure = page.locator('#cost-complexity');
  const saved = async (format: string) => {
    const download = page.waitForEvent('download');
    await figure.getByRole('button', { name: `Download as ${format}` }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: fs.readFileSync(await file.path()) };
  };
  await plotOf(page).hover();
  await expect(liveChartOf(page)).toBeVisible();

  const svg = await saved('SVG');
  expect(svg.name).toBe('cost-complexity-real.svg');
  const text = svg.bytes.toString('utf8');
  expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(text).toContain('g4dn.xlarge');
  expect(text).not.toMatch(/var\(--|class="|<script|href="http/);

  const png = await saved('PNG');
  expect(png.name).toBe('cost-complexity-real.png');
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(800);
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

test('a hostile address falls back to the usual chart and says what it did not understand', async ({
  page,
}) => {
  await open(
    page,
    'chart/?view=%3Cscript%3E&measure=__proto__&hide=t2,evil&selected=constructor&x=1',
  );
  const notices = page.getByRole('status');
  for (const words of ['<script>', '__proto__', 'evil', 'constructor', '“x”']) {
    await expect(notices.filter({ hasText: words }).first()).toBeVisible();
  }
  await expect(plotOf(page).locator('svg').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^T2/ })).toHaveAttribute('aria-pressed', 'false');
});

test('the chart inside its lesson works and leaves the address alone', async ({ page }) => {
  await open(page, 'lessons/cost-and-performance/');
  const plot = plotOf(page);
  await plot.scrollIntoViewIfNeeded();
  await plot.focus();
  await page.keyboard.press('ArrowRight');
  await expect(tipOf(page)).toBeVisible();
  await expect(page).toHaveURL('/lessons/cost-and-performance/');
});
