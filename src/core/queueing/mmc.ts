import { requireCount, requireNonNegative, requirePositive } from '../errors.ts';
import { erlangC } from './erlang.ts';
import { requirePercentile, timeAtPercentile } from './percentile.ts';

/** M/M/c: arrivals at random, exponential service times, one shared queue. Times in seconds. */
export interface MmcQueue {
  /** 0 or more. */
  readonly arrivalRatePerSecond: number;
  /** Requests that one busy server completes per second, above 0. */
  readonly serviceRatePerSecond: number;
  /** Whole servers, at least 1. */
  readonly servers: number;
}

function offeredLoad(queue: MmcQueue): number {
  requireNonNegative('The number of requests a second', queue.arrivalRatePerSecond);
  requirePositive('The service rate per second', queue.serviceRatePerSecond);
  requireCount('The number of servers', queue.servers);
  return queue.arrivalRatePerSecond / queue.serviceRatePerSecond;
}

/** Requests per second that the servers could do beyond the load; 0 or less is unstable. */
function spareRate(queue: MmcQueue): number {
  return queue.servers * queue.serviceRatePerSecond - queue.arrivalRatePerSecond;
}

/**
 * Mean wait before service: C ÷ (cμ − λ).
 *
 * @returns seconds, `Infinity` when the queue is unstable
 * @throws InvalidInputError for anything outside the ranges of `MmcQueue`
 */
export function mmcMeanWaitSeconds(queue: MmcQueue): number {
  const load = offeredLoad(queue);
  const spare = spareRate(queue);
  return spare > 0 ? erlangC(load, queue.servers) / spare : Infinity;
}

/**
 * Wait that a share `percentile` of requests stays within: ln(C ÷ (1 − p)) ÷ (cμ − λ).
 *
 * @param percentile above 0 and below 1, 0.95 for P95
 * @returns seconds, 0 when fewer requests wait at all, `Infinity` when unstable
 * @throws InvalidInputError for anything outside these ranges
 */
export function mmcWaitPercentileSeconds(queue: MmcQueue, percentile: number): number {
  requirePercentile(percentile);
  const load = offeredLoad(queue);
  const spare = spareRate(queue);
  if (spare <= 0) return Infinity;
  const waiting = erlangC(load, queue.servers);
  return waiting <= 1 - percentile ? 0 : Math.log(waiting / (1 - percentile)) / spare;
}

/**
 * Share of requests whose wait and service together take longer than `seconds`.
 * e^(−μt)·[1 + C·(1 − e^(−μt·d)) ÷ d] with d = c − 1 − a, written so that no term overflows.
 */
function responseTail(queue: MmcQueue, load: number, waiting: number, seconds: number): number {
  const served = queue.serviceRatePerSecond * seconds;
  const gap = queue.servers - 1 - load;
  const alone = Math.exp(-served);
  if (Math.abs(gap * served) < 1e-3) {
    const growth = gap === 0 ? served : -Math.expm1(-served * gap) / gap;
    return alone * (1 + waiting * growth);
  }
  return alone + (waiting * (alone - Math.exp(-served * (1 + gap)))) / gap;
}

/**
 * Response time (wait and service) that a share `percentile` of requests stays within.
 * It is not the percentile of the wait plus the mean service time.
 *
 * @param percentile above 0 and below 1, 0.95 for P95
 * @returns seconds, `Infinity` when unstable
 * @throws InvalidInputError for anything outside these ranges
 */
export function mmcResponsePercentileSeconds(queue: MmcQueue, percentile: number): number {
  requirePercentile(percentile);
  const load = offeredLoad(queue);
  if (spareRate(queue) <= 0) return Infinity;
  const waiting = erlangC(load, queue.servers);
  const tail = (seconds: number) => responseTail(queue, load, waiting, seconds);
  return timeAtPercentile(tail, percentile, 1 / queue.serviceRatePerSecond);
}
