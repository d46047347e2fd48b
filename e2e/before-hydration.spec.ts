import { expect, hydrated, type Page, storedEvents, test } from './fixture.ts';

/** Keeps the scripts of the page from coming until they are let through. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/(?!start-).*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

test('a choice made before the scripts came stays, is recorded as not watched, and works on', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await page.goto('lessons/big-idea/');
  const check = page.getByRole('group', { name: /^Quick check/ }).first();
  const radios = check.getByRole('radio');
  await check.locator('[data-choice]').nth(1).click();
  const feedback = check.locator('[data-feedback]:visible');
  await expect(feedback).toHaveCount(1);
  expect(await page.evaluate(() => document.querySelectorAll('script[type=module]').length)).toBe(
    1,
  );

  release();
  await hydrated(page);
  await expect(radios.nth(1)).toBeChecked();
  const answers = async () => (await storedEvents(page)).filter(({ kind }) => kind === 'answered');
  await expect.poll(answers).toHaveLength(1);
  expect((await answers())[0]).toMatchObject({ choice: 1, watched: false });
  await check.locator('[data-choice]').nth(0).click();
  await expect(radios.nth(0)).toBeChecked();
  await expect(feedback).toHaveCount(1);
  await expect.poll(answers).toHaveLength(2);
  expect((await answers())[1]).toMatchObject({ choice: 0, watched: true });
});

test('links, contents, terms and tables work before the scripts come', async ({ page }) => {
  await holdScripts(page);
  await page.goto('lessons/big-idea/');
  await page.getByRole('navigation', { name: 'In this lesson' }).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/#/);
  await page.getByRole('button', { name: 'Inference', exact: true }).click();
  await expect(page.locator('.term-pop:popover-open')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('figure').getByText('Show as table').first().click();
  await expect(page.getByRole('figure').getByRole('table').first()).toBeVisible();
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL('/lessons/reading-an-instance-type/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an answer in the flowchart before the scripts came is taken over', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('choose/');
  await page.getByText('Train a model', { exact: true }).first().click();
  release();
  await hydrated(page);
  await expect(page).toHaveURL(/\?path=train$/);
  await expect(page.getByRole('group', { name: /^2\. / })).toBeVisible();
});

test('if the scripts never come the page is still whole', async ({ page, allowed }) => {
  allowed.push(/ERR_FAILED|Failed to load resource|Failed to fetch dynamically/);
  await page.route(/\/assets\/(?!start-).*\.js$/, (route) => route.abort());
  await page.goto('lessons/four-metrics/');
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('[data-choice]').first().click();
  await expect(page.locator('[data-feedback]:visible')).toHaveCount(1);
});
