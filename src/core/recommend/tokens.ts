import { createCatalog } from '../catalog/catalog.ts';
import type { FamilyStatus, InstanceType } from '../catalog/types.ts';
import {
  costPerMillion,
  costPerMillionAtUtilization,
  instancesNeeded,
} from '../cost/inference-cost.ts';
import { requireCount, requirePositive, requireShare } from '../errors.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../number-text.ts';
import { noPrice, pricesFor } from './price.ts';
import type { PurchaseOptionId, RecommenderFacts, TokenMeasurement, Verdict } from './types.ts';

export interface TokenInput {
  readonly model: string;
  /** Output tokens per second of all users together, above 0. */
  readonly tokensPerSecond: number;
  /** `null`: as long as it takes. */
  readonly timeToFirstTokenLimitMs: number | null;
  readonly timePerTokenLimitMs: number | null;
  readonly purchaseOption: PurchaseOptionId;
  readonly endpointPremium: boolean;
  readonly utilizationCeiling: number;
  readonly minInstances: number;
  readonly customCudaKernels: boolean;
}

/** Whether a model's weights and its running memory have room on the accelerators of a type. */
export interface MemoryFit {
  readonly kind: 'fits' | 'tight' | 'too-large' | 'unknown';
  readonly weightsGib: number | null;
  readonly memoryGib: number | null;
  readonly sentence: string;
}

export interface TokenConfiguration {
  readonly id: string;
  readonly measurement: TokenMeasurement;
  readonly instanceType: string;
  readonly status: FamilyStatus | null;
  readonly pricePerHour: number | null;
  readonly memory: MemoryFit;
  readonly instancesNeeded: number | null;
  readonly utilization: number | null;
  /** Money per hour of all instances. */
  readonly costPerHour: number | null;
  /** Money per million output tokens at this load. */
  readonly costPerMillionTokens: number | null;
  readonly costPerMillionTokensFull: number | null;
  /** Output tokens per second that one of the requests in a batch sees. */
  readonly tokensPerSecondPerRequest: number;
  readonly verdict: Verdict;
  readonly caveats: readonly string[];
}

export interface TokenRecommendation {
  /** Meet the limits, cheapest at this load first, the sooner first token first in a tie. */
  readonly ranked: readonly TokenConfiguration[];
  readonly others: readonly TokenConfiguration[];
  readonly summary: string;
}

/** What the service offers for generative models, in place of the jobs this lab models. */
export const GENERATIVE_JOBS =
  'For generative models SageMaker has newer jobs: CreateAIRecommendationJob proposes up to three instance types against a goal for the time to first token, the throughput or the cost, and CreateAIBenchmarkJob measures one.';

const GIB = 1024 ** 3;
/** Beyond weights: caches of keys and values, activations and the runtime (our rule). */
const ROOM_BESIDE_WEIGHTS = 0.2;

/**
 * Whether weights fit on a type's accelerators together: parameters × bytes, and a fifth of the
 * memory left for everything else (our rule; what a long context needs is more).
 *
 * @param parametersBillion `null` when the model's name does not say
 * @param weightBytes bytes per weight, above 0
 */
export function memoryFit(
  parametersBillion: number | null,
  weightBytes: number,
  type: InstanceType,
): MemoryFit {
  const memoryGib =
    type.acceleratorTotalMemoryGib ?? (type.acceleratorKind === 'none' ? type.memoryGib : null);
  if (parametersBillion === null || memoryGib === null) {
    const what = parametersBillion === null ? 'how many parameters it has' : 'the memory';
    return {
      kind: 'unknown',
      weightsGib: null,
      memoryGib,
      sentence: `Whether it fits is unknown: no source in our data states ${what}.`,
    };
  }
  requirePositive('The number of parameters', parametersBillion);
  requirePositive('The bytes of a weight', weightBytes);
  const weightsGib = (parametersBillion * 1e9 * weightBytes) / GIB;
  const numbers = `${formatNumber(weightsGib, 1)} GiB of weights, ${formatNumber(memoryGib, 1)} GiB on ${type.instanceType}`;
  if (weightsGib > memoryGib) {
    return { kind: 'too-large', weightsGib, memoryGib, sentence: `Does not fit: ${numbers}.` };
  }
  const share = 1 - weightsGib / memoryGib;
  if (share < ROOM_BESIDE_WEIGHTS) {
    const sentence = `Barely fits: ${numbers}, ${formatPercent(share)} left for the cache of keys and values.`;
    return { kind: 'tight', weightsGib, memoryGib, sentence };
  }
  return { kind: 'fits', weightsGib, memoryGib, sentence: `Fits: ${numbers}.` };
}

/** Models that have token measurements, by name. */
export function tokenModels(facts: RecommenderFacts): string[] {
  return [...new Set(facts.tokens.map(({ model }) => model))].sort();
}

/**
 * Which measured way of serving a language model costs least at a load of output tokens. Each row
 * is one operating point: its batch, its input and output lengths, its times.
 *
 * @throws InvalidInputError for inputs outside the ranges of `TokenInput`
 */
