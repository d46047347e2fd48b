import type { MetricStatistic } from '../../../core/metrics/types.ts';
import { Collector, count, type SeriesDraft } from './collector.ts';
import { readJsonValues } from './json-values.ts';
import { MAX_PROBLEMS } from './limits.ts';
import type { ImportFormat, ParsedMetrics } from './parsed.ts';
import { EXPECTED_TIME, TimeReader } from './read-time.ts';
import { readLabel, unitOf } from './recognise.ts';
import { Rejection, type RowProblem, shortened } from './rejection.ts';

type Fields = Readonly<Record<string, unknown>>;

const STATISTICS: readonly MetricStatistic[] = [
  'Average',
  'Maximum',
  'Minimum',
  'Sum',
  'SampleCount',
];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field by its name in the command line's answers, or in those of the SDKs in camel case. */
function field(fields: Fields, name: string): unknown {
  return fields[name] ?? fields[name.charAt(0).toLowerCase() + name.slice(1)];
}

function textField(fields: Fields, name: string): string {
  const value = field(fields, name);
  return typeof value === 'string' ? value : '';
}

/**
 * Reads what `aws cloudwatch get-metric-data` or `get-metric-statistics` answered: one answer, an
 * array of them, or several after each other, such as the pages of one question.
 * Throws a `Rejection` when any of it is wrong.
 */
export function readCloudWatchJson(text: string): ParsedMetrics {
  const reader = new JsonReader();
  for (const value of readJsonValues(text)) reader.take(value);
  return reader.end();
}

class JsonReader {
  private readonly collector = new Collector();
  private readonly times = new TimeReader();
  private readonly problems: RowProblem[] = [];
  private problemCount = 0;
  private format: ImportFormat | null = null;
  /** All but the last page of an answer are marked as partial. */
  private readonly statuses = new Map<string, string>();

  take(value: unknown): void {
    if (Array.isArray(value)) {
      for (const item of value) this.take(item);
      return;
    }
    if (isFields(value)) {
      const results = field(value, 'MetricDataResults');
      const points = field(value, 'Datapoints');
      if (Array.isArray(results)) {
        for (const result of results) this.takeResult(result);
        return;
      }
      if (Array.isArray(points)) {
        this.takeStatistics(textField(value, 'Label'), points);
        return;
      }
      if (Array.isArray(field(value, 'Timestamps'))) {
        this.takeResult(value);
        return;
      }
    }
    const found = isFields(value)
      ? `an object with ${shortened(Object.keys(value).join(', ')) || 'nothing in it'}`
      : shortened(JSON.stringify(value) ?? 'nothing');
    throw new Rejection(
      `This is JSON, but not from CloudWatch: found ${found}. Expected MetricDataResults (get-metric-data) or Datapoints (get-metric-statistics).`,
    );
  }

  end(): ParsedMetrics {
    if (!this.format) {
      throw new Rejection('The file holds no answer. Expected MetricDataResults or Datapoints.');
    }
    this.collector.rejectIfTooLarge();
    for (const [key, status] of this.statuses) {
      if (status === 'Complete') continue;
      const label = shortened(key.split('\n')[0] ?? '');
      this.collector.assumptions.add(
        `CloudWatch marked “${label}” as ${shortened(status)}: some of its points may be missing.`,
      );
    }
    if (this.problemCount > 0) {
      throw new Rejection(
        `${this.problemCount === 1 ? 'One value is' : `${count(this.problemCount)} values are`} not as expected, so nothing of the file is used.`,
        this.problems,
        this.problemCount,
      );
    }
    return {
      format: this.format,
      collector: this.collector,
      hasNaiveTimes: this.times.naive > 0,
      hasZonedTimes: this.times.zoned > 0,
      findings: [],
    };
  }

