import type { MetricName, MetricStatistic, MetricUnit } from '../../../core/metrics/types.ts';
import type { PercentScale } from '../../../core/rightsizing/input-types.ts';

/** Names of what the analysis uses: CloudWatch, the CloudWatch agent, SageMaker, and plain words. */
const USED: Readonly<Record<MetricName, readonly string[]>> = {
  cpuUtilization: ['CPUUtilization', 'cpu', 'cpu_percent', 'cpu_utilisation', 'cpu_usage'],
  memoryUtilization: [
    'MemoryUtilization',
    'mem_used_percent',
    'memory',
    'mem',
    'memory_percent',
    'memory_utilisation',
    'Memory % Committed Bytes In Use',
    'Memory Committed Bytes In Use',
  ],
  networkIn: ['NetworkIn', 'net_in', 'network_in_bytes'],
  networkOut: ['NetworkOut', 'net_out', 'network_out_bytes'],
  ebsReadBytes: ['EBSReadBytes'],
  ebsWriteBytes: ['EBSWriteBytes'],
  ebsReadOps: ['EBSReadOps'],
  ebsWriteOps: ['EBSWriteOps'],
  gpuUtilization: ['GPUUtilization', 'gpu', 'gpu_utilisation', 'nvidia_smi_utilization_gpu'],
  gpuMemoryUtilization: ['GPUMemoryUtilization', 'gpu_memory', 'gpu_memory_utilisation'],
};

/** Metrics of the same namespaces that the analysis does not use. */
const NOT_USED: readonly string[] = [
  'CPUCreditBalance',
  'CPUCreditUsage',
  'CPUSurplusCreditBalance',
  'CPUSurplusCreditsCharged',
  'DiskReadBytes',
  'DiskReadOps',
  'DiskWriteBytes',
  'DiskWriteOps',
  'DiskUtilization',
  'disk_used_percent',
  'DedicatedHostCPUUtilization',
  'EBSByteBalance%',
  'EBSIOBalance%',
  'MetadataNoToken',
  'MetadataNoTokenRejected',
  'NetworkPacketsIn',
  'NetworkPacketsOut',
  'StatusCheckFailed',
  'StatusCheckFailed_AttachedEBS',
  'StatusCheckFailed_Instance',
  'StatusCheckFailed_System',
  'Invocations',
  'InvocationsPerInstance',
  'ModelLatency',
  'OverheadLatency',
  'cpu_usage_active',
  'cpu_usage_idle',
  'cpu_usage_iowait',
  'cpu_usage_system',
  'cpu_usage_user',
  'mem_available_percent',
  'mem_used',
  'nvidia_smi_memory_free',
  'nvidia_smi_memory_total',
  'nvidia_smi_memory_used',
  // How often the memory was busy, not how much of it was in use.
  'nvidia_smi_utilization_memory',
];

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const METRIC_BY_NAME = new Map<string, MetricName | 'not-used'>([
  ...NOT_USED.map((name) => [plain(name), 'not-used'] as const),
  ...Object.entries(USED).flatMap(([metric, names]) =>
    names.map((name) => [plain(name), metric as MetricName] as const),
  ),
]);

/** The metric of a name, `not-used` for one that we know and leave out, `null` for any other. */
export function metricOf(name: string): MetricName | 'not-used' | null {
  return METRIC_BY_NAME.get(plain(name)) ?? null;
}

const STATISTIC_BY_NAME = new Map<string, MetricStatistic>([
  ['average', 'Average'],
  ['avg', 'Average'],
  ['mean', 'Average'],
  ['maximum', 'Maximum'],
  ['max', 'Maximum'],
  ['minimum', 'Minimum'],
  ['min', 'Minimum'],
  ['sum', 'Sum'],
  ['samplecount', 'SampleCount'],
  ['p99', 'p99'],
]);

export function statisticOf(text: string): MetricStatistic | null {
  return STATISTIC_BY_NAME.get(plain(text)) ?? null;
}

/** A unit as a file names it: what is stored, by which factor, and on which scale. */
export interface UnitReading {
  readonly unit: MetricUnit;
  readonly factor: number;
  readonly scale?: PercentScale;
}

