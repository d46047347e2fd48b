import { dateOfStudyDay, type StudyClock, studyDay } from '../../core/review/study-day.ts';

export interface ForecastDay {
  /** "Today", then the date: "Fri 16 Jan". */
  readonly label: string;
  /** "Today", then the day of the month. */
  readonly short: string;
  readonly due: number;
}

export const FORECAST_DAYS = 30;
const DATE = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const DAY_AND_MONTH = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** The date of a day of study: "Fri 16 Jan". */
export function dateLabel(day: number): string {
  return DATE.format(dateOfStudyDay(day)).replace(',', '');
}

/** How many cards come due on each of the next 30 days of study; what is overdue counts as today's. */
export function dueForecast(
  dueAt: readonly number[],
  nowMs: number,
  clock: StudyClock,
): readonly ForecastDay[] {
  const today = studyDay(nowMs, clock);
  const dueOn = new Map<number, number>();
  for (const at of dueAt) {
    const day = Math.max(today, studyDay(at, clock));
    dueOn.set(day, (dueOn.get(day) ?? 0) + 1);
  }
  return Array.from({ length: FORECAST_DAYS }, (_, later) => ({
    label: later === 0 ? 'Today' : dateLabel(today + later),
    short: later === 0 ? 'Today' : DAY_AND_MONTH.format(dateOfStudyDay(today + later)),
    due: dueOn.get(today + later) ?? 0,
  }));
}

/** When cards come due next, in words: "tomorrow, when 4 cards are due". `null` when none is waiting. */
export function nextDue(dueAt: readonly number[], nowMs: number, clock: StudyClock): string | null {
  const waiting = dueAt.filter((at) => at > nowMs);
  const next = waiting.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(next)) return null;
  const day = studyDay(next, clock);
  const daysLater = day - studyDay(nowMs, clock);
  const count = waiting.filter((at) => studyDay(at, clock) === day).length;
  const cards = count === 1 ? '1 card is due' : `${count} cards are due`;
  if (daysLater === 0) return `later today, when ${cards}`;
  if (daysLater === 1) return `tomorrow, when ${cards}`;
  return `${daysLater} days from now, when ${cards}`;
}