export function recommendTokens(input: TokenInput, facts: RecommenderFacts): TokenRecommendation {
  requirePositive('The number of tokens a second', input.tokensPerSecond);
  requireShare('The utilization ceiling', input.utilizationCeiling);
  requireCount('The least number of instances', input.minInstances);
  for (const limit of [input.timeToFirstTokenLimitMs, input.timePerTokenLimitMs]) {
    if (limit !== null) requirePositive('The limit', limit);
  }
  const all = facts.tokens
    .filter(({ model }) => model === input.model)
    .map((row) => configure(row, input, facts));
  const ranked = all.filter(({ verdict }) => verdict.kind === 'meets').sort(byCost);
  const others = all.filter(({ verdict }) => verdict.kind !== 'meets');
  const best = ranked[0];
  const summary =
    best === undefined
      ? withoutAnswer(input.model, others)
      : `${best.instancesNeeded} × ${best.instanceType} with batches of ${best.measurement.batchSize} costs least at this load.`;
  return { ranked, others, summary };
}

/** Why nothing is left: the limits, or that none of it is sold here or can run. */
function withoutAnswer(model: string, others: readonly TokenConfiguration[]): string {
  const [first] = others;
  const isJudged = others.some(
    ({ verdict }) => verdict.kind === 'too-slow' || verdict.kind === 'uncertain',
  );
  if (isJudged || first === undefined) {
    return `No measured way of serving ${model} meets these limits.`;
  }
  return `No measured way of serving ${model} can be used here. ${first.verdict.sentence}`;
}

function byCost(a: TokenConfiguration, b: TokenConfiguration): number {
  const cost = (one: TokenConfiguration) => one.costPerMillionTokens ?? Number.POSITIVE_INFINITY;
  const first = (one: TokenConfiguration) =>
    one.measurement.timeToFirstTokenP50Ms ?? Number.POSITIVE_INFINITY;
  return cost(a) - cost(b) || first(a) - first(b) || (a.id < b.id ? -1 : 1);
}

function configure(
  row: TokenMeasurement,
  input: TokenInput,
  facts: RecommenderFacts,
): TokenConfiguration {
  const catalog = createCatalog({ ...facts, benchmarks: [], credits: [], priceChanges: [] });
  const type = catalog.get(row.instanceType);
  const pricePerHour = pricesFor(input, facts).priceOf(row.instanceType);
  const memory = memoryFit(row.parametersBillion, row.weightBytes, type);
  const shape = {
    id: row.key,
    measurement: row,
    instanceType: row.instanceType,
    status: catalog.status(type.family) ?? null,
    pricePerHour,
    memory,
    tokensPerSecondPerRequest: row.tokensPerSecond / row.batchSize,
    caveats: caveatsOf(row, type),
  };
  const unsized = {
    instancesNeeded: null,
    utilization: null,
    costPerHour: null,
    costPerMillionTokens: null,
    costPerMillionTokensFull: null,
  };
  if (pricePerHour === null) {
    const sentence = noPrice(row.instanceType, input, facts);
    return { ...shape, ...unsized, verdict: { kind: 'not-sold', sentence } };
  }
  if (input.customCudaKernels && type.acceleratorKind !== 'gpu') {
    const sentence = `Custom CUDA kernels need an NVIDIA GPU; ${row.instanceType} has ${type.acceleratorName ?? 'none'}.`;
    return { ...shape, ...unsized, verdict: { kind: 'cannot-run', sentence } };
  }
  const instances = Math.max(
    input.minInstances,
    instancesNeeded(input.tokensPerSecond, row.tokensPerSecond, input.utilizationCeiling),
  );
  return {
    ...shape,
    instancesNeeded: instances,
    utilization: input.tokensPerSecond / (row.tokensPerSecond * instances),
    costPerHour: pricePerHour * instances,
    costPerMillionTokens: costPerMillion(pricePerHour, input.tokensPerSecond, instances),
    costPerMillionTokensFull: costPerMillionAtUtilization(pricePerHour, row.tokensPerSecond),
    verdict: judge(row, input, instances),
  };
}

function judge(row: TokenMeasurement, input: TokenInput, instances: number): Verdict {
  const limits = [
    ['first token', row.timeToFirstTokenP50Ms, input.timeToFirstTokenLimitMs],
    ['token', row.timePerTokenP50Ms, input.timePerTokenLimitMs],
  ] as const;
  for (const [what, ms, limitMs] of limits) {
    if (limitMs === null) continue;
    if (ms === null) {
      const sentence = `The source does not state the time per ${what}, so ${formatMilliseconds(limitMs)} cannot be judged.`;
      return { kind: 'uncertain', sentence };
    }
    if (ms > limitMs) {
      const sentence = `Misses ${formatMilliseconds(limitMs)} per ${what}: half of them take longer than ${formatMilliseconds(ms)}, without any waiting.`;
      return { kind: 'too-slow', sentence };
    }
  }
  const sentence = `${formatNumber(row.tokensPerSecond)} tokens a second on one instance; ${instances} of them for this load. Times are the published medians, without waiting for a place in a batch.`;
  return { kind: 'meets', sentence };
}

function caveatsOf(row: TokenMeasurement, type: InstanceType): string[] {
  const caveats: string[] = [];
  const cores = type.neuronCores;
  if (cores !== null && row.tensorParallel < cores) {
    caveats.push(
      `The model runs on ${row.tensorParallel} of ${cores} NeuronCores; the rest of the instance is idle in this figure and paid for.`,
    );
  }
  const { timePerTokenP50Ms: p50, timePerTokenP99Ms: p99 } = row;
  if (p50 !== null && p99 !== null && p99 < p50) {
    caveats.push(
      `The source prints a P99 of ${formatMilliseconds(p99)} per token below its P50 of ${formatMilliseconds(p50)}: one of them is a slip.`,
    );
  }
  return caveats;
}
