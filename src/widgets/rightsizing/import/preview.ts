import {
  METRIC_LABELS,
  METRIC_UNITS,
  type MetricName,
  type MetricStatistic,
  type MetricUnit,
} from '../../../core/metrics/types.ts';
import type { PercentScale } from '../../../core/rightsizing/input-types.ts';
import { count, type InstanceDraft, type SeriesDraft } from './collector.ts';
import { missingPeriods, orderPoints, periodSecondsOf } from './order-points.ts';
import { type AwsFinding, FORMAT_NAMES, type ImportFormat, type ParsedMetrics } from './parsed.ts';
import type { UnitReading } from './recognise.ts';
import { Rejection, shortened } from './rejection.ts';

export interface PreviewSeries {
  readonly label: string;
  /** `null`: the file does not say, the reader is asked. */
  readonly metric: MetricName | null;
  readonly statistic: MetricStatistic;
  readonly isStatisticAssumed: boolean;
  /** `null`: as CloudWatch publishes the metric. */
  readonly unit: MetricUnit | null;
  /** Stated by the file, and not contradicted by its values. */
  readonly scale: PercentScale | null;
  readonly periodSeconds: number;
  readonly timesMs: Float64Array;
  readonly values: Float64Array;
  /** Points left out because their time was there already. */
  readonly repeats: number;
  /** Of them, those with another value. */
  readonly conflicts: number;
  readonly missingPeriods: number;
}

export interface PreviewInstance {
  /** As the file names it; empty when it does not. */
  readonly key: string;
  readonly name: string | null;
  readonly instanceType: string | null;
  /** Empty when the file does not say. */
  readonly region: string;
  readonly series: readonly PreviewSeries[];
}

/** What a file holds, shown to the reader before any of it is used. */
export interface ImportPreview {
  readonly ok: true;
  readonly fileName: string;
  readonly format: ImportFormat;
  readonly rows: number;
  readonly instances: readonly PreviewInstance[];
  /** Compute Optimizer's own findings, when the file is its export. */
  readonly findings: readonly AwsFinding[];
  readonly fromMs: number;
  readonly toMs: number;
  /** Times have no zone: they were read as UTC, and the reader may say otherwise. */
  readonly hasNaiveTimes: boolean;
  readonly skipped: readonly { readonly name: string; readonly values: number }[];
  /** Sentences: what was taken for granted or left out. */
  readonly assumptions: readonly string[];
}

/** Two values for one time happen where clocks go back; more often two things share a name. */
const MAX_CONFLICTS = 12;
const MAX_CONFLICT_SHARE = 0.02;
const MAX_SKIPPED = 30;

/**
 * Orders what was read and says what it is. Takes the points out of the drafts.
 * Throws a `Rejection` when nothing in the file can be used, or when it contradicts itself.
 */
export function previewOf(parsed: ParsedMetrics, fileName: string): ImportPreview {
  const { collector, format, findings } = parsed;
  if (parsed.hasNaiveTimes && parsed.hasZonedTimes) {
    throw new Rejection(
      'Some times have a time zone and some do not. Expected either in the whole file.',
    );
  }
  const instances = [...collector.instances.values()]
    .map(previewInstance)
    .filter(({ series }) => series.length > 0);
  const skipped = [...collector.skipped].map(([name, values]) => ({ name, values }));
  if (instances.length === 0 && findings.length === 0) throw nothingUsed(skipped);

  let fromMs = Infinity;
  let toMs = -Infinity;
  for (const { series } of instances) {
    for (const { timesMs, periodSeconds } of series) {
      fromMs = Math.min(fromMs, timesMs[0] ?? Infinity);
      toMs = Math.max(toMs, (timesMs.at(-1) ?? -Infinity) + periodSeconds * 1000);
    }
  }
  return {
    ok: true,
    fileName,
    format,
    rows: collector.rows,
    instances,
    findings,
    fromMs,
    toMs,
    hasNaiveTimes: parsed.hasNaiveTimes,
    skipped: skipped.slice(0, MAX_SKIPPED),
    assumptions: [...collector.assumptions, ...doubts(instances)],
  };
}

function previewInstance(draft: InstanceDraft): PreviewInstance {
  const { key, name, instanceType, region } = draft;
  const groups = new Map<string, SeriesDraft[]>();
  for (const series of draft.series.values()) {
    if (series.points.length === 0) continue;
    const { metric, statistic, unit, label } = series;
    const id = [metric ?? label, statistic, unit?.unit ?? '', unit?.scale ?? ''].join('\n');
    groups.set(id, [...(groups.get(id) ?? []), series]);
  }
  const series = [...groups.values()].map((drafts) => previewSeries(drafts, key));
  return { key, name, instanceType, region, series };
}

