import { describe, expect, it } from 'vitest';
import type { Question } from '../../content/types.ts';
import { faceOrder } from '../../core/exam/face.ts';
import { scoreResponse } from '../../core/quiz/score-response.ts';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';
import { scoreByObjective, scoredQuestionsOf } from './exam-score.ts';
import { examWith, MULTIPLE, NUMERIC, ORDERING } from './sample-exam.ts';

const BANK = [choiceQuestion('one'), choiceQuestion('two'), MULTIPLE, ORDERING, NUMERIC];
const scoreOf = (question: Question, response: unknown) =>
  question.kind === 'numeric' || question.kind === 'case'
    ? { outcome: 'unanswered' as const }
    : scoreResponse(question, response);
const scoredOf = (responses: Readonly<Record<string, unknown>>) =>
  scoredQuestionsOf(examWith(responses), BANK, scoreOf);
const outcomes = (responses: Readonly<Record<string, unknown>>) =>
  scoredOf(responses).map(({ score }) => score.outcome);

/** The places at which an exam shows these items of a question. */
const shownAt = (id: string, count: number, items: readonly number[]) =>
  items.map((item) => faceOrder(id, count).indexOf(item));

describe('the score of an exam', () => {
  it('compares what was shown with the key as it is written', () => {
    const [right] = shownAt('one', 3, [1]);
    const [wrong] = shownAt('two', 3, [0]);
    const scored = scoredOf({ one: right, two: wrong });
    expect(scored.map(({ score }) => score.outcome)).toEqual(['right', 'wrong']);
    // The review shows the response at its place in the written question.
    expect(scored.map(({ response }) => response)).toEqual([1, 0]);
  });

  it('gives nothing for half an answer, and does not call a blank wrong', () => {
    expect(outcomes({ several: shownAt('several', 4, [3, 0]) })).toEqual(['right']);
    expect(outcomes({ several: shownAt('several', 4, [0, 1]) })).toEqual(['wrong']);
    expect(outcomes({ several: shownAt('several', 4, [0]) })).toEqual(['unanswered']);
    expect(outcomes({ order: shownAt('order', 3, [0, 1, 2]) })).toEqual(['right']);
    expect(outcomes({ order: shownAt('order', 3, [1, 0, 2]) })).toEqual(['wrong']);
    expect(outcomes({ one: null })).toEqual(['unanswered']);
  });

  it('leaves out what the course no longer has and what no exam asks', () => {
    expect(scoredOf({ one: 0, gone: 0, number: '5', constructor: 0 })).toHaveLength(1);
  });

  it.each([[99], [-1], [1.5], ['x'], [[0, 0]], [{ a: 1 }], [[[[0]]]], [true]])(
    'takes the hostile response %j as blank or wrong, and never fails',
    (response) => {
      for (const id of ['one', 'several', 'order']) {
        expect(['wrong', 'unanswered']).toContain(outcomes({ [id]: response })[0]);
      }
    },
  );
});

describe('the score by objective', () => {
  it('puts the weakest first, and of those the one with most questions', () => {
    const question = (id: string, lesson: string, objective: number, right: boolean) => ({
      question: choiceQuestion(id, { lesson, objective }),
      response: null,
      score: right
        ? ({ outcome: 'right', points: 1, pointsOf: 1 } as const)
        : ({ outcome: 'unanswered' } as const),
    });
    expect(
      scoreByObjective([
        question('a', 'alpha', 1, true),
        question('b', 'alpha', 2, false),
        question('c', 'beta', 1, false),
        question('d', 'beta', 1, false),
        question('e', 'alpha', 1, false),
      ]),
    ).toEqual([
      { lesson: 'beta', objective: 1, right: 0, of: 2 },
      { lesson: 'alpha', objective: 2, right: 0, of: 1 },
      { lesson: 'alpha', objective: 1, right: 1, of: 2 },
    ]);
  });
});
