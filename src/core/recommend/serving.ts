import { batchQueueWait } from '../queueing/batch-queue.ts';
import { mdcWaitPercentileSeconds } from '../queueing/mdc.ts';
import { concurrencyOf, mostServers, typicalLatencyMs } from './concurrency.ts';
import type { Concurrency, LatencyParts, LatencyPercentile, Measurement } from './types.ts';

/** Servers that each take one batch at a time, all equally long. */
export interface ServerModel {
  /** Of one instance. */
  readonly servers: number;
  /** Time of one batch without waiting for another. */
  readonly serviceMs: number;
  /** The same at the percentile asked for. */
  readonly serviceAtPercentileMs: number;
  /** The percentile is the source's own, not the typical time in its place. */
  readonly isPublished: boolean;
}

/** How one instance serves the model, as far as the measurement tells. */
export interface ServingModel {
  readonly concurrency: Concurrency;
  readonly batchSize: number;
  /** Of one instance. */
  readonly capacityPerSecond: number;
  /** The model, or the slow end of the bound; `null` when the bound has no slow end. */
  readonly slow: ServerModel | null;
  /** The model, or the fast end of the bound. */
  readonly fast: ServerModel;
  readonly isBound: boolean;
}

/** Medians are not means: 2.03 batches in flight are two, not three. */
const NOT_A_WHOLE_BATCH = 0.1;

/** The source's percentile, or the nearest lower published figure in its place. */
function publishedAt(row: Measurement, percentile: LatencyPercentile) {
  const typical = typicalLatencyMs(row);
  const p95 = row.latencyP95Ms ?? row.latencyP50Ms ?? typical;
  const [own, lower] =
    percentile === 50
      ? [row.latencyP50Ms, typical]
      : percentile === 95
        ? [row.latencyP95Ms, row.latencyP50Ms ?? typical]
        : [row.latencyP99Ms, p95];
  return { ms: own ?? lower, isPublished: own !== null };
}

/**
 * The servers of one instance. Where the words are confirmed and every server had one batch, a
 * batch takes as long as published. Otherwise only bounds are known. The slow end has as many
 * servers as batches were in flight, each as long as the published latency. The fast end has the
 * confirmed servers or just one, without the queue that the load test made itself
 * (Little: servers · b ÷ throughput).
 *
 * @param copies how many times the measured devices stand in the instance, above 0
 * @returns `null` when the source gives no throughput
 */
export function servingModel(
  row: Measurement,
  percentile: LatencyPercentile,
  copies: number,
): ServingModel | null {
  const { throughputPerSecond, batchSize } = row;
  if (throughputPerSecond === null) return null;
  const concurrency = concurrencyOf(row);
  const published = publishedAt(row, percentile);
  const capacityPerSecond = throughputPerSecond * copies;
  const shape = { concurrency, batchSize, capacityPerSecond };

  const serversThat = (servers: number, atPercentileMs: number | null): ServerModel => {
    const serviceMs = (servers * batchSize * 1e3) / throughputPerSecond;
    return {
      servers: servers * copies,
      serviceMs,
      serviceAtPercentileMs: atPercentileMs ?? serviceMs,
      isPublished: atPercentileMs !== null && published.isPublished,
    };
  };
  const { servers } = concurrency;
  if (servers !== null && concurrency.statedInFlight === servers) {
    const model = serversThat(servers, published.ms);
    return { ...shape, slow: model, fast: model, isBound: false };
  }
  const most = mostAtOnce(row, concurrency);
  return {
    ...shape,
    slow: most === null ? null : slowest(serversThat(most, null), row, published.ms),
    fast: serversThat(servers ?? 1, null),
    isBound: true,
  };
}

/** Batches in work at once at most: stated, or counted by Little's law, or the cores there are. */
function mostAtOnce(row: Measurement, concurrency: Concurrency): number | null {
  const { kind, statedInFlight, littleInFlight } = concurrency;
  if (kind === 'checked' && statedInFlight !== null) return statedInFlight;
  if (littleInFlight === null) return mostServers(row.concurrency);
  return Math.max(1, Math.ceil(littleInFlight - NOT_A_WHOLE_BATCH));
}

/** The slow end is at least the published percentile, and keeps its spread above the typical time. */
function slowest(model: ServerModel, row: Measurement, publishedMs: number | null): ServerModel {
  if (publishedMs === null) return model;
  const spreadMs = Math.max(0, publishedMs - (typicalLatencyMs(row) ?? publishedMs));
  const serviceAtPercentileMs = Math.max(model.serviceMs + spreadMs, publishedMs);
  return { ...model, serviceAtPercentileMs };
}

export interface ServingLoad {
  /** To all instances together, above 0. */
  readonly ratePerSecond: number;
  readonly instances: number;
  readonly percentile: LatencyPercentile;
  readonly batchTimeoutMs: number | null;
}

/**
 * Latency at a percentile in parts. Single requests wait in one queue for all instances (M/D/c);
 * batches fill at their instance and wait there. A batch cut off by its time-out takes as long as a
 * full one.
 *
 * @returns parts in ms; `queueWaitMs` is `Infinity` when the instances cannot keep up
 */
export function latencyParts(
  model: ServerModel,
  batchSize: number,
  load: ServingLoad,
): LatencyParts {
  const { ratePerSecond, instances, batchTimeoutMs } = load;
  const percentile = load.percentile / 100;
  const serviceSeconds = model.serviceMs / 1e3;
  const serviceMs = model.serviceAtPercentileMs;
  if (batchSize === 1) {
    const queue = {
      arrivalRatePerSecond: ratePerSecond,
      serviceSeconds,
      servers: model.servers * instances,
    };
    const queueWaitMs = mdcWaitPercentileSeconds(queue, percentile) * 1e3;
    return { serviceMs, batchWaitMs: 0, queueWaitMs };
  }
  const queue = {
    arrivalRatePerSecond: ratePerSecond / instances,
    batchSize,
    serviceSeconds,
    servers: model.servers,
    timeoutSeconds: batchTimeoutMs === null ? null : batchTimeoutMs / 1e3,
  };
  const { batchSeconds, queueSeconds } = batchQueueWait(queue, percentile);
  return { serviceMs, batchWaitMs: batchSeconds * 1e3, queueWaitMs: queueSeconds * 1e3 };
}

export function totalMs(parts: LatencyParts): number {
  return parts.serviceMs + parts.batchWaitMs + parts.queueWaitMs;
}
