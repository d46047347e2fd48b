import type { LoadPoint, RecommenderFacts, RecommendInput } from '../../core/recommend/types.ts';

/** What the page asks of the worker; a newer question ends an older one. */
export type CurveQuestion =
  | { readonly kind: 'facts'; readonly facts: RecommenderFacts }
  | { readonly kind: 'curve'; readonly id: number; readonly input: RecommendInput };

/** Points in order of the load, as they come. */
export interface CurveAnswer {
  readonly id: number;
  readonly points: readonly LoadPoint[];
  readonly isLast: boolean;
}

export const CURVE_LOADS = 1000;

/** So many loads from `min` to `max` in equal ratios. */
export function loadsBetween(min: number, max: number, count: number): readonly number[] {
  const ratio = Math.log(max / min) / (count - 1);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? max : min * Math.exp(ratio * index),
  );
}
