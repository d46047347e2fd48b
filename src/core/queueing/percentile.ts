import { InvalidInputError } from '../errors.ts';

/** @throws InvalidInputError unless `percentile` is above 0 and below 1 */
export function requirePercentile(percentile: number): void {
  if (!(percentile > 0 && percentile < 1)) {
    throw new InvalidInputError('The percentile', percentile, 'above 0 and below 1 (0.95 for P95)');
  }
}

/**
 * The time that a share `percentile` of requests stays within, by bisection.
 *
 * @param shareBeyond share of requests beyond a time, falling from `shareBeyond(0)` to 0
 * @param scale a first guess above 0, in the unit of the result
 */
export function timeAtPercentile(
  shareBeyond: (time: number) => number,
  percentile: number,
  scale: number,
): number {
  const goal = 1 - percentile;
  if (shareBeyond(0) <= goal) return 0;
  let high = scale;
  while (shareBeyond(high) > goal && high < Number.MAX_VALUE / 2) high *= 2;
  let low = 0;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (shareBeyond(middle) > goal) low = middle;
    else high = middle;
  }
  return high;
}
