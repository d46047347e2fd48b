import { latencyParts, type ServerModel, servingModel, totalMs } from '../recommend/serving.ts';
import type { Configuration, LatencyPercentile } from '../recommend/types.ts';
import type { RateSegment } from './arrivals.ts';
import type { LoadTestSetup } from './load-test.ts';

export interface TestChoice {
  readonly seed: number;
  readonly segments: readonly RateSegment[];
  readonly batchTimeoutMs: number | null;
  readonly bins: number;
}

/** The servers that a configuration's figures are computed from; the slow end of a bound. */
function serversOf(configuration: Configuration): { model: ServerModel; batchSize: number } | null {
  const { sizing, measurement, capacityPerSecond } = configuration;
  if (sizing === null || capacityPerSecond === null) return null;
  const measured = measurement.throughputPerSecond;
  if (measured === null) return null;
  const copies = Math.round(capacityPerSecond / measured);
  const serving = servingModel(measurement, 50, copies);
  if (serving === null) return null;
  return { model: serving.slow ?? serving.fast, batchSize: measurement.batchSize };
}

/**
 * The load test of a sized configuration: its instances and servers, each batch as long as the
 * typical published one.
 *
 * @returns `null` when the configuration could not be sized
 */
export function loadTestSetup(
  configuration: Configuration,
  choice: TestChoice,
): LoadTestSetup | null {
  const servers = serversOf(configuration);
  if (servers === null || configuration.sizing === null) return null;
  return {
    seed: choice.seed,
    segments: choice.segments,
    instances: configuration.sizing.instancesNeeded,
    serversPerInstance: servers.model.servers,
    serviceSeconds: servers.model.serviceMs / 1e3,
    batchSize: servers.batchSize,
    batchTimeoutSeconds: choice.batchTimeoutMs === null ? null : choice.batchTimeoutMs / 1e3,
    bins: choice.bins,
  };
}

/**
 * What the formulas say about a set-up at its mean rate, to lay beside the simulation. Bursts are
 * not in them: that is the point of watching one.
 *
 * @returns ms, `Infinity` when the fleet cannot keep up on average
 */
export function expectedPercentileMs(setup: LoadTestSetup, percentile: LatencyPercentile): number {
  const seconds = setup.segments.reduce((sum, segment) => sum + segment.seconds, 0);
  const requests = setup.segments.reduce(
    (sum, segment) => sum + segment.seconds * segment.ratePerSecond,
    0,
  );
  const serviceMs = setup.serviceSeconds * 1e3;
  const model = {
    servers: setup.serversPerInstance,
    serviceMs,
    serviceAtPercentileMs: serviceMs,
    isPublished: false,
  };
  if (requests === 0) return serviceMs;
  const parts = latencyParts(model, setup.batchSize, {
    ratePerSecond: requests / seconds,
    instances: setup.instances,
    percentile,
    batchTimeoutMs: setup.batchTimeoutSeconds === null ? null : setup.batchTimeoutSeconds * 1e3,
  });
  return totalMs(parts);
}
