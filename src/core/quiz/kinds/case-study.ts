import { type KindRules, type ResponseValue, type Score, scoreOfParts } from '../score.ts';
import type { ClozeKey } from './cloze.ts';
import type { MatchingKey } from './matching.ts';
import type { MultipleKey } from './multiple.ts';
import type { NumericKey } from './numeric.ts';
import type { OrderingKey } from './ordering.ts';
import type { SingleKey } from './single.ts';

export type PartKey = SingleKey | MultipleKey | NumericKey | OrderingKey | MatchingKey | ClozeKey;

/** One scenario with several questions about it. */
export interface CaseKey {
  readonly kind: 'case';
  readonly parts: readonly PartKey[];
}

/**
 * The response holds one for each part; a case is answered when every part is.
 * @param scorePart how a part is scored: every kind but this one and those in words
 */
export function caseRules(
  scorePart: (key: PartKey, value: unknown) => Score,
): KindRules<CaseKey, readonly ResponseValue[]> {
  const scores = (key: CaseKey, values: readonly unknown[]) =>
    key.parts.map((part, index) => scorePart(part, values[index]));
  return {
    read(key, value) {
      if (!Array.isArray(value) || value.length !== key.parts.length) return null;
      const answered = scores(key, value).every(({ outcome }) => outcome !== 'unanswered');
      return answered ? (value as readonly ResponseValue[]) : null;
    },
    score(key, values) {
      const right = scores(key, values).filter(({ outcome }) => outcome === 'right').length;
      return scoreOfParts(right, key.parts.length);
    },
  };
}
