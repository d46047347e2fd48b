import { formatNumber, trimZeros } from '../number-text.ts';

/** A percentage for a sentence, from 0 to 100 and above: at most one decimal. */
export function percentWords(percent: number): string {
  return `${trimZeros(formatNumber(percent, 1))}%`;
}

/** A quantity for a sentence: at most two decimals. */
export function amountWords(amount: number): string {
  return trimZeros(formatNumber(amount, 2));
}

/** "1 hour", "2 hours". */
export function countWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${amountWords(count)} ${count === 1 ? singular : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
