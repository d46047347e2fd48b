import type { MetricName, MetricStatistic } from '../../../core/metrics/types.ts';
import { readLabel, type UnitReading, unitOf } from './recognise.ts';

/** What a column of a long table holds. */
export type Role =
  | 'time'
  | 'instance'
  | 'type'
  | 'metric'
  | 'value'
  | 'unit'
  | 'statistic'
  | 'region'
  | 'name';

const ROLE_NAMES: Readonly<Record<Role, readonly string[]>> = {
  time: ['timestamp', 'time', 'date', 'datetime', 'timestamputc', 'timeutc'],
  instance: ['instanceid', 'instance', 'id', 'resourceid', 'resource', 'host'],
  type: ['instancetype', 'type'],
  metric: ['metric', 'metricname'],
  value: ['value'],
  unit: ['unit', 'units'],
  statistic: ['statistic', 'stat', 'statistics'],
  region: ['region', 'awsregion'],
  name: ['name', 'instancename', 'displayname'],
};

const ROLE_BY_NAME = new Map(
  (Object.entries(ROLE_NAMES) as [Role, readonly string[]][]).flatMap(([role, names]) =>
    names.map((name) => [name, role] as const),
  ),
);

export const plainName = (cell: string) => cell.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The columns of a table whose rows each name an instance. */
export interface LongLayout {
  readonly column: { readonly [role in Role]?: number };
  readonly columns: number;
  /** The columns of metrics, when each has its own instead of a column of names. */
  readonly values: readonly ValueColumn[];
}

/**
 * A header such as `timestamp,instance id,instance type,metric,value`, or one with a column for
 * each metric such as `timestamp,instance id,CPUUtilization`; otherwise `null`.
 */
export function longLayoutOf(header: readonly string[]): LongLayout | null {
  const column: { [role in Role]?: number } = {};
  header.forEach((cell, at) => {
    const role = ROLE_BY_NAME.get(plainName(cell));
    if (role && column[role] === undefined) column[role] = at;
  });
  if (column.time === undefined) return null;
  if (column.metric !== undefined && column.value !== undefined) {
    return { column, columns: header.length, values: [] };
  }
  if (column.instance === undefined || column.metric !== undefined) return null;
  const taken = new Set(Object.values(column));
  const values = header.flatMap((cell, at) =>
    taken.has(at) ? [] : [{ at, label: cell.trim(), ...readLabel(cell) }],
  );
  return values.length > 0 ? { column, columns: header.length, values } : null;
}

/** A column of values: the words above it, and what they say. */
export interface ValueColumn {
  readonly at: number;
  readonly label: string;
  readonly metric: MetricName | 'not-used' | null;
  readonly statistic: MetricStatistic | null;
  readonly instanceId: string | null;
  readonly instanceType: string | null;
  readonly unit: UnitReading | null;
}

const LABEL_ROWS = ['label', 'fulllabel', 'time', 'timestamp', 'date', 'datetime'];

/**
 * The columns of a graph's table from the rows above its first time: labels, and perhaps rows for
 * statistic, period and unit in whatever order. Each column is read from all the words above it.
 */
export function valueColumnsOf(
  headerRows: readonly (readonly string[])[],
  columns: number,
): readonly ValueColumn[] {
  const labelRow =
    headerRows.find((row) => plainName(row[0] ?? '') === 'label') ??
    headerRows.find((row) => LABEL_ROWS.includes(plainName(row[0] ?? ''))) ??
    headerRows[0] ??
    [];
  const unitRow = headerRows.find((row) => /^units?$/.test(plainName(row[0] ?? '')));
  return Array.from({ length: Math.max(0, columns - 1) }, (_, index) => {
    const at = index + 1;
    const label = (labelRow[at] ?? '').trim();
    const readings = [labelRow, ...headerRows.filter((row) => row !== labelRow)].map((row) =>
      readLabel((row[at] ?? '').trim()),
    );
    const first = <K extends keyof (typeof readings)[number]>(key: K) =>
      readings.find((reading) => reading[key] !== null)?.[key] ?? null;
    const unit = unitOf(unitRow?.[at] ?? '');
    return {
      at,
      label,
      metric: first('metric'),
      statistic: first('statistic'),
      instanceId: first('instanceId'),
      instanceType: first('instanceType'),
      unit: unit === 'none' || unit === null ? first('unit') : unit,
    };
  });
}
