import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorBehind, type NumericKey, readTypedNumber } from './kinds/numeric.ts';
import { jumbled } from './kinds/ordering.ts';
import { summariseScores } from './score.ts';
import { isAnswer, type QuestionKey, readResponseValue, scoreResponse } from './score-response.ts';

const choices = (...correct: boolean[]) => correct.map((one) => ({ correct: one }));
const SINGLE = { kind: 'single', choices: choices(false, true, false) } as const;
const MULTIPLE = {
  kind: 'multiple',
  choices: choices(true, false, true, false),
  asked: 2,
} as const;
const MILLISECONDS: NumericKey = {
  kind: 'numeric',
  value: 80,
  tolerance: 0.02,
  unit: 'ms',
  otherUnits: { s: 1000 },
  errors: [{ value: 5 }, { value: 0.3125 }],
};
const ORDERING = { kind: 'ordering', items: ['a', 'b', 'c'] } as const;
const MATCHING = { kind: 'matching', pairs: ['a', 'b'], extras: ['c'] } as const;
const CLOZE = {
  kind: 'cloze',
  blanks: [{ options: choices(true, false) }, { options: choices(false, false, true) }],
} as const;
const HOTSPOT = { kind: 'hotspot', spots: choices(false, false, true) } as const;
const RECALL = { kind: 'recall', points: ['a', 'b', 'c'] } as const;
const CASE = { kind: 'case', parts: [SINGLE, MULTIPLE, MILLISECONDS] } as const;
const KEYS: readonly QuestionKey[] = [
  SINGLE,
  MULTIPLE,
  MILLISECONDS,
  ORDERING,
  MATCHING,
  CLOZE,
  HOTSPOT,
  RECALL,
  CASE,
];

const right = (pointsOf = 1) => ({ outcome: 'right', points: pointsOf, pointsOf });
const wrong = (points = 0, pointsOf = 1) => ({ outcome: 'wrong', points, pointsOf });
const unanswered = { outcome: 'unanswered' };

describe('scoreResponse', () => {
  it.each<[string, QuestionKey, unknown, unknown]>([
    ['the correct choice', SINGLE, 1, right()],
    ['another choice', SINGLE, 2, wrong()],
    ['a choice that is none', SINGLE, 3, unanswered],
    ['half a choice', SINGLE, 0.5, unanswered],
    ['both correct choices, in any order', MULTIPLE, [2, 0], right(2)],
    ['one of the correct choices', MULTIPLE, [0, 1], wrong(1, 2)],
    ['too few choices', MULTIPLE, [0], unanswered],
    ['too many choices', MULTIPLE, [0, 1, 2], unanswered],
    ['a choice twice', MULTIPLE, [0, 0], unanswered],
    ['the number', MILLISECONDS, '80', right()],
    ['the number within 2%', MILLISECONDS, '81.6 ms', right()],
    ['the number in another unit', MILLISECONDS, '0,08 s', right()],
    ['another number', MILLISECONDS, '85', wrong()],
    ['a number in a unit that does not fit', MILLISECONDS, '80 %', unanswered],
    ['no number', MILLISECONDS, 'eighty', unanswered],
    ['a number that was not typed', MILLISECONDS, 80, unanswered],
    ['the order', ORDERING, [0, 1, 2], right(3)],
    ['another order', ORDERING, [0, 2, 1], wrong(1, 3)],
    ['an order with a gap', ORDERING, [0, 2], unanswered],
    ['the pairs', MATCHING, [0, 1], right(2)],
    ['a pair with an extra', MATCHING, [0, 2], wrong(1, 2)],
    ['a right side twice', MATCHING, [1, 1], wrong(1, 2)],
    ['a pair missing', MATCHING, [0, null], unanswered],
    ['the blanks', CLOZE, [0, 2], right(2)],
    ['a wrong blank', CLOZE, [1, 2], wrong(1, 2)],
    ['an empty blank', CLOZE, [null, 2], unanswered],
    ['an option that the blank does not have', CLOZE, [2, 2], unanswered],
    ['the spot', HOTSPOT, 2, right()],
    ['another spot', HOTSPOT, 0, wrong()],
    ['points that were ticked', RECALL, [2, 0], { outcome: 'self-graded', points: 2, pointsOf: 3 }],
    ['no point', RECALL, [], { outcome: 'self-graded', points: 0, pointsOf: 3 }],
    ['points before comparing', RECALL, null, unanswered],
    ['every part', CASE, [1, [0, 2], '80'], right(3)],
    ['some parts', CASE, [1, [0, 1], '5'], wrong(1, 3)],
    ['a part missing', CASE, [1, null, '80'], unanswered],
  ])('scores %s', (_, key, value, score) => {
    expect(scoreResponse(key, value)).toEqual(score);
  });

  it('takes any value of any form without throwing, and what is no answer as unanswered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KEYS),
        fc.oneof(fc.anything(), fc.array(fc.oneof(fc.integer(), fc.constant(null)))),
        (key, value) => {
          const score = scoreResponse(key, value);
          expect(isAnswer(key, value)).toBe(score.outcome !== 'unanswered');
          if (score.outcome === 'unanswered') return;
          expect(score.points).toBeGreaterThanOrEqual(0);
          expect(score.points).toBeLessThanOrEqual(score.pointsOf);
          if (score.outcome === 'right') expect(score.points).toBe(score.pointsOf);
        },
      ),
    );
  });
});

