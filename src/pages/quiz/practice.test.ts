import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEvents } from '../../study/fold.ts';
import { answer, eventAt } from '../../study/sample-events.ts';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';
import {
  formatPractice,
  MAX_SEED,
  parsePractice,
  questionsToAsk,
  scoredQuestions,
} from './practice.ts';

const LESSONS = [{ slug: 'beta' }, { slug: 'alpha' }];
const QUESTIONS = [
  choiceQuestion('a1'),
  choiceQuestion('a2', { use: 'opening' }),
  choiceQuestion('a3', { use: 'checkpoint' }),
  choiceQuestion('b1', { lesson: 'beta' }),
  choiceQuestion('b2', { lesson: 'beta', use: 'check' }),
];
const SCORED = scoredQuestions(QUESTIONS, LESSONS);

const parse = (query: string) => parsePractice(new URLSearchParams(query), LESSONS);
const asked = (query: string, answers = foldEvents([]).answers) => {
  const { practice } = parse(query);
  return practice && questionsToAsk(practice, SCORED, answers).map(({ id }) => id);
};

describe('the address of a practice', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          lesson: fc.constantFrom('alpha', 'beta', 'all', 'guide', 'mistakes'),
          count: fc.option(fc.integer({ min: 1, max: 999 })),
          seed: fc.option(fc.nat(MAX_SEED)),
        }),
        (practice) => {
          expect(parse(formatPractice(practice))).toEqual({ practice, notices: [] });
        },
      ),
    );
  });

  it.each(['lesson=gamma', 'lesson=', 'lesson=constructor', 'lesson=%00'])(
    'falls back to the list for %s, with a notice',
    (query) => {
      expect(parse(query).practice).toBeNull();
      expect(parse(query).notices).toHaveLength(1);
    },
  );

  it.each(['n=0', 'n=-1', 'n=1e3', 'n=1000', 'seed=abc', 'seed=1234567'])(
    'ignores %s, with a notice',
    (query) => {
      const { practice, notices } = parse(`lesson=all&${query}`);
      expect(practice).toEqual({ lesson: 'all', count: null, seed: null });
      expect(notices).toHaveLength(1);
    },
  );

  it('is the list when it names no lesson', () => {
    expect(parse('n=5')).toEqual({ practice: null, notices: [] });
  });
});

describe('the questions of a practice', () => {
  it('follow the course and leave out the decisions that open a lesson', () => {
    expect(asked('lesson=all')).toEqual(['b1', 'b2', 'a1', 'a3']);
  });

  it('are those of a lesson, or the guide’s own', () => {
    expect(asked('lesson=alpha')).toEqual(['a1', 'a3']);
    expect(asked('lesson=guide')).toEqual(['a3']);
  });

  it('come in the order of the seed, the same each time, at most as many as asked for', () => {
    expect(asked('lesson=all&seed=7')).toEqual(asked('lesson=all&seed=7'));
    expect(new Set(asked('lesson=all&seed=7'))).toEqual(new Set(asked('lesson=all')));
    expect(asked('lesson=all&seed=7&n=2')).toEqual(asked('lesson=all&seed=7')?.slice(0, 2));
  });

  it('are the missed ones by the last answer', () => {
    const { answers } = foldEvents([
      eventAt(1, answer('a1', { outcome: 'wrong' })),
      eventAt(2, answer('b1', { outcome: 'wrong' })),
      eventAt(3, answer('b1')),
      eventAt(4, answer('a3', { outcome: 'self-graded', choice: null, points: 1, pointsOf: 2 })),
      eventAt(5, answer('b2', { outcome: 'wrong', mode: 'opening' })),
    ]);
    expect(asked('lesson=mistakes', answers)).toEqual(['a1', 'a3']);
  });
});
