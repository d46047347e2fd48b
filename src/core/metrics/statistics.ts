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
