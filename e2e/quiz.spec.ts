import { expect, hydrated, type Locator, open, type Page, storedEvents, test } from './fixture.ts';

const questionOf = (page: Page): Locator => page.getByRole('main').getByRole('article');
const answers = async (page: Page) =>
  (await storedEvents(page)).filter(({ kind }) => kind === 'answered');

/** Answers the open question in words with every point ticked, or by its first choice. */
async function answerSomehow(page: Page): Promise<'right' | 'wrong' | 'in words'> {
  const question = questionOf(page);
  const compare = question.getByText('Compare with a model answer');
  if (await compare.isVisible()) {
    await question.getByRole('textbox').fill('Because the work is not the same.');
    await compare.click();
    for (const point of await question.getByRole('checkbox').all()) await point.check();
    await question.getByRole('button', { name: 'Save my points' }).click();
    return 'in words';
  }
  await question.getByRole('radio').first().check({ force: true });
  await expect(question.locator('[data-feedback]')).toHaveCount(0);
  await expect(question.getByText('Your answer', { exact: true })).toHaveCount(0);
  await question.getByRole('button', { name: /^Check answer/ }).click();
  const result = question.getByRole('status');
  await expect(result).toContainText(/orrect\./);
  expect(await question.locator('[data-feedback]').count()).toBe(
    await question.locator('[data-choice]').count(),
  );
  return /^\s*Correct\./.test(await result.innerText()) ? 'right' : 'wrong';
}

const onward = (page: Page): Locator =>
  questionOf(page).getByRole('button', { name: /^(Next question|See the score)/ });

test('a lesson’s questions lead to a score, a review of mistakes and a retry of the wrong ones', async ({
  page,
}) => {
  await open(page, 'quiz/');
  await page.getByRole('link', { name: 'Practise Training and inference are not alike' }).click();
  await expect(page).toHaveURL(/\?lesson=big-idea$/);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Training and inference are not alike');
  await expect(questionOf(page)).toBeVisible();
  // The other kinds are answered in question-kinds.spec.ts.
  await open(page, 'quiz/?lesson=big-idea&kinds=single');

  const results: string[] = [];
  const correct = new Map<string, string>();
  for (;;) {
    const stem = await questionOf(page).getByRole('heading').first().innerText();
    const result = await answerSomehow(page);
    results.push(result);
    if (result === 'wrong') {
      const key = questionOf(page).locator('.choice.good .ct');
      correct.set(stem, (await key.innerText()).replace(/\s*Correct$/, ''));
    }
    const last = (await onward(page).innerText()).startsWith('See the score');
    await onward(page).click();
    if (last) break;
  }
  expect(results.length).toBeGreaterThanOrEqual(5);
  const count = (wanted: string) => results.filter((result) => result === wanted).length;
  const score = page.getByRole('region', { name: 'Score' });
  await expect(score.getByRole('heading').first()).toHaveText(
    `${count('right')} of ${count('right') + count('wrong')} correct`,
  );
  await expect(score.getByRole('heading').first()).toBeFocused();
  const review = score.getByRole('list', { name: 'Review of what you missed' });
  expect(await review.locator('> li').count()).toBe(count('wrong'));
  for (const [stem, key] of correct) {
    const entry = review.locator('> li').filter({ hasText: stem });
    await expect(entry).toContainText(key);
    await expect(entry.getByRole('link', { name: /^Read why in/ })).toHaveAttribute(
      'href',
      /^\/lessons\/big-idea\/#/,
    );
  }

  await score.getByRole('button', { name: 'Retry the wrong ones' }).click();
  for (let asked = 0; asked < correct.size; asked++) {
    const stem = await questionOf(page).getByRole('heading').first().innerText();
    const key = correct.get(stem);
    if (key === undefined) throw new Error(`“${stem}” was not answered wrong`);
    const choice = questionOf(page).locator('[data-choice]').filter({ hasText: key });
    await choice.first().click();
    await page.keyboard.press('Enter');
    await expect(questionOf(page).getByRole('status')).toContainText(/^\s*Correct\./);
    await onward(page).click();
  }
  await expect(score.getByRole('heading').first()).toHaveText(
    `${correct.size} of ${correct.size} correct`,
  );
  await expect(score).toContainText('Nothing to ask again.');
  await expect.poll(async () => (await answers(page)).length).toBe(results.length + correct.size);
  expect((await answers(page)).every(({ watched }) => watched === true)).toBe(true);

  await score.getByRole('link', { name: 'All checkpoints' }).click();
  await expect(page).toHaveURL('/quiz/');
  await expect(heading).toBeFocused();
  await expect(page.getByText(/last score: /).first()).toBeVisible();
});

