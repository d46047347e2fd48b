import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalLabel } from './interval-label.ts';
import {
  type GradedReview,
  phasesAtReview,
  previewIntervals,
  REVIEW_GRADES,
  scheduleCard,
  schedulesAfter,
  withoutFuture,
} from './schedule.ts';
import { studyDay } from './study-day.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const START = Date.UTC(2022, 10, 29, 12, 30);

/** Grades each review at the moment it falls due. */
function reviewedWhenDue(grades: readonly GradedReview['grade'][]) {
  const reviews: GradedReview[] = [];
  const intervalsMs: number[] = [];
  let at = START;
  for (const grade of grades) {
    reviews.push({ grade, at });
    const dueAt = scheduleCard(reviews).dueAt ?? at;
    intervalsMs.push(dueAt - at);
    at = dueAt;
  }
  return { reviews, intervalsMs };
}

const REVIEWS = fc
  .array(fc.tuple(fc.constantFrom(...REVIEW_GRADES), fc.nat(40 * DAY_MS)), { maxLength: 12 })
  .map((steps) => {
    let at = START;
    return steps.map(([grade, waitMs]) => {
      at += waitMs;
      return { grade, at };
    });
  });

describe('scheduleCard', () => {
  // Test vector of FSRS-6 with its default weights, published in py-fsrs 6 (test_review_card).
  it('gives the published intervals for the published grades', () => {
    const { intervalsMs } = reviewedWhenDue([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]);
    expect(intervalsMs.map((ms) => Math.floor(ms / DAY_MS))).toEqual([
      0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21,
    ]);
  });

  it('knows a card that was never graded', () => {
    expect(scheduleCard([])).toMatchObject({ phase: 'new', dueAt: null, reviews: 0 });
  });

  it('counts a forgotten card as a lapse and relearns it', () => {
    const { reviews } = reviewedWhenDue([4, 1]);
    expect(scheduleCard(reviews)).toMatchObject({ phase: 'relearning', lapses: 1, reviews: 2 });
  });

  it('takes a clock that was set back as no time passed', () => {
    const again = { grade: 3, at: START - DAY_MS } as const;
    expect(scheduleCard([{ grade: 3, at: START }, again])).toEqual(
      scheduleCard([
        { grade: 3, at: START },
        { grade: 3, at: START },
      ]),
    );
  });
});

describe('the wanted retention', () => {
  const learned = reviewedWhenDue([3, 3, 3, 3]).reviews;

  it('brings a card back sooner when more is to be remembered, and changes no stability', () => {
    const due = [0.8, 0.85, 0.9, 0.95, 0.97].map((wanted) => scheduleCard(learned, wanted).dueAt);
    expect(due).toEqual([...due].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(due).size).toBe(due.length);
    expect(scheduleCard(learned, 0.8).stabilityDays).toBe(scheduleCard(learned).stabilityDays);
  });

  it('of 90 % gives the stability as the interval', () => {
    const { stabilityDays, dueAt } = scheduleCard(learned, 0.9);
    const last = learned.at(-1)?.at ?? 0;
    expect(((dueAt ?? 0) - last) / DAY_MS).toBe(Math.round(stabilityDays));
  });

  it('is refused outside 80 to 97 %', () => {
    for (const wanted of [0.79, 0.98, Number.NaN]) {
      expect(() => scheduleCard(learned, wanted)).toThrow('from 0.8 to 0.97');
    }
  });
});

describe('the learner’s own days', () => {
  const auckland = { timeZone: 'Pacific/Auckland', startHour: 4 };
  const los = { timeZone: 'America/Los_Angeles', startHour: 4 };
  const both = (first: string, second: string, clock: typeof los) =>
    scheduleCard(
      [
        { grade: 4, at: Date.parse(first) },
        { grade: 3, at: Date.parse(second) },
      ],
      0.9,
      clock,
    ).stabilityDays;

  it('lie between two reviews, not those of Greenwich', () => {
    // Midnight in UTC is noon in Auckland: two reviews of one morning and afternoon are of one day.
    const sameDay = both('2026-07-15T11:00:00+12:00', '2026-07-15T13:00:00+12:00', auckland);
    const nextDay = both('2026-07-15T11:00:00+12:00', '2026-07-16T13:00:00+12:00', auckland);
    const utc = both('2026-07-15T11:00:00Z', '2026-07-15T13:00:00Z', {
      timeZone: 'UTC',
      startHour: 0,
    });
    expect(sameDay).toBe(utc);
    expect(nextDay).toBeGreaterThan(sameDay);
  });

  it('start at the start hour', () => {
    const night = both('2026-07-15T23:00:00-07:00', '2026-07-16T03:30:00-07:00', los);
    const morning = both('2026-07-15T23:00:00-07:00', '2026-07-16T04:30:00-07:00', los);
    expect(morning).toBeGreaterThan(night);
  });

  it('end an interval of days at the same time of the wall clock when the clock changes', () => {
    // Clocks go back in Los Angeles on 1 November 2026 and forward on 14 March 2027.
    const graded = Date.parse('2026-10-31T04:30:00-07:00');
    for (const { dueAt } of previewIntervals([], graded, 0.9, los).slice(3)) {
      expect(new Date(dueAt).toISOString()).toBe('2026-11-08T12:30:00.000Z');
    }
    const spring = Date.parse('2027-03-13T21:00:00-08:00');
    const easy = previewIntervals([], spring, 0.9, los)[3]?.dueAt ?? 0;
    expect(new Date(easy).toISOString()).toBe('2027-03-22T04:00:00.000Z');
  });

  it('never bring a card back on the day of a grade that put it off by days', () => {
    const clock = fc.record({
      timeZone: fc.constantFrom('America/Los_Angeles', 'Pacific/Auckland', 'Australia/Lord_Howe'),
      startHour: fc.integer({ min: 0, max: 23 }),
    });
    const instants = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
    fc.assert(
      fc.property(instants, REVIEWS, clock, (at, before, where) => {
        for (const { dueAt } of previewIntervals(before, at, 0.97, where)) {
          const from = Math.max(at, before.at(-1)?.at ?? at);
          if (dueAt - from < DAY_MS - 3_600_000) continue;
          expect(studyDay(dueAt, where)).toBeGreaterThan(studyDay(from, where));
        }
      }),
    );
  });
});

