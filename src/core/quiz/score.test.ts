import { describe, expect, it } from 'vitest';
import { scoreRecall, scoreSingleChoice, summariseScores } from './score.ts';

const key = { choices: [{ correct: false }, { correct: true }, { correct: false }] };

describe('scoreSingleChoice', () => {
  it('tells right from wrong', () => {
    expect(scoreSingleChoice(key, 1)).toEqual({ outcome: 'right', choice: 1 });
    expect(scoreSingleChoice(key, 2)).toEqual({ outcome: 'wrong', choice: 2 });
  });

  it.each([null, -1, 3, 0.5, Number.NaN])('takes %s as unanswered, not as wrong', (choice) => {
    expect(scoreSingleChoice(key, choice)).toEqual({ outcome: 'unanswered' });
  });
});

describe('scoreRecall', () => {
  it('is unanswered until the reader has compared', () => {
    expect(scoreRecall(3, null)).toEqual({ outcome: 'unanswered' });
  });

  it('counts each point of the model answer once', () => {
    expect(scoreRecall(3, [0, 2, 2, 3, -1])).toEqual({
      outcome: 'self-graded',
      points: 2,
      pointsOf: 3,
    });
    expect(scoreRecall(3, [])).toMatchObject({ points: 0 });
  });
});

describe('summariseScores', () => {
  it('keeps unanswered and self-graded apart from right and wrong', () => {
    const scores = [
      scoreSingleChoice(key, 1),
      scoreSingleChoice(key, 0),
      scoreSingleChoice(key, 1),
      scoreSingleChoice(key, null),
      scoreRecall(4, [1]),
    ];
    expect(summariseScores(scores)).toEqual({
      right: 2,
      wrong: 1,
      unanswered: 1,
      selfGraded: 1,
      points: 1,
      pointsOf: 4,
      rightShare: 2 / 3,
    });
  });

  it('has no share when nothing was answered', () => {
    expect(summariseScores([{ outcome: 'unanswered' }]).rightShare).toBeNull();
  });
});
