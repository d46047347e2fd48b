import { seededRandom } from '../random/mulberry.ts';
import { type Generator, generateSeries, type Pattern } from './generators.ts';
import type { FleetInstance } from './input-types.ts';

export type SampleId =
  | 'steady-api'
  | 'office-hours'
  | 'batch-nights'
  | 'gpu-at-ten-percent'
  | 'memory-leak'
  | 'student-notebook'
  | 'summed-endpoint';

/** An invented workload, made by stated generators from a seed. Nothing in it was measured. */
export interface Sample {
  readonly id: SampleId;
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly shows: string;
  readonly instanceType: string;
  readonly seed: number;
  readonly generators: readonly Generator[];
}

export const SAMPLE_PERIOD_SECONDS = 300;
/** Monday 2 November 2026, 00:00 UTC: fixed, so that a page is the same on every day. */
export const SAMPLE_END_MS = Date.UTC(2026, 10, 2);
const FLEET_SEED = 20_261_102;

function percent(
  metric: Generator['metric'],
  pattern: Pattern,
  noise: number,
  statistic: Generator['statistic'] = 'Average',
): Generator {
  return { metric, statistic, unit: 'Percent', pattern, noise, highest: 100 };
}

function bytes(metric: Generator['metric'], pattern: Pattern, noise: number): Generator {
  return {
    metric,
    statistic: 'Sum',
    unit: 'Bytes',
    pattern,
    noise,
    highest: Number.POSITIVE_INFINITY,
  };
}

function hours(fromHour: number, toHour: number, busy: number, idle: number): Pattern {
  return { kind: 'hours', fromHour, toHour, days: 'weekdays', busy, idle };
}

function nights(fromHour: number, toHour: number, busy: number, idle: number): Pattern {
  return { kind: 'hours', fromHour, toHour, days: 'every day', busy, idle };
}

function wave(low: number, high: number, peakHour: number): Pattern {
  return { kind: 'wave', low, high, peakHour };
}

/** The samples, in the order in which a page offers them. */
export const SAMPLES: readonly Sample[] = [
  {
    id: 'gpu-at-ten-percent',
    title: 'GPU at 10%',
    shows: 'The guide’s own example: a P3 that serves a model and uses a tenth of its GPU.',
    instanceType: 'p3.2xlarge',
    seed: 101,
    generators: [
      percent('cpuUtilization', wave(6, 14, 14), 0.1),
      percent('memoryUtilization', wave(8, 9, 14), 0.02, 'Maximum'),
      percent('gpuUtilization', wave(7, 13, 14), 0.1),
      percent('gpuMemoryUtilization', wave(21, 22, 14), 0.01, 'Maximum'),
      bytes('networkIn', wave(6, 14, 14), 0.2),
      bytes('networkOut', wave(12, 30, 14), 0.2),
      bytes('ebsReadBytes', wave(1, 3, 14), 0.3),
      bytes('ebsWriteBytes', wave(2, 4, 14), 0.3),
    ],
  },
  {
    id: 'steady-api',
    title: 'Steady API',
    shows: 'A service that never uses a quarter of its CPU or of its memory.',
    instanceType: 'm5.2xlarge',
    seed: 102,
    generators: [
      percent('cpuUtilization', wave(9, 18, 15), 0.15),
      percent('memoryUtilization', wave(19, 21, 15), 0.02, 'Maximum'),
      bytes('networkIn', wave(20, 60, 15), 0.2),
      bytes('networkOut', wave(40, 120, 15), 0.2),
      bytes('ebsReadBytes', wave(2, 6, 15), 0.3),
      bytes('ebsWriteBytes', wave(4, 12, 15), 0.3),
    ],
  },
  {
    id: 'office-hours',
    title: 'Office hours',
    shows:
      'Busy by day and idle by night: optimized, and still cheaper on a newer or a burstable type.',
    instanceType: 'm5.xlarge',
    seed: 103,
    generators: [
      percent('cpuUtilization', hours(8, 18, 52, 3), 0.15),
      percent('memoryUtilization', hours(8, 18, 56, 48), 0.03, 'Maximum'),
      bytes('networkIn', hours(8, 18, 60, 2), 0.2),
      bytes('networkOut', hours(8, 18, 110, 3), 0.2),
    ],
  },
  {
    id: 'batch-nights',
    title: 'Batch nights',
    shows: 'Two full hours a night: the percentile decides whether they count.',
    instanceType: 'c5.4xlarge',
    seed: 104,
    generators: [
      percent('cpuUtilization', nights(1, 3, 95, 6), 0.04),
      percent('memoryUtilization', nights(1, 3, 38, 18), 0.03, 'Maximum'),
      bytes('networkIn', nights(1, 3, 700, 5), 0.15),
      bytes('networkOut', nights(1, 3, 120, 5), 0.15),
      bytes('ebsReadBytes', nights(1, 3, 500, 4), 0.2),
      bytes('ebsWriteBytes', nights(1, 3, 220, 4), 0.2),
    ],
  },
  {
    id: 'memory-leak',
    title: 'Memory leak',
    shows: 'Memory climbs until a restart: under-provisioned, and a larger type only buys time.',
    instanceType: 'r5.large',
    seed: 105,
    generators: [
      percent('cpuUtilization', wave(12, 30, 13), 0.15),
      percent(
        'memoryUtilization',
        { kind: 'sawtooth', from: 22, to: 94, days: 4.5 },
        0.01,
        'Maximum',
      ),
      bytes('networkIn', wave(8, 25, 13), 0.2),
      bytes('networkOut', wave(10, 40, 13), 0.2),
    ],
  },
  {
    id: 'student-notebook',
    title: 'Student notebook',
    shows: 'A GPU that nobody measured: without the agent there is little to find.',
    instanceType: 'g4dn.xlarge',
    seed: 106,
    generators: [
      percent(
        'cpuUtilization',
        { kind: 'sessions', fromHour: 18, toHour: 22, daysOfTen: 4, busy: 26, idle: 2 },
        0.3,
      ),
      bytes(
        'networkIn',
        { kind: 'sessions', fromHour: 18, toHour: 22, daysOfTen: 4, busy: 12, idle: 0.2 },
        0.4,
      ),
      bytes(
        'networkOut',
        { kind: 'sessions', fromHour: 18, toHour: 22, daysOfTen: 4, busy: 4, idle: 0.1 },
        0.4,
      ),
    ],
  },
  {
    id: 'summed-endpoint',
    title: 'SageMaker endpoint',
    shows: 'CPU percentages summed over the vCPUs go above 100: the lab asks before it judges.',
    instanceType: 'c5.xlarge',
    seed: 107,
    generators: [
      { ...percent('cpuUtilization', wave(60, 150, 12), 0.1), highest: 400 },
      percent('memoryUtilization', wave(33, 36, 12), 0.02),
    ],
  },
];

