import { expect, open, test } from './fixture.ts';

test.describe('an unknown address', () => {
  test('gets the 404 page with the pages that come near', async ({ page, allowed }) => {
    allowed.push(/404/);
    const response = await page.goto('lessons/gpu-g4dn/');
    expect(response?.status()).toBe(404);
    await open(page, 'lessons/gpu-g4dn/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^404/);
    const near = page.getByRole('list', { name: 'Pages that come near' });
    await expect(near.locator('a[href="/lessons/gpu-g4dn-g5/"]')).toBeVisible();

    await page.getByRole('searchbox', { name: 'Find a page' }).fill('credits');
    await expect(page.getByRole('main')).toContainText(/./);
    await page.getByRole('searchbox', { name: 'Find a page' }).fill('flash cards');
    await near.getByRole('link', { name: 'Flashcards' }).click();
    await expect(page).toHaveURL('/flashcards/');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });

  test('of any shape is survived', async ({ page, allowed }) => {
    allowed.push(/40[04]/);
    for (const address of [
      'lessons/',
      'lessons/__proto__/',
      'constructor/',
      '%3Cscript%3Ealert(1)%3C%2Fscript%3E/',
      'lessons/big-idea/extra/',
      `${'a'.repeat(1500)}/`,
    ]) {
      await open(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^404/);
    }
    await page.getByRole('link', { name: 'Go to the course map' }).click();
    await expect(page).toHaveURL('/');
  });
});

test('an unknown query or anchor is ignored with a visible note on pages of every kind', async ({
  page,
}) => {
  for (const route of ['', 'lessons/big-idea/', 'chart/', 'choose/', 'glossary/', 'settings/']) {
    await test.step(route, async () => {
      await open(page, `${route}?nonsense=1#nowhere`);
      await expect(page.getByText(/“nonsense”, which this page does not know/)).toBeVisible();
      await expect(page.getByText(/no place named “nowhere”/)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
});

test('an anchor that is no valid text does not break the page', async ({ page }) => {
  await open(page, 'lessons/big-idea/#%E0%A4%A');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL('/lessons/reading-an-instance-type/');
});
