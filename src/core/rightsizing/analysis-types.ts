import type { FamilyStatus, InstanceType } from '../catalog/types.ts';
import type { MetricName, MetricStatistic } from '../metrics/types.ts';
import type { CpuPercentile, PercentMetric, PercentScale } from './input-types.ts';

/** What an instance has more or less of. A finding judges each by itself. */
export type Dimension =
  | 'cpu'
  | 'memory'
  | 'gpu'
  | 'gpuMemory'
  | 'network'
  | 'ebsThroughput'
  | 'ebsIops';

export type Finding = 'Underprovisioned' | 'Overprovisioned' | 'Optimized';

/** The twenty finding reason codes of Compute Optimizer. */
export type FindingCode = `${
  | 'CPU'
  | 'Memory'
  | 'GPU'
  | 'GPUMemory'
  | 'EBSThroughput'
  | 'EBSIOPS'
  | 'NetworkBandwidth'
  | 'NetworkPPS'
  | 'DiskIOPS'
  | 'DiskThroughput'}${'Overprovisioned' | 'Underprovisioned'}`;

/** The time that is judged: the last `lookBackDays` before the newest point of the instance. */
export interface Window {
  readonly startMs: number;
  /** End of the newest period. */
  readonly endMs: number;
}

/** A capacity with the unit in which it is compared. */
export interface Capacity {
  readonly amount: number;
  readonly unit: 'CoreMark' | 'vCPU' | 'GiB' | 'TFLOPS' | 'GPU' | 'Gbps' | 'Mbps';
}

/** How one stored series becomes a percentage of the instance's capacity. */
export interface UsagePart {
  readonly metric: MetricName;
  readonly statistic: MetricStatistic;
  /** Percent of the current type's capacity for one unit of the stored value. */
  readonly percentPerUnit: number;
}

export interface MeasuredDimension {
  readonly state: 'measured';
  readonly dimension: Dimension;
  /** The series behind it. `sum`: added point by point. `higher`: the higher one of each time. */
  readonly parts: readonly UsagePart[];
  readonly combine: 'single' | 'sum' | 'higher';
  /** Points in the window. */
  readonly points: number;
  /** Hours that the points cover. */
  readonly hours: number;
  readonly capacity: Capacity;
  /** Percentile that is compared, in percent; `null` is the maximum. */
  readonly percentile: CpuPercentile | null;
  /** The compared figure, percent of the capacity. */
  readonly usedPercent: number;
  readonly averagePercent: number;
  readonly maximumPercent: number;
  /** Share of the capacity to keep free, 0 to below 1. */
  readonly headroom: number;
  /** 100 × (1 − headroom): above it the dimension is too small. */
  readonly ceilingPercent: number;
  /** Only one of two series was measured, say reads without writes: then it is never `over`. */
  readonly partial: boolean;
  /**
   * `under`: above the ceiling. `over`: half of the capacity would do. This judges the dimension
   * alone; the finding's codes also ask whether a cheaper, smaller type exists.
   */
  readonly verdict: 'under' | 'over' | 'fits';
  /** The comparison in one sentence, with the numbers. */
  readonly because: string;
}

/** Nothing was measured. Never read as 0 %, and never counts as over-provisioned. */
export interface NotMeasuredDimension {
  readonly state: 'not-measured';
  readonly dimension: Dimension;
  readonly because: string;
}

/** Measured, but our data has no limit to compare it with. */
export interface NoLimitDimension {
  readonly state: 'no-limit';
  readonly dimension: Dimension;
  readonly because: string;
}

export type DimensionResult = MeasuredDimension | NotMeasuredDimension | NoLimitDimension;

/** What one dimension would look like on another type. */
export interface Projection {
  readonly dimension: Dimension;
  /** Old capacity ÷ new capacity: projected percentage = measured percentage × factor. */
  readonly factor: number;
  readonly oldCapacity: Capacity;
  readonly newCapacity: Capacity;
  readonly usedPercent: number;
  readonly averagePercent: number;
  readonly maximumPercent: number;
  readonly ceilingPercent: number;
  /** Share of the points whose projection lies above the ceiling, 0 to 1. */
  readonly shareAboveCeiling: number;
}

export type RiskLevel = 'Very low' | 'Low' | 'Medium' | 'High';

/** Compute Optimizer's scale of 0 to 4; the rule behind it is ours. */
export interface PerformanceRisk {
  /** 0 to 4, the highest of the measured dimensions. */
  readonly value: number;
  readonly level: RiskLevel;
  readonly because: string;
}

export type EffortLevel = 'Very low' | 'Low' | 'Medium' | 'High';

export type PlatformDifference =
  | 'architecture'
  | 'hypervisor'
  | 'instance-store'
  | 'accelerator'
  | 'accelerator-kind'
  | 'burstable';

