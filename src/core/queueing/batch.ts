import { requireCount, requirePositive } from '../errors.ts';

/**
 * How long the first request of a batch waits until the batch is full: (b − 1) ÷ λ.
 *
 * @param batchSize whole requests, at least 1
 * @param arrivalRatePerSecond above 0
 * @returns seconds
 * @throws InvalidInputError for anything outside these ranges
 */
export function batchFillSeconds(batchSize: number, arrivalRatePerSecond: number): number {
  requireCount('The batch size', batchSize);
  requirePositive('The number of requests a second', arrivalRatePerSecond);
  return (batchSize - 1) / arrivalRatePerSecond;
}

/** How long a request waits on average until its batch is full: half of `batchFillSeconds`. */
export function meanBatchFillSeconds(batchSize: number, arrivalRatePerSecond: number): number {
  return batchFillSeconds(batchSize, arrivalRatePerSecond) / 2;
}
