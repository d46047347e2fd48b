import { inventedType } from '../catalog/invented-type.ts';
import type { CreditSpec, Facts, FamilyStatus, InstanceType } from '../catalog/types.ts';
import type { MetricName, MetricSeries } from '../metrics/types.ts';
import type { FleetInstance } from './input-types.ts';

/** An invented catalogue of round numbers, so that tests can be worked by hand. */

function exampleType(
  instanceType: string,
  vcpus: number,
  memoryGib: number,
  over: Partial<InstanceType> = {},
): InstanceType {
  return inventedType(instanceType, {
    group: 'general',
    vcpus,
    memoryGib,
    networkBaselineGbps: vcpus / 2,
    ebsMaxMbps: 500 * vcpus,
    hypervisor: 'nitro',
    ...over,
  });
}

function device(
  kind: InstanceType['acceleratorKind'],
  name: string,
  count: number,
  gibPerDevice: number,
  tflopsPerDevice: number | null,
): Partial<InstanceType> {
  return {
    acceleratorKind: kind,
    acceleratorName: name,
    acceleratorCount: count,
    acceleratorMemoryGibPerDevice: gibPerDevice,
    acceleratorTotalMemoryGib: gibPerDevice * count,
    peak16BitTflops: tflopsPerDevice === null ? null : tflopsPerDevice * count,
    group: kind === 'gpu' ? 'gpu' : 'inference',
  };
}

const TYPES: readonly (readonly [type: InstanceType, pricePerHour: number])[] = [
  [exampleType('even.large', 2, 8), 0.1],
  [exampleType('even.xlarge', 4, 16), 0.2],
  [exampleType('even.2xlarge', 8, 32), 0.4],
  [exampleType('even.4xlarge', 16, 64), 0.8],
  [exampleType('roomy.large', 2, 16), 0.13],
  [exampleType('roomy.xlarge', 4, 32), 0.26],
  [exampleType('fast.large', 2, 8, { coremark: 60_000 }), 0.15],
  [exampleType('slow.xlarge', 4, 16, { coremark: 60_000 }), 0.19],
  [exampleType('arm.large', 2, 8, { arch: 'arm64' }), 0.08],
  [exampleType('burst.large', 2, 8, { burstable: true }), 0.07],
  [exampleType('old.large', 2, 8, { previousGeneration: true }), 0.01],
  [exampleType('bend-flex.large', 2, 8), 0.01],
  [exampleType('bare.metal', 2, 8, { bareMetal: true, hypervisor: 'none' }), 0.01],
  [exampleType('xen.large', 2, 8, { hypervisor: 'xen' }), 0.01],
  [exampleType('gone.large', 2, 8), 0.01],
  [exampleType('disk.2xlarge', 8, 32, { group: 'storage', localNvmeGb: 1_000 }), 0.6],
  [
    exampleType('volta.2xlarge', 8, 64, {
      ...device('gpu', 'Big GPU', 1, 16, 100),
      hypervisor: 'xen',
    }),
    3,
  ],
  [exampleType('turing.xlarge', 4, 16, device('gpu', 'Mid GPU', 1, 16, 50)), 0.5],
  [exampleType('share.large', 2, 8, device('gpu', 'Whole GPU', 0.25, 16, 100)), 0.3],
  [exampleType('quad.8xlarge', 32, 256, device('gpu', 'Mid GPU', 4, 16, 50)), 2.5],
  [exampleType('dear.8xlarge', 32, 256, device('gpu', 'Small GPU', 1, 16, 25)), 3.5],
  [exampleType('many.8xlarge', 32, 256, device('gpu', 'Small GPU', 4, 8, 25)), 2.9],
  [exampleType('inf-new.xlarge', 4, 16, device('inferentia', 'Chip 2', 1, 32, 150)), 0.8],
  [exampleType('inf-old.xlarge', 4, 8, device('inferentia', 'Chip 1', 1, 8, 60)), 0.2],
  [exampleType('inf-gone.xlarge', 4, 8, device('inferentia', 'Chip 0', 1, 8, 60)), 0.1],
  [exampleType('unpriced.large', 2, 8), Number.NaN],
];

const STATUSES: Readonly<Record<string, FamilyStatus['status']>> = {
  volta: 'withdrawn',
  gone: 'withdrawn',
  'inf-gone': 'withdrawn',
  'inf-old': 'frozen',
};

const LABELS: Readonly<Record<FamilyStatus['status'], string>> = {
  current: 'Current',
  previous: 'Previous generation',
  frozen: 'Software frozen',
  withdrawn: 'Withdrawn',
};

const BURST: CreditSpec = {
  instanceType: 'burst.large',
  vcpus: 2,
  creditsPerHour: 36,
  baselinePerVcpu: 0.3,
  maxAccruedCredits: 864,
  launchCredits: 0,
  unlimitedByDefault: true,
  surplusUsdPerVcpuHour: 0.05,
  creditsKeptAfterStopDays: 7,
};

export const EXAMPLE_FACTS: Facts = {
  priceBook: {
    region: 'example-1',
    regionName: 'Example',
    currency: 'USD',
    priceDate: '2026-01-01',
    source: 'invented',
    pricePerHour: Object.fromEntries(
      TYPES.filter(([, price]) => Number.isFinite(price)).map(([type, price]) => [
        type.instanceType,
        price,
      ]),
    ),
  },
  instances: TYPES.map(([type]) => type),
  families: [...new Set(TYPES.map(([{ family }]) => family))].map((family): FamilyStatus => {
    const status = STATUSES[family] ?? 'current';
    return {
      family,
      status,
      label: LABELS[status],
      evidence: 'Invented.',
      source: 'invented',
      sourceDate: '2026-01-01',
    };
  }),
  benchmarks: [],
  cited: [],
  credits: [BURST],
  priceChanges: [],
};

export const HOUR_MS = 3_600_000;
export const EXAMPLE_START_MS = Date.UTC(2026, 0, 5);

/** A series of five-minute points from the start, one for each value. */
export function exampleSeries(
  metric: MetricName,
  values: readonly number[],
  over: Partial<MetricSeries> = {},
): MetricSeries {
  return {
    metric,
    statistic: 'Average',
    unit: 'Percent',
    periodSeconds: 300,
    timesMs: Float64Array.from(values, (_, index) => EXAMPLE_START_MS + index * 300_000),
    values: Float64Array.from(values),
    ...over,
  };
}

/** So many hours of one value, in five-minute points. */
export function steady(value: number, hours = 14 * 24): readonly number[] {
  return new Array<number>(hours * 12).fill(value);
}

/** An instance with percentages that stay the same for 14 days. */
export function exampleInstance(
  instanceType: string,
  percents: { readonly [metric in MetricName]?: number },
): FleetInstance {
  return {
    id: `i-${instanceType}`,
    instanceType,
    region: '',
    series: Object.entries(percents).map(([metric, value]) =>
      exampleSeries(metric as MetricName, steady(value)),
    ),
  };
}
