import type { InstanceType } from '../catalog/types.ts';
import { cleanSeries } from '../metrics/clean.ts';
import { joinPoints, type Points, scalePoints, slicePoints } from '../metrics/points.ts';
import { rateRule } from '../metrics/rate.ts';
import type { MetricName, MetricSeries, MetricStatistic } from '../metrics/types.ts';
import type { Dimension, MeasuredDimension, Window } from './analysis-types.ts';
import type { FleetInstance, PercentScale, Preferences } from './input-types.ts';
import { isPercentMetric, percentPerUnit } from './scales.ts';

const MS_PER_DAY = 86_400_000;
const BITS_PER_BYTE = 8;

interface DimensionMetrics {
  readonly metrics: readonly MetricName[];
  /** How two series of one dimension are joined. */
  readonly combine: 'sum' | 'higher';
}

/**
 * Which metrics a dimension is read from. A network link carries its bandwidth in each direction,
 * so the busier direction counts. An EBS limit is for reads and writes together.
 */
export const DIMENSION_METRICS: Readonly<Record<Dimension, DimensionMetrics>> = {
  cpu: { metrics: ['cpuUtilization'], combine: 'sum' },
  memory: { metrics: ['memoryUtilization'], combine: 'sum' },
  gpu: { metrics: ['gpuUtilization'], combine: 'sum' },
  gpuMemory: { metrics: ['gpuMemoryUtilization'], combine: 'sum' },
  network: { metrics: ['networkIn', 'networkOut'], combine: 'higher' },
  ebsThroughput: { metrics: ['ebsReadBytes', 'ebsWriteBytes'], combine: 'sum' },
  ebsIops: { metrics: ['ebsReadOps', 'ebsWriteOps'], combine: 'sum' },
};

/** Compute Optimizer looks at intervals of five minutes. */
const INTERVAL_SECONDS = 300;
const PEAKS_FIRST: readonly MetricStatistic[] = ['Maximum', 'p99', 'Average'];
const AVERAGE_FIRST: readonly MetricStatistic[] = ['Average', 'p99', 'Maximum'];
const AMOUNT_ORDER: readonly MetricStatistic[] = ['Sum', 'Average', 'Maximum'];

function statisticOrder(series: MetricSeries): readonly MetricStatistic[] {
  if (series.unit === 'Bytes' || series.unit === 'Count') return AMOUNT_ORDER;
  const memory = series.metric === 'memoryUtilization' || series.metric === 'gpuMemoryUtilization';
  return memory || series.periodSeconds <= INTERVAL_SECONDS ? PEAKS_FIRST : AVERAGE_FIRST;
}

/** Place of the series' statistic; longer periods than five minutes come after the others. */
function preference(series: MetricSeries): number {
  const order = statisticOrder(series);
  const place = order.indexOf(series.statistic);
  if (place < 0) return Number.POSITIVE_INFINITY;
  return order === AVERAGE_FIRST ? PEAKS_FIRST.length + place : place;
}

/**
 * The series that is used for a metric when there are several. Compute Optimizer uses the highest
 * point within each five minutes (its User Guide, "Metrics analyzed"), so the maximum comes first
 * at periods of up to five minutes. Ours: of longer periods the average, since the maximum of an
 * hour would stand for the whole hour, but memory always by its maximum, since a moment without
 * memory ends a process; amounts by their sum. Minima and sample counts are never used. Then the
 * finer period, then the one with more points. Points of less than five minutes are not merged.
 */
export function chooseSeries(
  instance: Pick<FleetInstance, 'series'>,
  metric: MetricName,
): MetricSeries | undefined {
  return instance.series
    .filter((series) => series.metric === metric && series.values.length > 0)
    .filter((series) => Number.isFinite(preference(series)))
    .sort(
      (a, b) =>
        preference(a) - preference(b) ||
        a.periodSeconds - b.periodSeconds ||
        b.values.length - a.values.length,
    )[0];
}

/**
 * The time that is judged. It ends with the newest period of any series, not with today: core has
 * no clock, and a file may be old. `null` when there is no point at all.
 */
export function windowOf(
  instance: Pick<FleetInstance, 'series'>,
  lookBackDays: Preferences['lookBackDays'],
): Window | null {
  let endMs = Number.NEGATIVE_INFINITY;
  for (const { timesMs, periodSeconds } of instance.series) {
    const newestMs = timesMs[timesMs.length - 1];
    if (newestMs !== undefined) endMs = Math.max(endMs, newestMs + periodSeconds * 1_000);
  }
  return Number.isFinite(endMs) ? { startMs: endMs - lookBackDays * MS_PER_DAY, endMs } : null;
}

/** Percent of the type's capacity for one unit of the stored value; `null` without a limit. */
export function unitPercent(
  series: MetricSeries,
  type: InstanceType,
  scale: PercentScale,
): number | null {
  const { metric } = series;
  if (isPercentMetric(metric)) return percentPerUnit(metric, scale, type);
  const { perSecond } = rateRule(series);
  const ofLimit = (unitsPerSecond: number, limit: number | null): number | null =>
    limit === null || limit <= 0 ? null : (100 * perSecond * unitsPerSecond) / limit;
  switch (metric) {
    case 'networkIn':
    case 'networkOut':
      return ofLimit(BITS_PER_BYTE / 1e9, type.networkBaselineGbps);
    case 'ebsReadBytes':
    case 'ebsWriteBytes':
      return ofLimit(BITS_PER_BYTE / 1e6, type.ebsMaxMbps);
    default:
      return null;
  }
}

/**
 * What was used of one dimension in the window, percent of the current type's capacity: all points,
 * for the statistics and for drawing. Projected onto another type it is this times the
 * projection's factor.
 */
export function usagePoints(
  instance: Pick<FleetInstance, 'series'>,
  dimension: Pick<MeasuredDimension, 'parts' | 'combine'>,
  window: Window,
): Points {
  const series = dimension.parts
    .map(({ metric }) => chooseSeries(instance, metric))
    .filter((chosen) => chosen !== undefined)
    .map((chosen) => cleanSeries(chosen).series);
  return usageOfClean(series, dimension, window);
}

/** As `usagePoints`, of clean series in the order of the parts. */
export function usageOfClean(
  series: readonly MetricSeries[],
  dimension: Pick<MeasuredDimension, 'parts' | 'combine'>,
  window: Window,
): Points {
  const points = series.map((one, index) => {
    const inside = slicePoints(one, window.startMs, window.endMs);
    const factor = dimension.parts[index]?.percentPerUnit ?? 1;
    return factor === 1 ? inside : scalePoints(inside, factor);
  });
  const [first, second] = points;
  if (first === undefined) return { timesMs: new Float64Array(), values: new Float64Array() };
  if (second === undefined || dimension.combine === 'single') return first;
  return joinPoints(first, second, dimension.combine);
}
