import { firstAtOrAfter, type Points, slicePoints } from '../../core/metrics/points.ts';
import type { MeasuredDimension, Window } from '../../core/rightsizing/analysis-types.ts';
import type { FleetInstance } from '../../core/rightsizing/input-types.ts';
import { chooseSeries, usagePoints } from '../../core/rightsizing/usage.ts';

/** Use of one capacity over time, in percent of it. */
export interface Usage {
  readonly periodMs: number;
  readonly points: Points;
}

/** What a dimension was judged by, point by point; `null` without a point. */
export function usageOf(
  instance: FleetInstance,
  dimension: Pick<MeasuredDimension, 'parts' | 'combine'>,
  window: Window,
): Usage | null {
  const points = usagePoints(instance, dimension, window);
  if (points.timesMs.length === 0) return null;
  const periods = dimension.parts.map(
    ({ metric }) => chooseSeries(instance, metric)?.periodSeconds ?? 0,
  );
  return { periodMs: 1000 * Math.max(...periods), points };
}

/** The points between two times, with one on each side so that lines run on to the edge. */
export function pointsInView({ timesMs, values }: Points, fromMs: number, toMs: number): Points {
  const from = Math.max(0, firstAtOrAfter(timesMs, fromMs) - 1);
  const to = Math.min(timesMs.length, firstAtOrAfter(timesMs, toMs) + 1);
  return { timesMs: timesMs.subarray(from, to), values: values.subarray(from, to) };
}

/** The highest point between two times, or `null` where nothing was measured. */
export function highestBetween(
  points: Points,
  fromMs: number,
  toMs: number,
): { readonly timeMs: number; readonly percent: number } | null {
  const { timesMs, values } = slicePoints(points, fromMs, toMs);
  let best = -1;
  for (let index = 0; index < values.length; index += 1) {
    if (best < 0 || (values[index] ?? 0) > (values[best] ?? 0)) best = index;
  }
  return best < 0 ? null : { timeMs: timesMs[best] ?? 0, percent: values[best] ?? 0 };
}
