import type { TokenInput } from '../../core/recommend/tokens.ts';
import type { Measurement, RecommenderFacts, RecommendInput } from '../../core/recommend/types.ts';
import { type RecommenderState, ratePerSecond } from './recommender-state.ts';

/** What the page's state asks of the recommender. */
export function recommendInput(state: RecommenderState): RecommendInput {
  const rate = ratePerSecond(state);
  return {
    model: state.model,
    precision: state.precision,
    sequenceLength: state.sequenceLength,
    load:
      state.profile === null
        ? { kind: 'constant', ratePerSecond: rate }
        : {
            kind: 'daily',
            hourlyRatePerSecond: state.profile.map((percent) => (rate * percent) / 100),
          },
    percentile: state.percentile,
    limitMs: state.limitMs,
    purchaseOption: state.purchase,
    utilizationCeiling: state.ceilingPercent / 100,
    minInstances: state.minInstances,
    families: state.families ?? 'any',
    customCudaKernels: state.customCudaKernels,
    endpointPremium: state.endpointPremium,
    batchTimeoutMs: state.batchTimeoutMs,
    otherSizes: state.otherSizes,
  };
}

/** What it asks about language models. */
export function tokenInput(state: RecommenderState): TokenInput {
  return {
    model: state.tokenModel,
    tokensPerSecond: state.tokensPerSecond,
    timeToFirstTokenLimitMs: state.firstTokenLimitMs,
    timePerTokenLimitMs: state.tokenLimitMs,
    purchaseOption: state.purchase,
    endpointPremium: state.endpointPremium,
    utilizationCeiling: state.ceilingPercent / 100,
    minInstances: state.minInstances,
    customCudaKernels: state.customCudaKernels,
  };
}

/** The published measurements and the reader's own together. */
export function withOwn(facts: RecommenderFacts, own: readonly Measurement[]): RecommenderFacts {
  return own.length === 0 ? facts : { ...facts, measurements: [...facts.measurements, ...own] };
}

export interface ModelChoices {
  readonly models: readonly string[];
  /** Of the chosen model. */
  readonly precisions: ReadonlySet<string>;
  readonly sequenceLengths: readonly number[];
}

/** What there are measurements of. */
export function modelChoices(measurements: readonly Measurement[], model: string): ModelChoices {
  const counts = new Map<string, number>();
  const precisions = new Set<string>();
  const lengths = new Set<number>();
  for (const row of measurements) {
    counts.set(row.model, (counts.get(row.model) ?? 0) + 1);
    if (row.model !== model) continue;
    precisions.add(row.precisionClass);
    if (row.sequenceLength !== null) lengths.add(row.sequenceLength);
  }
  return {
    models: [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)),
    precisions,
    sequenceLengths: [...lengths].toSorted((a, b) => a - b),
  };
}
