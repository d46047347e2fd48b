import type { MetricSeries } from '../metrics/types.ts';

/** The metrics that are percentages, whose scale can be in doubt. */
export type PercentMetric =
  | 'cpuUtilization'
  | 'memoryUtilization'
  | 'gpuUtilization'
  | 'gpuMemoryUtilization';

/**
 * What a stored percentage means.
 *
 * - `percent`: 0 to 100 over all cores or devices, as `AWS/EC2` and the CloudWatch agent publish.
 * - `fraction`: 0 to 1.
 * - `summed-percent`: up to 100 × vCPUs (or × GPUs), as SageMaker endpoints publish.
 */
export type PercentScale = 'percent' | 'fraction' | 'summed-percent';

/** A missing entry is undecided: the values are taken as percent unless they look otherwise. */
export type ScaleAnswers = { readonly [metric in PercentMetric]?: PercentScale };

/** One instance with what was measured of it. */
export interface FleetInstance {
  /** Unique in the fleet; an instance id, or a name when the file has none. */
  readonly id: string;
  readonly name?: string;
  readonly instanceType: string;
  /** Empty when the file does not say. */
  readonly region: string;
  /** At most one series is used for a metric: see `chooseSeries`. */
  readonly series: readonly MetricSeries[];
  /** Scales that the file states or the reader has confirmed. */
  readonly scales?: ScaleAnswers;
}

export const LOOK_BACK_DAYS = [14, 32, 93] as const;
export const CPU_PERCENTILES = [90, 95, 99.5] as const;
export const CPU_HEADROOMS = [0, 0.2, 0.3] as const;
export const MEMORY_HEADROOMS = [0.1, 0.2, 0.3] as const;
export const ARCHITECTURE_CHOICES = ['current', 'any', 'arm64'] as const;
export const PURCHASE_OPTIONS = ['on-demand', 'discounted'] as const;

export type LookBackDays = (typeof LOOK_BACK_DAYS)[number];
export type CpuPercentile = (typeof CPU_PERCENTILES)[number];
export type CpuHeadroom = (typeof CPU_HEADROOMS)[number];
export type MemoryHeadroom = (typeof MEMORY_HEADROOMS)[number];
/** AWS's `CURRENT`, `CURRENT` with `AWS_ARM64`, and `AWS_ARM64` alone. */
export type ArchitectureChoice = (typeof ARCHITECTURE_CHOICES)[number];
export type PurchaseOption = (typeof PURCHASE_OPTIONS)[number];

/** The rightsizing preferences of AWS Compute Optimizer, with its own steps. */
export interface Preferences {
  readonly lookBackDays: LookBackDays;
  readonly cpuPercentile: CpuPercentile;
  /** Share of the CPU that stays free at the percentile. */
  readonly cpuHeadroom: CpuHeadroom;
  /** Share of the memory that stays free at the maximum. */
  readonly memoryHeadroom: MemoryHeadroom;
  readonly architectures: ArchitectureChoice;
  readonly purchaseOption: PurchaseOption;
  /** Discount on the list price that `discounted` applies to both types, 0 to below 1. */
  readonly discountShare: number;
}

/** What the workload is; only our own accelerator suggestion reads it. */
export interface Workload {
  readonly kind: 'unknown' | 'inference' | 'training' | 'other';
  /** Whether the Neuron SDK supports the model. `null`: the reader has not said. */
  readonly neuronSupportedModel: boolean | null;
  readonly customCudaKernels: boolean;
}

export interface AnalyseOptions {
  /** Unknown when left out. */
  readonly workload?: Workload;
  /** Scales that the reader gave; they win over those of the instance. */
  readonly answers?: ScaleAnswers;
}
