import type { InstanceType } from '../catalog/types.ts';
import type { MetricName } from '../metrics/types.ts';
import type { PercentMetric, PercentScale } from './input-types.ts';

/** The metrics that are percentages. */
export const PERCENT_METRICS: readonly PercentMetric[] = [
  'cpuUtilization',
  'memoryUtilization',
  'gpuUtilization',
  'gpuMemoryUtilization',
];

export function isPercentMetric(metric: MetricName): metric is PercentMetric {
  return PERCENT_METRICS.some((name) => name === metric);
}

/** What 100 % of one device is summed over: vCPUs or GPUs; 1 when nothing is summed. */
export function summedOver(metric: PercentMetric, type: InstanceType): number {
  if (metric === 'cpuUtilization') return type.vcpus;
  if (metric === 'memoryUtilization') return 1;
  return Math.max(1, Math.ceil(type.acceleratorCount));
}

/** Percent of the whole instance for one unit of the stored value. */
export function percentPerUnit(
  metric: PercentMetric,
  scale: PercentScale,
  type: InstanceType,
): number {
  if (scale === 'fraction') return 100;
  return scale === 'summed-percent' ? 1 / summedOver(metric, type) : 1;
}
