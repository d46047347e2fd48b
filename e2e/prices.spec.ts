import type { Page } from '@playwright/test';
import { expect, open, tabTo, test } from './fixture.ts';
import { LESSONS, LONG, ROUTES } from './site.ts';

const LESSON = 'lessons/big-idea/';
const note = (page: Page) => page.locator('#figure-note');
const price = (page: Page) => page.locator('#training-event .followed').first();

async function choose(page: Page, { region, option }: { region?: string; option?: string }) {
  await page.getByRole('button', { name: /^Prices:/ }).click();
  if (region) await page.getByRole('combobox', { name: 'Region' }).selectOption(region);
  if (option) await page.getByRole('radio', { name: option }).check();
  await page.keyboard.press('Escape');
}

test('a price says where it comes from: on hover, on focus, on a press, and by keyboard alone', async ({
  page,
}) => {
  await open(page, LESSON);
  await price(page).hover();
  await expect(note(page)).toBeVisible();
  await expect(note(page)).toContainText('p4d.24xlarge');
  await expect(note(page)).toContainText('us-east-1, on demand, 2026-07-20');
  await expect(note(page)).toContainText('Without EBS, data transfer and tax.');
  await page.mouse.move(2, 2);
  await expect(note(page)).toBeHidden();

  await price(page).click();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(500);
  await expect(note(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note(page)).toBeHidden();
  await expect(price(page)).toBeFocused();

  const serving = page.locator('#inference-rate .followed').first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(serving).toBeFocused({ timeout: 50 });
  }).toPass();
  await expect(note(page)).toContainText('inf1.xlarge');
  await expect(note(page)).toContainText('1-year reserved, all upfront');
  await page.keyboard.press('Tab');
  await expect(note(page).getByText('Another reservation')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('reserved, term and payment not stated');
  await tabTo(page, note(page).getByRole('link', { name: 'All sources' }));
});

test('reservations that few types have are in the note of a price, in the calculator and nowhere promised', async ({
  page,
}) => {
  await open(page, 'explore/?q=x2iedn.32xlarge');
  await page.locator('[data-cell=price]').getByRole('button').click();
  await note(page).getByText('11 other reservations').click();
  const row = note(page).getByRole('row', { name: /^3-year reserved, no upfront/ });
  const amount = await row.getByRole('cell').first().innerText();
  await expect(note(page)).toContainText(
    'Not in our data for x2iedn.32xlarge in us-east-1: Savings Plans.',
  );
  await note(page).getByRole('link', { name: 'Compare them in the calculator' }).click();
  await expect(note(page)).toBeHidden();

  const first = page.getByRole('group', { name: 'A x2iedn.32xlarge' });
  await first.getByText('us-east-1, on demand').click();
  await first.getByLabel('Purchase option').selectOption('3-year reserved, no upfront');
  await expect(page).toHaveURL(/a=x2iedn\.32xlarge~us-east-1~reserved-3y-no-upfront/);
  const costs = page.getByRole('table', { name: /^Results side by side/ });
  await expect(
    costs
      .getByRole('row', { name: /^Per hour/ })
      .getByRole('cell')
      .first(),
  ).toHaveText(amount);
  await expect(first).toContainText(
    '3-year reserved, no upfront: 32.1% of on demand on 2026-07-20.',
  );

  // Another type does not have it, says so, and keeps what was asked.
  await first.getByLabel('Instance type').fill('g5.xlarge');
  const other = page.getByRole('group', { name: 'A g5.xlarge' });
  await expect(other).toContainText(
    'Our data has no price of g5.xlarge in us-east-1 for this: 3-year reserved, no upfront.',
  );
  await other.getByLabel('Purchase option').selectOption('on demand');
  await expect(other).toContainText(
    'Not in our data for g5.xlarge there: 3-year reserved; no or partial upfront; convertible reserved; Savings Plans.',
  );

  await page.getByRole('button', { name: /^Prices:/ }).click();
  await expect(page.locator('#price-menu')).toContainText(
    'convertible reserved for x2iedn.32xlarge',
  );
});

test('following a figure moves nothing on the page', async ({ page }) => {
  await open(page, LESSON);
  await price(page).scrollIntoViewIfNeeded();
  const place = () => page.locator('#inference-rate').boundingBox();
  const before = await place();
  await price(page).click();
  await expect(note(page)).toBeVisible();
  expect(await place()).toEqual(before);
});

