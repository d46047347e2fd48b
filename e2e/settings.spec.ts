import fs from 'node:fs';
import { expect, hydrated, open, type Page, storedEvents, test } from './fixture.ts';
import { LESSONS, LONG, ROUTES } from './site.ts';

/** Notes the theme that <html> has when the first element of the body is parsed: before any paint. */
async function watchFirstTheme(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Reflect.set(window, 'firstTheme', document.documentElement.dataset.theme ?? 'none');
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'firstTheme'));
}

async function chooseRegion(page: Page, region: string): Promise<void> {
  await open(page, 'settings/');
  await page.getByRole('combobox', { name: 'Region' }).selectOption(region);
  await expect(page.locator('html')).toHaveAttribute('data-region', region);
  await expect.poll(async () => (await storedEvents(page)).length).toBeGreaterThan(0);
}

test('the theme follows the system, can be switched, and is there before the first paint', async ({
  page,
}) => {
  const firstTheme = await watchFirstTheme(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);

  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Theme: As the system' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(paper).toBe(dark);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Theme: Dark' })).toBeFocused();

  for (const path of ['', 'lessons/big-idea/', 'chart/']) {
    await page.goto(path);
    expect(await firstTheme()).toBe('dark');
    expect(await paper()).toBe(dark);
    await hydrated(page);
    expect(await paper()).toBe(dark);
  }
  await page.getByRole('button', { name: 'Theme: Dark' }).click();
  await page.getByRole('radio', { name: 'Projector' }).check();
  await page.reload();
  expect(await firstTheme()).toBe('projector');
});

test('another region changes the prices in prose, table and chart, and stays after a reload', async ({
  page,
}) => {
  const lesson = 'lessons/big-idea/';
  await open(page, lesson);
  const price = page.locator('#training-event .price').first();
  const bill = page.locator('#training-event .derived').first();
  const home = { price: await price.innerText(), bill: await bill.innerText() };
  await open(page, 'chart/');
  const sub = page.locator('#cost-complexity .sub').first();
  await expect(sub).toContainText('N. Virginia');

  await chooseRegion(page, 'eu-west-1');
  await open(page, lesson);
  await expect(price).not.toHaveText(home.price);
  await expect(price).toHaveText(/^\$\d/);
  await expect(bill).not.toHaveText(home.bill);
  await expect(page.getByRole('contentinfo')).toContainText('eu-west-1');
  await open(page, 'chart/');
  await expect(sub).toContainText('Ireland');
  await page.locator('#cost-complexity .cc-box').hover();
  await expect(page.locator('#cost-complexity .recharts-surface').first()).toBeVisible();
  await open(page, 'choose/?path=prepare,now-and-then');
  await expect(page.getByRole('region', { name: 'Recommendation' })).toContainText(/Ireland/);
});

test('where a type has no price a sentence says so, and no page breaks or shows a false zero', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await chooseRegion(page, 'ap-southeast-7');
  await open(page, 'lessons/big-idea/');
  await expect(page.locator('#training-event .no-price').first()).toContainText(
    'no price in our data',
  );
  const few = ROUTES.filter((route) => !route.startsWith('lessons/')).concat(
    LESSONS.filter((_, index) => index % 3 === 2).map((slug) => `lessons/${slug}/`),
  );
  for (const route of LONG ? ROUTES : few) {
    await test.step(route, async () => {
      await open(page, route);
      await expect(page.locator('html')).toHaveAttribute('data-prices', 'ready');
      await expect(page.getByRole('contentinfo')).toContainText('ap-southeast-7');
      const main = page.getByRole('main');
      await expect(main).not.toContainText('This page stopped working');
      await expect(main).not.toContainText(/NaN|Infinity|undefined|\$0\.00(?!\d)/);
    });
  }
});

