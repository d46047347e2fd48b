/** Values at ascending times, milliseconds since 1970 in UTC. A missing interval has no point. */
export interface Points {
  readonly timesMs: Float64Array;
  readonly values: Float64Array;
}

/** Index of the first time at or after `timeMs`; the number of times when there is none. */
export function firstAtOrAfter(timesMs: Float64Array, timeMs: number): number {
  let low = 0;
  let high = timesMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timesMs[middle] ?? 0) < timeMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The points from `startMs` up to, not including, `endMs`: a view, nothing is copied. */
export function slicePoints(points: Points, startMs: number, endMs: number): Points {
  const from = firstAtOrAfter(points.timesMs, startMs);
  const to = Math.max(from, firstAtOrAfter(points.timesMs, endMs));
  return { timesMs: points.timesMs.subarray(from, to), values: points.values.subarray(from, to) };
}

/** A stretch without points: after `startMs` the next period should have begun, at `endMs` it did. */
export interface Gap {
  readonly startMs: number;
  readonly endMs: number;
  readonly missingPeriods: number;
}

/**
 * The stretches in which periods are missing between two points. A step of up to one and a half
 * periods is no gap, so that times that jitter by seconds are none (our rule).
 */
export function findGaps(timesMs: Float64Array, periodSeconds: number): readonly Gap[] {
  const periodMs = periodSeconds * 1_000;
  const gaps: Gap[] = [];
  for (let index = 1; index < timesMs.length; index += 1) {
    const before = timesMs[index - 1] ?? 0;
    const endMs = timesMs[index] ?? 0;
    if (endMs - before <= 1.5 * periodMs) continue;
    const missingPeriods = Math.round((endMs - before) / periodMs) - 1;
    gaps.push({ startMs: before + periodMs, endMs, missingPeriods });
  }
  return gaps;
}

/**
 * Joins two series by time.
 *
 * - `sum` keeps the times that both have: a missing point is unknown, so the sum is as well.
 * - `higher` keeps every time, with the one value where only one is there.
 */
export function joinPoints(a: Points, b: Points, combine: 'sum' | 'higher'): Points {
  const longest = a.timesMs.length + b.timesMs.length;
  const timesMs = new Float64Array(longest);
  const values = new Float64Array(longest);
  let count = 0;
  const push = (timeMs: number, value: number): void => {
    timesMs[count] = timeMs;
    values[count] = value;
    count += 1;
  };
  let indexA = 0;
  let indexB = 0;
  while (indexA < a.timesMs.length || indexB < b.timesMs.length) {
    const timeA = a.timesMs[indexA] ?? Number.POSITIVE_INFINITY;
    const timeB = b.timesMs[indexB] ?? Number.POSITIVE_INFINITY;
    const valueA = a.values[indexA] ?? 0;
    const valueB = b.values[indexB] ?? 0;
    if (timeA === timeB)
      push(timeA, combine === 'sum' ? valueA + valueB : Math.max(valueA, valueB));
    else if (combine === 'higher') push(Math.min(timeA, timeB), timeA < timeB ? valueA : valueB);
    if (timeA <= timeB) indexA += 1;
    if (timeB <= timeA) indexB += 1;
  }
  return { timesMs: timesMs.subarray(0, count), values: values.subarray(0, count) };
}

/** The points with every value times a factor of 0 or more. */
export function scalePoints(points: Points, factor: number): Points {
  const values = new Float64Array(points.values.length);
  for (let index = 0; index < values.length; index += 1) {
    values[index] = (points.values[index] ?? 0) * factor;
  }
  return { timesMs: points.timesMs, values };
}
