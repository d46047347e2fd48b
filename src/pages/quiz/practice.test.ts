import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldEvents } from '../../study/fold.ts';
import { answer, eventAt } from '../../study/sample-events.ts';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';
import { dueQuestions } from './due-questions.ts';
import {
  EVERYTHING,
  formatPractice,
  MAX_SEED,
  type Pool,
  parsePractice,
  questionsToAsk,
  scoredQuestions,
} from './practice.ts';
import { weaknessByObjective } from './weakness.ts';

const LESSONS = [{ slug: 'beta' }, { slug: 'alpha' }];
const QUESTIONS = [
  choiceQuestion('a1'),
  choiceQuestion('a2', { use: 'opening' }),
  choiceQuestion('a3', { use: 'checkpoint' }),
  choiceQuestion('b1', { lesson: 'beta' }),
  choiceQuestion('b2', { lesson: 'beta', use: 'check' }),
];
const SCORED = scoredQuestions(QUESTIONS, LESSONS);

const TEMPLATES = [
  { id: 't-one', title: 'One', lesson: 'alpha', objective: 1, difficulty: 1 as const },
  { id: 't-two', title: 'Two', lesson: 'beta', objective: 1, difficulty: 3 as const },
];

const parse = (query: string) =>
  parsePractice(new URLSearchParams(query), {
    lessons: LESSONS,
    templates: TEMPLATES,
    regions: [{ region: 'eu-west-1' }],
  });
const asked = (query: string, pool: Partial<Pool> = {}) => {
  const { practice } = parse(query);
  return (
    practice &&
    questionsToAsk(practice, {
      scored: SCORED,
      templates: TEMPLATES,
      answers: foldEvents([]).answers,
      due: [],
      ...pool,
    }).map(({ id }) => id)
  );
};

describe('the address of a practice', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.record({
          lesson: fc.constantFrom('alpha', 'all', 'guide', 'mistakes', 'due', 'weak', 'numbers'),
          objective: fc.option(fc.integer({ min: 1, max: 9 })),
          kinds: fc.subarray(['single', 'numeric', 'ordering', 'case'] as const),
          difficulty: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const)),
          template: fc.option(fc.constantFrom('t-one', 't-two')),
          count: fc.option(fc.integer({ min: 1, max: 999 })),
          seed: fc.option(fc.nat(MAX_SEED)),
          region: fc.option(fc.constant('eu-west-1')),
          option: fc.option(
            fc.constantFrom(
              'on-demand' as const,
              'reserved-1y-all-upfront' as const,
              'spot' as const,
            ),
          ),
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

  it.each([
    'n=0',
    'n=-1',
    'n=1e3',
    'n=1000',
    'seed=abc',
    'region=eu-nowhere-1',
    'region=__proto__',
    'option=Spot',
    'option=',
    'seed=1234567',
    'kinds=essay',
    'kinds=',
    'difficulty=4',
    'objective=0',
    'template=__proto__',
  ])('ignores %s, with a notice', (query) => {
    const { practice, notices } = parse(`lesson=all&${query}`);
    expect(practice).toEqual(EVERYTHING);
    expect(notices).toHaveLength(1);
  });

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
    expect(asked('lesson=mistakes', { answers })).toEqual(['a1', 'a3']);
  });

  it('are of the kinds and the difficulty that were asked for', () => {
    const scored = [
      ...SCORED,
      { ...choiceQuestion('a9', { difficulty: 3 }), kind: 'ordering' as const },
    ];
    expect(asked('lesson=all&kinds=ordering', { scored })).toEqual(['a9']);
    expect(asked('lesson=alpha&difficulty=3', { scored })).toEqual(['a9']);
    expect(asked('lesson=alpha&objective=2', { scored })).toEqual([]);
  });

  it('are what is due, the longest overdue first, questions and templates alike', () => {
    expect(asked('lesson=due', { due: ['t-two', 'a1', 'gone'] })).toEqual(['t-two', 'a1']);
  });

  it('are on the weakest objective first, and none that is known', () => {
    const { answers } = foldEvents([
      eventAt(1, answer('b1', { outcome: 'wrong' })),
      eventAt(2, answer('b2', { outcome: 'wrong' })),
      eventAt(3, answer('a1')),
    ]);
    const weak = asked('lesson=weak&seed=3', { answers });
    expect(new Set(weak?.slice(0, 2))).toEqual(new Set(['b1', 'b2']));
    expect(weak?.slice(2)).toEqual(['a3']);
  });

  it('do not count as missed what was answered before the page was watching', () => {
    const early = foldEvents([eventAt(1, answer('a1', { watched: false }))]);
    const late = foldEvents([eventAt(1, answer('a1', { outcome: 'wrong' }))]);
    const weakness = ({ answers }: typeof early) =>
      weaknessByObjective(SCORED, answers).get('alpha 1');
    expect(weakness(early)).toBe(0.5);
    expect(weakness(late)).toBe(0.75);
  });

  it('draw one template as often as asked for, or each of them once', () => {
    expect(asked('lesson=numbers&template=t-two&n=3')).toEqual(['t-two', 't-two', 't-two']);
    expect(asked('lesson=numbers')).toEqual(['t-one', 't-two']);
    expect(asked('lesson=numbers&difficulty=3')).toEqual(['t-two']);
  });
});

describe('dueQuestions', () => {
  it('asks a wrong answer again within minutes and a right one after days', () => {
    const minute = 60_000;
    const { answers } = foldEvents([
      eventAt(minute, answer('right')),
      eventAt(2 * minute, answer('wrong', { outcome: 'wrong' })),
      eventAt(3 * minute, answer('opened', { mode: 'opening', outcome: 'wrong' })),
    ]);
    const clock = { timeZone: 'UTC', startHour: 4 };
    const due = (nowMs: number, retention = 0.9) => dueQuestions(answers, nowMs, clock, retention);
    expect(due(2 * minute)).toEqual([]);
    expect(due(5 * minute)).toEqual(['wrong']);
    expect(due(10 * 86_400_000)).toEqual(['wrong', 'right']);
  });

  it('asks what was right from the start of the next day of study on', () => {
    const hour = 3_600_000;
    const { answers } = foldEvents([eventAt(20 * hour, answer('right'))]);
    const clock = { timeZone: 'UTC', startHour: 4 };
    expect(dueQuestions(answers, 28 * hour - 1, clock, 0.9)).toEqual([]);
    expect(dueQuestions(answers, 28 * hour, clock, 0.9)).toEqual(['right']);
  });

  it('asks earlier who wants to forget less', () => {
    const day = 86_400_000;
    const { answers } = foldEvents([
      eventAt(day, answer('right')),
      eventAt(2 * day, answer('right')),
    ]);
    const clock = { timeZone: 'UTC', startHour: 4 };
    const firstDueDay = (retention: number): number =>
      Array.from({ length: 90 }, (_, at) => at + 2).find(
        (at) => dueQuestions(answers, at * day, clock, retention).length > 0,
      ) ?? Number.POSITIVE_INFINITY;
    expect(firstDueDay(0.97)).toBeLessThan(firstDueDay(0.8));
  });
});
