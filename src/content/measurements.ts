import { hashOf } from '../core/random/hash.ts';
import { type Measurement, nodesOf } from '../core/scenario/measurement.ts';
import { readDataFile } from './csv.ts';
import { benchmarkRow } from './data-schemas.ts';

const { batch_size: optionalNumber, notes: anyText } = benchmarkRow.shape;
const measurementRow = benchmarkRow.extend({
  input_length: optionalNumber,
  output_length: optionalNumber,
  resolution: anyText,
  ttft_p50_ms: optionalNumber,
  tpot_p50_ms: optionalNumber,
});

/** A short name made of what tells a row from others, so that addresses outlive new rows. */
function shortId(parts: readonly (string | number | null)[]): string {
  return hashOf(parts.join('|')).toString(36);
}

/**
 * Every published throughput that belongs to an instance type: what the calculator offers.
 * The rows that content quotes keep their id; the others get one of their own contents.
 *
 * @throws ContentError with the place of the first mistake
 */
export function loadMeasurements(contentDir: string): readonly Measurement[] {
  const { rows } = readDataFile(contentDir, 'benchmarks.csv', measurementRow);
  const used = new Set(rows.map(({ value }) => value.id));
  return rows.flatMap(({ value: row }): Measurement[] => {
    const instanceType = row.instance_type ?? row.comparable_instance_type;
    if (row.throughput_per_s === null || instanceType === null) return [];
    let id = row.id;
    for (let turn = 0; id === '' || (row.id === '' && used.has(id)); turn++) {
      id = shortId([
        row.model,
        row.precision,
        row.sequence_length,
        row.input_length,
        row.output_length,
        row.resolution,
        row.framework,
        instanceType,
        row.batch_size,
        row.concurrency,
        row.source_file,
        turn === 0 ? '' : turn,
      ]);
    }
    used.add(id);
    return [
      {
        id,
        phase: row.phase,
        model: row.model,
        precision: row.precision,
        sequenceLength: row.sequence_length,
        inputTokens: row.input_length,
        outputTokens: row.output_length,
        framework: `${row.framework} ${row.software_version}`.trim(),
        instanceType,
        isOnEc2: row.instance_type !== null,
        devicesUsed: row.devices_used,
        nodes: nodesOf(row.concurrency),
        batchSize: row.batch_size,
        concurrency: row.concurrency,
        throughputPerSecond: row.throughput_per_s,
        unit: row.throughput_unit,
        latencyP50Ms: row.latency_p50_ms ?? row.latency_avg_ms,
        latencyP99Ms: row.latency_p99_ms,
        firstTokenMs: row.ttft_p50_ms,
        nextTokenMs: row.tpot_p50_ms,
        source: `${row.source_repository}, ${row.source_file}`,
        sourceDate: row.source_date,
      },
    ];
  });
}
