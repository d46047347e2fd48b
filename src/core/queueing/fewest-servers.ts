import { requireNonNegative, requirePositive } from '../errors.ts';
import { mdcResponsePercentileSeconds } from './mdc.ts';
import { mmcResponsePercentileSeconds } from './mmc.ts';
import { requirePercentile } from './percentile.ts';

export interface ServerGoal {
  /** 0 or more. */
  readonly arrivalRatePerSecond: number;
  /** Mean time one request takes, above 0. */
  readonly serviceSeconds: number;
  /** How service times vary: each takes as long (`fixed`), or many short and few long ones. */
  readonly service: 'fixed' | 'exponential';
  /** Above 0 and below 1. */
  readonly percentile: number;
  /** Above 0. */
  readonly limitSeconds: number;
}

export type ServerCount =
  | { readonly kind: 'enough'; readonly servers: number; readonly responseSeconds: number }
  /** Without any waiting a request still takes this long at the percentile. */
  | { readonly kind: 'impossible'; readonly leastResponseSeconds: number };

/**
 * The fewest servers that answer a share of requests within a limit. More servers only remove
 * waiting, so a limit below the service time alone is recognised before any search.
 *
 * @throws InvalidInputError for anything outside the ranges of `ServerGoal`
 */
export function fewestServers(goal: ServerGoal): ServerCount {
  const { arrivalRatePerSecond, serviceSeconds, service, percentile, limitSeconds } = goal;
  requireNonNegative('The number of requests a second', arrivalRatePerSecond);
  requirePositive('The service time', serviceSeconds);
  requirePositive('The limit', limitSeconds);
  requirePercentile(percentile);
  const alone = service === 'fixed' ? serviceSeconds : -Math.log1p(-percentile) * serviceSeconds;
  if (alone > limitSeconds || (service === 'exponential' && alone === limitSeconds)) {
    return { kind: 'impossible', leastResponseSeconds: alone };
  }
  const response = (servers: number) =>
    service === 'fixed'
      ? mdcResponsePercentileSeconds({ arrivalRatePerSecond, serviceSeconds, servers }, percentile)
      : mmcResponsePercentileSeconds(
          { arrivalRatePerSecond, serviceRatePerSecond: 1 / serviceSeconds, servers },
          percentile,
        );
  const least = Math.floor(arrivalRatePerSecond * serviceSeconds) + 1;
  const servers = fewestThat((count) => response(count) <= limitSeconds, least);
  return { kind: 'enough', servers, responseSeconds: response(servers) };
}

/**
 * The smallest count from `least` up that `meets`, given that a larger one always does when a
 * smaller one does and that some count does: doubles, then bisects.
 */
export function fewestThat(meets: (count: number) => boolean, least: number): number {
  if (meets(least)) return least;
  let low = least;
  let step = 1;
  while (!meets(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}
