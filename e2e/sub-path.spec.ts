import fs from 'node:fs';
import path from 'node:path';
import { expect, open, test } from './fixture.ts';
import { DIST, LESSONS, ROUTES } from './site.ts';

const GUIDE = path.join(DIST, '../dist-guide');
test.use({ baseURL: 'http://localhost:4311/guide/' });

test('below a sub-path every page has its absolute canonical address, and without SITE_URL none', () => {
  for (const route of ROUTES) {
    const address = `https://example.org/guide/${route}`;
    const html = fs.readFileSync(path.join(GUIDE, route, 'index.html'), 'utf8');
    expect(html).toContain(`<link rel="canonical" href="${address}">`);
    expect(html).toContain(`<meta property="og:url" content="${address}">`);
    const plain = fs.readFileSync(path.join(DIST, route, 'index.html'), 'utf8');
    expect(plain).not.toMatch(/rel="canonical"|og:url/);
  }
  expect(fs.readFileSync(path.join(GUIDE, '404.html'), 'utf8')).not.toMatch(/canonical|og:url/);
});

test('below a sub-path no address leaves it', () => {
  for (const route of [...ROUTES.map((folder) => `${folder}index.html`), '404.html']) {
    const html = fs.readFileSync(path.join(GUIDE, route), 'utf8');
    const outside = [...html.matchAll(/(?:href|src|data-entry|data-fonts)="(\/[^"]*)"/g)]
      .map(([, address]) => address ?? '')
      .filter((address) => !address.startsWith('/guide/'));
    expect(outside, route).toEqual([]);
  }
});

test('below a sub-path one can read, navigate, answer and share', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Start with lesson 1' }).click();
  await expect(page).toHaveURL(`/guide/lessons/${LESSONS[0]}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.locator('a[rel="next"]').click();
  await expect(page).toHaveURL(`/guide/lessons/${LESSONS[1]}/`);
  await page.goBack();
  await expect(page).toHaveURL(`/guide/lessons/${LESSONS[0]}/`);
  await page.locator('[data-choice]').first().click();
  await expect(page.locator('[data-feedback]:visible')).toHaveCount(1);

  await open(page, 'chart/');
  await page.locator('#cost-complexity .cc-box').hover();
  await expect(page.locator('#cost-complexity .recharts-surface').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Price against' }).selectOption({ label: 'Memory' });
  await expect(page).toHaveURL('/guide/chart/?measure=memoryGib');
  await open(page, 'choose/?path=prepare,now-and-then');
  await expect(page.getByRole('link', { name: 'Read the lesson' }).first()).toHaveAttribute(
    'href',
    '/guide/lessons/burstable-t2-t3/',
  );
  for (const route of ROUTES.filter((known) => !known.startsWith('lessons/'))) {
    await open(page, route);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('below a sub-path an unknown address gets the 404 page with near pages', async ({
  page,
  allowed,
}) => {
  allowed.push(/404/);
  await open(page, 'lessons/burstable/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/404/);
  const near = page.getByRole('list', { name: 'Pages that come near' });
  await near.getByRole('link').first().click();
  await expect(page).toHaveURL('/guide/lessons/burstable-t2-t3/');
});
