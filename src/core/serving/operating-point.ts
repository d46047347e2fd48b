import type { Benchmark } from '../catalog/types.ts';
import { instancesNeeded, utilization } from '../cost/inference-cost.ts';
import { MissingFigureError, requirePositive } from '../errors.ts';
import { batchFillSeconds } from '../queueing/batch.ts';
import { md1ResponsePercentileSeconds } from '../queueing/md1.ts';
import { mmcWaitPercentileSeconds } from '../queueing/mmc.ts';

export type ServingPercentile = 0.95 | 0.99;

/** One published way to run a model on one instance; never mixed with another. */
export interface OperatingPoint {
  /** Of the whole instance. */
  readonly throughputPerSecond: number;
  readonly batchSize: number;
  /** One batch, without waiting for others. */
  readonly serviceMs: number;
  /** The published percentile of a batch under the load of the measurement. */
  readonly publishedMs: Readonly<Record<ServingPercentile, number>>;
  /** Batches in work at once while it was measured, by Little's law. */
  readonly streams: number;
}

/**
 * The operating point that a measurement describes.
 *
 * @throws MissingFigureError when the source states no throughput or no latency
 */
export function operatingPoint(bench: Benchmark): OperatingPoint {
  const { id, throughputPerS, batchSize } = bench;
  const serviceMs = bench.latencyP50Ms ?? bench.latencyAvgMs;
  if (throughputPerS === null) throw new MissingFigureError(id, 'a throughput');
  if (serviceMs === null) throw new MissingFigureError(id, 'a latency');
  const p95 = bench.latencyP95Ms ?? bench.latencyP99Ms ?? serviceMs;
  return {
    throughputPerSecond: throughputPerS,
    batchSize,
    serviceMs,
    publishedMs: { 0.95: p95, 0.99: bench.latencyP99Ms ?? p95 },
    streams: Math.max(1, Math.round((throughputPerS * serviceMs) / 1e3 / batchSize)),
  };
}

/** A point of which only the rate of one request after another is known. */
export function oneAtATime(throughputPerSecond: number): OperatingPoint {
  requirePositive('The throughput per second', throughputPerSecond);
  const serviceMs = 1e3 / throughputPerSecond;
  return {
    throughputPerSecond,
    batchSize: 1,
    serviceMs,
    publishedMs: { 0.95: serviceMs, 0.99: serviceMs },
    streams: 1,
  };
}

/**
 * Response time that a share `percentile` of requests stays within when `count` instances take
 * requests from one queue. For one stream without batching it is exact for fixed service times
 * (M/D/1). For more streams the wait is half of M/M/c's (Allen–Cunneen; exact values are a few
 * percent away). With batches: the time to fill one and the published percentile.
 *
 * @param perSecond requests to all instances together, above 0
 * @returns ms, `Infinity` when the load is more than the instances can do
 */
export function responseMs(
  point: OperatingPoint,
  perSecond: number,
  percentile: ServingPercentile,
  count = 1,
): number {
  requirePositive('The number of requests a second', perSecond);
  if (utilization(perSecond, point.throughputPerSecond, count) >= 1) return Infinity;
  if (point.batchSize > 1) {
    const fillMs = batchFillSeconds(point.batchSize, perSecond / count) * 1e3;
    return fillMs + point.publishedMs[percentile];
  }
  const serviceSeconds = point.serviceMs / 1e3;
  const servers = point.streams * count;
  if (servers === 1) {
    const queue = { arrivalRatePerSecond: perSecond, serviceSeconds };
    return md1ResponsePercentileSeconds(queue, percentile) * 1e3;
  }
  const queue = {
    arrivalRatePerSecond: perSecond,
    serviceRatePerSecond: 1 / serviceSeconds,
    servers,
  };
  return (mmcWaitPercentileSeconds(queue, percentile) / 2 + serviceSeconds) * 1e3;
}

export interface Demand {
  /** Above 0. */
  readonly perSecond: number;
  /** Above 0. */
  readonly limitMs: number;
  readonly percentile: ServingPercentile;
  /** Above 0 and at most 1. */
  readonly maxUtilization: number;
}

export interface Fit {
  readonly point: OperatingPoint;
  readonly count: number;
  readonly utilization: number;
  readonly responseMs: number;
}

/**
 * The fewest instances that meet a demand at one of the points, the faster point in a tie.
 *
 * @returns `null` when no number of instances does: more of them only remove waiting
 */
export function fewestInstances(points: readonly OperatingPoint[], demand: Demand): Fit | null {
  const fits = points.flatMap((point) => fitOf(point, demand) ?? []);
  fits.sort((a, b) => a.count - b.count || a.responseMs - b.responseMs);
  return fits[0] ?? null;
}

function fitOf(point: OperatingPoint, demand: Demand): Fit | null {
  const { perSecond, limitMs, percentile, maxUtilization } = demand;
  if (point.serviceMs > limitMs) return null;
  const least = instancesNeeded(perSecond, point.throughputPerSecond, maxUtilization);
  const meets = (instances: number) =>
    responseMs(point, perSecond, percentile, instances) <= limitMs;
  const count = point.batchSize === 1 ? fewestThat(meets, least) : least;
  if (!meets(count)) return null;
  const share = utilization(perSecond, point.throughputPerSecond, count);
  return {
    point,
    count,
    utilization: share,
    responseMs: responseMs(point, perSecond, percentile, count),
  };
}

/**
 * The smallest count from `least` up that `meets`. Another instance always shortens a queue, so it
 * doubles and then bisects; it ends because without waiting only the service time is left.
 */
function fewestThat(meets: (count: number) => boolean, least: number): number {
  if (meets(least)) return least;
  let low = least;
  let high = least * 2;
  while (!meets(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (meets(middle)) high = middle;
    else low = middle;
  }
  return high;
}
