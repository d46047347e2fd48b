import {
  firstAtOrAfter,
  joinPoints,
  type Points,
  scalePoints,
  slicePoints,
} from '../../core/metrics/points.ts';
import type { MetricSeries } from '../../core/metrics/types.ts';
import type { MeasuredDimension, Window } from '../../core/rightsizing/types.ts';

/** Use of one capacity over time, in percent of it. */
export interface Usage {
  readonly periodMs: number;
  readonly points: Points;
}

/** What a dimension was judged by, point by point, in percent of the current type's capacity. */
export function usageOf(
  series: readonly MetricSeries[],
  { parts, combine }: MeasuredDimension,
  { startMs, endMs }: Window,
): Usage | null {
  let usage: Usage | null = null;
  for (const { metric, statistic, percentPerUnit } of parts) {
    const found = series.find((one) => one.metric === metric && one.statistic === statistic);
    if (!found) continue;
    const part = scalePoints(slicePoints(found, startMs, endMs), percentPerUnit);
    const points: Points = usage
      ? joinPoints(usage.points, part, combine === 'sum' ? 'sum' : 'higher')
      : part;
    const periodMs: number = Math.max(usage?.periodMs ?? 0, found.periodSeconds * 1000);
    usage = { periodMs, points };
  }
  return usage;
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
