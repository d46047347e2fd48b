import type { Configuration, LatencyParts } from './types.ts';

/**
 * The configurations that no other beats on both cost per million at this load and latency at the
 * percentile, cheapest first. One without a finite latency is never among them.
 */
export function paretoFrontier(configurations: readonly Configuration[]): Configuration[] {
  const drawn = configurations.flatMap((configuration) => {
    const { sizing } = configuration;
    if (sizing === null || !Number.isFinite(sizing.latencyAtPercentileMs)) return [];
    return [{ configuration, cost: sizing.costPerMillion, ms: sizing.latencyAtPercentileMs }];
  });
  drawn.sort((a, b) => a.cost - b.cost || a.ms - b.ms);
  let fastestMs = Number.POSITIVE_INFINITY;
  return drawn.flatMap(({ configuration, ms }) => {
    if (ms >= fastestMs) return [];
    fastestMs = ms;
    return [configuration];
  });
}

export interface LatencyPart {
  readonly name: 'service' | 'batch wait' | 'queue wait';
  readonly ms: number;
  /** Of the whole, 0 to 1. */
  readonly share: number;
}

/** The parts of a latency in the order in which a request meets them. */
export function decomposition(parts: LatencyParts): LatencyPart[] {
  const whole = parts.batchWaitMs + parts.queueWaitMs + parts.serviceMs;
  const part = (name: LatencyPart['name'], ms: number) => ({ name, ms, share: ms / whole });
  return [
    part('batch wait', parts.batchWaitMs),
    part('queue wait', parts.queueWaitMs),
    part('service', parts.serviceMs),
  ];
}
