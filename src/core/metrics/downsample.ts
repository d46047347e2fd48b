import { requireCount } from '../errors.ts';
import type { Points } from './points.ts';

/**
 * Fewer points for drawing, without losing a peak: the time span is cut into `buckets` stretches
 * of one length and each keeps its lowest and its highest point, in their order. Up to
 * 2 × buckets points, all of them points of the input; so few are returned as they are. For
 * drawing only: figures are always computed from all points.
 *
 * @param buckets whole, at least 1; the width of the drawing in pixels
 * @throws InvalidInputError for a number of buckets outside this range
 */
export function downsample(points: Points, buckets: number): Points {
  requireCount('The number of buckets', buckets);
  const { timesMs, values } = points;
  const length = timesMs.length;
  if (length <= 2 * buckets) return points;
  const firstMs = timesMs[0] ?? 0;
  const spanMs = (timesMs[length - 1] ?? 0) - firstMs;
  const keptTimes = new Float64Array(2 * buckets);
  const keptValues = new Float64Array(2 * buckets);
  let count = 0;
  const keep = (index: number): void => {
    keptTimes[count] = timesMs[index] ?? 0;
    keptValues[count] = values[index] ?? 0;
    count += 1;
  };
  const bucketOf = (index: number): number =>
    Math.min(buckets - 1, Math.floor((((timesMs[index] ?? 0) - firstMs) / spanMs) * buckets));
  let index = 0;
  while (index < length) {
    const bucket = bucketOf(index);
    let lowest = index;
    let highest = index;
    for (index += 1; index < length && bucketOf(index) === bucket; index += 1) {
      const value = values[index] ?? 0;
      if (value < (values[lowest] ?? 0)) lowest = index;
      if (value > (values[highest] ?? 0)) highest = index;
    }
    keep(Math.min(lowest, highest));
    if (lowest !== highest) keep(Math.max(lowest, highest));
  }
  return { timesMs: keptTimes.subarray(0, count), values: keptValues.subarray(0, count) };
}
