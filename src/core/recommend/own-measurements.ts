import { splitCsv } from './own-csv.ts';
import { readJob } from './own-job.ts';
import { type CellProblem, measurementFromCells } from './own-row.ts';
import type { Measurement } from './types.ts';
import { unitDoubt } from './unit-doubt.ts';

export interface GoodRow {
  readonly line: number;
  readonly measurement: Measurement;
}

export interface BadRow {
  /** From 1; of a JSON job, the recommendation's number. */
  readonly line: number;
  /** Name of the column or field; '' when the whole row or file is meant. */
  readonly column: string;
  /** What is wrong and what would be right. */
  readonly reason: string;
}

export interface DoubtfulValue {
  readonly line: number;
  readonly column: string;
  readonly question: string;
}

export interface ParsedMeasurements {
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  /** Values that look as if they were in another unit; their rows are good. */
  readonly doubts: readonly DoubtfulValue[];
  /** Columns of the header that nothing reads. */
  readonly ignoredColumns: readonly string[];
  /** What a job's JSON calls its model; `null` for a CSV, whose rows name theirs. */
  readonly jobModel: string | null;
}

export interface ReadingOptions {
  /** What a job's rows measure; without it, what the job calls its model. */
  readonly model?: string;
  /** Instance types that there are; another one is asked about. */
  readonly typeNames?: ReadonlySet<string>;
}

/** Columns of a CSV: these must be there … */
export const REQUIRED_COLUMNS = ['model', 'instance_type'] as const;
/** … and one of these, per instance. */
export const RATE_COLUMNS = ['throughput_per_s', 'throughput_per_min'] as const;
export const OPTIONAL_COLUMNS = [
  'batch_size',
  'latency_p50_ms',
  'latency_p95_ms',
  'latency_p99_ms',
  'latency_avg_ms',
  'precision',
  'sequence_length',
  'concurrency',
  'framework',
  'cpu_percent',
  'date',
  'notes',
] as const;

const KNOWN: ReadonlySet<string> = new Set([
  ...REQUIRED_COLUMNS,
  ...RATE_COLUMNS,
  ...OPTIONAL_COLUMNS,
]);

/**
 * Reads a reader's own measurements: CSV with a header line, or the JSON that
 * `describe-inference-recommendations-job` prints. Each row stands or falls alone.
 *
 * @param text as pasted or read from a file
 * @param name of the file, shown as the source of each row
 */
export function parseMeasurements(
  text: string,
  name: string,
  { model, typeNames }: ReadingOptions = {},
): ParsedMeasurements {
  const nothing = { good: [], doubts: [], ignoredColumns: [], jobModel: null };
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') {
    const reason = 'There is nothing here. Expected CSV with a header line, or a job’s JSON.';
    return { ...nothing, bad: [{ line: 1, column: '', reason }] };
  }
  if (/^[{[]/.test(trimmed)) {
    const { good, bad, doubts, jobModel } = readJob(trimmed, name, model);
    const all = [...doubts, ...doubtsOf(good, typeNames)];
    return { good, bad, doubts: all, ignoredColumns: [], jobModel };
  }
  const split = splitCsv(text);
  if (!split.ok)
    return { ...nothing, bad: [{ line: split.line, column: '', reason: split.reason }] };
  const [head, ...records] = split.records;
  const header = (head?.cells ?? []).map((cell) => cell.toLowerCase().replace(/\s+/g, '_'));
  const problem = headerProblem(header, head?.line ?? 1, records.length);
  if (problem !== null) return { ...nothing, bad: [problem] };

  const good: GoodRow[] = [];
  const bad: BadRow[] = [];
  for (const { line, cells } of records) {
    if (cells.length !== header.length) {
      const reason = `This row has ${cells.length} cells, the header has ${header.length}. A cell with a comma needs quotation marks.`;
      bad.push({ line, column: '', reason });
      continue;
    }
    const problems: CellProblem[] = [];
    const values = new Map(header.map((column, index) => [column, cells[index] ?? '']));
    const measurement = measurementFromCells(values, name, line, problems);
    if (measurement !== null && problems.length === 0) good.push({ line, measurement });
    else bad.push(...problems.map((one) => ({ line, ...one })));
  }
  const ignoredColumns = header.filter((column) => column !== '' && !KNOWN.has(column));
  return { good, bad, doubts: doubtsOf(good, typeNames), ignoredColumns, jobModel: null };
}

function headerProblem(header: readonly string[], line: number, rows: number): BadRow | null {
  const twice = header.find((column, at) => column !== '' && header.indexOf(column) !== at);
  if (twice !== undefined) {
    return { line, column: twice, reason: 'This column is in the header twice.' };
  }
  const missing = REQUIRED_COLUMNS.filter((column) => !header.includes(column));
  const hasRate = RATE_COLUMNS.some((column) => header.includes(column));
  if (missing.length > 0 || !hasRate) {
    const wanted = [...missing, ...(hasRate ? [] : [RATE_COLUMNS.join(' or ')])].join(', ');
    const found = header.filter((column) => column !== '').join(', ');
    return {
      line,
      column: missing[0] ?? RATE_COLUMNS[0],
      reason: `The first line must name the columns. Missing: ${wanted}. Found: ${found || 'none'}.`,
    };
  }
  if (rows > 0) return null;
  return { line, column: '', reason: 'There is a header and no row below it.' };
}

/**
 * Types that nobody has heard of, and throughputs and latencies far from those of the same model
 * beside them.
 */
function doubtsOf(
  rows: readonly GoodRow[],
  typeNames: ReadonlySet<string> | undefined,
): DoubtfulValue[] {
  const doubts: DoubtfulValue[] = [];
  for (const { line, measurement } of rows) {
    const { instanceType } = measurement;
    if (typeNames === undefined || typeNames.has(instanceType)) continue;
    const question = `Our list has no type ${instanceType}, so it has no price and cannot be ranked. Is the name right?`;
    doubts.push({ line, column: 'instance_type', question });
  }
  const fields = [
    ['rate', 'throughput_per_s', 'throughputPerSecond'],
    ['latency', 'latency_p50_ms', 'latencyP50Ms'],
    ['latency', 'latency_p95_ms', 'latencyP95Ms'],
    ['latency', 'latency_p99_ms', 'latencyP99Ms'],
    ['latency', 'latency_avg_ms', 'latencyAvgMs'],
  ] as const;
  for (const { line, measurement } of rows) {
    const beside = rows.filter(
      (row) => row.line !== line && row.measurement.model === measurement.model,
    );
    for (const [quantity, column, field] of fields) {
      const value = measurement[field];
      if (value === null) continue;
      const doubt = unitDoubt(
        quantity,
        value,
        beside.flatMap((row) => row.measurement[field] ?? []),
      );
      if (doubt !== null) doubts.push({ line, column, question: doubt.question });
    }
  }
  return doubts;
}
