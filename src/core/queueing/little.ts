import { requireNonNegative } from '../errors.ts';

/**
 * Little's law L = λW: requests in the system at a time, whatever the distributions.
 *
 * @param throughputPerSecond 0 or more
 * @param responseSeconds mean time in the system, 0 or more
 * @throws InvalidInputError for anything outside these ranges
 */
export function requestsInSystem(throughputPerSecond: number, responseSeconds: number): number {
  requireNonNegative('The throughput per second', throughputPerSecond);
  requireNonNegative('The response time', responseSeconds);
  return throughputPerSecond * responseSeconds;
}