export interface MigrationEffort {
  readonly level: EffortLevel;
  readonly differences: readonly {
    readonly kind: PlatformDifference;
    /** One sentence. */
    readonly text: string;
  }[];
}

export interface Recommendation {
  readonly rank: number;
  readonly instance: InstanceType;
  readonly status: FamilyStatus | undefined;
  /** List price, on demand. */
  readonly pricePerHour: number;
  /** 730 hours a month, after the reader's discount. Negative is an increase. */
  readonly monthlySaving: number;
  readonly projections: readonly Projection[];
  readonly risk: PerformanceRisk;
  readonly effort: MigrationEffort;
}

export type NoteKind =
  | 'gaps'
  | 'duplicates'
  | 'dropped-values'
  | 'not-measured'
  | 'no-limit'
  | 'short-window'
  | 'assumed-sample-period'
  | 'partly-measured'
  | 'burstable'
  | 'withdrawn'
  | 'other-region'
  | 'capacity-by-vcpus'
  | 'nothing-fits'
  | 'unused-series';

export interface Note {
  readonly kind: NoteKind;
  /** One or two sentences. */
  readonly text: string;
}

/** One type of our accelerator suggestion. */
export interface AcceleratorOption {
  readonly instance: InstanceType;
  readonly status: FamilyStatus | undefined;
  readonly pricePerHour: number;
  /** Above 0: only cheaper types are suggested. */
  readonly monthlySaving: number;
  /** Whether the model must be compiled for Neuron and tested anew. */
  readonly needsPort: boolean;
  /** Projections of the dimensions that can be compared. */
  readonly projections: readonly Projection[];
  readonly effort: MigrationEffort;
  readonly because: string;
}

export type NeuronRefusalReason =
  | 'gpu-not-measured'
  | 'gpu-in-use'
  | 'custom-cuda-kernels'
  | 'not-inference'
  | 'workload-unknown'
  | 'model-not-supported'
  | 'model-unknown'
  | 'nothing-cheaper';

/**
 * Our own suggestion beside the finding: Compute Optimizer has no Neuron metric and would not
 * make it. Smaller and fractional GPUs come first since they need no port; Inf1 comes last.
 */
export interface AcceleratorSuggestion {
  readonly smallerGpus: readonly AcceleratorOption[];
  readonly neuron:
    | { readonly kind: 'suggested'; readonly options: readonly AcceleratorOption[] }
    | { readonly kind: 'refused'; readonly reason: NeuronRefusalReason; readonly text: string };
}

export interface Analysis {
  readonly kind: 'analysis';
  readonly id: string;
  readonly name: string;
  readonly current: InstanceType;
  readonly currentStatus: FamilyStatus | undefined;
  /** List price of the current type, on demand. */
  readonly currentPricePerHour: number;
  readonly currency: 'USD' | 'CNY';
  readonly window: Window;
  /** Hours of CPU data in the window. */
  readonly hours: number;
  readonly finding: Finding;
  readonly codes: readonly FindingCode[];
  /** Every dimension that the type has, measured or not. */
  readonly dimensions: readonly DimensionResult[];
  readonly currentRisk: PerformanceRisk;
  /** At most three, cheapest first. */
  readonly recommendations: readonly Recommendation[];
  /** `null` without a GPU. */
  readonly acceleratorSuggestion: AcceleratorSuggestion | null;
  readonly notes: readonly Note[];
}

/** What a reader has to say before the figures mean something. */
export interface ScaleQuestion {
  readonly metric: PercentMetric;
  readonly highestValue: number;
  readonly text: string;
  readonly choices: readonly { readonly scale: PercentScale; readonly label: string }[];
}

export type RefusalReason =
  | 'unknown-type'
  | 'no-price'
  | 'no-cpu-metric'
  | 'too-little-data'
  | 'needs-answer'
  | 'impossible-value';

/** No finding, and why. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly id: string;
  readonly name: string;
  readonly instanceType: string;
  readonly reason: RefusalReason;
  /** What is wrong and what would be right. */
  readonly text: string;
  /** For `needs-answer`, at least one; otherwise empty. */
  readonly questions: readonly ScaleQuestion[];
}

export type AnalysisResult = Analysis | Refusal;

export interface FleetSummary {
  readonly instances: number;
  readonly findings: Readonly<Record<Finding, number>>;
  readonly refused: number;
  readonly refusedBy: { readonly [reason in RefusalReason]?: number };
  /** Sum of the first recommendations that save, per month. */
  readonly monthlySaving: number;
  /** Sum of the first recommendations that cost more, per month, as a number of 0 or more. */
  readonly monthlyIncrease: number;
  readonly instancesWithSaving: number;
  readonly instancesWithIncrease: number;
  /** List price of the analysed fleet for 730 hours, after the reader's discount. */
  readonly monthlyCost: number;
  readonly codes: { readonly [code in FindingCode]?: number };
}
