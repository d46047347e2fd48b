import { InvalidInputError } from '../errors.ts';

/** Guards `percent × count` against binary noise: 99.5 % of 200 is 199, not a hair above it. */
const ROUNDING = 1e-9;

/** @throws InvalidInputError when there is no value */
export function requireValues(values: Float64Array): void {
  if (values.length === 0) throw new InvalidInputError('The number of values', 0, 'at least 1');
}

/** Position of the nearest rank, from 0. */
function rankOf(percent: number, count: number): number {
  return Math.max(0, Math.ceil((percent / 100) * count - ROUNDING) - 1);
}

/**
 * The percentile by nearest rank: the smallest value that at least `percent` of the values do not
 * exceed. It is always a value that was measured, never a point between two. The input is not
 * changed; quickselect over a copy, so time grows with the number of values.
 *
 * @param percent above 0, at most 100 (100 is the maximum)
 * @throws InvalidInputError without a value, or outside this range
 */
export function percentileOf(values: Float64Array, percent: number): number {
  requireValues(values);
  if (!(percent > 0 && percent <= 100)) {
    throw new InvalidInputError('The percentile', percent, 'above 0 and at most 100');
  }
  return select(values.slice(), rankOf(percent, values.length));
}

/** The value that would stand at `rank` if `values` were sorted; reorders `values` (Hoare). */
function select(values: Float64Array, rank: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low] ?? 0, values[(low + high) >>> 1] ?? 0, values[high] ?? 0);
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const swapped = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank] ?? 0;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
