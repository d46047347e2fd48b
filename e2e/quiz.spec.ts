import { answerFirst } from './answering.ts';
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
  await answerFirst(question);
  await expect(question.locator('[data-feedback]')).toHaveCount(0);
  await question.getByRole('button', { name: /^Check answer/ }).click();
  const result = question.getByRole('status').first();
  await expect(result).toContainText(/orrect\./);
  const choices = await question.locator('[data-choice]').count();
  if (choices > 0) await expect(question.locator('[data-feedback]')).toHaveCount(choices);
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
  // The other kinds have a journey of their own.
  await open(page, 'quiz/?lesson=big-idea&kinds=single');
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
  await expect(page).toHaveURL(/\?lesson=all&n=10&seed=\d+&region=us-east-1&option=on-demand$/);
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

test('fresh numbers are worked out and typed, and a guess is asked again although it is right', async ({
  page,
}) => {
  await open(page, 'quiz/');
  await page.getByLabel('Kind of calculation').selectOption('t-utilization');
  await page.getByRole('button', { name: 'Practise with fresh numbers' }).click();
  await expect(page).toHaveURL(
    /template=t-utilization&n=10&seed=\d+&region=us-east-1&option=on-demand$/,
  );
  await open(page, 'quiz/?lesson=numbers&template=t-utilization&n=5&seed=3&region=us-east-1');
  const forms = new Set<string>();
  for (let asked = 1; asked <= 5; asked += 1) {
    const question = questionOf(page);
    await expect(question.getByText(`Question ${asked} of 5`)).toBeVisible();
    const stem = await question.getByRole('heading').first().innerText();
    const [perMinute = 0, perSecond = 0] = [...stem.matchAll(/\d[\d,]*/g)].map(([text]) =>
      Number(text.replaceAll(',', '')),
    );
    const busy = (perMinute / 60 / perSecond) * 100;
    const field = question.getByRole('textbox');
    const isTyped = (await field.count()) > 0;
    forms.add(isTyped ? 'typed' : 'chosen');
    if (isTyped) await field.fill(`${busy} %`);
    else await question.getByRole('radio', { name: `${busy}%` }).check({ force: true });
    if (asked === 1) await question.getByText('Guess', { exact: true }).click();
    await question.getByRole('button', { name: /^Check answer/ }).click();
    await expect(question.getByRole('status').first()).toContainText(/^\s*Correct\./);
    await expect(question.getByText('Marked to ask again.')).toHaveCount(asked === 1 ? 1 : 0);
    await onward(page).click();
  }
  expect([...forms].sort()).toEqual(['chosen', 'typed']);
  const score = page.getByRole('region', { name: 'Score' });
  await expect(score.getByRole('heading').first()).toHaveText('5 of 5 correct');
  await score.getByRole('button', { name: 'Ask these again' }).click();
  await expect(questionOf(page).getByText('Question 1 of 1')).toBeVisible();
  await expect.poll(async () => (await answers(page)).length).toBe(5);
  expect((await answers(page))[0]).toMatchObject({
    question: 't-utilization',
    confidence: 'guess',
  });
});

test('a link with a seed and a region asks everybody the same, and says whose prices those are', async ({
  page,
}) => {
  const link = 'quiz/?lesson=numbers&template=t-month&n=1&seed=8&region=eu-west-1';
  const stem = questionOf(page).getByRole('heading').first();
  await open(page, link);
  await expect(page.getByText(/This link takes prices of eu-west-1/)).toBeVisible();
  const asked = await stem.innerText();
  await open(page, 'settings/');
  await page.getByLabel('Region').selectOption('eu-west-1');
  await open(page, link);
  await expect(stem).toHaveText(asked);
  await expect(page.getByText(/This link takes prices/)).toHaveCount(0);
  await open(page, link.replace('eu-west-1', 'us-east-1'));
  await expect(page.getByText(/This link takes prices of us-east-1/)).toBeVisible();
  await expect(stem).not.toHaveText(asked);
});

