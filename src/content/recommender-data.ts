import { join } from 'node:path';
import type { z } from 'zod';
import { parametersBillionOf, precisionClassOf, weightBytesOf } from '../core/recommend/names.ts';
import { withKeys } from '../core/recommend/row-key.ts';
import type { Measurement, TokenMeasurement } from '../core/recommend/types.ts';
import { ContentError } from './content-error.ts';
import { type CsvTable, readCsv, requireKnown, requireUnique } from './csv.ts';
import { measurementRow, modelNameRow } from './recommender-schemas.ts';

type Row = z.output<typeof measurementRow>;

const FILE = 'benchmarks.csv';

function table<Shape extends z.ZodRawShape>(
  contentDir: string,
  name: string,
  schema: z.ZodObject<Shape>,
) {
  return readCsv(join(contentDir, 'data', name), `content/data/${name}`, schema);
}

/** Published spellings of a model to the one name that readers see. */
function loadModelNames(
  contentDir: string,
  published: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = table(contentDir, 'benchmark-models.csv', modelNameRow);
  requireUnique(names, 'published_name', (row) => row.published_name);
  requireKnown(names, 'published_name', 'model', (row) => row.published_name, published);
  return new Map(names.rows.map(({ value }) => [value.published_name, value.model]));
}

export interface LoadedMeasurements {
  readonly measurements: readonly Measurement[];
  readonly tokens: readonly TokenMeasurement[];
}

/**
 * Every inference row of `benchmarks.csv`: whole answers, and tokens of language models apart.
 *
 * @param types names of the known instance types
 * @throws ContentError with the place of the first mistake
 */
export function loadMeasurements(
  contentDir: string,
  types: ReadonlySet<string>,
): LoadedMeasurements {
  const all = table(contentDir, FILE, measurementRow);
  const used: CsvTable<Row> = {
    file: all.file,
    rows: all.rows.filter(({ value }) => value.phase === 'inference'),
  };
  requireKnown(used, 'instance_type', 'instance type', (row) => row.instance_type, types);
  requireKnown(
    used,
    'comparable_instance_type',
    'instance type',
    (row) => row.comparable_instance_type,
    types,
  );
  const names = loadModelNames(contentDir, new Set(all.rows.map(({ value }) => value.model)));
  const measurements: Measurement[] = [];
  const tokens: TokenMeasurement[] = [];
  for (const { value: row, line } of used.rows) {
    const fail = (problem: string) => new ContentError(all.file, line, undefined, problem);
    const model = names.get(row.model) ?? row.model;
    const ranOn = row.instance_type ?? row.comparable_instance_type;
    if (ranOn === null) throw fail('column instance_type or comparable_instance_type must be set');
    if (row.instance_type !== null && !row.measured_on_ec2) {
      throw fail('column instance_type: it is set, but measured_on_ec2 is false');
    }
    if (!row.measured_on_ec2 && row.devices_used === null) {
      throw fail('column devices_used: found an empty cell, expected a number (not on EC2)');
    }
    if (row.batch_size === null) throw fail('column batch_size: found an empty cell');
    const shared = {
      ...sourceOf(row),
      key: row.id,
      model,
      instanceType: ranOn,
      batchSize: row.batch_size,
    };
    if (row.throughput_unit === 'token') tokens.push(tokenRow(row, shared, fail));
    else measurements.push(answerRow(row, shared));
  }
  return { measurements: withKeys(measurements), tokens: withKeys(tokens) };
}

function sourceOf(row: Row) {
  return {
    precision: row.precision,
    framework: `${row.framework} ${row.software_version}`.trim(),
    source: `${row.source_repository}, ${row.source_file}`,
    sourceUrl: `https://github.com/${row.source_repository}/blob/${row.source_commit}/${row.source_file}`,
    sourceDate: row.source_date,
    notes: row.notes,
  };
}

type Shared = ReturnType<typeof sourceOf> &
  Pick<Measurement, 'key' | 'model' | 'instanceType' | 'batchSize'>;

function answerRow(row: Row, shared: Shared): Measurement {
  return {
    ...shared,
    origin: 'published',
    publishedModel: row.model,
    task: row.task,
    precisionClass: precisionClassOf(row.precision, row.accelerator),
    sequenceLength: row.sequence_length,
    resolution: row.resolution,
    onEc2: row.instance_type !== null,
    accelerator: row.accelerator,
    devicesUsed: row.devices_used,
    concurrency: row.concurrency,
    throughputPerSecond: row.throughput_per_s,
    throughputUnit: row.throughput_unit,
    throughputDerived: row.throughput_basis === 'derived_from_mean_latency',
    latencyAvgMs: row.latency_avg_ms,
    latencyP50Ms: row.latency_p50_ms,
    latencyP95Ms: row.latency_p95_ms,
    latencyP99Ms: row.latency_p99_ms,
    cpuUtilizationPercent: null,
  };
}

function tokenRow(row: Row, shared: Shared, fail: (problem: string) => Error): TokenMeasurement {
  const parallel = /^TP (\d+)$/.exec(row.concurrency)?.[1];
  if (parallel === undefined) {
    throw fail(`column concurrency: found “${row.concurrency}”, expected TP and a number`);
  }
  if (row.throughput_per_s === null) throw fail('column throughput_per_s: found an empty cell');
  return {
    ...shared,
    weightBytes: weightBytesOf(row.notes, row.precision),
    parametersBillion: parametersBillionOf(row.model),
    tensorParallel: Number(parallel),
    inputTokens: row.input_length,
    outputTokens: row.output_length,
    sequenceLength: row.sequence_length,
    tokensPerSecond: row.throughput_per_s,
    timeToFirstTokenP50Ms: row.ttft_p50_ms,
    timePerTokenP50Ms: row.tpot_p50_ms,
    timePerTokenP99Ms: row.tpot_p99_ms,
  };
}
