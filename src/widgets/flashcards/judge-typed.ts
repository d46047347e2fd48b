import { isWithin, readTypedNumber } from '../../core/quiz/kinds/numeric.ts';
import { compareTyped, type TypedComparison } from '../../core/review/typed-answer.ts';
import type { CardFaceText } from './cards.ts';

/** What was typed beside the answer: a number by its value, the rest by its words. */
export function judgeTyped(typed: string, { typed: key }: CardFaceText): TypedComparison {
  if (key.number === undefined || typed.trim() === '') return compareTyped(typed, key);
  const reading = readTypedNumber(key.number, typed);
  const right = reading.ok && isWithin(reading.value, key.number.value, key.number.tolerance);
  return right
    ? { verdict: 'right', suggested: 3, words: null }
    : { verdict: 'different', suggested: 1, words: null };
}

/** The comparison in a sentence. The learner's own judgement counts: it says what it saw, no more. */
export function comparisonInWords({ verdict, words }: TypedComparison): string {
  if (words !== null) {
    const share = `${words.found} of the ${words.of} words`;
    return verdict === 'other'
      ? `${share} of our example; yours may be as good.`
      : `${share} that carry the answer.`;
  }
  switch (verdict) {
    case 'right':
      return 'The same as the answer.';
    case 'close':
      return 'The same but for a few letters.';
    case 'partly':
      return 'Some of it is in the answer.';
    case 'empty':
      return 'Nothing was typed.';
    case 'other':
    case 'different':
      return 'Not the same as the answer.';
  }
}
