import type { JobKind } from '../../core/recommend/create-job.ts';
import type {
  LatencyPercentile,
  PrecisionClass,
  PurchaseOptionId,
} from '../../core/recommend/types.ts';
import type { Profile } from './profile.ts';

export type RateUnit = 's' | 'min';
/** Times the mean rate that arrives during a burst of the load test; 1 has none. */
export type BurstFactor = 1 | 3 | 10;

/** Everything the recommender’s page can be asked; the same value is its address. */
export interface RecommenderState {
  readonly model: string;
  readonly precision: PrecisionClass | 'any';
  /** Tokens; `null` takes every published length. */
  readonly sequenceLength: number | null;
  /** Of the busiest hour, in `unit`; see `ratePerSecond`. */
  readonly rate: number;
  readonly unit: RateUnit;
  /** `null`: the same all day. */
  readonly profile: Profile | null;
  readonly percentile: LatencyPercentile;
  readonly limitMs: number;
  readonly purchase: PurchaseOptionId;
  /** Highest utilization, whole percent. */
  readonly ceilingPercent: number;
  readonly minInstances: number;
  /** `null`: every family. */
  readonly families: readonly string[] | null;
  readonly customCudaKernels: boolean;
  /** With the managed endpoint’s premium on EC2’s price. */
  readonly endpointPremium: boolean;
  /** Longest wait for a batch to fill; `null` waits until it is full. */
  readonly batchTimeoutMs: number | null;
  /** Also sizes nobody measured, scaled from the same accelerator in another. */
  readonly otherSizes: boolean;
  /** Money per million that the reader would pay at most; `null` sets no limit. */
  readonly budget: number | null;
  /** Id of the configuration looked at; `null`: the first of the ranking. */
  readonly picked: string | null;
  /** The type of “Why not …?”. */
  readonly why: string | null;
  readonly burst: BurstFactor;
  /** Of the load test. */
  readonly seed: number;
  /** The real service’s job that is written out. */
  readonly job: JobKind;
  /** The language model of the last part, and its load in output tokens per second. */
  readonly tokenModel: string;
  readonly tokensPerSecond: number;
  /** `null`: as long as it takes. */
  readonly firstTokenLimitMs: number | null;
  readonly tokenLimitMs: number | null;
  /** Every configuration in the table, not just the best of each type. */
  readonly all: boolean;
}

/** What an address may name. */
export interface KnownNames {
  readonly models: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  readonly tokenModels: ReadonlySet<string>;
}

/** The guide’s worked example. */
export const EXAMPLE: RecommenderState = {
  model: 'BERT base',
  precision: 'any',
  sequenceLength: 128,
  rate: 1000,
  unit: 'min',
  profile: null,
  percentile: 95,
  limitMs: 200,
  purchase: 'on-demand',
  ceilingPercent: 80,
  minInstances: 1,
  families: null,
  customCudaKernels: false,
  endpointPremium: false,
  batchTimeoutMs: null,
  otherSizes: false,
  budget: null,
  picked: null,
  why: null,
  burst: 1,
  seed: 1,
  job: 'Default',
  tokenModel: 'Llama 2 13B',
  tokensPerSecond: 500,
  firstTokenLimitMs: null,
  tokenLimitMs: null,
  all: false,
};

const SECONDS = { s: 1, min: 60 } as const;

/** Requests per second in the busiest hour. */
export function ratePerSecond({ rate, unit }: Pick<RecommenderState, 'rate' | 'unit'>): number {
  return rate / SECONDS[unit];
}

/** In the order that the page lists them. */
export const PRECISIONS: readonly RecommenderState['precision'][] = [
  'any',
  'fp32',
  'tf32',
  '16-bit',
  'int8',
  'not-stated',
];
export const PURCHASES: readonly PurchaseOptionId[] = [
  'on-demand',
  'reserved-1y-all-upfront',
  'spot',
];
export const BURSTS: readonly BurstFactor[] = [1, 3, 10];
