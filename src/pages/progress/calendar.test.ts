import { describe, expect, it } from 'vitest';
import { studyDay } from '../../core/review/study-day.ts';
import { calendarWeeks, dayNamer } from './calendar.ts';

const THURSDAY = studyDay(Date.UTC(2026, 10, 26, 15), { timeZone: 'UTC', startHour: 4 });

describe('the calendar', () => {
  it('has whole weeks from Monday on and ends today', () => {
    const weeks = calendarWeeks(new Map([['2026-11-23', 4]]), THURSDAY, 3);
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
    expect(weeks.map(({ days }) => days.length)).toEqual([7, 7, 4]);
    expect(weeks.at(-1)?.days.at(-1)?.key).toBe('2026-11-26');
    expect(weeks.map(({ acts }) => acts)).toEqual([0, 0, 4]);
  });

  it('has each day once, in order', () => {
    const keys = calendarWeeks(new Map(), THURSDAY, 53).flatMap(({ days }) =>
      days.map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort());
  });
});

describe('the name of a day', () => {
  it('is that of the learner’s day of study: what is done after midnight belongs to the evening', () => {
    const dayOf = dayNamer({ timeZone: 'Pacific/Auckland', startHour: 4 });
    // 03:59 and 04:00 of 5 January in Auckland, 13 hours ahead of UTC.
    expect(dayOf(Date.UTC(2026, 0, 4, 14, 59))).toBe('2026-01-04');
    expect(dayOf(Date.UTC(2026, 0, 4, 15, 0))).toBe('2026-01-05');
  });

  it('is the same whatever was asked before, also over a change of the clock', () => {
    const clock = { timeZone: 'America/Los_Angeles', startHour: 4 };
    const kept = dayNamer(clock);
    // Every half hour of the three days around the end of summer time, 1 November 2026.
    const from = Date.UTC(2026, 9, 31);
    for (let half = 0; half < 144; half += 1) {
      const at = from + half * 1_800_000;
      expect(kept(at)).toBe(dayNamer(clock)(at));
    }
  });
});
