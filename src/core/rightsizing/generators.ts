import {
  METRIC_LABELS,
  type MetricName,
  type MetricSeries,
  type MetricStatistic,
} from '../metrics/types.ts';
import { hashOf } from '../random/hash.ts';
import { randomAt, seededRandom } from '../random/mulberry.ts';
import { amountWords } from './number-words.ts';

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
/** 1970 began on a Thursday; 0 is Monday. */
const FIRST_WEEKDAY = 3;
const BYTES_PER_MEGABIT = 125_000;
const LARGE_ODD = 2_654_435_761;

/** How a load changes with time. Levels are percent, or Mbit/s for bytes. Hours are UTC. */
export type Pattern =
  /** A smooth wave over the day, lowest twelve hours from its peak. */
  | {
      readonly kind: 'wave';
      readonly low: number;
      readonly high: number;
      readonly peakHour: number;
    }
  /** One level in some hours of the day, on the weekdays or daily; another one otherwise. */
  | {
      readonly kind: 'hours';
      readonly fromHour: number;
      readonly toHour: number;
      readonly days: 'weekdays' | 'every day';
      readonly busy: number;
      readonly idle: number;
    }
  /** Rises in a straight line and falls back at a restart; restarts are counted from 1970. */
  | { readonly kind: 'sawtooth'; readonly from: number; readonly to: number; readonly days: number }
  /** Some days, drawn by the seed, have one session. */
  | {
      readonly kind: 'sessions';
      readonly fromHour: number;
      readonly toHour: number;
      readonly daysOfTen: number;
      readonly busy: number;
      readonly idle: number;
    };

type HourPattern = Extract<Pattern, { readonly fromHour: number }>;

/** One generated metric. */
export interface Generator {
  readonly metric: MetricName;
  readonly statistic: MetricStatistic;
  readonly unit: 'Percent' | 'Bytes';
  readonly pattern: Pattern;
  /** Even noise of ± this share of the level, 0 to 1. */
  readonly noise: number;
  /** No value is above it: 100 for a percentage, more when it is summed over vCPUs. */
  readonly highest: number;
}

/** Level of a pattern at a moment: hour of the day from 0, and days since 1970 with their fraction. */
type Level = (hour: number, days: number) => number;

/** The pattern on one day, with all that is alike on that day settled. */
function levelsOf(pattern: Pattern, day: number, seed: number): Level {
  const between = (busy: boolean, { fromHour, toHour, ...level }: HourPattern): Level =>
    busy
      ? (hour) => (hour >= fromHour && hour < toHour ? level.busy : level.idle)
      : () => level.idle;
  switch (pattern.kind) {
    case 'wave': {
      const { low, high, peakHour } = pattern;
      return (hour) =>
        low + ((high - low) * (1 + Math.cos(((hour - peakHour) / 24) * 2 * Math.PI))) / 2;
    }
    case 'hours':
      return between(pattern.days === 'every day' || (day + FIRST_WEEKDAY) % 7 < 5, pattern);
    case 'sawtooth': {
      const { from, to, days: length } = pattern;
      return (_, days) => from + ((to - from) * (days % length)) / length;
    }
    case 'sessions':
      return between(seededRandom(seed + day * LARGE_ODD)() * 10 < pattern.daysOfTen, pattern);
  }
}

export interface GenerateOptions {
  readonly seed: number;
  readonly days: number;
  /** End of the newest period, ms since 1970 in UTC. */
  readonly endMs: number;
  readonly periodSeconds: number;
  /** Every level is multiplied by it. */
  readonly levelFactor: number;
}

/**
 * The series of one generator: the same one for the same options, on every machine. A moment has
 * the same value whatever the number of days, so a longer series only begins earlier.
 */
export function generateSeries(generator: Generator, options: GenerateOptions): MetricSeries {
  const { metric, statistic, unit, pattern, noise, highest } = generator;
  const { seed, days, endMs, periodSeconds, levelFactor } = options;
  const periodMs = periodSeconds * 1_000;
  const count = Math.floor((days * MS_PER_DAY) / periodMs);
  const startMs = endMs - count * periodMs;
  const timesMs = new Float64Array(count);
  const values = new Float64Array(count);
  const noiseSeed = (seed ^ hashOf(metric)) >>> 0;
  const firstPlace = Math.floor(startMs / periodMs);
  for (let index = 0; index < count; ) {
    const day = Math.floor((startMs + index * periodMs) / MS_PER_DAY);
    const dayStartMs = day * MS_PER_DAY;
    const level = levelsOf(pattern, day, seed);
    for (; index < count; index += 1) {
      const timeMs = startMs + index * periodMs;
      if (timeMs >= dayStartMs + MS_PER_DAY) break;
      const around = 1 + noise * (2 * randomAt(noiseSeed, firstPlace + index) - 1);
      const held = Math.min(
        highest,
        level((timeMs - dayStartMs) / MS_PER_HOUR, timeMs / MS_PER_DAY) * levelFactor * around,
      );
      timesMs[index] = timeMs;
      values[index] =
        unit === 'Percent' ? held : Math.round(held * BYTES_PER_MEGABIT * periodSeconds);
    }
  }
  return { metric, statistic, unit, periodSeconds, timesMs, values };
}

/** The generator in one sentence, from its own parameters, so that the words cannot be wrong. */
export function describeGenerator({ metric, pattern, unit, noise }: Generator): string {
  const level = (amount: number): string =>
    unit === 'Percent' ? `${amountWords(amount)}%` : `${amountWords(amount)} Mbit/s`;
  const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
  const shape = (): string => {
    switch (pattern.kind) {
      case 'wave':
        return `a daily wave from ${level(pattern.low)} to ${level(pattern.high)}, highest at ${clock(pattern.peakHour)} UTC`;
      case 'hours':
        return `${level(pattern.busy)} from ${clock(pattern.fromHour)} to ${clock(pattern.toHour)} UTC on ${pattern.days}, otherwise ${level(pattern.idle)}`;
      case 'sawtooth':
        return `rises from ${level(pattern.from)} to ${level(pattern.to)} in ${amountWords(pattern.days)} days, then restarts`;
      case 'sessions':
        return `${level(pattern.busy)} from ${clock(pattern.fromHour)} to ${clock(pattern.toHour)} UTC on about ${amountWords(pattern.daysOfTen)} days in ten, otherwise ${level(pattern.idle)}`;
    }
  };
  const words = shape().replace('on every day', 'every day');
  return `${METRIC_LABELS[metric]}: ${words}; noise of ±${amountWords(100 * noise)}% of the level.`;
}
