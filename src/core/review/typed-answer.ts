import { distance } from 'fastest-levenshtein';
import type { ReviewGrade } from './schedule.ts';

/** What a typed answer is held against. */
export interface TypedKey {
  /** Short answers, any of which is right; none when the answer is a text. */
  readonly accepted: readonly string[];
  /** A whole text whose content words count when there is no short answer. */
  readonly text: string;
  /** The text is an example: another one may be as good, so few words in common say nothing. */
  readonly isOneOfMany?: boolean;
}

export type TypedVerdict = 'empty' | 'right' | 'close' | 'partly' | 'different' | 'other';

export interface TypedComparison {
  readonly verdict: TypedVerdict;
  /** What was typed is judged by the learner; this grade is only marked. `null` when there is none. */
  readonly suggested: ReviewGrade | null;
  /** Of a text: content words of the answer that were typed, and how many it has. */
  readonly words: { readonly found: number; readonly of: number } | null;
}

const MAX_LENGTH = 2_000;
/** Words that say nothing about whether the answer is known. */
const SMALL_WORDS = new Set(
  'a an and are as at be but by can do does for from has have how if in into is it its more most no not of on once one only or other out same so such than that the their them then there these they this those to up use used very was what when where which while who why will with without you your'.split(
    ' ',
  ),
);

/**
 * Compares what was typed with the answer, forgivingly: case, accents, punctuation, articles, plural
 * and a slip of the finger don't count. A word with a digit must be the same: Inf1 is not Inf2.
 * The rules are ours: a short answer is right when its words agree, close when a few letters differ;
 * of a text half the content words suggest Good and a quarter Hard.
 */
export function compareTyped(typed: string, key: TypedKey): TypedComparison {
  const words = wordsOf(typed.slice(0, MAX_LENGTH));
  if (words.length === 0) return { verdict: 'empty', suggested: 1, words: null };
  return key.accepted.length > 0 ? compareShort(words, key.accepted) : compareText(words, key);
}

function compareShort(words: readonly string[], accepted: readonly string[]): TypedComparison {
  const answers = accepted.map(wordsOf).filter((answer) => answer.length > 0);
  const typed = bare(words);
  if (answers.some((answer) => bare(answer) === typed)) {
    return { verdict: 'right', suggested: 3, words: null };
  }
  if (answers.some((answer) => isSlip(words, answer))) {
    return { verdict: 'close', suggested: 3, words: null };
  }
  const shared = answers.some((answer) =>
    content(answer).some((word) => content(words).some((own) => isSameWord(own, word))),
  );
  return shared
    ? { verdict: 'partly', suggested: 2, words: null }
    : { verdict: 'different', suggested: 1, words: null };
}

function compareText(
  words: readonly string[],
  { text, isOneOfMany = false }: TypedKey,
): TypedComparison {
  const wanted = [...new Set(content(wordsOf(text)))];
  const typed = content(words);
  const found = wanted.filter((word) => typed.some((own) => isSameWord(own, word))).length;
  const share = wanted.length === 0 ? 0 : found / wanted.length;
  const counted = { found, of: wanted.length };
  if (share >= 0.5) return { verdict: 'right', suggested: 3, words: counted };
  if (isOneOfMany) return { verdict: 'other', suggested: null, words: counted };
  if (share >= 0.25) return { verdict: 'partly', suggested: 2, words: counted };
  return { verdict: 'different', suggested: 1, words: counted };
}

/** Words in small letters without accents, punctuation and the ending of a plural. */
function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{Letter}\p{Number}.]+/u)
    .map((word) => stem(word.replace(/^\.+|\.+$/g, '')))
    .filter((word) => word !== '');
}

/**
 * One form for singular and plural: latency and latencies, batch and batches, vCPU and vCPUs. What ends
 * in ss, us or is, is very short or has a digit keeps its s.
 */
function stem(word: string): string {
  if (SMALL_WORDS.has(word)) return word;
  if (/^[a-z]{1,2}pus$/.test(word)) return word.slice(0, -1);
  const plural = /[a-z]{3}s$/.test(word) && !/(?:ss|us|is)$/.test(word);
  const one = plural ? word.slice(0, -1) : word;
  if (!/^[a-z]{4,}$/.test(one)) return one;
  return one.replace(/e$/, '').replace(/y$/, 'i');
}

function content(words: readonly string[]): readonly string[] {
  return words.filter((word) => !SMALL_WORDS.has(word));
}

/** The words as one, so that "real-time" is "realtime"; articles don't count. */
function bare(words: readonly string[]): string {
  return words.filter((word) => !/^(?:a|an|the)$/.test(word)).join('');
}

function isSlip(words: readonly string[], answer: readonly string[]): boolean {
  return isSameWord(bare(words), bare(answer));
}

function isSameWord(typed: string, wanted: string): boolean {
  if (typed === wanted) return true;
  const allowed = allowedSlips(wanted);
  if (allowed === 0 || Math.abs(typed.length - wanted.length) > allowed) return false;
  return sameDigits(typed, wanted) && areSlips(typed, wanted, allowed);
}

/** Whether so few slips lead from one to the other; two letters in the wrong order are one slip. */
function areSlips(typed: string, wanted: string, slips: number): boolean {
  if (distance(typed, wanted) <= slips) return true;
  return Array.from(typed).some((letter, at) => {
    const next = typed[at + 1];
    if (next === undefined || next !== wanted[at] || letter !== wanted[at + 1]) return false;
    const swapped = typed.slice(0, at) + next + letter + typed.slice(at + 2);
    return distance(swapped, wanted) <= slips - 1;
  });
}

function sameDigits(a: string, b: string): boolean {
  return a.replace(/\D/g, '') === b.replace(/\D/g, '');
}

/** None in a short word, one from 5 letters on (of the stem), two from 10. */
function allowedSlips(word: string): number {
  if (word.length < 5) return 0;
  return word.length < 10 ? 1 : 2;
}

/**
 * The short answers that a name stands for: "EC2 (Elastic Compute Cloud)" is EC2, Elastic Compute
 * Cloud, and both.
 */
export function acceptedNames(name: string): readonly string[] {
  const match = /^([^()]+?)\s*\(([^()]+)\)$/.exec(name.trim());
  if (match === null) return [name];
  const [, outside = '', inside = ''] = match;
  return [name, outside, inside];
}
