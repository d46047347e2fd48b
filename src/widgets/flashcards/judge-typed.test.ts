import { describe, expect, it } from 'vitest';
import { PLAIN } from './cards.ts';
import { comparisonInWords, judgeTyped } from './judge-typed.ts';

const face = (typed: Parameters<typeof judgeTyped>[1]['typed']) => ({
  ...PLAIN,
  front: '',
  heading: '',
  paragraphs: [],
  typed,
});
const number = {
  kind: 'numeric',
  value: 1_200,
  tolerance: 0.02,
  unit: 'ms',
  otherUnits: { s: 1_000 },
  errors: [],
} as const;
const numeric = face({ accepted: ['1,200 ms'], text: '', number });

describe('a typed number', () => {
  it.each(['1200', '1,200 ms', '1.2 s', '1210'])('%s is right by its value', (typed) => {
    expect(judgeTyped(typed, numeric)).toMatchObject({ verdict: 'right', suggested: 3 });
  });

  it.each(['1300', '1.2', 'a lot'])('%s is not', (typed) => {
    expect(judgeTyped(typed, numeric)).toMatchObject({ verdict: 'different', suggested: 1 });
  });

  it('that was not typed is empty', () => {
    expect(judgeTyped(' ', numeric).verdict).toBe('empty');
  });
});

describe('the comparison in words', () => {
  it('says what it saw', () => {
    const name = face({ accepted: ['Latency'], text: '' });
    const said = (typed: string) => comparisonInWords(judgeTyped(typed, name));
    expect(said('latency')).toBe('The same as the answer.');
    expect(said('latensy')).toBe('The same but for a few letters.');
    expect(said('')).toBe('Nothing was typed.');
    const long = face({ accepted: [], text: 'The time that an answer takes.' });
    expect(comparisonInWords(judgeTyped('time', long))).toBe(
      '1 of the 3 words that carry the answer.',
    );
  });
});
