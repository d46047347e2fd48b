import type { MetricSeries } from './types.ts';

/** Basic monitoring publishes one sample in five minutes. Source: EC2 User Guide. */
export const BASIC_SAMPLE_SECONDS = 300;

export interface RateRule {
  /** Rate per second = value × factor. */
  readonly perSecond: number;
  /** Whether the length of a sample had to be assumed. */
  readonly assumed: boolean;
}

/**
 * How a stored amount becomes a rate per second. CloudWatch's `NetworkIn`, `EBSReadBytes` and the
 * like are amounts: the sum of a period divided by its seconds is the rate (EC2 User Guide). Their
 * average and maximum are amounts of one sample, not of the period: a sample is taken as five
 * minutes, or as the period when that is shorter (our assumption, reported as such; with detailed
 * monitoring a sample is one minute). Percentages and rates stay as they are.
 */
export function rateRule(
  series: Pick<MetricSeries, 'unit' | 'statistic' | 'periodSeconds'>,
): RateRule {
  if (series.unit !== 'Bytes' && series.unit !== 'Count') return { perSecond: 1, assumed: false };
  if (series.statistic === 'Sum') {
    return { perSecond: 1 / series.periodSeconds, assumed: false };
  }
  const sampleSeconds = Math.min(series.periodSeconds, BASIC_SAMPLE_SECONDS);
  return { perSecond: 1 / sampleSeconds, assumed: series.periodSeconds > 60 };
}
