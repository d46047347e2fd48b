import { requireNonNegative, requirePositive } from '../errors.ts';
import { requirePercentile, timeAtPercentile } from './percentile.ts';

/** M/D/1: arrivals at random, one server, every request takes exactly as long. */
export interface Md1Queue {
  /** 0 or more. */
  readonly arrivalRatePerSecond: number;
  /** Above 0. */
  readonly serviceSeconds: number;
}

/** Beyond so many service times the exponential tail equals the exact value to 12 digits. */
const EXACT_SERVICE_TIMES = 40;

function load(queue: Md1Queue): number {
  requireNonNegative('The number of requests a second', queue.arrivalRatePerSecond);
  requirePositive('The service time', queue.serviceSeconds);
  return queue.arrivalRatePerSecond * queue.serviceSeconds;
}

/**
 * Mean wait before service: ρS ÷ (2(1 − ρ)), half of M/M/1 (Pollaczek–Khinchine).
 *
 * @returns seconds, `Infinity` when the queue is unstable
 * @throws InvalidInputError for anything outside the ranges of `Md1Queue`
 */
export function md1MeanWaitSeconds(queue: Md1Queue): number {
  const utilization = load(queue);
  if (utilization >= 1) return Infinity;
  return (utilization * queue.serviceSeconds) / (2 * (1 - utilization));
}

/**
 * Probabilities that at most 0, 1, 2 … requests are in the system, from the cuts between
 * neighbouring states of the chain at departures. Every term is positive, so nothing cancels.
 */
function atMostInSystem(utilization: number, states: number): number[] {
  const arrivals = [Math.exp(-utilization)];
  for (let n = 1; n <= states; n += 1) {
    arrivals.push(((arrivals[n - 1] ?? 0) * utilization) / n);
  }
  // arrivalsBeyond[n]: more than n requests arrive during one service, summed from the far end.
  const arrivalsBeyond = new Array<number>(states + 1).fill(0);
  let beyond = 0;
  for (let n = states + 30; n > 0; n -= 1) {
    beyond += n <= states ? (arrivals[n] ?? 0) : poisson(utilization, n);
    if (n - 1 <= states) arrivalsBeyond[n - 1] = beyond;
  }
  const inSystem = [1 - utilization];
  const cumulative = [1 - utilization];
  for (let n = 0; n < states; n += 1) {
    let up = (inSystem[0] ?? 0) * (arrivalsBeyond[n] ?? 0);
    for (let j = 1; j <= n; j += 1) up += (inSystem[j] ?? 0) * (arrivalsBeyond[n - j + 1] ?? 0);
    const next = up / (arrivals[0] ?? 1);
    inSystem.push(next);
    cumulative.push((cumulative[n] ?? 0) + next);
  }
  return cumulative;
}

function poisson(mean: number, count: number): number {
  let probability = Math.exp(-mean);
  for (let n = 1; n <= count; n += 1) probability *= mean / n;
  return probability;
}

/** P(wait > t) in service times, from the number found waiting (Franx, 2001). */
function exactTail(utilization: number, cumulative: readonly number[], t: number): number {
  const whole = Math.floor(t) + 1;
  const rest = utilization * (whole - t);
  let within = 0;
  let weight = Math.exp(-rest);
  for (let j = 0; j < whole; j += 1) {
    within += weight * (cumulative[whole - j] ?? 0);
    weight *= rest / (j + 1);
  }
  return Math.max(0, 1 - within);
}

/** So near to full Newton's steps cancel, and the root is twice the spare share. */
const NEARLY_FULL = 1e-6;

/**
 * Decay rate θ per service time of the tail of waiting with fixed service times: the positive root
 * of ρ(e^θ − 1) = θ, by Newton's method. With c servers it is c·θ (Tijms, 2006).
 *
 * @param utilization above 0 and below 1
 */
export function decayRate(utilization: number): number {
  const spare = 1 - utilization;
  if (spare < NEARLY_FULL) return 2 * spare;
  let rate = -2 * Math.log(utilization);
  for (let step = 0; step < 100; step += 1) {
    const value = utilization * Math.expm1(rate) - rate;
    const next = rate - value / (utilization * Math.exp(rate) - 1);
    if (Math.abs(next - rate) <= 1e-15 * rate) return next;
    rate = next;
  }
  return rate;
}

function waitTail(utilization: number): (t: number) => number {
  const cumulative = atMostInSystem(utilization, EXACT_SERVICE_TIMES + 1);
  const rate = decayRate(utilization);
  const scale = (1 - utilization) / (utilization * Math.exp(rate) - 1);
  return (t) =>
    t < EXACT_SERVICE_TIMES ? exactTail(utilization, cumulative, t) : scale * Math.exp(-rate * t);
}

/**
 * Wait that a share `percentile` of requests stays within. Up to 40 service times it is exact;
 * beyond, the exponential tail (the alternating textbook sum breaks down in doubles there).
 *
 * @param percentile above 0 and below 1, 0.95 for P95
 * @returns seconds, 0 when fewer requests wait at all, `Infinity` when unstable
 * @throws InvalidInputError for anything outside these ranges
 */
export function md1WaitPercentileSeconds(queue: Md1Queue, percentile: number): number {
  requirePercentile(percentile);
  const utilization = load(queue);
  if (utilization >= 1) return Infinity;
  if (utilization <= 1 - percentile) return 0;
  return timeAtPercentile(waitTail(utilization), percentile, 1) * queue.serviceSeconds;
}

/**
 * Response time (wait and service) that a share `percentile` of requests stays within: exactly
 * the wait's percentile plus the fixed service time. Ranges and errors as for the wait.
 */
export function md1ResponsePercentileSeconds(queue: Md1Queue, percentile: number): number {
  return md1WaitPercentileSeconds(queue, percentile) + queue.serviceSeconds;
}
