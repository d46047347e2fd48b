import { seededRandom } from '../../core/random/mulberry.ts';

/** Shapes of two weeks of CPU utilization, each with a trap for whoever judges by one number. */
export type TracePattern = 'steady' | 'spike' | 'low';

const DAYS = 14;
export const TRACE_HOURS = DAYS * 24;
/** Where the one wild hour of `spike` lies: the tenth day, 3 in the afternoon. */
const WILD_HOUR = 9 * 24 + 15;

/** Level, swing over the day and noise, in percent of all vCPUs. */
const SHAPES: Readonly<Record<TracePattern, { level: number; swing: number; noise: number }>> = {
  steady: { level: 68, swing: 5, noise: 3 },
  spike: { level: 18, swing: 12, noise: 3 },
  low: { level: 8, swing: 2, noise: 2 },
};

/**
 * Hourly CPU utilization in percent, 0 to 100, over 14 days: level + swing × a daily sine + noise.
 * `spike` has one hour at 97 % on top. Made up, and the same for the same seed.
 */
export function cpuTrace(pattern: TracePattern, seed: number): number[] {
  const { level, swing, noise } = SHAPES[pattern];
  const random = seededRandom(seed);
  return Array.from({ length: TRACE_HOURS }, (_, hour) => {
    const daily = Math.sin(((hour % 24) / 24) * 2 * Math.PI - Math.PI / 2);
    const value = level + swing * daily + noise * (random() * 2 - 1);
    const wild = pattern === 'spike' && hour === WILD_HOUR ? 97 : value;
    return Math.round(Math.min(100, Math.max(0, wild)) * 10) / 10;
  });
}

/**
 * The value that at least `share` of all values do not pass (nearest rank).
 * @param share above 0 and at most 1, for example 0.995
 */
export function percentileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
