/** What is measured of one instance. The names are CloudWatch's, in our spelling. */
export type MetricName =
  | 'cpuUtilization'
  | 'memoryUtilization'
  | 'networkIn'
  | 'networkOut'
  | 'ebsReadBytes'
  | 'ebsWriteBytes'
  | 'ebsReadOps'
  | 'ebsWriteOps'
  | 'gpuUtilization'
  | 'gpuMemoryUtilization';

/**
 * Unit of the stored values, as CloudWatch spells it.
 *
 * A `Percent` is 0 to 100 unless the instance's scale says otherwise (`PercentScale`). `Bytes`
 * and `Count` are amounts in one period and become rates by `ratePerSecond`.
 */
export type MetricUnit = 'Percent' | 'Bytes' | 'Bytes/Second' | 'Count' | 'Count/Second';

/** How CloudWatch summarised the samples of a period. */
export type MetricStatistic = 'Average' | 'Maximum' | 'Minimum' | 'Sum' | 'SampleCount' | 'p99';

/** One metric of one instance over time. */
export interface MetricSeries {
  readonly metric: MetricName;
  readonly statistic: MetricStatistic;
  readonly unit: MetricUnit;
  /** Length of one period, seconds, above 0: 300 for basic monitoring, 60 for detailed. */
  readonly periodSeconds: number;
  /** Start of each period, milliseconds since 1970 in UTC, ascending and without repeats. */
  readonly timesMs: Float64Array;
  /** One finite value of 0 or more for each time. A missing interval has no point: never a 0. */
  readonly values: Float64Array;
}

/** The unit in which CloudWatch publishes a metric; a file that names no unit means this one. */
export const METRIC_UNITS: Readonly<Record<MetricName, MetricUnit>> = {
  cpuUtilization: 'Percent',
  memoryUtilization: 'Percent',
  networkIn: 'Bytes',
  networkOut: 'Bytes',
  ebsReadBytes: 'Bytes',
  ebsWriteBytes: 'Bytes',
  ebsReadOps: 'Count',
  ebsWriteOps: 'Count',
  gpuUtilization: 'Percent',
  gpuMemoryUtilization: 'Percent',
};

export const METRIC_NAMES = Object.keys(METRIC_UNITS) as readonly MetricName[];

/** What a reader sees. */
export const METRIC_LABELS: Readonly<Record<MetricName, string>> = {
  cpuUtilization: 'CPU utilization',
  memoryUtilization: 'Memory utilization',
  networkIn: 'Network in',
  networkOut: 'Network out',
  ebsReadBytes: 'EBS bytes read',
  ebsWriteBytes: 'EBS bytes written',
  ebsReadOps: 'EBS read operations',
  ebsWriteOps: 'EBS write operations',
  gpuUtilization: 'GPU utilization',
  gpuMemoryUtilization: 'GPU memory utilization',
};
