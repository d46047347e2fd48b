import type { Page } from '@playwright/test';
import { expect, open, test } from './fixture.ts';

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
  await page.keyboard.press('Tab');
  await expect(note(page).getByRole('link', { name: 'All sources' })).toBeFocused();
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
  await expect(price(page)).toContainText(/Spot \d+% of on demand on 2025-06-28/);
  await expect(page.getByRole('main')).not.toContainText(/NaN|undefined|\$0\.00(?!\d)/);
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
  await expect(price(page)).toHaveText('(no price in our data, AWS may sell it)');
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

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a price opens a note with region, date, source and what is left out', async ({ page }) => {
    await page.goto(LESSON);
    await price(page).click();
    await expect(note(page)).toBeVisible();
    await expect(note(page)).toContainText('us-east-1, on demand, 2026-07-20');
  });
});
