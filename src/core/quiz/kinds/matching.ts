import { type KindRules, scoreOfParts } from '../score.ts';
import { readSlots } from './indices.ts';

/** Each pair's left side goes with its right side; extras go with none. */
export interface MatchingKey {
  readonly kind: 'matching';
  readonly pairs: readonly unknown[];
  readonly extras: readonly unknown[];
}

/**
 * The response names a right side for each left side: an index into the pairs, then the extras.
 * It is answered when every left side has one.
 */
export const matching: KindRules<MatchingKey, readonly (number | null)[]> = {
  read(key, value) {
    const rights = key.pairs.length + key.extras.length;
    const read = readSlots(value, key.pairs.length, () => rights);
    return read?.every((one) => one !== null) ? read : null;
  },
  score: (key, rights) =>
    scoreOfParts(rights.filter((right, left) => right === left).length, key.pairs.length),
};
