import { requireCount, requireNonNegative } from '../errors.ts';

/**
 * Erlang B: the share of requests that find every server busy when nobody waits.
 * Recursion B(k) = a·B(k−1) / (k + a·B(k−1)), which never overflows.
 *
 * @param offeredLoad arrival rate × mean service time in erlangs, 0 or more
 * @param servers whole servers, at least 1
 * @returns probability, 0 to 1
 * @throws InvalidInputError for anything outside these ranges
 */
export function erlangB(offeredLoad: number, servers: number): number {
  requireNonNegative('The offered load', offeredLoad);
  requireCount('The number of servers', servers);
  let blocked = 1;
  for (let server = 1; server <= servers; server += 1) {
    blocked = (offeredLoad * blocked) / (server + offeredLoad * blocked);
  }
  return blocked;
}

/**
 * Erlang C: the share of requests that have to wait in M/M/c.
 *
 * @param offeredLoad arrival rate × mean service time in erlangs, 0 or more
 * @param servers whole servers, at least 1
 * @returns probability, 1 when the servers cannot keep up
 * @throws InvalidInputError for anything outside these ranges
 */
export function erlangC(offeredLoad: number, servers: number): number {
  const blocked = erlangB(offeredLoad, servers);
  const utilization = offeredLoad / servers;
  if (utilization >= 1) return 1;
  return blocked / (1 - utilization * (1 - blocked));
}
