import { InvalidInputError, requireCount } from '../errors.ts';
import { requireValues } from './percentile.ts';
import type { Points } from './points.ts';

export interface Statistics {
  readonly count: number;
  readonly average: number;
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Average, lowest and highest value. Every point counts alike, whatever its period.
 *
 * @throws InvalidInputError without a value
 */
export function statisticsOf(values: Float64Array): Statistics {
  requireValues(values);
  let sum = 0;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    sum += value;
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  return { count: values.length, average: sum / values.length, minimum, maximum };
}

/** How many values lie above a limit. */
export function countAbove(values: Float64Array, limit: number): number {
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    if ((values[index] ?? 0) > limit) count += 1;
  }
  return count;
}

/**
 * The highest average over any stretch of `spanMs` that begins at a point. Stretches that reach
 * past the last point count with what they hold only when no full one exists.
 *
 * @throws InvalidInputError without a value
 */
export function highestAverageOver(points: Points, spanMs: number): number {
  requireValues(points.values);
  const { timesMs, values } = points;
  const lastStartMs = (timesMs[timesMs.length - 1] ?? 0) - spanMs;
  let highest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let next = 0;
  for (let start = 0; start < values.length; start += 1) {
    const startMs = timesMs[start] ?? 0;
    if (start > 0 && startMs > lastStartMs) break;
    while (next < values.length && (timesMs[next] ?? 0) < startMs + spanMs) {
      sum += values[next] ?? 0;
      next += 1;
    }
    highest = Math.max(highest, sum / (next - start));
    sum -= values[start] ?? 0;
  }
  return highest;
}

export interface Histogram {
  readonly from: number;
  readonly to: number;
  /** Values in each of the bins of one width; the last one includes `to`. */
  readonly counts: readonly number[];
  readonly below: number;
  readonly above: number;
}

/**
 * Counts the values in bins of one width from `from` to `to`; what lies outside is counted apart,
 * so that nothing is lost.
 *
 * @param bins whole, at least 1
 * @throws InvalidInputError when `to` is not above `from`, or for a number of bins outside its range
 */
export function histogram(
  values: Float64Array,
  { from, to, bins }: { readonly from: number; readonly to: number; readonly bins: number },
): Histogram {
  requireCount('The number of bins', bins);
  if (!(Number.isFinite(from) && Number.isFinite(to) && to > from)) {
    throw new InvalidInputError('The end of the histogram', to, `above ${from}`);
  }
  const counts = new Array<number>(bins).fill(0);
  let below = 0;
  let above = 0;
  for (const value of values) {
    if (value < from) below += 1;
    else if (value > to) above += 1;
    else {
      const bin = Math.min(bins - 1, Math.floor(((value - from) / (to - from)) * bins));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  return { from, to, counts, below, above };
}