  private takeResult(result: unknown): void {
    this.format ??= 'get-metric-data';
    if (!isFields(result)) {
      this.problem('MetricDataResults', result, 'an object with Label, Timestamps and Values');
      return;
    }
    const id = textField(result, 'Id');
    const label = textField(result, 'Label') || id;
    const times = field(result, 'Timestamps');
    const values = field(result, 'Values');
    if (!Array.isArray(times) || !Array.isArray(values) || times.length !== values.length) {
      const lengths = [times, values].map((list) => (Array.isArray(list) ? list.length : 'no'));
      this.problem(
        label,
        `${lengths[0]} Timestamps and ${lengths[1]} Values`,
        'as many of each',
        false,
      );
      return;
    }
    const status = textField(result, 'StatusCode') || 'Complete';
    const key = `${label}\n${id}`;
    if (this.statuses.get(key) !== 'Complete') this.statuses.set(key, status);
    const series = this.resultSeries(label, id);
    for (let at = 0; at < times.length; at += 1) {
      if (!this.collector.takesRow()) continue;
      const timeMs = this.time(times[at], `${label}, Timestamps[${at}]`);
      const value = this.value(values[at], `${label}, Values[${at}]`);
      if (series && timeMs !== null && value !== null) this.collector.add(series, timeMs, value);
    }
    if (!series) this.collector.skip(label, times.length);
  }

  private resultSeries(label: string, id: string): SeriesDraft | null {
    const fromLabel = readLabel(label);
    const fromId = readLabel(id);
    const metric = fromLabel.metric ?? fromId.metric;
    if (metric === 'not-used') return null;
    const instanceId = fromLabel.instanceId ?? fromId.instanceId;
    const key = instanceId ?? (metric === null ? label : '');
    const instance = this.collector.instance(key);
    if (!instance) return null;
    instance.instanceType ??= fromLabel.instanceType;
    return known(instance.series, `${label}\n${id}`, () =>
      this.collector.newSeries({
        label,
        metric,
        statistic: fromLabel.statistic ?? fromId.statistic,
        unit: fromLabel.unit,
      }),
    );
  }

  private takeStatistics(label: string, points: readonly unknown[]): void {
    this.format ??= 'get-metric-statistics';
    const reading = readLabel(label);
    const isUsed = reading.metric !== 'not-used';
    const instance = isUsed
      ? this.collector.instance(reading.instanceId ?? (reading.metric === null ? label : ''))
      : null;
    if (!isUsed) this.collector.skip(label, points.length);
    points.forEach((point, at) => {
      if (!this.collector.takesRow()) return;
      const where = `${label || 'Datapoints'}[${at}]`;
      if (!isFields(point)) {
        this.problem(where, point, 'an object with Timestamp and Average or another statistic');
        return;
      }
      const timeMs = this.time(field(point, 'Timestamp'), where);
      const unitText = textField(point, 'Unit');
      const unit = unitOf(unitText);
      if (unit === null) this.problem(where, unitText, 'a unit of CloudWatch such as Percent');
      const statistics = STATISTICS.filter((name) => field(point, name) !== undefined);
      if (statistics.length === 0) {
        this.problem(where, Object.keys(point).join(', '), 'Average, Maximum, Minimum or Sum');
      }
      for (const statistic of statistics) {
        const value = this.value(field(point, statistic), `${where}, ${statistic}`);
        if (!instance || timeMs === null || value === null || unit === null) continue;
        const { metric } = reading;
        const series = known(instance.series, `${label}\n${statistic}\n${unitText}`, () =>
          this.collector.newSeries({
            label,
            metric: metric === 'not-used' ? null : metric,
            statistic,
            unit: unit === 'none' ? null : unit,
          }),
        );
        this.collector.add(series, timeMs, value);
      }
    });
  }

  private time(value: unknown, where: string): number | null {
    const timeMs =
      typeof value === 'string'
        ? this.times.read(value)
        : typeof value === 'number'
          ? this.times.readEpoch(value)
          : Number.NaN;
    if (!Number.isNaN(timeMs)) return timeMs;
    this.problem(where, value, EXPECTED_TIME);
    return null;
  }

  private value(value: unknown, where: string): number | null {
    if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
    this.problem(where, value, 'a number of 0 or more');
    return null;
  }

  private problem(where: string, found: unknown, expected: string, isJson = true): void {
    this.problemCount += 1;
    if (this.problems.length >= MAX_PROBLEMS) return;
    const text = isJson ? (JSON.stringify(found) ?? 'nothing') : String(found);
    this.problems.push({
      line: null,
      where: shortened(where),
      found: shortened(text),
      expected,
    });
  }
}

function known<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