test('the purchase option is chosen in the masthead, every price follows, and a reload keeps it', async ({
  page,
}) => {
  await open(page, 'lessons/gpu-g4dn-g5/');
  const first = page.getByRole('main').locator('.price').first();
  const listed = await first.innerText();
  await choose(page, { option: '1-year reserved' });
  await expect(first).not.toHaveText(listed);
  await expect(page.getByRole('contentinfo')).toContainText('1-year reserved, all upfront');
  await page.reload();
  await expect(first).not.toHaveText(listed);
  await expect(page.getByRole('button', { name: /^Prices:/ })).toContainText('1-year reserved');
  await first.click();
  await expect(note(page)).toContainText('LeanerCloud');
  await expect(note(page)).toContainText('more than 18 months ago');

  await open(page, 'chart/');
  await expect(page.locator('#cost-complexity .sub').first()).toContainText('1-year reserved');
  // The picture of the static page gives way to a chart of the reader's prices by itself.
  await expect(page.locator('#cost-complexity .recharts-surface').first()).toBeVisible();
  await expect(page.locator('#cost-complexity .cc-frame').first()).toHaveCSS('opacity', '1');
  await open(page, 'lessons/choosing/');
  await expect(page.getByText(/Linux, 1-year reserved, all upfront/).first()).toBeVisible();
  await open(page, 'choose/?path=prepare,now-and-then');
  await expect(page.getByRole('region', { name: 'Recommendation' })).toContainText(
    '1-year reserved',
  );
});

test('where the list price has changed since, the share and its date stand instead of an amount', async ({
  page,
}) => {
  await open(page, LESSON);
  await choose(page, { option: 'Spot' });
  const paragraph = page.locator('#training-event');
  await expect(paragraph).toContainText(/Spot \d+% of on demand on 2025-06-28/);
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|\$0\.00(?!\d)/);
});

test('no page breaks or shows a false zero with reserved or Spot prices', async ({ page }) => {
  test.setTimeout(240_000);
  const few = [
    '',
    'chart/',
    'choose/',
    'quiz/',
    'labs/cpu-credits/',
    'calculator/',
    'explore/',
  ].concat(LESSONS.filter((_, index) => index % 5 === 0).map((slug) => `lessons/${slug}/`));
  for (const option of ['Spot', '1-year reserved']) {
    await open(page, '');
    await choose(page, { option });
    for (const route of LONG ? ROUTES : few) {
      await test.step(`${option}: /${route}`, async () => {
        await open(page, route);
        await expect(page.locator('html')).toHaveAttribute('data-prices', 'ready');
        const main = page.getByRole('main');
        await expect(main).not.toContainText('This page stopped working');
        await expect(main).not.toContainText(/NaN|Infinity|undefined|\$0\.00(?!\d)/);
      });
    }
  }
});

test('a region without the option says so and shows its on-demand prices', async ({ page }) => {
  await open(page, LESSON);
  await choose(page, { region: 'eu-west-1', option: 'Spot' });
  await expect(page.getByRole('contentinfo')).toContainText('Spot is not in our data here');
  await expect(price(page)).toHaveText(/^\$\d/);
});

test('a type without a price here offers the nearest region that has one', async ({ page }) => {
  await open(page, LESSON);
  await choose(page, { region: 'ap-southeast-7' });
  const missing = page.locator('#training-event .no-price').first();
  await expect(missing).toContainText('no price in our data, AWS may sell it');
  await price(page).click();
  await expect(note(page)).toContainText('No price in our data for ap-southeast-7');
  const offer = note(page).getByRole('button', { name: /^Show prices of / });
  await expect(offer).not.toContainText(/cn-|gov/);
  await offer.click();
  await expect(price(page)).toHaveText(/^\$\d/);
});

test('Beijing’s prices are in yuan and say so', async ({ page }) => {
  await open(page, LESSON);
  await choose(page, { region: 'cn-north-1' });
  await expect(page.getByRole('contentinfo')).toContainText('CNY per hour, cn-north-1');
  await page.getByRole('button', { name: /^Prices:/ }).click();
  const menu = page.locator('#price-menu');
  await expect(menu).toContainText('In CNY, of 2024-11-06. That is more than 18 months ago.');
});

test('until the reader’s prices are in, the static ones are greyed and labelled', async ({
  page,
}) => {
  await open(page, LESSON);
  await choose(page, { region: 'eu-west-1' });
  await expect(page.locator('html')).toHaveAttribute('data-prices', 'ready');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/eu-west-1-[\w-]+\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await expect(page.getByText('Greyed prices are of us-east-1, on demand')).toBeVisible();
  await expect(price(page)).toHaveCSS('opacity', '0.45');
  release();
  await expect(page.getByText('Greyed prices are of us-east-1, on demand')).toBeHidden();
  await expect(price(page)).toHaveCSS('opacity', '1');
});

test('prices that cannot be loaded are said to be missing, and none is passed off as theirs', async ({
  page,
  allowed,
}) => {
  allowed.push(/ERR_FAILED|eu-west-1|Failed to fetch/);
  await page.route(/eu-west-1-[\w-]+\.js/, (route) => route.abort());
  await open(page, LESSON);
  const warning = page.getByText('Your prices could not be loaded.');
  await expect(warning).toBeHidden();
  await choose(page, { region: 'eu-west-1' });
  await expect(warning).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('us-east-1, Linux, on demand');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a price opens a note with region, date, source and what is left out', async ({ page }) => {
    await page.goto(LESSON);
    await price(page).click();
    await expect(note(page)).toBeVisible();
    await expect(note(page)).toContainText('us-east-1, on demand, 2026-07-20');
  });
});
