import { instancesNeeded } from '../cost/inference-cost.ts';
import { fewestThat } from '../queueing/fewest-servers.ts';
import { latencyParts, type ServerModel, type ServingModel, totalMs } from './serving.ts';
import type { LatencyParts, RecommendInput } from './types.ts';

/** A fleet of one configuration for one rate. */
export interface Fleet {
  readonly instances: number;
  readonly parts: LatencyParts;
  /** The slow end when only bounds are known; `Infinity` without one. */
  readonly latencyMs: number;
  readonly latencyLowMs: number;
}

/** So near to full that rounding decides whether the queue is stable counts as full. */
const EDGE = 1e-9;

export type SizeInput = Pick<
  RecommendInput,
  'percentile' | 'limitMs' | 'utilizationCeiling' | 'minInstances' | 'batchTimeoutMs'
>;

/** Beyond the least number, batches are tried on up to so many times as many instances. */
const BATCH_SEARCH = 2;

/**
 * The fewest instances that carry a rate under the utilization ceiling and, if some number does,
 * within the limit. When the service time alone breaks the limit it does not search.
 *
 * @param ratePerSecond above 0
 */
export function fleetFor(serving: ServingModel, ratePerSecond: number, input: SizeInput): Fleet {
  const model = serving.slow ?? serving.fast;
  const { batchSize } = serving;
  const partsOn = (server: ServerModel, instances: number) =>
    latencyParts(server, batchSize, {
      ratePerSecond,
      instances,
      percentile: input.percentile,
      batchTimeoutMs: input.batchTimeoutMs,
    });
  const meets = (instances: number) => totalMs(partsOn(model, instances)) <= input.limitMs;

  const least = leastInstances(serving, ratePerSecond, input);
  const canMeet = model.serviceAtPercentileMs <= input.limitMs;
  let instances = least;
  if (canMeet) {
    instances =
      batchSize === 1 ? fewestThat(meets, least) : (firstOfBatches(meets, least) ?? least);
  }
  const parts = partsOn(model, instances);
  const latencyMs = serving.slow === null ? Number.POSITIVE_INFINITY : totalMs(parts);
  const latencyLowMs = serving.isBound ? totalMs(partsOn(serving.fast, instances)) : latencyMs;
  return { instances, parts, latencyMs, latencyLowMs };
}

function leastInstances(serving: ServingModel, ratePerSecond: number, input: SizeInput): number {
  const { capacityPerSecond } = serving;
  const needed = instancesNeeded(ratePerSecond, capacityPerSecond, input.utilizationCeiling);
  const isStable = ratePerSecond < needed * capacityPerSecond * (1 - EDGE);
  const stable = isStable ? needed : needed + 1;
  return Math.max(input.minInstances, stable);
}

/** More instances empty the queue but fill each batch more slowly, so there may be no number. */
function firstOfBatches(meets: (instances: number) => boolean, least: number): number | null {
  const step = Math.max(1, Math.floor(least / 50));
  for (let instances = least; instances <= BATCH_SEARCH * least + 2; instances += step) {
    if (meets(instances)) return instances;
  }
  return null;
}
