import { statedConcurrency } from './concurrency.ts';
import { precisionClassOf } from './names.ts';
import type { Measurement } from './types.ts';

/** What is wrong with one cell, and what would be right. */
export interface CellProblem {
  readonly column: string;
  readonly reason: string;
}

const TYPE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;
const LONGEST_TEXT = 120;
const LARGEST_FIGURE = 1e9;
const LARGEST_BATCH = 4096;
const LONGEST_SEQUENCE = 10_000_000;

/** Everything of a measurement that is the same for all own rows. */
export const OWN = {
  origin: 'own',
  task: 'your own measurement',
  resolution: null,
  onEc2: true,
  accelerator: '',
  devicesUsed: null,
  throughputUnit: 'inference',
  throughputDerived: false,
  sourceUrl: null,
} as const;

/**
 * One CSV row as a measurement; what is wrong is added to `problems`.
 *
 * @returns `null` when something needed is missing
 */
export function measurementFromCells(
  cells: ReadonlyMap<string, string>,
  file: string,
  line: number,
  problems: CellProblem[],
): Measurement | null {
  const cell = (column: string) => cells.get(column) ?? '';
  const fail = (column: string, expected: string) => {
    const found = cell(column) === '' ? 'an empty cell' : `“${cell(column)}”`;
    problems.push({ column, reason: `Found ${found}, expected ${expected}.` });
    return null;
  };
  const text = (column: string, otherwise: string) => {
    const value = cell(column);
    if (value.length > LONGEST_TEXT) fail(column, `at most ${LONGEST_TEXT} characters`);
    return value === '' ? otherwise : value;
  };
  const figure = (column: string, most = LARGEST_FIGURE): number | null => {
    const value = cell(column);
    if (value === '') return null;
    if (/^\d+,\d+$/.test(value)) return fail(column, 'a decimal point, as in 12.5');
    const number = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
    return number > 0 && number <= most
      ? number
      : fail(column, `a number above 0, at most ${most}`);
  };
  const whole = (column: string, most: number): number | null => {
    const number = figure(column, most);
    return number === null || Number.isInteger(number) ? number : fail(column, 'a whole number');
  };

  const model = text('model', '') || fail('model', 'the name of a model');
  const instanceType = cell('instance_type').toLowerCase().replace(/^ml\./, '');
  if (!TYPE.test(instanceType)) fail('instance_type', 'a type such as g4dn.xlarge');
  const perSecond = figure('throughput_per_s');
  const perMinute = figure('throughput_per_min');
  const isAmbiguous = perSecond !== null && perMinute !== null;
  if (isAmbiguous) fail('throughput_per_min', 'a rate in one of the two columns, not in both');
  const isWithoutRate = cell('throughput_per_s') === '' && cell('throughput_per_min') === '';
  if (isWithoutRate) fail('throughput_per_s', 'answers per second of one instance');
  const throughputPerSecond = perSecond ?? (perMinute === null ? null : perMinute / 60);

  const [p50, p95, p99] = [50, 95, 99].map((p) => figure(`latency_p${p}_ms`));
  checkOrder(['latency_p50_ms', 'latency_p95_ms', 'latency_p99_ms'], [p50, p95, p99], problems);
  const concurrency = text('concurrency', '');
  if (concurrency !== '' && statedConcurrency(concurrency) === null) {
    fail('concurrency', '“2 servers; 4 in flight”, “1 stream” or nothing');
  }
  const date = cell('date');
  if (date !== '' && !DATE.test(date)) fail('date', 'a date such as 2026-11-24');
  const batchSize = whole('batch_size', LARGEST_BATCH) ?? 1;
  const sequenceLength = whole('sequence_length', LONGEST_SEQUENCE);
  const latencyAvgMs = figure('latency_avg_ms');
  const cpuUtilizationPercent = figure('cpu_percent');
  const precision = text('precision', 'not stated');
  const framework = text('framework', 'not stated');
  const notes = text('notes', '');
  if (problems.length > 0 || model === null || throughputPerSecond === null) return null;
  return {
    ...OWN,
    key: `own-${line}`,
    model,
    publishedModel: model,
    precision,
    precisionClass: precisionClassOf(precision, ''),
    sequenceLength,
    framework,
    instanceType,
    batchSize,
    concurrency,
    throughputPerSecond,
    latencyAvgMs,
    latencyP50Ms: p50 ?? null,
    latencyP95Ms: p95 ?? null,
    latencyP99Ms: p99 ?? null,
    cpuUtilizationPercent,
    source: file,
    sourceDate: date,
    notes,
  };
}

/** A higher percentile is never below a lower one. */
function checkOrder(
  columns: readonly string[],
  values: readonly (number | null | undefined)[],
  problems: CellProblem[],
): void {
  let lowest: { readonly column: string; readonly value: number } | null = null;
  for (const [index, value] of values.entries()) {
    const column = columns[index] ?? '';
    if (value === null || value === undefined) continue;
    if (lowest !== null && value < lowest.value) {
      const reason = `Found ${value}, which is below ${lowest.column} (${lowest.value}). A higher percentile is never smaller.`;
      problems.push({ column, reason });
      return;
    }
    lowest = { column, value };
  }
}
