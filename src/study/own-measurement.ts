import type { Measurement } from '../core/recommend/types.ts';

/** What is kept of a learner's own measurement; the rest follows from its being their own. */
export type OwnMeasurement = Pick<
  Measurement,
  | 'model'
  | 'precision'
  | 'precisionClass'
  | 'sequenceLength'
  | 'framework'
  | 'instanceType'
  | 'batchSize'
  | 'concurrency'
  | 'throughputPerSecond'
  | 'latencyAvgMs'
  | 'latencyP50Ms'
  | 'latencyP95Ms'
  | 'latencyP99Ms'
  | 'cpuUtilizationPercent'
  | 'source'
  | 'sourceDate'
  | 'notes'
>;
