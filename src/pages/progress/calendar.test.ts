import { describe, expect, it } from 'vitest';
import { calendarWeeks, localDay } from './calendar.ts';

const THURSDAY = new Date(2026, 10, 26, 15).getTime();

describe('the calendar', () => {
  it('has whole weeks from Monday on and ends today', () => {
    const weeks = calendarWeeks(new Map([['2026-11-23', 4]]), THURSDAY, 3);
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23']);
    expect(weeks.map(({ days }) => days.length)).toEqual([7, 7, 4]);
    expect(weeks.at(-1)?.days.at(-1)?.key).toBe('2026-11-26');
    expect(weeks.map(({ acts }) => acts)).toEqual([0, 0, 4]);
  });

  it('has each day once, also where a clock change makes a day shorter or longer', () => {
    const keys = calendarWeeks(new Map(), THURSDAY, 53).flatMap(({ days }) =>
      days.map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual([...keys].sort());
  });

  it('names a day by the reader’s own clock', () => {
    expect(localDay(new Date(2026, 0, 5, 0, 1).getTime())).toBe('2026-01-05');
  });
});
