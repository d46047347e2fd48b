import type { MetricName, MetricStatistic } from '../../../core/metrics/types.ts';
import { GrowablePoints } from './growable.ts';
import { MAX_INSTANCES, MAX_ROWS, MAX_SERIES, MAX_VALUES } from './limits.ts';
import type { UnitReading } from './recognise.ts';
import { Rejection } from './rejection.ts';

/** A series as the file gives it; what the file does not say is `null` until the reader does. */
export interface SeriesDraft {
  readonly label: string;
  readonly metric: MetricName | null;
  readonly statistic: MetricStatistic | null;
  readonly unit: UnitReading | null;
  readonly points: GrowablePoints;
}

export interface InstanceDraft {
  /** As the file names it; empty when it does not. */
  readonly key: string;
  name: string | null;
  instanceType: string | null;
  region: string;
  /** A row has been read for its name and region. */
  isDescribed: boolean;
  readonly series: Map<string, SeriesDraft>;
}

/** Instance ids are counted beyond the limit, so that a rejection can say how many; up to here. */
const COUNTED_INSTANCES = 100_000;

/** Names of other metrics are kept up to here. */
const SKIPPED_NAMES = 1000;

/** Everything that one file holds, while it is read. */
export class Collector {
  readonly instances = new Map<string, InstanceDraft>();
  /** Names of metrics that the analysis does not use, with their values. */
  readonly skipped = new Map<string, number>();
  readonly assumptions = new Set<string>();
  rows = 0;
  private valueCount = 0;
  private seriesCount = 0;
  private readonly refusedInstances = new Set<string>();

  /** Counts a row; false when the file is too large and is only counted from here. */
  takesRow(): boolean {
    this.rows += 1;
    if (this.rows === MAX_ROWS + 1) this.instances.clear();
    return !this.isTooLarge();
  }

  /** `null` when it is one too many. */
  instance(key: string): InstanceDraft | null {
    const known = this.instances.get(key);
    if (known) return known;
    if (this.instances.size >= MAX_INSTANCES || this.rows > MAX_ROWS) {
      if (this.refusedInstances.size < COUNTED_INSTANCES) this.refusedInstances.add(ownText(key));
      return null;
    }
    const ownKey = ownText(key);
    const draft: InstanceDraft = {
      key: ownKey,
      name: null,
      instanceType: null,
      region: '',
      isDescribed: false,
      series: new Map(),
    };
    this.instances.set(ownKey, draft);
    return draft;
  }

  add(series: SeriesDraft, timeMs: number, value: number): void {
    this.valueCount += 1;
    if (this.valueCount <= MAX_VALUES)
      series.points.push(timeMs, value * (series.unit?.factor ?? 1));
  }

  newSeries(series: Omit<SeriesDraft, 'points'>): SeriesDraft {
    this.seriesCount += 1;
    if (this.seriesCount > MAX_SERIES) {
      throw new Rejection(
        `The file has more than ${count(MAX_SERIES)} series. Expected a few metrics of each instance.`,
      );
    }
    return { ...series, label: ownText(series.label), points: new GrowablePoints() };
  }

  /** Counts values that are left out, under the name of their metric. */
  skip(metricName: string, values = 1): void {
    const known = this.skipped.get(metricName);
    if (known !== undefined) this.skipped.set(metricName, known + values);
    else if (this.skipped.size < SKIPPED_NAMES) this.skipped.set(ownText(metricName), values);
  }

  rejectIfTooLarge(): void {
    if (this.rows > MAX_ROWS) {
      throw new Rejection(
        `The file has ${count(this.rows)} rows. Expected at most ${count(MAX_ROWS)}: choose a shorter time, a longer period or fewer instances.`,
      );
    }
    if (this.refusedInstances.size > 0) {
      const instances = this.instances.size + this.refusedInstances.size;
      throw new Rejection(
        `The file has ${count(instances)} instances. Expected at most ${count(MAX_INSTANCES)}.`,
      );
    }
    if (this.valueCount > MAX_VALUES) {
      throw new Rejection(
        `The file has ${count(this.valueCount)} values. Expected at most ${count(MAX_VALUES)}: choose a shorter time, a longer period or fewer instances.`,
      );
    }
  }

  private isTooLarge(): boolean {
    return this.rows > MAX_ROWS;
  }
}

export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/**
 * The same text without the text that it was cut from: engines keep the whole piece of a file for
 * the sake of one cell of it.
 */
export function ownText(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
