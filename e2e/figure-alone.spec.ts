import { expect, hydrated, open, test } from './fixture.ts';

test('a figure can be shown alone in the projector theme, and Escape returns to the place', async ({
  page,
}) => {
  await open(page, 'lessons/four-metrics/');
  const figure = page
    .getByRole('figure')
    .filter({ has: page.locator('.fig-alone') })
    .first();
  const button = figure.getByRole('button', { name: 'Full screen' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(figure).toHaveAttribute('data-theme', 'projector');
  await expect(figure.getByRole('button', { name: 'Close' })).toBeFocused();
  const inert = () =>
    page.getByRole('banner').evaluate((header) => header.closest('[inert]') !== null);
  expect(await inert()).toBe(true);
  const box = await figure.boundingBox();
  const viewport = await page.evaluate(() => [innerWidth, innerHeight]);
  expect(box?.width).toBeCloseTo(viewport[0] ?? 0, -1);
  expect(box?.height).toBeGreaterThanOrEqual((viewport[1] ?? 0) - 1);
  for (let pressed = 0; pressed < 12; pressed++) {
    await page.keyboard.press('Tab');
    const outside = await figure.evaluate(
      (element) =>
        document.activeElement !== document.body && !element.contains(document.activeElement),
    );
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(figure).not.toHaveAttribute('data-theme', /./);
  await expect(button).toBeFocused();
  expect(await inert()).toBe(false);
});

test('its link opens the figure alone for an instructor, and the figure works there', async ({
  page,
}) => {
  await open(page, 'chart/');
  const figure = page.locator('#cost-complexity');
  await figure.getByRole('button', { name: 'Full screen' }).click();
  const link = figure.getByRole('link', { name: 'Link to this view' });
  await expect(link).toHaveAttribute('href', '?figure=cost-complexity');
  await link.click();
  await hydrated(page);
  await expect(page).toHaveURL(/\?figure=cost-complexity$/);
  await expect(figure).toHaveAttribute('data-theme', 'projector');
  await figure.getByRole('combobox', { name: 'Price against' }).selectOption({ label: 'Memory' });
  await expect(page).toHaveURL(/measure=memoryGib/);
  await expect(figure).toHaveAttribute('data-theme', 'projector');
  await figure.locator('.cc-box').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.cc-tip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figure).toHaveAttribute('data-theme', 'projector');
  await page.keyboard.press('Escape');
  await expect(figure).not.toHaveAttribute('data-theme', /./);
});

test('a link to a figure that does not exist says so', async ({ page }) => {
  await open(page, 'lessons/big-idea/?figure=__proto__');
  await expect(page.getByText(/no figure named “__proto__”/)).toBeVisible();
});