test('text size, tables first and notes on 2026 do what they say', async ({ page }) => {
  await open(page, 'lessons/big-idea/');
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const usual = Number.parseFloat(await size());
  const note = page.getByRole('note').filter({ hasText: 'What changed since' }).first();
  const table = page.getByRole('figure').locator('.fig-table table').first();
  await expect(note.locator('.since-now')).toBeVisible();
  await expect(table).toBeHidden();

  await open(page, 'settings/');
  await page.getByText('150%', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Tables first' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Notes on 2026' }).uncheck({ force: true });
  await expect.poll(async () => Number.parseFloat(await size()) / usual).toBeCloseTo(1.5, 2);
  await expect
    .poll(
      async () =>
        (await storedEvents(page)).filter(({ kind }) => kind === 'setting-changed').length,
    )
    .toBe(3);

  await open(page, 'lessons/big-idea/');
  expect(Number.parseFloat(await size()) / usual).toBeCloseTo(1.5, 2);
  await expect(table).toBeVisible();
  await expect(note.locator('.since-now')).toBeHidden();
  await expect(note.locator('.since-guide')).toBeVisible();
  await expect(note.locator('.since-exam')).toBeVisible();

  await open(page, 'settings/');
  await page.getByRole('button', { name: 'Reset to defaults' }).click();
  await expect.poll(async () => Number.parseFloat(await size())).toBe(usual);
  await expect(page.getByRole('checkbox', { name: 'Notes on 2026' })).toBeChecked();
  await page.reload();
  await hydrated(page);
  await expect(page.getByRole('checkbox', { name: 'Tables first' })).not.toBeChecked();
});

test('the record can be exported, erased, brought back, and imported after a look at it', async ({
  page,
}, testInfo) => {
  await open(page, 'lessons/big-idea/');
  const check = page.getByRole('group', { name: /^Quick check/ }).first();
  await check.getByRole('radio').first().check({ force: true });
  await expect.poll(async () => (await storedEvents(page)).length).toBeGreaterThan(1);

  await open(page, 'settings/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export progress' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^rightsize-progress-\d{4}-\d{2}-\d{2}\.json$/);
  const saved = testInfo.outputPath('progress.json');
  await file.saveAs(saved);
  const record = JSON.parse(fs.readFileSync(saved, 'utf8'));
  expect(record).toMatchObject({ format: 'rightsize-study', schema: 1 });
  expect(record.events).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind: 'answered', choice: 0 })]),
  );

  const erase = async () => {
    await page.getByRole('button', { name: 'Erase everything' }).click();
    const dialog = page.getByRole('dialog', { name: 'Erase everything' });
    await dialog.getByRole('button', { name: 'Erase everything' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await erase();
  await expect(page.getByText(/^Everything is erased/)).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await storedEvents(page)).some(({ kind }) => kind === 'erase-undone'))
    .toBe(true);
  await open(page, 'lessons/big-idea/');
  await expect(check.getByRole('radio').first()).toBeChecked();

  await open(page, 'settings/');
  await erase();
  await open(page, 'lessons/big-idea/');
  await expect(check.getByRole('radio').first()).not.toBeChecked();

  await open(page, 'settings/');
  const input = page.locator('input[type="file"]');
  await input.setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"something else"}'),
  });
  await expect(page.getByRole('status').locator('.err')).toBeVisible();

  await input.setInputFiles(saved);
  const dialog = page.getByRole('dialog', { name: 'Import progress.json' });
  await expect(dialog).toContainText('Nothing of yours is replaced');
  await dialog.getByRole('checkbox', { name: /^Also bring back/ }).check();
  await dialog.getByRole('button', { name: /^Add \d+ events$/ }).click();
  await expect(page.getByText(/events? added to your record/)).toBeVisible();
  await open(page, 'lessons/big-idea/');
  await expect(check.getByRole('radio').first()).toBeChecked();
});

test('a dialog closes with Escape and changes nothing', async ({ page }) => {
  await open(page, 'settings/');
  const button = page.getByRole('button', { name: 'Erase everything' });
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(page.getByText(/^Everything is erased/)).toHaveCount(0);
});