const PREFIXES: readonly (readonly [string, number])[] = [
  ['', 1],
  ['kilo', 1e3],
  ['mega', 1e6],
  ['giga', 1e9],
  ['tera', 1e12],
];

/** CloudWatch's own units (kilo is 1,000) and the ways people write a percentage. */
const UNITS: ReadonlyMap<string, UnitReading> = new Map([
  ...['percent', '%'].map(
    (text) => [text, { unit: 'Percent', factor: 1, scale: 'percent' }] as const,
  ),
  ...['fraction', 'ratio', '0-1', '0..1'].map(
    (text) => [text, { unit: 'Percent', factor: 1, scale: 'fraction' }] as const,
  ),
  ['count', { unit: 'Count', factor: 1 }] as const,
  ['count/second', { unit: 'Count/Second', factor: 1 }] as const,
  ...PREFIXES.flatMap(([prefix, factor]): [string, UnitReading][] => [
    [`${prefix}bytes`, { unit: 'Bytes', factor }],
    [`${prefix}bytes/second`, { unit: 'Bytes/Second', factor }],
    [`${prefix}bits`, { unit: 'Bytes', factor: factor / 8 }],
    [`${prefix}bits/second`, { unit: 'Bytes/Second', factor: factor / 8 }],
  ]),
]);

/** The unit of a text, `none` when it says that there is none, `null` for one that is unknown. */
export function unitOf(text: string): UnitReading | 'none' | null {
  const name = text.trim().toLowerCase();
  if (name === '' || name === 'none') return 'none';
  return UNITS.get(name) ?? null;
}

const INSTANCE_ID = /\b(?:i-[0-9a-f]{8}(?:[0-9a-f]{9})?)\b/;
const INSTANCE_TYPE =
  /^(?:ml\.)?([a-z][a-z0-9-]{0,14}\.(?:nano|micro|small|medium|large|metal|\d{0,3}xlarge|metal-\d{1,3}xl))$/i;

export function instanceIdIn(text: string): string | null {
  return INSTANCE_ID.exec(text)?.[0] ?? null;
}

/** An EC2 type; SageMaker's `ml.` is cut. `null` for anything that is not written like a type. */
export function instanceTypeOf(text: string): string | null {
  return INSTANCE_TYPE.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

/** What the words over a column, or the label of a series, say. */
export interface LabelReading {
  readonly metric: MetricName | 'not-used' | null;
  readonly statistic: MetricStatistic | null;
  readonly instanceId: string | null;
  readonly instanceType: string | null;
  readonly unit: UnitReading | null;
}

/** CloudWatch's own labels end here. */
const LONGEST_LABEL = 255;

/** Reads labels such as `i-0abc… CPUUtilization`, `CPUUtilization Maximum` or `cpu (%)`. */
export function readLabel(text: string): LabelReading {
  const label = text.slice(0, LONGEST_LABEL);
  const words = label.split(/[\s,;:|/[\](){}=•·]+/).filter((word) => word !== '');
  const bracketed = /[[(]([^\])]+)[\])]\s*$/.exec(label)?.[1] ?? '';
  const unit = unitOf(bracketed);
  const first = <T>(read: (word: string) => T | null) =>
    words.reduce<T | null>((found, word) => found ?? read(word), null);
  return {
    metric:
      metricOf(label.replace(/[[(][^\])]*[\])]\s*$/, '')) ??
      first(metricOf) ??
      metricInParts(label),
    statistic: first(statisticOf) ?? statisticInParts(label),
    instanceId: instanceIdIn(label),
    instanceType: first(instanceTypeOf),
    unit: unit === 'none' ? null : unit,
  };
}

/** `cpu_max` and `avg-cpu`, the ids that people give their queries. */
function metricInParts(label: string): MetricName | 'not-used' | null {
  const parts = label.split(/[\s_.-]+/);
  const rest = parts.filter((part) => statisticOf(part) === null);
  return rest.length > 0 && rest.length < parts.length ? metricOf(rest.join('_')) : null;
}

function statisticInParts(label: string): MetricStatistic | null {
  const parts = label.split(/[\s_.-]+/);
  return parts.map(statisticOf).find((statistic) => statistic !== null) ?? null;
}
