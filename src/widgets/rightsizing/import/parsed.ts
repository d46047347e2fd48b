import type { Collector } from './collector.ts';

export type ImportFormat =
  | 'graph-csv'
  | 'long-csv'
  | 'compute-optimizer-csv'
  | 'get-metric-data'
  | 'get-metric-statistics';

export const FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  'graph-csv': 'a CSV table of a CloudWatch graph',
  'long-csv': 'a CSV table with an instance and a metric in each row',
  'compute-optimizer-csv': 'Compute Optimizer’s recommendations (CSV)',
  'get-metric-data': 'the answer of get-metric-data (JSON)',
  'get-metric-statistics': 'the answer of get-metric-statistics (JSON)',
};

/** One of the types that Compute Optimizer recommends, as its export gives it. */
export interface AwsOption {
  readonly instanceType: string;
  readonly monthlySaving: number | null;
  readonly currency: string;
  readonly performanceRisk: number | null;
  readonly migrationEffort: string;
  readonly projectedCpuMaximumPercent: number | null;
  readonly projectedMemoryMaximumPercent: number | null;
}

/** Compute Optimizer's own finding for one instance: summaries, never a series. */
export interface AwsFinding {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly instanceType: string;
  /** As AWS writes it: OVER_PROVISIONED, or empty when there is none. */
  readonly finding: string;
  readonly reasonCodes: readonly string[];
  readonly lookBackDays: number | null;
  readonly currentPerformanceRisk: string;
  /** Maximum over the look-back; `null` when it was not measured, which is not 0. */
  readonly cpuMaximumPercent: number | null;
  readonly memoryMaximumPercent: number | null;
  readonly options: readonly AwsOption[];
  /** Why AWS made no recommendation, in its words. */
  readonly error: string;
}

/** What one file holds, before the reader has answered anything. */
export interface ParsedMetrics {
  readonly format: ImportFormat;
  readonly collector: Collector;
  /** Some times have no zone and were read as UTC. */
  readonly hasNaiveTimes: boolean;
  readonly hasZonedTimes: boolean;
  readonly findings: readonly AwsFinding[];
}