function previewSeries(drafts: readonly SeriesDraft[], instanceKey: string): PreviewSeries {
  const [first] = drafts;
  if (!first) throw new RangeError('A series needs at least one part.');
  const { label, metric, unit } = first;
  checkUnit(metric, unit, label);
  const points = joined(drafts);
  const { timesMs, values, repeats, conflicts } = orderPoints(points.timesMs, points.values);
  const what = `${instanceKey === '' ? '' : `${shortened(instanceKey)}, `}${metric ? METRIC_LABELS[metric] : shortened(label)}`;
  if (conflicts > MAX_CONFLICTS && conflicts > timesMs.length * MAX_CONFLICT_SHARE) {
    throw new Rejection(
      `${what}: ${count(conflicts)} times have two different values. Expected one value for each time; perhaps two instances share a name, or the file does not name them.`,
    );
  }
  const periodSeconds = periodSecondsOf(timesMs);
  return {
    label,
    metric,
    statistic: first.statistic ?? 'Average',
    isStatisticAssumed: first.statistic === null,
    unit: unit?.unit ?? null,
    scale: scaleOf(unit, values),
    periodSeconds,
    timesMs,
    values,
    repeats,
    conflicts,
    missingPeriods: missingPeriods(timesMs, periodSeconds),
  };
}

function joined(drafts: readonly SeriesDraft[]) {
  const parts = drafts.map(({ points }) => points.take());
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const length = parts.reduce((sum, part) => sum + part.timesMs.length, 0);
  const timesMs = new Float64Array(length);
  const values = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    timesMs.set(part.timesMs, at);
    values.set(part.values, at);
    at += part.timesMs.length;
  }
  return { timesMs, values };
}

/** A percentage stays one; an amount may be per period or per second. */
function checkUnit(metric: MetricName | null, unit: UnitReading | null, label: string): void {
  if (!metric || !unit) return;
  const expected = METRIC_UNITS[metric];
  if (unit.unit.split('/')[0] === expected) return;
  throw new Rejection(
    `“${shortened(label)}” is given in ${unit.unit}. Expected ${expected}${expected === 'Percent' ? '' : ` or ${expected}/Second`}.`,
  );
}

/** SageMaker says Percent of sums over cores too: beyond 100 the scale is asked about. */
function scaleOf(unit: UnitReading | null, values: Float64Array): PercentScale | null {
  if (!unit?.scale) return null;
  const limit = unit.scale === 'fraction' ? 1 : 100;
  return values.every((value) => value <= limit) ? unit.scale : null;
}

/** What may not be as it seems, for all series together. */
function doubts(instances: readonly PreviewInstance[]): readonly string[] {
  const all = instances.flatMap(({ series }) => series);
  const total = (of: (series: PreviewSeries) => number) =>
    all.reduce((sum, series) => sum + of(series), 0);
  const percentages = all.filter(
    ({ metric, scale }) => metric && METRIC_UNITS[metric] === 'Percent' && scale === null,
  );
  const small = percentages.filter(({ values }) => values.every((value) => value <= 1)).length;
  const large = percentages.filter(({ values }) => values.some((value) => value > 100)).length;
  const gaps = total(({ missingPeriods }) => missingPeriods);
  const repeats = total((series) => series.repeats);
  const conflicts = total((series) => series.conflicts);
  const sentences: string[] = [];
  if (all.some(({ isStatisticAssumed }) => isStatisticAssumed)) {
    sentences.push('The file does not name the statistic: Average is assumed.');
  }
  if (repeats > 0) {
    const values = conflicts > 0 ? ` Of ${count(conflicts)} with two values the higher stays.` : '';
    const verb = repeats === 1 ? 'point was' : 'points were';
    sentences.push(`${count(repeats)} repeated ${verb} left out.${values}`);
  }
  if (gaps > 0) {
    const intervals = gaps + total(({ timesMs }) => timesMs.length);
    sentences.push(
      `${count(gaps)} of ${count(intervals)} intervals have no value. A gap stays a gap: it is never read as 0.`,
    );
  }
  if (small > 0) {
    sentences.push(
      `${count(small)} series of percentages ${small === 1 ? 'stays' : 'stay'} at or below 1: perhaps fractions. The analysis asks.`,
    );
  }
  if (large > 0) {
    sentences.push(
      `${count(large)} series of percentages ${large === 1 ? 'goes' : 'go'} above 100: perhaps a sum over cores, as SageMaker gives it. The analysis asks.`,
    );
  }
  return sentences;
}

function nothingUsed(skipped: readonly { readonly name: string }[]): Rejection {
  const used =
    'CPUUtilization, mem_used_percent, NetworkIn and NetworkOut, EBSReadBytes, EBSReadOps, GPUUtilization and their like';
  if (skipped.length === 0) {
    return new Rejection('The file has times and no value. Expected at least one value.');
  }
  const names = skipped.slice(0, 5).map(({ name }) => `“${shortened(name, 40)}”`);
  const more = skipped.length > 5 ? ` and ${count(skipped.length - 5)} more` : '';
  return new Rejection(
    `None of the metrics in the file is used here: found ${names.join(', ')}${more}. Expected ${used}.`,
  );
}

/** The file in one sentence. */
export function summaryOf(preview: ImportPreview): string {
  const rows = `${count(preview.rows)} ${preview.format.endsWith('csv') ? (preview.rows === 1 ? 'row' : 'rows') : preview.rows === 1 ? 'point' : 'points'}`;
  return `${preview.fileName}: ${FORMAT_NAMES[preview.format]}, ${rows}.`;
}
