const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number) => String(value).padStart(2, '0');

/** A UTC time without its zone: 26 Nov 2026, 09:05. */
export function timeText(ms: number): string {
  const time = new Date(ms);
  return `${time.getUTCDate()} ${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}, ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
}

/** A length of time in its largest sensible unit: 14 days, 5 min. */
export function spanText(ms: number): string {
  const minutes = ms / 60_000;
  const amount = (value: number) => String(Math.round(value * 10) / 10);
  if (minutes < 1) return `${amount(ms / 1000)} s`;
  if (minutes < 60) return `${amount(minutes)} min`;
  if (minutes < 48 * 60) return `${amount(minutes / 60)} h`;
  return `${amount(minutes / 1440)} days`;
}

/** Offsets from UTC that a clock on earth has, minutes. */
export const OFFSETS_MINUTES: readonly number[] = [
  -720, -660, -600, -570, -540, -480, -420, -360, -300, -240, -210, -180, -120, -60, 0, 60, 120,
  180, 210, 240, 270, 300, 330, 345, 360, 390, 420, 480, 525, 540, 570, 600, 630, 660, 720, 765,
  780, 840,
];

/** UTC, UTC+05:30 */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
