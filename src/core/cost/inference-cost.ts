import {
  InvalidInputError,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireShare,
} from '../errors.ts';

const SECONDS_PER_HOUR = 3_600;

/** Rounding noise that must not buy another instance: 2.1 ÷ 0.7 is a hair above 3. */
const RELATIVE_NOISE = 1e-12;

/**
 * Cost of one inference: what the machines cost over what they serve.
 * The load counts, not what the machines could do.
 *
 * @param pricePerHour of one instance, 0 or more
 * @param arrivalRatePerSecond requests served, above 0
 * @param count whole instances that share the load, at least 1
 * @returns money per inference
 * @throws InvalidInputError for anything outside these ranges
 */
export function costPerInference(
  pricePerHour: number,
  arrivalRatePerSecond: number,
  count = 1,
): number {
  requireNonNegative('The price per hour', pricePerHour);
  requirePositive('The number of requests a second', arrivalRatePerSecond);
  requireCount('The number of instances', count);
  return (pricePerHour * count) / (SECONDS_PER_HOUR * arrivalRatePerSecond);
}

/** `costPerInference` for 1,000 inferences. */
export function costPerThousand(
  pricePerHour: number,
  arrivalRatePerSecond: number,
  count = 1,
): number {
  return costPerInference(pricePerHour, arrivalRatePerSecond, count) * 1e3;
}

/** `costPerInference` for a million inferences. */
export function costPerMillion(
  pricePerHour: number,
  arrivalRatePerSecond: number,
  count = 1,
): number {
  return costPerInference(pricePerHour, arrivalRatePerSecond, count) * 1e6;
}

/**
 * Cost of a million inferences on one instance that is busy for a share of its throughput.
 *
 * @param pricePerHour 0 or more
 * @param throughputPerSecond what the instance can serve, above 0
 * @param utilization share of that throughput in use, above 0 and at most 1
 * @throws InvalidInputError for anything outside these ranges
 */
export function costPerMillionAtUtilization(
  pricePerHour: number,
  throughputPerSecond: number,
  utilization = 1,
): number {
  requirePositive('The throughput per second', throughputPerSecond);
  requireShare('The utilization', utilization);
  return costPerMillion(pricePerHour, throughputPerSecond * utilization);
}

/**
 * Whole instances that carry a load without passing a utilization.
 *
 * @param arrivalRatePerSecond 0 or more
 * @param throughputPerSecond of one instance, above 0
 * @param maxUtilization above 0 and at most 1; leave room below 1 when latency matters
 * @returns at least 1: even no load needs something to answer it
 * @throws InvalidInputError for anything outside these ranges
 */
export function instancesNeeded(
  arrivalRatePerSecond: number,
  throughputPerSecond: number,
  maxUtilization = 1,
): number {
  requireNonNegative('The number of requests a second', arrivalRatePerSecond);
  requirePositive('The throughput per second', throughputPerSecond);
  requireShare('The highest utilization', maxUtilization);
  const exact = arrivalRatePerSecond / (throughputPerSecond * maxUtilization);
  const count = Math.max(1, Math.ceil(exact * (1 - RELATIVE_NOISE)));
  if (!Number.isSafeInteger(count)) {
    throw new InvalidInputError('The number of instances', count, 'a countable number');
  }
  return count;
}

/**
 * Share of the throughput in use. Above 1 the queue grows without end.
 *
 * @param arrivalRatePerSecond 0 or more
 * @param throughputPerSecond of one instance, above 0
 * @param count whole instances, at least 1
 * @throws InvalidInputError for anything outside these ranges
 */
export function utilization(
  arrivalRatePerSecond: number,
  throughputPerSecond: number,
  count = 1,
): number {
  requireNonNegative('The number of requests a second', arrivalRatePerSecond);
  requirePositive('The throughput per second', throughputPerSecond);
  requireCount('The number of instances', count);
  return arrivalRatePerSecond / (throughputPerSecond * count);
}

/** Money per hour of so many instances: what a deployment for a load costs. */
export interface Deployment {
  readonly count: number;
  readonly pricePerHour: number;
}

/**
 * The instances a load needs and what they cost an hour together; compare two types with it.
 * Ranges and errors as in `instancesNeeded`.
 */
export function deployment(
  pricePerHour: number,
  arrivalRatePerSecond: number,
  throughputPerSecond: number,
  maxUtilization = 1,
): Deployment {
  requireNonNegative('The price per hour', pricePerHour);
  const count = instancesNeeded(arrivalRatePerSecond, throughputPerSecond, maxUtilization);
  return { count, pricePerHour: pricePerHour * count };
}