function sampleOf(id: SampleId): Sample | undefined {
  return SAMPLES.find((sample) => sample.id === id);
}

function instanceOf(
  { instanceType, generators }: Sample,
  identity: Pick<FleetInstance, 'id'> & { readonly name: string },
  options: { days: number; endMs: number; seed: number; levelFactor: number },
): FleetInstance {
  return {
    ...identity,
    instanceType,
    region: '',
    series: generators.map((generator) =>
      generateSeries(generator, {
        ...options,
        periodSeconds: SAMPLE_PERIOD_SECONDS,
      }),
    ),
  };
}

/**
 * One sample's instance, with points every five minutes.
 *
 * @param days length of the series, above 0; at least 14 for the default look-back
 * @param endMs end of the newest period, ms since 1970 in UTC
 * @returns `undefined` for an id that is none of the samples
 */
export function sampleInstance(
  id: SampleId,
  days = 14,
  endMs = SAMPLE_END_MS,
): FleetInstance | undefined {
  const sample = sampleOf(id);
  if (sample === undefined) return undefined;
  const identity = { id: sample.id, name: sample.title };
  return instanceOf(sample, identity, { days, endMs, seed: sample.seed, levelFactor: 1 });
}

/**
 * A fleet of so many instances: the samples in turn, each with its own noise and with levels of
 * 70 % to 110 % of the sample's.
 */
export function sampleFleet(
  count: number,
  days = 14,
  endMs = SAMPLE_END_MS,
): readonly FleetInstance[] {
  const random = seededRandom(FLEET_SEED);
  return Array.from({ length: count }, (_, index) => {
    const sample = SAMPLES[index % SAMPLES.length];
    const levelFactor = 0.7 + 0.4 * random();
    if (sample === undefined) return undefined;
    const number = String(Math.floor(index / SAMPLES.length) + 1).padStart(2, '0');
    const identity = { id: `${sample.id}-${number}`, name: `${sample.title} ${number}` };
    const seed = sample.seed + 1_000 * (index + 1);
    return instanceOf(sample, identity, { days, endMs, seed, levelFactor });
  }).filter((instance) => instance !== undefined);
}
