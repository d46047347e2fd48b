import {
  formatMilliseconds,
  formatNumber,
  toSignificant,
  trimZeros,
} from '../../core/number-text.ts';
import type {
  Configuration,
  LatencyBasis,
  LatencyPercentile,
  PrecisionClass,
  PurchaseOptionId,
  Sizing,
  VerdictKind,
} from '../../core/recommend/types.ts';
import type { IconName } from '../../ui/Icon.tsx';
import type { RecommenderState } from './recommender-state.ts';

export const PRECISION_NAMES: Record<PrecisionClass | 'any', string> = {
  any: 'Any',
  fp32: 'FP32',
  tf32: 'TF32',
  '16-bit': 'FP16 or BF16',
  int8: 'INT8',
  'not-stated': 'Not stated',
};

export const PURCHASE_NAMES: Record<PurchaseOptionId, string> = {
  'on-demand': 'On demand',
  'reserved-1y-all-upfront': 'Reserved, 1 year, all upfront',
  spot: 'Spot, average saving',
};

/** The word and the sign of a verdict; colour never stands alone. */
export const VERDICTS: Record<VerdictKind, { readonly word: string; readonly icon: IconName }> = {
  meets: { word: 'Meets', icon: 'check' },
  'too-slow': { word: 'Too slow', icon: 'cross' },
  uncertain: { word: 'Uncertain', icon: 'warn' },
  'no-measurement': { word: 'Not measured', icon: 'info' },
  'cannot-run': { word: 'Cannot run', icon: 'cross' },
  'not-sold': { word: 'No price', icon: 'info' },
  excluded: { word: 'Left out', icon: 'minus' },
  history: { word: 'History', icon: 'clock' },
};

export const BASES: Record<LatencyBasis, string> = {
  published: 'published',
  'from queue model': 'queue model',
  bound: 'bound',
};

export const PROVENANCE_WORDS: Record<Configuration['provenance']['kind'], string> = {
  measured: 'Measured on EC2',
  scaled: 'Scaled',
  unknown: 'Unknown',
};

export const percentileName = (percentile: LatencyPercentile): string => `P${percentile}`;

/** At most three significant digits, without zeros at the end. */
export function short(value: number): string {
  return value === Infinity ? 'no upper bound' : trimZeros(toSignificant(value, 3));
}

/** Requests with their unit, small rates by the minute as well. */
export function rateText(perSecond: number): string {
  return `${short(perSecond)} a second`;
}

export function ratePerMinuteText(perSecond: number): string {
  return `${trimZeros(formatNumber(perSecond * 60, perSecond < 1 ? 2 : 0))} a minute`;
}

/** `2 × g4dn.xlarge`, or just the type for one. */
export function fleetText({ sizing, instanceType }: Configuration): string {
  const count = sizing?.instancesNeeded ?? 1;
  return count === 1 ? instanceType : `${formatNumber(count)} × ${instanceType}`;
}

/** What the page was asked, in a sentence that stands where the fields do not: on paper, say. */
export function questionText(state: RecommenderState): string {
  const { model, precision, sequenceLength, rate, unit, profile, families } = state;
  const { ceilingPercent, minInstances, customCudaKernels, otherSizes, batchTimeoutMs } = state;
  const parts = [
    model,
    sequenceLength === null ? '' : `${sequenceLength} tokens`,
    precision === 'any' ? 'any precision' : PRECISION_NAMES[precision],
    `${trimZeros(formatNumber(rate, rate < 100 ? 2 : 0))} requests a ${unit === 's' ? 'second' : 'minute'}${profile === null ? '' : ' in the busiest hour'}`,
    `at most ${trimZeros(formatNumber(ceilingPercent, 2))}% in use`,
    minInstances > 1 ? `at least ${formatNumber(minInstances)} instances` : '',
    families === null ? '' : `families ${families.join(', ')}`,
    customCudaKernels ? 'custom CUDA kernels' : '',
    otherSizes ? 'sizes nobody measured too' : '',
    batchTimeoutMs === null ? '' : `a batch waits at most ${formatMilliseconds(batchTimeoutMs)}`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** How a measurement was run, in a few words. */
export function settingText({ measurement }: Configuration): string {
  const { batchSize, precision, framework } = measurement;
  return `batch ${batchSize}, ${precision}, ${framework}`;
}

/** The latency at the percentile: a figure, or the interval that is known. */
export function latencyText(
  { sizing }: Configuration,
  ms: (milliseconds: number) => string,
): string {
  if (sizing === null) return '?';
  if (sizing.basis !== 'bound') return ms(sizing.latencyAtPercentileMs);
  const low = ms(sizing.latencyLowMs);
  return sizing.latencyAtPercentileMs === Infinity
    ? `at least ${low}`
    : `${low} to ${ms(sizing.latencyAtPercentileMs)}`;
}

/** Which queue the waits come from, and how far its formula may be out. */
export function queueText({ measurement }: Configuration, { servers }: Sizing): string {
  if (measurement.batchSize > 1) {
    return 'Waits of batches are an approximation: P95 of wait and service is within 13% of our simulation, 3.5% on average. The load test below follows every request.';
  }
  if (servers === 1)
    return 'Waits are those of M/D/1, exact: random arrivals, one fixed service time.';
  return `Waits are those of M/D/c with ${formatNumber(servers)} servers, an approximation: at P95 and P99 within 5% of the exact chain for up to 40 servers.`;
}
