import { InvalidInputError, requirePositive } from '../errors.ts';
import type { MetricSeries } from './types.ts';

/** What `cleanSeries` had to do. */
export interface CleaningReport {
  /** Whether the points were out of order; `get-metric-data` gives the newest first. */
  readonly sorted: boolean;
  /** Points that repeated a time. The highest value of that time was kept. */
  readonly duplicates: number;
  /** Points left out since their time or value was no finite number, or the value was below 0. */
  readonly dropped: number;
}

export interface CleanedSeries {
  readonly series: MetricSeries;
  readonly report: CleaningReport;
}

interface Shape {
  readonly usable: number;
  readonly ascending: boolean;
  readonly repeats: boolean;
}

function isUsable(timeMs: number, value: number): boolean {
  return Number.isFinite(timeMs) && Number.isFinite(value) && value >= 0;
}

function shapeOf(timesMs: Float64Array, values: Float64Array): Shape {
  let usable = 0;
  let ascending = true;
  let repeats = false;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < timesMs.length; index += 1) {
    const timeMs = timesMs[index] ?? Number.NaN;
    if (!isUsable(timeMs, values[index] ?? Number.NaN)) continue;
    usable += 1;
    if (timeMs < last) ascending = false;
    else if (timeMs === last) repeats = true;
    last = timeMs;
  }
  return { usable, ascending, repeats };
}

/**
 * Brings points into the form that `MetricSeries` promises: ascending times, each once, finite
 * values of 0 or more. Of two points at one time the higher value is kept, so that no peak is lost
 * (our rule). A series that is already clean is returned as it is, without copying.
 *
 * @throws InvalidInputError when the period is not above 0, or times and values differ in number
 */
export function cleanSeries(series: MetricSeries): CleanedSeries {
  requirePositive('The period in seconds', series.periodSeconds);
  const { timesMs, values } = series;
  if (timesMs.length !== values.length) {
    throw new InvalidInputError('The number of values', values.length, `${timesMs.length}`);
  }
  const shape = shapeOf(timesMs, values);
  const dropped = timesMs.length - shape.usable;
  if (dropped === 0 && shape.ascending && !shape.repeats) {
    return { series, report: { sorted: false, duplicates: 0, dropped: 0 } };
  }
  const order: number[] = [];
  for (let index = 0; index < timesMs.length; index += 1) {
    if (isUsable(timesMs[index] ?? Number.NaN, values[index] ?? Number.NaN)) order.push(index);
  }
  if (!shape.ascending) order.sort((a, b) => (timesMs[a] ?? 0) - (timesMs[b] ?? 0));
  const cleanTimes = new Float64Array(order.length);
  const cleanValues = new Float64Array(order.length);
  let count = 0;
  for (const index of order) {
    const timeMs = timesMs[index] ?? 0;
    const value = values[index] ?? 0;
    if (count > 0 && cleanTimes[count - 1] === timeMs) {
      cleanValues[count - 1] = Math.max(cleanValues[count - 1] ?? 0, value);
    } else {
      cleanTimes[count] = timeMs;
      cleanValues[count] = value;
      count += 1;
    }
  }
  return {
    series: {
      ...series,
      timesMs: cleanTimes.subarray(0, count),
      values: cleanValues.subarray(0, count),
    },
    report: { sorted: !shape.ascending, duplicates: order.length - count, dropped },
  };
}
