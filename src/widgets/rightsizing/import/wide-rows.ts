import { count, type SeriesDraft } from './collector.ts';
import { type ValueColumn, valueColumnsOf } from './columns.ts';
import { expectedTime } from './read-time.ts';
import { Rejection } from './rejection.ts';
import { readValue, type TableContext } from './table-context.ts';

/** Rows of a graph's table: a time, then a value for each line of the graph. */
export class WideRows {
  private readonly context: TableContext;
  private readonly columns: readonly ValueColumn[];
  private readonly series: readonly (SeriesDraft | null)[];

  /**
   * `headerRows` are the rows above the first time, and `firstRow` is that row. When no column
   * names a metric the labels are taken for instances, and the reader is asked for the metric.
   */
  constructor(
    context: TableContext,
    headerRows: readonly (readonly string[])[],
    firstRow: readonly string[],
  ) {
    this.context = context;
    const width = Math.max(firstRow.length, ...headerRows.map((row) => row.length));
    this.columns = valueColumnsOf(headerRows, width);
    if (this.columns.length === 0) {
      throw new Rejection(
        'The rows have a time and no value. Expected a time and at least one value in each row.',
      );
    }
    const isAnyKnown = this.columns.some(({ metric }) => metric !== null);
    this.series = this.columns.map((column) => this.seriesOf(column, isAnyKnown));
  }

  take(cells: readonly string[], line: number): void {
    const { collector, times, problems } = this.context;
    if (!collector.takesRow()) return;
    const timeText = (cells[0] ?? '').trim();
    const timeMs = times.read(timeText);
    if (Number.isNaN(timeMs)) {
      problems.add(line, timeText, expectedTime(timeText));
      return;
    }
    const extra = cells.slice(this.columns.length + 1);
    if (extra.some((cell) => cell.trim() !== '')) {
      const expected = `${count(this.columns.length + 1)} cells, as in the rows above`;
      problems.add(line, `${count(cells.length)} cells`, expected);
      return;
    }
    for (const { at, label } of this.columns) {
      const series = this.series[at - 1];
      const cell = cells[at] ?? '';
      if (!series) {
        if (label !== '' && cell.trim() !== '') collector.skip(label);
        continue;
      }
      const value = readValue(this.context, cell, line);
      if (value !== null) collector.add(series, timeMs, value);
    }
  }

  private seriesOf(column: ValueColumn, isAnyKnown: boolean): SeriesDraft | null {
    const { label, metric, statistic, unit, instanceId, instanceType } = column;
    if (metric === 'not-used' || (metric === null && isAnyKnown)) return null;
    const key = instanceId ?? (metric === null && !/^value$/i.test(label) ? label : '');
    const instance = this.context.collector.instance(key);
    if (!instance) return null;
    instance.instanceType ??= instanceType;
    const series = this.context.collector.newSeries({ label, metric, statistic, unit });
    instance.series.set(`${column.at} ${label}`, series);
    return series;
  }
}
