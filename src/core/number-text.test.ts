import { describe, expect, it } from 'vitest';
import { formatMilliseconds, formatNumber, formatPercent } from './number-text.ts';

describe('numbers as text', () => {
  it('groups thousands and rounds to the decimals asked for', () => {
    expect(formatNumber(1234567.89)).toBe('1,234,568');
    expect(formatNumber(2674.1896, 1)).toBe('2,674.2');
    expect(formatNumber(-1234)).toBe('−1,234');
    expect(formatNumber(-0)).toBe('0');
  });

  it('keeps the first digit of a number that would round to a false zero', () => {
    expect(formatNumber(0.004)).toBe('0.004');
    expect(formatNumber(0)).toBe('0');
    expect(formatPercent(0.0000423)).toBe('0.004%');
  });

  it('writes fractions as percentages', () => {
    expect(formatPercent(0.428, 1)).toBe('42.8%');
    expect(formatPercent(1)).toBe('100%');
  });

  it('writes milliseconds with 3 significant digits', () => {
    expect(formatMilliseconds(7.9)).toBe('7.9 ms');
    expect(formatMilliseconds(40.6)).toBe('40.6 ms');
    expect(formatMilliseconds(419.98)).toBe('420 ms');
    expect(formatMilliseconds(123456)).toBe('123,456 ms');
    expect(formatMilliseconds(0)).toBe('0 ms');
  });

  it('says in words what is no number', () => {
    expect(formatMilliseconds(Infinity)).toBe('unstable');
    expect(formatMilliseconds(-1)).toBe('not defined');
    expect(formatMilliseconds(null)).toBe('not stated');
    expect(formatNumber(Number.NaN)).toBe('not defined');
    expect(formatPercent(null)).toBe('not stated');
    expect(formatPercent(Infinity)).toBe('unstable');
  });
});
