import { clockText, dayText } from './time-words.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const STEPS_MS = [
  5 * 60_000,
  15 * 60_000,
  30 * 60_000,
  HOUR_MS,
  2 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  DAY_MS,
  2 * DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS,
  14 * DAY_MS,
  28 * DAY_MS,
];

export interface TimeTick {
  readonly timeMs: number;
  readonly text: string;
}

/** At most `most` round moments in UTC between two times, days by name and hours by the clock. */
export function timeTicks(fromMs: number, toMs: number, most = 7): readonly TimeTick[] {
  const step = STEPS_MS.find((ms) => (toMs - fromMs) / ms <= most) ?? 56 * DAY_MS;
  const ticks: TimeTick[] = [];
  for (let timeMs = Math.ceil(fromMs / step) * step; timeMs <= toMs; timeMs += step) {
    const isMidnight = timeMs % DAY_MS === 0;
    ticks.push({ timeMs, text: isMidnight ? dayText(timeMs) : clockText(timeMs) });
  }
  return ticks;
}
