import { AxeBuilder } from '@axe-core/playwright';
import { expect, hydrated, open, type Page, test } from './fixture.ts';
import { inGroups, LONG, ROUTES } from './site.ts';

const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };

/** Elements that stick out to the right of the page and are not inside a box of their own to scroll. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > width + 1 &&
          !element.parentElement?.closest('.scroll-x'),
      )
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.getAttribute('class')} ${element.id}`);
  });
}

for (const [group, routes] of inGroups(ROUTES, 2).entries()) {
  test(`no page scrolls sideways at 390 and 320 px (${group + 1} of 2)`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize(PHONE);
    for (const route of routes) {
      await test.step(route, async () => {
        await open(page, route);
        expect(await stickingOut(page), `${route} at 390 px`).toEqual([]);
        await page.setViewportSize(NARROW);
        expect(await stickingOut(page), `${route} at 320 px`).toEqual([]);
        await page.setViewportSize(PHONE);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('the menu opens, leads somewhere and closes', async ({ page }) => {
    await open(page, 'lessons/big-idea/');
    const menu = page.getByRole('navigation', { name: 'Main' });
    const button = page.getByRole('button', { name: 'Menu' });
    await expect(menu).toBeHidden();
    await button.tap();
    for (const name of ['Course', 'Cards', 'Checkpoints', 'Labs']) {
      const link = menu.getByRole('link', { name });
      await expect(link).toBeInViewport();
      expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await button.tap();
    await menu.getByRole('link', { name: 'Checkpoints' }).tap();
    await expect(page).toHaveURL('/quiz/');
    await expect(menu).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('the contents of a lesson unfold and lead to a section', async ({ page }) => {
    await open(page, 'lessons/big-idea/');
    const contents = page.locator('details.toc-d');
    await contents.locator('summary').tap();
    await contents.getByRole('link', { name: 'In three lines' }).tap();
    await expect(page.locator('#recap')).toBeInViewport();
  });

  test('a finger reads a point of the chart', async ({ page }) => {
    await open(page, 'chart/');
    const plot = page.locator('#cost-complexity .cc-box');
    await plot.scrollIntoViewIfNeeded();
    const frame = plot.locator('.cc-frame');
    await frame.tap();
    await expect(plot.locator('.recharts-surface').first()).toBeVisible();
    const mark = plot.locator('.cc-mark').first();
    const box = await mark.boundingBox();
    if (!box) throw new Error('The chart has no mark');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(plot.locator('.cc-tip')).toBeVisible();
    expect(await stickingOut(page)).toEqual([]);
  });

  test('fingers find targets that are large enough', async ({ page }) => {
    test.setTimeout(120_000);
    const kinds = [
      '',
      'lessons/big-idea/',
      'chart/',
      'choose/',
      'flashcards/',
      'settings/',
      'quiz/',
    ];
    for (const route of LONG ? ROUTES : kinds) {
      await open(page, route);
      const { violations } = await new AxeBuilder({ page }).withRules(['target-size']).analyze();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 160))),
        route,
      ).toEqual([]);
    }
  });

  test('a figure shown alone fits the screen', async ({ page }) => {
    await page.goto('lessons/big-idea/');
    await hydrated(page);
    const figure = page
      .getByRole('figure')
      .filter({ has: page.locator('.fig-alone') })
      .first();
    await figure.getByRole('button', { name: 'Full screen' }).tap();
    expect(await stickingOut(page)).toEqual([]);
    await figure.getByRole('button', { name: 'Close' }).tap();
    await expect(figure.getByRole('button', { name: 'Full screen' })).toBeVisible();
  });
});
