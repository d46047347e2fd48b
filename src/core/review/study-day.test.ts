import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfStudyDay, isDue, type StudyClock, studyDay, studyDayStart } from './study-day.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const AUCKLAND: StudyClock = { timeZone: 'Pacific/Auckland', startHour: 4 };
const LOS_ANGELES: StudyClock = { timeZone: 'America/Los_Angeles', startHour: 4 };
const dateOf = (iso: string, clock: StudyClock) =>
  dateOfStudyDay(studyDay(Date.parse(iso), clock))
    .toISOString()
    .slice(0, 10);
const startOf = (date: string, clock: StudyClock) =>
  new Date(studyDayStart(Date.parse(date) / DAY_MS, clock)).toISOString();

describe('the day of study', () => {
  it('turns over at the start hour of the wall clock, not at midnight', () => {
    // 15 July 2026 in Auckland is UTC+12.
    expect(dateOf('2026-07-14T15:59:59Z', AUCKLAND)).toBe('2026-07-14');
    expect(dateOf('2026-07-14T16:00:00Z', AUCKLAND)).toBe('2026-07-15');
    expect(dateOf('2026-07-14T11:00:00Z', { ...AUCKLAND, startHour: 0 })).toBe('2026-07-14');
    expect(dateOf('2026-07-14T12:00:00Z', { ...AUCKLAND, startHour: 0 })).toBe('2026-07-15');
  });

  it('starts at 04:00 on both sides of the clock changes of Auckland', () => {
    // Clocks go back on 5 April 2026 (UTC+13 to +12) and forward on 27 September.
    expect(startOf('2026-04-04', AUCKLAND)).toBe('2026-04-03T15:00:00.000Z');
    expect(startOf('2026-04-05', AUCKLAND)).toBe('2026-04-04T16:00:00.000Z');
    expect(startOf('2026-09-26', AUCKLAND)).toBe('2026-09-25T16:00:00.000Z');
    expect(startOf('2026-09-27', AUCKLAND)).toBe('2026-09-26T15:00:00.000Z');
  });

  it('starts at 04:00 on both sides of the clock changes of Los Angeles', () => {
    // Clocks go forward on 8 March 2026 (UTC−8 to −7) and back on 1 November.
    expect(startOf('2026-03-07', LOS_ANGELES)).toBe('2026-03-07T12:00:00.000Z');
    expect(startOf('2026-03-08', LOS_ANGELES)).toBe('2026-03-08T11:00:00.000Z');
    expect(startOf('2026-10-31', LOS_ANGELES)).toBe('2026-10-31T11:00:00.000Z');
    expect(startOf('2026-11-01', LOS_ANGELES)).toBe('2026-11-01T12:00:00.000Z');
  });

  it('starts at the jump when the clock jumps over the start hour', () => {
    const two = { ...LOS_ANGELES, startHour: 2 };
    expect(startOf('2026-03-08', two)).toBe('2026-03-08T10:00:00.000Z');
    expect(dateOf('2026-03-08T09:59:59Z', two)).toBe('2026-03-07');
  });

  it('starts at the first of the two when the start hour comes twice', () => {
    expect(startOf('2026-11-01', { ...LOS_ANGELES, startHour: 1 })).toBe(
      '2026-11-01T08:00:00.000Z',
    );
  });

  it('is 23 or 25 hours long when the clock changes', () => {
    const hours = (date: string, clock: StudyClock) => {
      const day = Date.parse(date) / DAY_MS;
      return (studyDayStart(day + 1, clock) - studyDayStart(day, clock)) / HOUR_MS;
    };
    expect(hours('2026-03-07', LOS_ANGELES)).toBe(23);
    expect(hours('2026-10-31', LOS_ANGELES)).toBe(25);
    expect(hours('2026-04-04', AUCKLAND)).toBe(25);
    expect(hours('2026-09-26', AUCKLAND)).toBe(23);
    expect(hours('2026-06-01', AUCKLAND)).toBe(24);
  });

  it('holds its own start and not the moment before, in every zone and at every start hour', () => {
    const clock = fc.record({
      timeZone: fc.constantFrom(
        'Pacific/Auckland',
        'America/Los_Angeles',
        'Australia/Lord_Howe',
        'Asia/Kolkata',
        'America/Havana',
        'UTC',
      ),
      startHour: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 19_700, max: 21_500 }), clock, (day, where) => {
        const start = studyDayStart(day, where);
        expect(studyDay(start, where)).toBe(day);
        expect(studyDay(start - 1_000, where)).toBe(day - 1);
      }),
    );
  });

  it('refuses a time zone that does not exist', () => {
    expect(() => studyDay(0, { timeZone: 'Mars/Olympus', startHour: 4 })).toThrow(RangeError);
  });
});

describe('a card', () => {
  it('that waits days is due from the start of its day, across a clock change', () => {
    const graded = Date.parse('2026-03-07T22:00:00-08:00');
    const due = graded + DAY_MS;
    const start = studyDayStart(studyDay(due, LOS_ANGELES), LOS_ANGELES);
    expect(new Date(start).toISOString()).toBe('2026-03-08T11:00:00.000Z');
    expect(isDue(graded, due, start, LOS_ANGELES)).toBe(true);
    expect(isDue(graded, due, start - 1, LOS_ANGELES)).toBe(false);
  });

  it('that was put off by days waits for another day, also in the night with an hour more', () => {
    // 24 hours after 04:30 it is 03:30 on the clock that went back: still the same day of study.
    const graded = Date.parse('2026-10-31T04:30:00-07:00');
    const due = graded + DAY_MS;
    expect(isDue(graded, due, due - 60_000, LOS_ANGELES)).toBe(false);
    expect(isDue(graded, due, due, LOS_ANGELES)).toBe(true);
  });

  it('that waits minutes is due when they are over', () => {
    const graded = Date.parse('2026-07-15T09:00:00+12:00');
    expect(isDue(graded, graded + 600_000, graded + 599_999, AUCKLAND)).toBe(false);
    expect(isDue(graded, graded + 600_000, graded + 600_000, AUCKLAND)).toBe(true);
  });

  it('that was graded in the future, by a wrong clock, waits now; an hour ahead is no such thing', () => {
    const now = Date.parse('2026-07-15T09:00:00+12:00');
    expect(isDue(now + 400 * DAY_MS, now + 403 * DAY_MS, now, AUCKLAND)).toBe(true);
    expect(isDue(now + 3_600_000, now + 3_600_000 + 3 * DAY_MS, now, AUCKLAND)).toBe(false);
  });
});
