import { expect, hydrated, open, tabTo, test } from './fixture.ts';
import { LESSONS } from './site.ts';

test('all lessons can be read in order with the keyboard alone', async ({ page }) => {
  test.setTimeout(240_000);
  await open(page);
  await tabTo(page, page.getByRole('link', { name: 'Start with lesson 1' }));
  await page.keyboard.press('Enter');
  for (const [index, slug] of LESSONS.entries()) {
    await test.step(slug, async () => {
      await expect(page).toHaveURL(`/lessons/${slug}/`);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toBeFocused();
      const title = await heading.innerText();
      await expect(page).toHaveTitle(`${title} · Rightsize`);
      await expect(
        page.getByRole('status').filter({ hasText: `${title} · Rightsize` }),
      ).toHaveCount(1);
      await expect(
        page.getByText(`Lesson ${index + 1} of ${LESSONS.length}`).first(),
      ).toBeVisible();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await tabTo(page, page.locator('a[rel="next"]'));
      await page.keyboard.press('Enter');
    });
  }
  await expect(page).toHaveURL('/flashcards/');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const ribbon = page.getByRole('img', { name: /^Course progress/ });
  await expect(ribbon).toHaveAccessibleName(/^Course progress: 18 of 18 lessons read$/);
});

test('going back and forward returns to where one was reading', async ({ page }) => {
  await open(page, 'lessons/big-idea/');
  const term = page.locator('#terms + dl').getByRole('link').first();
  await term.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(500);
  await term.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeAttached();
  const below = await page.evaluate(() => scrollY);
  await page.goBack();
  await expect(page).toHaveURL('/lessons/big-idea/');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  await page.goForward();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(below);
});

test('a reload keeps the place in a lesson', async ({ page }) => {
  await open(page, 'lessons/four-metrics/');
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
  await page.reload();
  await hydrated(page);
  await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 1500))).toBeLessThan(3);
});

test('an anchor leads to its paragraph at first load, within a page and on another page', async ({
  page,
}) => {
  await open(page, 'lessons/big-idea/#left-on');
  await expect(page.locator('#left-on')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);

  const contents = page.getByRole('navigation', { name: 'In this lesson' });
  await contents.getByRole('link', { name: 'In three lines' }).click();
  await expect(page).toHaveURL(/#recap$/);
  await expect(page.locator('#recap')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/#left-on$/);
  await expect(page.locator('#left-on')).toBeInViewport();

  const term = page.locator('#terms + dl').getByRole('link').last();
  const id = (await term.getAttribute('href'))?.split('#')[1];
  await term.click();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await hydrated(page);
  await page.reload();
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('a link fetches its page when the pointer comes near, so following it needs no network', async ({
  page,
  context,
  allowed,
}) => {
  allowed.push(/ERR_INTERNET_DISCONNECTED/);
  await open(page, 'lessons/big-idea/');
  await page.waitForLoadState('networkidle');
  const next = page.locator('a[rel="next"]');
  const chunk = page.waitForResponse(/reading-an-instance-type.*\.js$/);
  await next.hover();
  await chunk;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await next.click();
  await expect(page).toHaveURL('/lessons/reading-an-instance-type/');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await context.setOffline(false);
});

test('the skip link jumps over the navigation', async ({ page }) => {
  await open(page, 'lessons/choosing/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('a term shows its definition beside the word and closes again', async ({ page }) => {
  await open(page, 'lessons/big-idea/');
  const word = page.getByRole('button', { name: 'Inference', exact: true });
  await word.click();
  const definition = page.locator('.term-pop:popover-open');
  await expect(definition).toBeVisible();
  await expect(definition.getByRole('link', { name: 'In the glossary' })).toHaveAttribute(
    'href',
    '/glossary/#inference',
  );
  await page.keyboard.press('Escape');
  await expect(definition).toHaveCount(0);
  await expect(word).toBeFocused();
});
