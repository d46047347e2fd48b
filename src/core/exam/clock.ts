/** A hidden page may be woken just once a minute; a longer silence was sleep. */
const LONGEST_TICK_MS = 65_000;
const TICK_MS = 1_000;

/**
 * Time used after one more tick. Ticks are measured on a clock that only goes forward, so a changed
 * wall clock takes nothing; a gap longer than any timer makes was a machine asleep, and counts as one
 * tick.
 * @param usedMs time used before, 0 or more
 * @param sinceLastTickMs by a monotonic clock
 */
export function timeUsed(usedMs: number, sinceLastTickMs: number): number {
  if (!(sinceLastTickMs > 0)) return usedMs;
  return usedMs + (sinceLastTickMs > LONGEST_TICK_MS ? TICK_MS : sinceLastTickMs);
}

/** What is left, never below 0; `null` without a limit. */
export function timeLeft(usedMs: number, limitMs: number | null): number | null {
  return limitMs === null ? null : Math.max(0, limitMs - usedMs);
}

/** Hours, minutes and seconds as `1:05:09`; minutes and seconds as `5:09`. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
