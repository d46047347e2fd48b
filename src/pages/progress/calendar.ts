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

/** The date of a time in the reader's time zone, as `2026-11-26`. */
export function localDay(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whole weeks from Monday on, the last of them holding `nowMs`; days after it are left out. */
export function calendarWeeks(
  acts: ReadonlyMap<string, number>,
  nowMs: number,
  weeks: number,
): readonly CalendarWeek[] {
  const now = new Date(nowMs);
  const sinceMonday = (now.getDay() + 6) % 7;
  const dayKey = (daysBack: number): string =>
    localDay(new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysBack, 12).getTime());
  return Array.from({ length: weeks }, (_, week) => {
    const mondayBack = sinceMonday + 7 * (weeks - 1 - week);
    const days = Array.from({ length: 7 }, (_, weekday) => ({
      weekday,
      back: mondayBack - weekday,
    }))
      .filter(({ back }) => back >= 0)
      .map(({ weekday, back }) => {
        const key = dayKey(back);
        return { key, weekday, acts: acts.get(key) ?? 0 };
      });
    return {
      monday: dayKey(mondayBack),
      days,
      acts: days.reduce((sum, day) => sum + day.acts, 0),
    };
  });
}
