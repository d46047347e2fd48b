import { InvalidInputError, requireCount } from '../errors.ts';

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
