const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;

/** An interval in words, for example "in 10 min", "in 1 day", "in 4 months". Never "in 0 min". */
export function intervalLabel(intervalMs: number): string {
  const minutes = Math.max(1, Math.round(intervalMs / MINUTE_MS));
  if (minutes < 60) return `in ${minutes} min`;
  const hours = Math.round(intervalMs / HOUR_MS);
  if (hours < 24) return `in ${hours} h`;
  const days = Math.round(intervalMs / DAY_MS);
  if (days < 60) return counted(days, 'day');
  if (days < 2 * DAYS_PER_YEAR) return counted(Math.round(days / DAYS_PER_MONTH), 'month');
  return counted(Math.round(days / DAYS_PER_YEAR), 'year');
}

function counted(count: number, unit: string): string {
  return `in ${count} ${unit}${count === 1 ? '' : 's'}`;
}
