import { count, type InstanceDraft, ownText, type SeriesDraft } from './collector.ts';
import type { LongLayout, Role } from './columns.ts';
import { expectedTime } from './read-time.ts';
import { instanceTypeOf, metricOf, readLabel, statisticOf, unitOf } from './recognise.ts';
import { readValue, type TableContext } from './table-context.ts';

const NOT_USED = 'not-used';

/** Rows that each name an instance and a time, with one value or one for each metric. */
export class LongRows {
  private readonly context: TableContext;
  private readonly layout: LongLayout;
  private readonly skippedMetrics = new Set<string>();

  constructor(context: TableContext, layout: LongLayout) {
    this.context = context;
    this.layout = layout;
  }

  take(cells: readonly string[], line: number): void {
    const { collector, times, problems } = this.context;
    const { columns, values } = this.layout;
    if (!collector.takesRow()) return;
    if (cells.length !== columns && !isBlankBeyond(cells, columns)) {
      problems.add(
        line,
        `${count(cells.length)} cells`,
        `${count(columns)} cells, as in the header`,
      );
      return;
    }
    const instance = this.instanceOf(cells, line);
    const timeText = this.cell(cells, 'time');
    const timeMs = times.read(timeText);
    if (Number.isNaN(timeMs)) {
      problems.add(line, timeText, expectedTime(timeText));
      return;
    }
    if (!instance) return;
    if (values.length === 0) this.takeValue(instance, cells, timeMs, line);
    else this.takeMetrics(instance, cells, timeMs, line);
  }

  private cell(cells: readonly string[], role: Role): string {
    const at = this.layout.column[role];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  }

  private instanceOf(cells: readonly string[], line: number): InstanceDraft | null {
    const { collector, problems } = this.context;
    const key = this.cell(cells, 'instance') || this.cell(cells, 'name');
    const hasColumn = this.layout.column.instance !== undefined;
    if (key === '' && hasColumn) {
      problems.add(line, 'no instance', 'an instance id in every row');
      return null;
    }
    const instance = collector.instance(key);
    if (!instance) return null;
    const typeText = this.cell(cells, 'type');
    if (instance.isDescribed && (typeText === '' || typeText === instance.instanceType)) {
      return instance;
    }
    instance.isDescribed = true;
    instance.name ??= ownText(this.cell(cells, 'name')) || null;
    instance.region ||= ownText(this.cell(cells, 'region'));
    if (typeText === '') return instance;
    const type = instanceTypeOf(typeText);
    if (type === null) {
      problems.add(line, typeText, 'an instance type such as m5.large');
      return null;
    }
    if (instance.instanceType !== null && instance.instanceType !== type) {
      problems.add(line, `${type} for ${key}`, `${instance.instanceType}, as in earlier rows`);
      return null;
    }
    instance.instanceType = ownText(type);
    return instance;
  }

  private takeValue(
    instance: InstanceDraft,
    cells: readonly string[],
    timeMs: number,
    line: number,
  ): void {
    const { column } = this.layout;
    const metricText = this.cell(cells, 'metric');
    const hasMore = column.unit !== undefined || column.statistic !== undefined;
    const unitText = this.cell(cells, 'unit');
    const statisticText = this.cell(cells, 'statistic');
    const key = hasMore ? `${metricText}\n${statisticText}\n${unitText}` : metricText;
    if (this.skippedMetrics.has(metricText)) {
      this.context.collector.skip(metricText);
      return;
    }
    let series = instance.series.get(key) ?? null;
    if (!series) {
      series = this.newSeries(metricText, statisticText, unitText, line);
      if (!series) return;
      instance.series.set(ownText(key), series);
    }
    const value = readValue(this.context, this.cell(cells, 'value'), line);
    if (value !== null) this.context.collector.add(series, timeMs, value);
  }

  private newSeries(
    metricText: string,
    statisticText: string,
    unitText: string,
    line: number,
  ): SeriesDraft | null {
    const { collector, problems } = this.context;
    const label = readLabel(metricText);
    const metric = metricOf(metricText) ?? label.metric;
    if (metricText === '') {
      problems.add(line, 'no metric', 'the name of a metric such as CPUUtilization');
      return null;
    }
    if (metric === null || metric === NOT_USED) {
      this.skippedMetrics.add(ownText(metricText));
      collector.skip(metricText);
      return null;
    }
    const unit = unitOf(unitText);
    if (unit === null) {
      problems.add(line, unitText, 'a unit of CloudWatch such as Percent or Bytes/Second');
      return null;
    }
    const statistic = statisticOf(statisticText) ?? label.statistic;
    if (statistic === null && statisticText !== '') {
      problems.add(line, statisticText, 'Average, Maximum, Minimum, Sum, SampleCount or p99');
      return null;
    }
    return collector.newSeries({
      label: metricText,
      metric,
      statistic,
      unit: unit === 'none' ? label.unit : unit,
    });
  }

  private takeMetrics(
    instance: InstanceDraft,
    cells: readonly string[],
    timeMs: number,
    line: number,
  ): void {
    const { collector } = this.context;
    for (const { at, label, metric, statistic, unit } of this.layout.values) {
      const cell = cells[at] ?? '';
      if (metric === null || metric === NOT_USED) {
        if (cell.trim() !== '') collector.skip(label);
        continue;
      }
      const value = readValue(this.context, cell, line);
      if (value === null) continue;
      let series = instance.series.get(label);
      if (!series) {
        series = collector.newSeries({ label, metric, statistic, unit });
        instance.series.set(label, series);
      }
      collector.add(series, timeMs, value);
    }
  }
}

/** Some programs end every row with separators that the header does not have. */
function isBlankBeyond(cells: readonly string[], columns: number): boolean {
  return cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === '');
}