describe('readTypedNumber', () => {
  const plain: NumericKey = { ...MILLISECONDS, unit: '', otherUnits: {} };
  it.each([
    ['1,200', 1200],
    ['1,200,000.5', 1200000.5],
    ['1.200,5', 1200.5],
    ['0,42', 0.42],
    ['0,425', 0.425],
    ['12,5', 12.5],
    [' $3.80 ', 3.8],
    ['-4', -4],
    ['1e3', 1000],
    ['1 000', 1000],
    ['.5', 0.5],
  ])('reads %s', (text, value) => {
    expect(readTypedNumber(plain, text)).toEqual({ ok: true, value });
  });

  it.each(['', 'abc', '1.2.3', '1,2,3,', '--4', '12 apples'])(
    'says what is wanted for “%s”',
    (text) => {
      expect(readTypedNumber(plain, text)).toMatchObject({ ok: false });
      expect(readTypedNumber(MILLISECONDS, text)).toMatchObject({
        expected: expect.stringContaining('ms'),
      });
    },
  );

  it('reads whatever number is written with a point', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (value) => {
        const reading = readTypedNumber(plain, String(value));
        expect(reading).toEqual({ ok: true, value: Object.is(value, -0) ? 0 : value });
      }),
    );
  });
});

describe('errorBehind', () => {
  it('names the mistake that leads to a number, and none for the right one', () => {
    expect(errorBehind(MILLISECONDS, 5.02)).toBe(0);
    expect(errorBehind(MILLISECONDS, 0.3125)).toBe(1);
    expect(errorBehind(MILLISECONDS, 80)).toBeNull();
    expect(errorBehind(MILLISECONDS, 17)).toBeNull();
  });
});

describe('jumbled', () => {
  it('is the same each time, holds every item once, and is never the right order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(), (count, seed) => {
        const order = jumbled(count, seed);
        expect(jumbled(count, seed)).toEqual(order);
        const sorted = Array.from({ length: count }, (_, index) => index);
        expect([...order].sort((a, b) => a - b)).toEqual(sorted);
        expect(order).not.toEqual(sorted);
      }),
    );
  });
});

describe('readResponseValue', () => {
  it.each([[{ a: 1 }], [[[[[1]]]]], ['x'.repeat(201)], [Array(41).fill(0)], [Number.NaN], [true]])(
    'refuses %j',
    (value) => {
      expect(readResponseValue(value)).toBeUndefined();
    },
  );

  it('gives back what a view wrote', () => {
    const value = [1, [0, null], '80 ms'];
    expect(readResponseValue(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });
});

describe('summariseScores', () => {
  it('keeps unanswered and self-graded apart from right and wrong', () => {
    const scores = [
      scoreResponse(SINGLE, 1),
      scoreResponse(SINGLE, 0),
      scoreResponse(MULTIPLE, [0, 2]),
      scoreResponse(SINGLE, null),
      scoreResponse(RECALL, [1]),
    ];
    expect(summariseScores(scores)).toEqual({
      right: 2,
      wrong: 1,
      unanswered: 1,
      selfGraded: 1,
      points: 1,
      pointsOf: 3,
      rightShare: 2 / 3,
    });
  });

  it('has no share when nothing was answered', () => {
    expect(summariseScores([{ outcome: 'unanswered' }]).rightShare).toBeNull();
  });
});
