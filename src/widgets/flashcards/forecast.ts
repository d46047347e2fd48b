export interface ForecastDay {
  /** "Today", then the short name of the weekday. */
  readonly label: string;
  readonly due: number;
}

const DAYS = 7;
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });

/** Start of a day so many days after `nowMs`, in the reader's time zone. */
export function dayStart(nowMs: number, daysLater = 0): number {
  const now = new Date(nowMs);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysLater).getTime();
}

/** How many cards come due on each of the next 7 days; what is overdue counts as today's. */
export function dueForecast(dueAt: readonly number[], nowMs: number): readonly ForecastDay[] {
  return Array.from({ length: DAYS }, (_, day) => {
    const from = day === 0 ? Number.NEGATIVE_INFINITY : dayStart(nowMs, day);
    const to = dayStart(nowMs, day + 1);
    return {
      label: day === 0 ? 'Today' : WEEKDAY.format(from),
      due: dueAt.filter((at) => at >= from && at < to).length,
    };
  });
}

/** When cards come due next, in words: "tomorrow, when 4 cards are due". `null` when none is waiting. */
export function nextDue(dueAt: readonly number[], nowMs: number): string | null {
  const next = Math.min(...dueAt.filter((at) => at > nowMs));
  if (!Number.isFinite(next)) return null;
  const day = dayStart(next);
  const daysLater = Math.round((day - dayStart(nowMs)) / 86_400_000);
  const count = dueAt.filter((at) => at > nowMs && dayStart(at) === day).length;
  const cards = count === 1 ? '1 card is due' : `${count} cards are due`;
  if (daysLater === 0) return `later today, when ${cards}`;
  if (daysLater === 1) return `tomorrow, when ${cards}`;
  return `${daysLater} days from now, when ${cards}`;
}
