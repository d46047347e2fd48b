import { type KindRules, scoreOfParts } from '../score.ts';
import { readIndexSet } from './indices.ts';

/** Two or more of the choices are correct; the stem says how many. */
export interface MultipleKey {
  readonly kind: 'multiple';
  readonly choices: readonly { readonly correct: boolean }[];
  /** How many choices are asked for: as many as are correct. */
  readonly asked: number;
}

/**
 * The response is the set of chosen indices. It is answered when as many are chosen as are asked
 * for: fewer is unfinished, more is not an answer.
 */
export const multiple: KindRules<MultipleKey, readonly number[]> = {
  read(key, value) {
    const chosen = readIndexSet(value, key.choices.length);
    return chosen !== null && chosen.length === key.asked ? chosen : null;
  },
  score: (key, chosen) =>
    scoreOfParts(chosen.filter((index) => key.choices[index]?.correct).length, key.asked),
};
