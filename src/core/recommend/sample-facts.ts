import { inventedType } from '../catalog/invented-type.ts';
import type { Measurement, RecommenderFacts, RecommendInput } from './types.ts';

// Made-up types, prices and rows for tests; round so that results can be worked by hand.

export const SAMPLE_ROW: Measurement = {
  key: 'cpu-one',
  origin: 'published',
  model: 'sample',
  publishedModel: 'sample',
  task: 'sample',
  precision: 'FP32',
  precisionClass: 'fp32',
  sequenceLength: 128,
  resolution: null,
  framework: 'sample',
  instanceType: 'cpu.large',
  onEc2: true,
  accelerator: 'CPU',
  devicesUsed: null,
  batchSize: 1,
  concurrency: '1 stream',
  throughputPerSecond: 20,
  throughputUnit: 'inference',
  throughputDerived: false,
  latencyAvgMs: null,
  latencyP50Ms: 50,
  latencyP95Ms: null,
  latencyP99Ms: 52,
  cpuUtilizationPercent: null,
  source: 'sample',
  sourceUrl: null,
  sourceDate: '2026-01-01',
  notes: '',
};

const GPU = {
  acceleratorKind: 'gpu',
  acceleratorName: 'T4',
  acceleratorTotalMemoryGib: 16,
} as const;

export const SAMPLE_FACTS: RecommenderFacts = {
  priceBook: {
    region: 'sample-1',
    regionName: 'Sample',
    currency: 'USD',
    priceDate: '2026-01-01',
    source: 'sample',
    pricePerHour: {
      'cpu.large': 0.1,
      'gpu.xlarge': 0.5,
      'gpu.8xlarge': 4,
      'chip.xlarge': 0.2,
      'old.xlarge': 0.01,
    },
  },
  instances: [
    inventedType('cpu.large'),
    inventedType('gpu.xlarge', { ...GPU, acceleratorCount: 1 }),
    inventedType('gpu.8xlarge', { ...GPU, acceleratorCount: 8 }),
    inventedType('gpu.share', { ...GPU, acceleratorCount: 0.125 }),
    inventedType('chip.xlarge', {
      acceleratorKind: 'inferentia',
      acceleratorName: 'Inferentia',
      acceleratorCount: 1,
      neuronCores: 4,
    }),
    inventedType('old.xlarge', { ...GPU, acceleratorCount: 1 }),
  ],
  families: [
    {
      family: 'old',
      status: 'withdrawn',
      label: 'Withdrawn',
      evidence: 'It is gone.',
      source: 'sample',
      sourceDate: '2026-01-01',
    },
    {
      family: 'chip',
      status: 'frozen',
      label: 'Software frozen',
      evidence: 'No new versions.',
      source: 'sample',
      sourceDate: '2026-01-01',
    },
  ],
  measurements: [SAMPLE_ROW],
  tokens: [],
  purchase: [
    {
      region: 'sample-1',
      option: 'spot',
      instanceType: 'cpu.large',
      factor: 0.4,
      interruptionBand: '<5%',
      source: 'sample',
      sourceDate: '2026-01-01',
    },
  ],
  cited: [],
  typeNames: [
    'cpu.large',
    'gpu.xlarge',
    'gpu.8xlarge',
    'gpu.share',
    'chip.xlarge',
    'old.xlarge',
    'new.large',
  ],
  endpointPremium: 1.2,
  endpointPremiumSource: 'sample',
};

export const SAMPLE_INPUT: RecommendInput = {
  model: 'sample',
  precision: 'any',
  sequenceLength: null,
  load: { kind: 'constant', ratePerSecond: 10 },
  percentile: 99,
  limitMs: 500,
  purchaseOption: 'on-demand',
  utilizationCeiling: 1,
  minInstances: 1,
  families: 'any',
  customCudaKernels: false,
  endpointPremium: false,
  batchTimeoutMs: null,
  otherSizes: false,
};

export function sampleFacts(rows: readonly Partial<Measurement>[]): RecommenderFacts {
  return {
    ...SAMPLE_FACTS,
    measurements: rows.map((row, index) => ({ ...SAMPLE_ROW, key: `row-${index}`, ...row })),
  };
}
