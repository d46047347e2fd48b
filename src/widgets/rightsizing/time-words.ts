const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (value: number) => String(value).padStart(2, '0');

/** `9 Jul`, in UTC. */
export function dayText(timeMs: number): string {
  const date = new Date(timeMs);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]?.slice(0, 3)}`;
}

/** `9 July 2026`, in UTC. */
export function dateText(timeMs: number): string {
  const date = new Date(timeMs);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `09:00`, in UTC. */
export function clockText(timeMs: number): string {
  const date = new Date(timeMs);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** `9 Jul, 09:00`, in UTC. */
export function momentText(timeMs: number): string {
  return `${dayText(timeMs)}, ${clockText(timeMs)}`;
}

/** `36 h`, `14 days`. */
export function spanText(hours: number): string {
  if (hours < 72) return `${Number(hours.toFixed(1))} h`;
  const days = Math.round(hours / 24);
  return `${days} days`;
}