test('a link with a purchase option asks everybody the same, whatever they pay with', async ({
  page,
}) => {
  const link = 'quiz/?lesson=numbers&template=t-month&n=1&seed=8&region=us-east-1&option=spot';
  const stem = questionOf(page).getByRole('heading').first();
  await open(page, link);
  await expect(page.getByText(/This link takes prices of us-east-1, Spot/)).toContainText(
    'Your own choice, us-east-1, on demand',
  );
  const asked = await stem.innerText();
  await open(page, link.replace('&option=spot', '&option=on-demand'));
  await expect(stem).not.toHaveText(asked);
  await expect(page.getByText(/This link takes prices/)).toHaveCount(0);

  await open(page, 'settings/');
  await page.getByLabel('Region').selectOption('eu-west-1');
  await open(page, link);
  await expect(stem).toHaveText(asked);
  await open(page, 'settings/');
  await page.getByLabel('Region').selectOption('us-east-1');
  await page.getByRole('radio', { name: 'Spot' }).check({ force: true });
  await open(page, link);
  await expect(stem).toHaveText(asked);
  await expect(page.getByText(/This link takes prices/)).toHaveCount(0);

  // A link that this reader makes says what they pay with.
  await open(page, 'quiz/');
  await page.getByRole('button', { name: 'Practise with fresh numbers' }).click();
  await expect(page).toHaveURL(/&region=us-east-1&option=spot$/);
  await expect(questionOf(page)).toBeVisible();
  await expect(page.getByText(/This link takes prices/)).toHaveCount(0);
});

test('a practice is put together by lesson, kind and seed, and by objective', async ({ page }) => {
  await open(page, 'quiz/');
  await page.getByText('Put a practice together').click();
  const form = page.locator('form');
  await form.getByLabel('Lesson').selectOption('four-metrics');
  await form.getByLabel('One choice').check();
  await form.getByLabel('How many').fill('0');
  await expect(form.getByText('A whole number from 1 to 200.')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Start' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await form.getByLabel('How many').fill('2');
  await form.getByLabel(/^Seed/).fill('42');
  await form.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(
    /\?lesson=four-metrics&kinds=single&n=2&seed=42&region=us-east-1&option=on-demand$/,
  );
  await expect(questionOf(page).getByText('Question 1 of 2')).toBeVisible();
  await page.goBack();
  const row = page.getByRole('listitem').filter({ hasText: 'Four numbers that pull' });
  await row.getByText('By objective').click();
  await row.getByRole('link', { name: /^say which utilization/ }).click();
  await expect(page).toHaveURL(/\?lesson=four-metrics&objective=\d$/);
  await expect(questionOf(page)).toBeVisible();
});

test('a miss becomes a flashcard once, and can be reported', async ({ page }) => {
  await open(page, 'quiz/?lesson=four-metrics&kinds=single');
  const question = questionOf(page);
  const make = question.getByRole('button', { name: 'Make it a flashcard' });
  for (let asked = 0; asked < 4; asked += 1) {
    if ((await answerSomehow(page)) === 'wrong') break;
    await onward(page).click();
  }
  await make.click();
  await expect(
    question.getByRole('button', { name: 'It is one of your flashcards' }),
  ).toBeVisible();
  await question.getByText('Report a problem').click();
  const stem = await question.getByRole('heading').first().innerText();
  await expect(question.getByRole('textbox', { name: /^Nothing is sent/ })).toHaveValue(
    new RegExp(`question .*version[^]*${stem.slice(0, 20).replace(/[^\w ]/g, '.')}`),
  );
  const added = async () =>
    (await storedEvents(page)).filter(({ kind }) => kind === 'card-added').length;
  await expect.poll(added).toBe(1);
  await page.reload();
  await hydrated(page);
  await expect(
    question.getByRole('button', { name: 'It is one of your flashcards' }),
  ).toBeVisible();
});

test('who does not know sees the hint or the answer, and is asked again', async ({ page }) => {
  await open(page, 'quiz/?lesson=numbers&template=t-little&n=1&seed=1');
  await questionOf(page)
    .getByRole('button', { name: /^I don’t know/ })
    .click();
  await expect(questionOf(page).getByRole('status').first()).toContainText('Not answered.');
  await onward(page).click();
  await expect(page.getByRole('region', { name: 'Score' })).toContainText(
    '1 question not answered.',
  );
});
