import type { Benchmark, InstanceType } from '../catalog/types.ts';

/** One published throughput, in the shape that a scenario uses. `null` is “not stated”. */
export interface Measurement {
  /** Short and stable, for addresses. */
  readonly id: string;
  readonly phase: 'inference' | 'training';
  readonly model: string;
  readonly precision: string;
  /** Tokens of input, where it matters. */
  readonly sequenceLength: number | null;
  /** Language models: tokens in and out of one request. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly framework: string;
  /** Where it ran; off EC2 the smallest type with the same accelerator. */
  readonly instanceType: string;
  readonly isOnEc2: boolean;
  /** Off EC2: accelerators that the throughput is for. */
  readonly devicesUsed: number | null;
  /** Instances that worked together. */
  readonly nodes: number;
  readonly batchSize: number | null;
  readonly concurrency: string;
  /** As published: of all nodes or devices together, above 0. */
  readonly throughputPerSecond: number;
  /** `inference`, `image`, `sentence`, `sequence` or `token`. */
  readonly unit: string;
  readonly latencyP50Ms: number | null;
  readonly latencyP99Ms: number | null;
  /** Language models: time to first token and time for each further one, medians. */
  readonly firstTokenMs: number | null;
  readonly nextTokenMs: number | null;
  readonly source: string;
  readonly sourceDate: string;
}

/** Instances in a concurrency such as `16 nodes; [32xNC(DP)] x 16Nodes(DP)`; 1 when none are named. */
export function nodesOf(concurrency: string): number {
  return Number(/^(\d+) nodes/.exec(concurrency)?.[1] ?? 1);
}

/** A benchmark that content quotes, as a measurement; `null` without a throughput or an instance. */
export function measurementOfBenchmark(bench: Benchmark): Measurement | null {
  const instanceType = bench.instanceType ?? bench.comparableInstanceType;
  if (bench.throughputPerS === null || instanceType === null) return null;
  return {
    id: bench.id,
    phase: bench.phase,
    model: bench.model,
    precision: bench.precision,
    sequenceLength: bench.sequenceLength,
    inputTokens: null,
    outputTokens: null,
    framework: bench.framework,
    instanceType,
    isOnEc2: bench.instanceType !== null,
    devicesUsed: bench.devicesUsed,
    nodes: nodesOf(bench.concurrency),
    batchSize: bench.batchSize,
    concurrency: bench.concurrency,
    throughputPerSecond: bench.throughputPerS,
    unit: bench.throughputUnit,
    latencyP50Ms: bench.latencyP50Ms ?? bench.latencyAvgMs,
    latencyP99Ms: bench.latencyP99Ms,
    firstTokenMs: null,
    nextTokenMs: null,
    source: bench.source,
    sourceDate: bench.sourceDate,
  };
}

/** How much of a whole instance a measurement covers: nodes worked together, devices stood for it. */
export interface OnInstance {
  readonly throughputPerSecond: number;
  /** The published figure was multiplied by this to describe one whole instance. */
  readonly factor: number;
}

/**
 * A measurement as the throughput of one instance: a shared run is divided by its nodes; one that
 * ran off EC2 on some accelerators is multiplied to all that the instance has (our rule: each
 * accelerator serves on its own).
 *
 * @returns `null` when it says nothing about that type
 */
export function throughputOn(
  measurement: Measurement,
  type: InstanceType,
  measuredOn: InstanceType | undefined,
): OnInstance | null {
  const { instanceType, isOnEc2, devicesUsed, nodes, throughputPerSecond } = measurement;
  if (isOnEc2) {
    if (instanceType !== type.instanceType) return null;
    return { throughputPerSecond: throughputPerSecond / nodes, factor: 1 / nodes };
  }
  const sameDevice =
    type.acceleratorName !== null && type.acceleratorName === measuredOn?.acceleratorName;
  if (!sameDevice || type.acceleratorCount < 1) {
    return instanceType === type.instanceType ? { throughputPerSecond, factor: 1 } : null;
  }
  const factor = type.acceleratorCount / (devicesUsed ?? 1);
  return { throughputPerSecond: throughputPerSecond * factor, factor };
}

/** Rows of strings and numbers with every distinct text once. It survives JSON unchanged. */
export interface MeasurementFile {
  readonly texts: readonly string[];
  readonly rows: readonly (readonly (number | null)[])[];
}

const TEXT_KEYS = [
  'id',
  'phase',
  'model',
  'precision',
  'framework',
  'instanceType',
  'concurrency',
  'unit',
  'source',
  'sourceDate',
] as const satisfies readonly (keyof Measurement)[];
const NUMBER_KEYS = [
  'sequenceLength',
  'inputTokens',
  'outputTokens',
  'devicesUsed',
  'nodes',
  'batchSize',
  'throughputPerSecond',
  'latencyP50Ms',
  'latencyP99Ms',
  'firstTokenMs',
  'nextTokenMs',
] as const satisfies readonly (keyof Measurement)[];

/** Measurements as a compact file. */
export function encodeMeasurements(measurements: readonly Measurement[]): MeasurementFile {
  const texts = new Map<string, number>();
  const code = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const rows = measurements.map((row) => [
    ...TEXT_KEYS.map((key) => code(row[key])),
    ...NUMBER_KEYS.map((key) => row[key]),
    row.isOnEc2 ? 1 : 0,
  ]);
  return { texts: [...texts.keys()], rows };
}

/** The inverse of `encodeMeasurements`. */
export function decodeMeasurements({ texts, rows }: MeasurementFile): readonly Measurement[] {
  return rows.map((cells) => {
    const text = (key: (typeof TEXT_KEYS)[number]) =>
      texts[cells[TEXT_KEYS.indexOf(key)] ?? -1] ?? '';
    const at = (key: (typeof NUMBER_KEYS)[number]) =>
      cells[TEXT_KEYS.length + NUMBER_KEYS.indexOf(key)] ?? null;
    return {
      id: text('id'),
      phase: text('phase') === 'training' ? 'training' : 'inference',
      model: text('model'),
      precision: text('precision'),
      sequenceLength: at('sequenceLength'),
      inputTokens: at('inputTokens'),
      outputTokens: at('outputTokens'),
      framework: text('framework'),
      instanceType: text('instanceType'),
      isOnEc2: cells.at(-1) === 1,
      devicesUsed: at('devicesUsed'),
      nodes: at('nodes') ?? 1,
      batchSize: at('batchSize'),
      concurrency: text('concurrency'),
      throughputPerSecond: at('throughputPerSecond') ?? 0,
      unit: text('unit'),
      latencyP50Ms: at('latencyP50Ms'),
      latencyP99Ms: at('latencyP99Ms'),
      firstTokenMs: at('firstTokenMs'),
      nextTokenMs: at('nextTokenMs'),
      source: text('source'),
      sourceDate: text('sourceDate'),
    };
  });
}
