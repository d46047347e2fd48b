import { requireCount, requireNonNegative, requirePositive } from '../errors.ts';

/** The servers keep up. */
export interface Steady {
  readonly kind: 'steady';
  /** Share of the servers' time in use, below 1. */
  readonly utilization: number;
}

/** More arrives than the servers can do: waiting grows without end, and no number describes it. */
export interface Unstable {
  readonly kind: 'unstable';
  /** 1 or more. */
  readonly utilization: number;
  /** What the servers can do. */
  readonly capacityPerSecond: number;
  /** The capacity must be above this; at exactly this the queue still grows. */
  readonly capacityNeededPerSecond: number;
  /** The fewest servers of this kind that keep up. */
  readonly serversNeeded: number;
}

/**
 * Whether so many servers keep up with so many requests.
 *
 * @param arrivalRatePerSecond 0 or more
 * @param serviceRatePerSecond of one busy server, above 0
 * @param servers whole servers, at least 1
 * @throws InvalidInputError for anything outside these ranges
 */
export function stability(
  arrivalRatePerSecond: number,
  serviceRatePerSecond: number,
  servers: number,
): Steady | Unstable {
  requireNonNegative('The number of requests a second', arrivalRatePerSecond);
  requirePositive('The service rate per second', serviceRatePerSecond);
  requireCount('The number of servers', servers);
  const capacityPerSecond = serviceRatePerSecond * servers;
  const utilization = arrivalRatePerSecond / capacityPerSecond;
  if (utilization < 1) return { kind: 'steady', utilization };
  return {
    kind: 'unstable',
    utilization,
    capacityPerSecond,
    capacityNeededPerSecond: arrivalRatePerSecond,
    serversNeeded: Math.floor(arrivalRatePerSecond / serviceRatePerSecond) + 1,
  };
}
