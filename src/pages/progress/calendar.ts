import {
  dateOfStudyDay,
  type StudyClock,
  studyDay,
  studyDayStart,
} from '../../core/review/study-day.ts';

/** A day of the calendar, with what was done on it. */
export interface CalendarDay {
  /** `2026-11-26` */
  readonly key: string;
  /** 0 Monday to 6 Sunday. */
  readonly weekday: number;
  readonly acts: number;
}

export interface CalendarWeek {
  /** The key of its Monday. */
  readonly monday: string;
  readonly days: readonly CalendarDay[];
  readonly acts: number;
}

/** 1970-01-01, day 0 of study, was a Thursday. */
const WEEKDAY_OF_DAY_0 = 3;

function keyOfDay(day: number): string {
  return dateOfStudyDay(day).toISOString().slice(0, 10);
}

/**
 * Names the learner's day of study that an instant belongs to, as `2026-11-26`. Instants of one day,
 * asked one after the other, cost one look at the clock of the time zone.
 */
export function dayNamer(clock: StudyClock): (atMs: number) => string {
  let from = 0;
  let until = 0;
  let key = '';
  return (atMs) => {
    if (atMs >= from && atMs < until) return key;
    const day = studyDay(atMs, clock);
    from = studyDayStart(day, clock);
    until = studyDayStart(day + 1, clock);
    key = keyOfDay(day);
    return key;
  };
}

/**
 * Whole weeks from Monday on, the last of them holding today; days after it are left out.
 * @param acts by the key of a day
 * @param today as `studyDay` counts it
 */
export function calendarWeeks(
  acts: ReadonlyMap<string, number>,
  today: number,
  weeks: number,
): readonly CalendarWeek[] {
  const lastMonday = today - ((today + WEEKDAY_OF_DAY_0) % 7);
  return Array.from({ length: weeks }, (_, week) => {
    const monday = lastMonday - 7 * (weeks - 1 - week);
    const days = Array.from({ length: 7 }, (_, weekday) => weekday)
      .filter((weekday) => monday + weekday <= today)
      .map((weekday) => {
        const key = keyOfDay(monday + weekday);
        return { key, weekday, acts: acts.get(key) ?? 0 };
      });
    return {
      monday: keyOfDay(monday),
      days,
      acts: days.reduce((sum, day) => sum + day.acts, 0),
    };
  });
}
