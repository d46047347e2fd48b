import type { KindRules } from '../score.ts';
import { readIndexSet } from './indices.ts';

/** An answer in words, which the reader compares with a model answer. */
export interface RecallKey {
  readonly kind: 'recall';
  readonly points: readonly unknown[];
}

/** The response is the set of points that the reader found in their own answer; none is one too. */
export const recall: KindRules<RecallKey, readonly number[]> = {
  read: (key, value) => readIndexSet(value, key.points.length),
  score: (key, ticked) => ({
    outcome: 'self-graded',
    points: ticked.length,
    pointsOf: key.points.length,
  }),
};
