import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, open, type Page, storedEvents, test } from './fixture.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const MOST_TABS = 90;

const questionOf = (page: Page): Locator => page.getByRole('main').getByRole('article');

/** What axe objects to in the question; asking for a few rules takes a fraction of the time. */
async function objections(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .include('main article')
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

type Control = 'radio' | 'check' | 'full' | 'text' | 'menu' | 'move' | 'check-answer' | 'other';

/** What the element with the focus is, as far as it asks for an answer that is not given yet. */
function focused(page: Page): Promise<Control> {
  return page.evaluate((): Control => {
    const element = document.activeElement;
    if (!element?.closest('main article')) return 'other';
    if (element instanceof HTMLSelectElement) return element.value === '' ? 'menu' : 'other';
    if (element instanceof HTMLInputElement) {
      if (element.type === 'text') return 'text';
      if (element.type === 'radio') return 'radio';
      const [chosen, asked] = [
        ...(
          element.closest('fieldset')?.querySelector('[role="status"]')?.textContent ?? ''
        ).matchAll(/\d+/g),
      ].map(Number);
      return chosen !== undefined && asked !== undefined && chosen < asked ? 'check' : 'full';
    }
    if (element.textContent?.startsWith('Check answer')) return 'check-answer';
    const isUnmoved = element
      .closest('ol')
      ?.parentElement?.textContent?.includes('Keep this order');
    return element.getAttribute('data-move') === 'down' && isUnmoved ? 'move' : 'other';
  });
}

/** Answers whatever the question asks with Tab, Space, arrows, digits and Enter, and nothing else. */
async function answerWithTheKeyboard(page: Page): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press('Tab');
    const control = await focused(page);
    if (control === 'radio' || control === 'check') await page.keyboard.press('Space');
    else if (control === 'text') await page.keyboard.type('12.5');
    else if (control === 'menu') await page.keyboard.press('ArrowDown');
    else if (control === 'move') await page.keyboard.press('Enter');
    else if (control === 'check-answer') {
      await page.keyboard.press('Enter');
      return;
    }
  }
  throw new Error(`“Check answer” cannot be reached with ${MOST_TABS} presses of Tab`);
}

for (const kind of [
  'single',
  'multiple',
  'numeric',
  'ordering',
  'matching',
  'cloze',
  'hotspot',
  'case',
]) {
  test(`a question of kind ${kind} is answered with the keyboard, and axe objects to nothing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `quiz/?lesson=all&kinds=${kind}&seed=1`);
    const question = questionOf(page);
    await expect(question).toBeVisible();
    await expect(question.locator('[data-feedback]')).toHaveCount(0);
    expect.soft(await objections(page), 'before the answer').toEqual([]);

    await answerWithTheKeyboard(page);
    await expect(question.getByRole('status').first()).toContainText(/orrect\./);
    await expect(question.locator('[data-feedback]').first()).toBeVisible();
    // The controls are gone, and the colours are new.
    expect.soft(await objections(page, ['color-contrast']), 'after the answer').toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'pixels that stick out sideways').toBeLessThanOrEqual(0);
    await expect
      .poll(
        async () => (await storedEvents(page)).filter((event) => event.kind === 'answered').length,
      )
      .toBe(1);
  });
}

test('an answer in words is compared and saved with the keyboard', async ({ page }) => {
  await open(page, 'quiz/?lesson=all&kinds=recall&seed=1');
  const question = questionOf(page);
  await question.getByRole('textbox').focus();
  await page.keyboard.type('Because its work is parallel.');
  await question.getByText('Compare with a model answer').focus();
  await page.keyboard.press('Enter');
  const point = question.getByRole('checkbox').first();
  await point.focus();
  await page.keyboard.press('Space');
  await expect(point).toBeChecked();
  expect(await objections(page)).toEqual([]);
  await question.getByRole('button', { name: 'Save my points' }).press('Enter');
  await expect
    .poll(
      async () => (await storedEvents(page)).filter((event) => event.kind === 'answered').length,
    )
    .toBe(1);
});

test('a place of a picture can be pointed at, and the list below it agrees', async ({ page }) => {
  await open(page, 'quiz/?lesson=cost-and-performance&kinds=hotspot');
  const question = questionOf(page);
  await question.locator('svg [data-spot="1"]').click();
  await expect(question.getByRole('radio').nth(1)).toBeChecked();
  await open(page, 'quiz/?lesson=choosing&kinds=hotspot');
  await questionOf(page).locator('figure [data-spot="2"]').click();
  await expect(questionOf(page).getByRole('radio').nth(2)).toBeChecked();
});