test('the guide’s four questions are recalled in words first, then chosen', async ({ page }) => {
  await open(page, 'quiz/?lesson=guide');
  await expect(questionOf(page)).toHaveAccessibleName(/Question 1 of \d+/);
  expect(await answerSomehow(page)).toBe('in words');
  await expect.poll(async () => (await answers(page)).length).toBe(1);
  const [answer] = await answers(page);
  expect(answer).toMatchObject({ outcome: 'self-graded', mode: 'recall' });
  expect(answer?.points).toBe(answer?.pointsOf);
});

test('a run survives a reload, and “Check answer” waits for an answer', async ({ page }) => {
  await open(page, 'quiz/?lesson=big-idea');
  const check = questionOf(page).getByRole('button', { name: /^Check answer/ });
  await expect(check).toHaveAttribute('aria-disabled', 'true');
  await check.click({ force: true });
  await expect(questionOf(page).locator('[data-feedback]')).toHaveCount(0);
  await answerSomehow(page);
  await onward(page).click();
  const stem = await questionOf(page).getByRole('heading').first().innerText();
  await questionOf(page).getByRole('radio').nth(1).check({ force: true });
  await page.reload();
  await hydrated(page);
  await expect(questionOf(page).getByRole('heading').first()).toHaveText(stem);
  await expect(questionOf(page).getByRole('radio').nth(1)).toBeChecked();
});

test('a mixed practice keeps its order in the address, and what was missed can be practised', async ({
  page,
}) => {
  await open(page, 'quiz/');
  await page.getByRole('button', { name: 'Practise the whole course' }).click();
  await expect(page).toHaveURL(/\?lesson=all&n=10&seed=\d+$/);
  const first = await questionOf(page).innerText();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checkpoints');
  await page.goForward();
  await expect.poll(() => questionOf(page).innerText()).toBe(first);
});

test('the checkpoint of the guide can be taken inside its lesson', async ({ page }) => {
  await open(page, 'lessons/checkpoint/');
  const question = page
    .getByRole('article')
    .filter({ has: page.getByText(/^Question 1 of 4$/) })
    .last();
  await question.getByRole('radio').first().check({ force: true });
  await expect(question.locator('[data-feedback]')).toHaveCount(0);
  await question.getByRole('button', { name: /^Check answer/ }).click();
  await expect(question.getByRole('status')).toContainText(/orrect\./);
  await expect.poll(async () => (await answers(page)).length).toBe(1);
  expect((await answers(page))[0]).toMatchObject({ mode: 'checkpoint', watched: true });
});

test('a hostile address shows the list of checkpoints and says why', async ({ page }) => {
  await open(page, 'quiz/?lesson=__proto__');
  await expect(page.getByText(/names a lesson that the course does not have/)).toBeVisible();
  await open(page, 'quiz/?lesson=big-idea&n=-1&seed=%3Cx%3E');
  await expect(page.getByText(/The number of questions in this link is not one/)).toBeVisible();
  await expect(page.getByText(/The order in this link is not one of ours/)).toBeVisible();
  await expect(questionOf(page)).toBeVisible();
});
