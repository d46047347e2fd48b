import type { InstanceType } from '../catalog/types.ts';
import { type CleaningReport, cleanSeries } from '../metrics/clean.ts';
import { slicePoints } from '../metrics/points.ts';
import { statisticsOf } from '../metrics/statistics.ts';
import {
  METRIC_LABELS,
  METRIC_NAMES,
  type MetricName,
  type MetricSeries,
} from '../metrics/types.ts';
import type { RefusalReason, ScaleQuestion, Window } from './analysis-types.ts';
import { decideScale } from './decide-scale.ts';
import type {
  FleetInstance,
  PercentMetric,
  PercentScale,
  Preferences,
  ScaleAnswers,
} from './input-types.ts';
import { countWords, listWords } from './number-words.ts';
import { PERCENT_METRICS } from './scales.ts';
import { chooseSeries, windowOf } from './usage.ts';

/**
 * Hours of CPU data in the look-back below which there is no finding. Source: Compute Optimizer
 * User Guide, "Resource requirements": at least 30 hours of metric data in the past 14 days, or in
 * the past 93 with enhanced metrics. Ours: the hours are counted from the CPU's points alone.
 */
export const LEAST_HOURS = 30;

/** An instance whose data can be judged. */
export interface Prepared {
  readonly kind: 'prepared';
  /** One clean series for each metric. */
  readonly instance: FleetInstance;
  readonly window: Window;
  /** Hours of CPU data in the window. */
  readonly hours: number;
  readonly scales: ReadonlyMap<PercentMetric, PercentScale>;
  readonly cleaning: readonly (CleaningReport & { readonly metric: MetricName })[];
  /** Series that were passed over for a better one of the same metric. */
  readonly unused: readonly MetricSeries[];
}

export interface NotPrepared {
  readonly kind: 'not-prepared';
  readonly reason: RefusalReason;
  readonly text: string;
  readonly questions: readonly ScaleQuestion[];
}

function refuse(
  reason: RefusalReason,
  text: string,
  questions: readonly ScaleQuestion[] = [],
): NotPrepared {
  return { kind: 'not-prepared', reason, text, questions };
}

/** Cleans the data, finds the window and settles what the percentages mean; or says why not. */
export function prepare(
  instance: FleetInstance,
  type: InstanceType,
  preferences: Preferences,
  answers: ScaleAnswers,
): Prepared | NotPrepared {
  const used: MetricSeries[] = [];
  const cleaning: (CleaningReport & { metric: MetricName })[] = [];
  for (const metric of METRIC_NAMES) {
    const chosen = chooseSeries(instance, metric);
    if (chosen === undefined) continue;
    const { series, report } = cleanSeries(chosen);
    if (series.values.length > 0) used.push(series);
    cleaning.push({ ...report, metric });
  }
  const clean: FleetInstance = { ...instance, series: used };
  const cpu = chooseSeries(clean, 'cpuUtilization');
  const window = windowOf(clean, preferences.lookBackDays);
  if (cpu === undefined || window === null) return refuse('no-cpu-metric', noCpu(instance, used));

  const { values } = slicePoints(cpu, window.startMs, window.endMs);
  const hours = (values.length * cpu.periodSeconds) / 3_600;
  if (hours < LEAST_HOURS) {
    const text = `There are ${countWords(hours, 'hour')} of CPU data in the ${preferences.lookBackDays} days before the newest point; a finding needs at least ${LEAST_HOURS}.`;
    return refuse('too-little-data', text);
  }

  const scales = new Map<PercentMetric, PercentScale>();
  const questions: ScaleQuestion[] = [];
  for (const metric of PERCENT_METRICS) {
    const series = chooseSeries(clean, metric);
    if (series === undefined) continue;
    const highest = highestOf(slicePoints(series, window.startMs, window.endMs).values);
    const stated = answers[metric] ?? instance.scales?.[metric];
    const decision = decideScale(metric, highest, type, stated);
    if (decision.kind === 'impossible') return refuse('impossible-value', decision.text);
    if (decision.kind === 'question') questions.push(decision.question);
    else scales.set(metric, decision.scale);
  }
  if (questions.length > 0) {
    const text = `The scale of ${countWords(questions.length, 'metric')} is in doubt, and a guess could turn the finding round. ${questions.map((question) => question.text).join(' ')}`;
    return refuse('needs-answer', text, questions);
  }
  const unused = instance.series.filter(
    (series) => chooseSeries(instance, series.metric) !== series,
  );
  return { kind: 'prepared', instance: clean, window, hours, scales, cleaning, unused };
}

function highestOf(values: Float64Array): number {
  return values.length === 0 ? 0 : statisticsOf(values).maximum;
}

function noCpu({ series }: FleetInstance, used: readonly MetricSeries[]): string {
  const without = 'A finding needs the CPU utilization, and there is none.';
  const unusable = series.filter(({ metric }) => metric === 'cpuUtilization');
  if (unusable.length > 0) {
    const statistics = listWords([...new Set(unusable.map(({ statistic }) => statistic))]);
    return `${without} Its statistic ${statistics} cannot be used, or has no points; Average would be right.`;
  }
  const names = listWords([...new Set(used.map(({ metric }) => METRIC_LABELS[metric]))]);
  return names === '' ? without : `${without} Found: ${names}.`;
}
