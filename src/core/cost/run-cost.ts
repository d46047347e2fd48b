import { requireCount, requireNonNegative } from '../errors.ts';

/** Hours that AWS counts as a month: 8,760 ÷ 12. */
export const HOURS_PER_MONTH = 730;
export const HOURS_PER_YEAR = 8_760;

/**
 * Cost of running `count` instances for some hours.
 *
 * @param pricePerHour of one instance, 0 or more
 * @param hours 0 or more
 * @param count whole instances, at least 1
 * @returns money in the currency of the price
 * @throws InvalidInputError for anything outside these ranges
 */
export function runCost(pricePerHour: number, hours: number, count = 1): number {
  requireNonNegative('The price per hour', pricePerHour);
  requireNonNegative('The number of hours', hours);
  requireCount('The number of instances', count);
  return pricePerHour * hours * count;
}

/** Cost of a 730-hour month. Ranges and errors as in `runCost`. */
export function monthCost(pricePerHour: number, count = 1): number {
  return runCost(pricePerHour, HOURS_PER_MONTH, count);
}

/** Cost of an 8,760-hour year. Ranges and errors as in `runCost`. */
export function yearCost(pricePerHour: number, count = 1): number {
  return runCost(pricePerHour, HOURS_PER_YEAR, count);
}