describe('the phases at each review', () => {
  it('are those before the grades were given', () => {
    expect(phasesAtReview(reviewedWhenDue([3, 3, 1, 3, 3]).reviews)).toEqual([
      'new',
      'learning',
      'review',
      'relearning',
      'review',
    ]);
    expect(phasesAtReview([])).toEqual([]);
  });
});

describe('schedulesAfter', () => {
  it('says of every grade what the grades up to it led to', () => {
    const clock = { timeZone: 'America/Los_Angeles', startHour: 4 };
    fc.assert(
      fc.property(REVIEWS, (reviews) => {
        const each = reviews.map((_, index) => {
          const { phase, dueAt } = scheduleCard(reviews.slice(0, index + 1), 0.85, clock);
          return { phase, dueAt };
        });
        expect(schedulesAfter(reviews, 0.85, clock)).toEqual(each);
      }),
    );
  });
});

describe('previewIntervals', () => {
  it('shows a new card the learning steps first', () => {
    expect(previewIntervals([], START).map(({ label }) => label)).toEqual([
      'in 1 min',
      'in 6 min',
      'in 10 min',
      'in 8 days',
    ]);
  });

  it('puts Again before Hard before Good before Easy for a learned card', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REVIEW_GRADES), { maxLength: 8 }), (grades) => {
        const { reviews } = reviewedWhenDue([...grades, 3, 3, 4]);
        const now = scheduleCard(reviews).dueAt ?? START;
        const dates = previewIntervals(reviews, now).map(({ dueAt }) => dueAt);
        expect(scheduleCard(reviews).phase).toBe('review');
        expect(dates).toEqual([...new Set(dates)].sort((a, b) => a - b));
      }),
    );
  });

  it('never puts a better grade before a worse one, whatever came before', () => {
    fc.assert(
      fc.property(REVIEWS, fc.nat(400 * DAY_MS), (reviews, waitMs) => {
        const now = (reviews.at(-1)?.at ?? START) + waitMs;
        const dates = previewIntervals(reviews, now).map(({ dueAt }) => dueAt);
        expect(dates).toEqual([...dates].sort((a, b) => a - b));
        expect(Math.min(...dates)).toBeGreaterThan(now);
      }),
    );
  });

  it('promises exactly the date that the grade then gives', () => {
    fc.assert(
      fc.property(REVIEWS, (reviews) => {
        const at = (reviews.at(-1)?.at ?? START) + DAY_MS;
        for (const { grade, dueAt } of previewIntervals(reviews, at)) {
          expect(scheduleCard([...reviews, { grade, at }]).dueAt).toBe(dueAt);
        }
      }),
    );
  });
});

describe('a grade that a wrong clock dated a year ahead', () => {
  const ahead = [{ grade: 3, at: START + 400 * DAY_MS }] as const;

  it('counts as given just now, so that the next date is not a year ahead too', () => {
    const next = previewIntervals(ahead, START);
    expect(next.map(({ label }) => label)).toEqual(
      previewIntervals([{ grade: 3, at: START }], START).map(({ label }) => label),
    );
    for (const { dueAt } of next) expect(dueAt).toBeLessThan(START + 100 * DAY_MS);
  });

  it('counts as given at the latest when the next one was', () => {
    const again = [...ahead, { grade: 3, at: START }] as const;
    expect(withoutFuture(again, START + 3 * DAY_MS)).toEqual([
      { grade: 3, at: START },
      { grade: 3, at: START },
    ]);
    expect(withoutFuture(ahead, START + 399.5 * DAY_MS)).toBe(ahead);
  });
});

describe('intervalLabel', () => {
  it.each([
    [0, 'in 1 min'],
    [10 * MINUTE_MS, 'in 10 min'],
    [59.6 * MINUTE_MS, 'in 1 h'],
    [5 * 60 * MINUTE_MS, 'in 5 h'],
    [DAY_MS, 'in 1 day'],
    [59 * DAY_MS, 'in 59 days'],
    [120 * DAY_MS, 'in 4 months'],
    [4 * 365.25 * DAY_MS, 'in 4 years'],
  ])('says %d ms as %s', (ms, label) => {
    expect(intervalLabel(ms)).toBe(label);
  });
});
