import type { LatencyPercentile } from '../recommend/types.ts';

/**
 * A percentile is read off the requests beyond it. With ten of them its place is known to about a
 * third (one in √10); with fewer, single requests decide. Our rule of thumb.
 */
export const LEAST_BEYOND = 10;

/** The fewest requests of which ten lie beyond a percentile: 200 for P95, 1,000 for P99. */
export function requestsFor(percentile: LatencyPercentile): number {
  return Math.ceil((LEAST_BEYOND * 100) / (100 - percentile));
}

export type LimitJudgement = 'holds' | 'broken' | 'too few';

/**
 * What a run tells about a limit at a percentile. It can be broken by fewer requests than it takes
 * to hold: ten that came too late, where fewer were allowed, are enough.
 *
 * @param served requests that were answered, a whole number from 0
 * @param within of these, inside the limit
 */
export function judgeLimit(
  percentile: LatencyPercentile,
  served: number,
  within: number,
): LimitJudgement {
  const late = served - within;
  const allowed = (served * (100 - percentile)) / 100;
  if (late > allowed) {
    return late >= LEAST_BEYOND || served >= requestsFor(percentile) ? 'broken' : 'too few';
  }
  return served >= requestsFor(percentile) ? 'holds' : 'too few';
}
