import type { InstanceType } from '../catalog/types.ts';
import { percentileOf } from '../metrics/percentile.ts';
import type { Points } from '../metrics/points.ts';
import { statisticsOf } from '../metrics/statistics.ts';
import { METRIC_LABELS, type MetricSeries } from '../metrics/types.ts';
import type {
  Dimension,
  DimensionResult,
  MeasuredDimension,
  UsagePart,
  Window,
} from './analysis-types.ts';
import { capacityOf } from './capacity.ts';
import { DIMENSION_LABELS } from './codes.ts';
import type { CpuPercentile, FleetInstance, PercentScale, Preferences } from './input-types.ts';
import { listWords, percentWords } from './number-words.ts';
import { isPercentMetric } from './scales.ts';
import { chooseSeries, DIMENSION_METRICS, unitPercent, usageOfClean } from './usage.ts';

/** Binary noise of a percentage; far below what any metric resolves. */
export const PERCENT_NOISE = 1e-9;

/** A measured dimension with all its points, which an analysis does not keep. */
export interface Assessed {
  readonly result: MeasuredDimension;
  /** Percent of the current type's capacity. */
  readonly points: Points;
}

export interface Assessment {
  readonly results: readonly DimensionResult[];
  readonly measured: readonly Assessed[];
}

export interface AssessInput {
  readonly instance: FleetInstance;
  readonly type: InstanceType;
  readonly window: Window;
  readonly preferences: Preferences;
  readonly scales: ReadonlyMap<string, PercentScale>;
}

/** Memory is judged by its maximum and the memory headroom, everything else as the CPU is. */
function isMemory(dimension: Dimension): boolean {
  return dimension === 'memory' || dimension === 'gpuMemory';
}

/** The dimensions that a type has: GPU and GPU memory only with a GPU. */
function dimensionsOf(type: InstanceType): readonly Dimension[] {
  const gpu: readonly Dimension[] = type.acceleratorKind === 'gpu' ? ['gpu', 'gpuMemory'] : [];
  return ['cpu', 'memory', ...gpu, 'network', 'ebsThroughput', 'ebsIops'];
}

/**
 * Judges every dimension of the type by itself.
 *
 * The compared figure of CPU is the percentile of the preferences (Compute Optimizer's setting);
 * of memory the maximum: AWS publishes no percentile for memory and exports its maximum. GPU,
 * network and EBS take the CPU's percentile and headroom, GPU memory takes memory's rule: AWS
 * offers no setting for them, so this is ours. A dimension is
 *
 * - `under` when the figure is above 100 % × (1 − headroom), the stricter of the two readings of
 *   "headroom" (AWS does not publish which one it uses);
 * - `over` when half of the capacity would still hold the figure, since sizes halve (ours);
 * - `fits` otherwise, and whenever only one of its two series was measured.
 *
 * What was not measured is neither 0 nor over.
 */
export function assess(input: AssessInput): Assessment {
  const results: DimensionResult[] = [];
  const measured: Assessed[] = [];
  for (const dimension of dimensionsOf(input.type)) {
    const outcome = assessDimension(dimension, input);
    if ('result' in outcome) measured.push(outcome);
    results.push('result' in outcome ? outcome.result : outcome);
  }
  return { results, measured };
}

function assessDimension(dimension: Dimension, input: AssessInput): Assessed | DimensionResult {
  const { instance, type, window, preferences } = input;
  const { metrics, combine } = DIMENSION_METRICS[dimension];
  const series = metrics
    .map((metric) => chooseSeries(instance, metric))
    .filter((candidate) => candidate !== undefined);
  const label = DIMENSION_LABELS[dimension];
  const notMeasured: DimensionResult = {
    state: 'not-measured',
    dimension,
    because: `${label}: not measured. That is not 0%; the finding leaves it out.`,
  };
  if (series.length === 0) return notMeasured;
  const parts = series
    .map((one) => partOf(one, type, input.scales))
    .filter((part) => part !== null);
  const capacity = dimension === 'cpu' ? vcpuCapacity(type) : capacityOf(type, dimension);
  if (parts.length < series.length || capacity === null) {
    const what = listWords(series.map(({ metric }) => METRIC_LABELS[metric]));
    return {
      state: 'no-limit',
      dimension,
      because: `${what}: measured, but our data has no limit of ${type.instanceType} to compare with.`,
    };
  }
  const how = { parts, combine: parts.length === 1 ? 'single' : combine } as const;
  const points = usageOfClean(series, how, window);
  if (points.values.length === 0) return notMeasured;
  const { average, maximum, count } = statisticsOf(points.values);
  const memory = isMemory(dimension);
  const percentile: CpuPercentile | null = memory ? null : preferences.cpuPercentile;
  const headroom = memory ? preferences.memoryHeadroom : preferences.cpuHeadroom;
  const usedPercent = percentile === null ? maximum : percentileOf(points.values, percentile);
  const ceilingPercent = 100 * (1 - headroom);
  const partial = parts.length < metrics.length;
  const verdict = verdictOf(usedPercent, ceilingPercent, partial);
  const periodSeconds = Math.max(...series.map((one) => one.periodSeconds));
  const statistic = percentile === null ? 'maximum' : `P${percentile}`;
  return {
    points,
    result: {
      state: 'measured',
      dimension,
      ...how,
      points: count,
      hours: (count * periodSeconds) / 3_600,
      capacity,
      percentile,
      usedPercent,
      averagePercent: average,
      maximumPercent: maximum,
      headroom,
      ceilingPercent,
      partial,
      verdict,
      because: sentence(label, statistic, usedPercent, ceilingPercent, verdict),
    },
  };
}

function vcpuCapacity({ vcpus }: InstanceType) {
  return { amount: vcpus, unit: 'vCPU' } as const;
}

function partOf(
  series: MetricSeries,
  type: InstanceType,
  scales: ReadonlyMap<string, PercentScale>,
): UsagePart | null {
  const { metric, statistic } = series;
  const scale = isPercentMetric(metric) ? (scales.get(metric) ?? 'percent') : 'percent';
  const percentPerUnit = unitPercent(series, type, scale);
  return percentPerUnit === null ? null : { metric, statistic, percentPerUnit };
}

function verdictOf(
  usedPercent: number,
  ceilingPercent: number,
  partial: boolean,
): MeasuredDimension['verdict'] {
  if (usedPercent > ceilingPercent + PERCENT_NOISE) return 'under';
  return !partial && 2 * usedPercent <= ceilingPercent + PERCENT_NOISE ? 'over' : 'fits';
}

function sentence(
  label: string,
  statistic: string,
  usedPercent: number,
  ceilingPercent: number,
  verdict: MeasuredDimension['verdict'],
): string {
  const used = percentWords(usedPercent);
  const ceiling = percentWords(ceilingPercent);
  const start = `${label}: the ${statistic} is ${used}`;
  if (verdict === 'under') return `${start}, above the ceiling of ${ceiling}.`;
  if (verdict === 'fits') return `${start}, within the ceiling of ${ceiling}.`;
  const half = percentWords(2 * usedPercent);
  return `${start}; on half of the capacity it would be ${half}, still within ${ceiling}.`;
}
