import { requireCount, requireNonNegative, requirePositive } from '../errors.ts';
import { requirePercentile, timeAtPercentile } from './percentile.ts';

/** The sum over places underflows soon after this; larger batches fill as evenly as clockwork. */
const LARGEST_COUNTED = 512;

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

/** Share of requests whose batch fills more than `arrivals` mean gaps after they come. */
function shareStillFilling(batchSize: number, arrivals: number): number {
  // A request in place k of b waits for b − k more; P(at most j arrive) summed over the places.
  let exactly = Math.exp(-arrivals);
  let sum = 0;
  for (let count = 0; count <= batchSize - 2; count += 1) {
    sum += (batchSize - 1 - count) * exactly;
    exactly *= arrivals / (count + 1);
  }
  return sum / batchSize;
}

const fillInGaps = new Map<string, number>();

/**
 * Wait until the batch is full that a share `percentile` of requests stays within, for arrivals at
 * random and a request in any place of its batch. A time-out cuts it off.
 *
 * @param batchSize whole requests, at least 1
 * @param arrivalRatePerSecond to the one batcher, above 0
 * @param percentile above 0 and below 1
 * @param timeoutSeconds longest wait for a batch to fill, 0 or more; `null` waits until it is full
 * @returns seconds
 * @throws InvalidInputError for anything outside these ranges
 */
export function batchWaitPercentileSeconds(
  batchSize: number,
  arrivalRatePerSecond: number,
  percentile: number,
  timeoutSeconds: number | null,
): number {
  requireCount('The batch size', batchSize);
  requirePositive('The number of requests a second', arrivalRatePerSecond);
  requirePercentile(percentile);
  if (timeoutSeconds !== null) requireNonNegative('The time-out', timeoutSeconds);
  if (batchSize === 1) return 0;
  const name = `${batchSize} ${percentile}`;
  let gaps = fillInGaps.get(name);
  if (gaps === undefined) {
    const beyond = (arrivals: number) => shareStillFilling(batchSize, arrivals);
    gaps =
      batchSize > LARGEST_COUNTED
        ? percentile * (batchSize - 1)
        : timeAtPercentile(beyond, percentile, batchSize);
    fillInGaps.set(name, gaps);
  }
  const seconds = gaps / arrivalRatePerSecond;
  return timeoutSeconds === null ? seconds : Math.min(seconds, timeoutSeconds);
}
