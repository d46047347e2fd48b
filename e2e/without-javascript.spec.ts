import { expect, test } from './fixture.ts';
import { LESSONS, ROUTES } from './site.ts';

test.use({ javaScriptEnabled: false });

test('every page has its heading, its text and no control that needs a script', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const route of ROUTES) {
    await test.step(route, async () => {
      await page.goto(route);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const main = page.getByRole('main');
      expect((await main.innerText()).length).toBeGreaterThan(200);
      await expect(page.locator('.needs-script:visible')).toHaveCount(0);
      await expect(page.locator('.fig-alone:visible')).toHaveCount(0);
      await expect(page.getByText('Reset to the lesson’s values')).toHaveCount(
        await page
          .getByText('Reset to the lesson’s values')
          .and(page.locator(':not(:visible)'))
          .count(),
      );
    });
  }
});

test('all lessons can be read in order by their links', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('');
  await page.getByRole('link', { name: 'Start with lesson 1' }).click();
  for (const slug of LESSONS) {
    await expect(page).toHaveURL(`/lessons/${slug}/`);
    // It stands below the text: all of that has come.
    await expect(page.getByRole('heading', { name: 'In three lines' })).toBeVisible();
    expect((await page.locator('article.prose').innerText()).split(/\s+/).length).toBeGreaterThan(
      600,
    );
    await page.locator('a[rel="next"]').click();
  }
  await expect(page).toHaveURL('/flashcards/');
});

test('a quick check shows the feedback of the choice, and only of the choice', async ({ page }) => {
  await page.goto('lessons/big-idea/');
  const checks = page.getByRole('group', { name: /^Quick check/ });
  expect(await checks.count()).toBeGreaterThanOrEqual(2);
  const check = checks.first();
  const feedback = check.locator('[data-feedback]:visible');
  await expect(feedback).toHaveCount(0);
  const choices = check.locator('[data-choice]');
  for (const index of [0, 1]) {
    await choices.nth(index).click();
    await expect(feedback).toHaveCount(1);
    await expect(check.locator('li').nth(index).locator('[data-feedback]')).toBeVisible();
    await expect(
      check.getByText(/^(Right|Not this one)$/).and(page.locator(':visible')),
    ).toHaveCount(1);
  }
  await expect(page.locator('[data-feedback]:visible')).toHaveCount(1);
});

test('charts are pictures with their tables, and formulas are mathematics', async ({ page }) => {
  await page.goto('lessons/cost-and-performance/');
  const chart = page.locator('[data-chart] svg:visible').first();
  await expect(chart).toBeVisible();
  await expect(chart).toContainText('p4d.24xlarge');
  const figure = page.locator('#cost-complexity');
  await figure.getByText('Show as table').click();
  await expect(figure.getByRole('table')).toBeVisible();

  await page.goto('chart/');
  await expect(page.locator('[data-chart="real"] svg:visible').first()).toBeVisible();
  await page.goto('lessons/four-metrics/');
  const formulas = page.locator('math');
  expect(await formulas.count()).toBeGreaterThanOrEqual(4);
  await expect(formulas.first()).toBeVisible();
  const box = await formulas.first().boundingBox();
  expect(box?.width).toBeGreaterThan(20);
});

test('flashcards are a list, the flowchart is nested text, the checkpoint has its answers', async ({
  page,
}) => {
  await page.goto('flashcards/');
  const list = page.locator('details').filter({ hasText: 'Read all cards as a list' });
  expect(await list.locator('dt:visible').count()).toBeGreaterThanOrEqual(40);

  await page.goto('choose/');
  const text = page.locator('details').filter({ hasText: 'Read the flowchart as text' });
  await expect(text.locator('ol ol ol').first()).toBeVisible();
  expect(await text.getByRole('link', { name: 'Read the lesson' }).count()).toBeGreaterThan(8);

  await page.goto('lessons/checkpoint/');
  const answers = page.getByText('Show the answer');
  expect(await answers.count()).toBe(4);
  await answers.first().click();
  await expect(page.getByText(/^Correct: /).first()).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the navigation can be used', async ({ page }) => {
    await page.goto('lessons/big-idea/');
    const cards = page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Cards' });
    if (!(await cards.isVisible())) await page.getByRole('button', { name: 'Menu' }).click();
    await cards.click();
    await expect(page).toHaveURL('/flashcards/');
  });
});
