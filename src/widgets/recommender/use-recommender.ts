import { useMemo } from 'react';
import { recommend } from '../../core/recommend/recommend.ts';
import type {
  Configuration,
  Recommendation,
  RecommenderFacts,
} from '../../core/recommend/types.ts';
import type { ChartPoint } from './chart-geometry.ts';
import { recommendInput } from './recommend-input.ts';
import type { RecommenderState } from './recommender-state.ts';
import { bestOfEachType, chartPoint, chosenOf } from './rows.ts';

export interface RecommenderResult {
  readonly recommendation: Recommendation;
  readonly best: readonly Configuration[];
  readonly points: readonly ChartPoint[];
  /** The other configurations of the chart. */
  readonly dots: readonly ChartPoint[];
  readonly chosen: Configuration | null;
}

/** Everything the page shows of a state; computed again only for what it depends on. */
export function useRecommender(
  state: RecommenderState,
  facts: RecommenderFacts,
): RecommenderResult {
  const { model, precision, sequenceLength, rate, unit, profile, percentile, limitMs } = state;
  const { purchase, ceilingPercent, minInstances, families, customCudaKernels } = state;
  const { endpointPremium, batchTimeoutMs, otherSizes, budget, picked } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of the state that the input is made of, and no more
  const recommendation = useMemo(
    () => recommend(recommendInput(state), facts),
    [
      facts,
      model,
      precision,
      sequenceLength,
      rate,
      unit,
      profile,
      percentile,
      limitMs,
      purchase,
      ceilingPercent,
      minInstances,
      families,
      customCudaKernels,
      endpointPremium,
      batchTimeoutMs,
      otherSizes,
    ],
  );
  const best = useMemo(() => bestOfEachType(recommendation), [recommendation]);
  const { points, dots } = useMemo(() => {
    const named = new Set(best.map(({ id }) => id));
    const drawn = (list: readonly Configuration[]) =>
      list.flatMap((configuration) => chartPoint(configuration, budget) ?? []);
    const all = [...recommendation.ranked, ...recommendation.others];
    // Small marks are measurements: a size that nobody measured has its best mark and no cloud.
    const others = all.filter(
      ({ id, instanceType, measurement }) =>
        !named.has(id) && measurement.instanceType === instanceType,
    );
    return { points: drawn(best), dots: drawn(others) };
  }, [recommendation, best, budget]);
  const chosen = useMemo(() => chosenOf(recommendation, picked), [recommendation, picked]);
  return { recommendation, best, points, dots, chosen };
}
