import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysUntilRecall, recallCurve, retrievability } from './forgetting.ts';

const STABILITY = fc.double({ min: 0.01, max: 36_500, noNaN: true });

describe('the chance of recall', () => {
  it('is 90 % after as many days as the stability says, whatever it is', () => {
    fc.assert(
      fc.property(STABILITY, (days) => {
        expect(retrievability(days, days)).toBeCloseTo(0.9, 6);
      }),
    );
  });

  // By hand: decay −0.1542, factor 0.9^(1/−0.1542) − 1 = 0.980382; (1 + 0.980382 × 4)^−0.1542.
  it('follows the published formula', () => {
    expect(retrievability(4 * 10, 10)).toBeCloseTo((1 + 0.980382 * 4) ** -0.1542, 3);
    expect(retrievability(0, 10)).toBe(1);
  });

  it('only ever falls, and stays above 0', () => {
    fc.assert(
      fc.property(STABILITY, fc.double({ min: 0.1, max: 5_000, noNaN: true }), (days, until) => {
        const recall = recallCurve(days, until, 40).map((point) => point.recall);
        expect(recall[0]).toBe(1);
        expect(recall).toEqual([...recall].sort((a, b) => b - a));
        expect(recall.at(-1)).toBeGreaterThan(0);
      }),
    );
  });

  it('is reached after as many days as its inverse says', () => {
    const shares = fc.double({ min: 0.5, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(shares, fc.double({ min: 1, max: 3_000, noNaN: true }), (recall, days) => {
        expect(retrievability(daysUntilRecall(recall, days), days)).toBeCloseTo(recall, 5);
      }),
    );
    expect(() => daysUntilRecall(0, 3)).toThrow('above 0 %');
  });

  it('has no meaning before the review or without a stability', () => {
    expect(() => retrievability(-1, 3)).toThrow('0 or more');
    expect(() => retrievability(1, 0)).toThrow('above 0');
    expect(() => recallCurve(1, 1, 0)).toThrow('at least 1');
  });
});

describe('the time between two moments', () => {
  it('is in days, and none when the clock was set back', () => {
    expect(daysBetween(0, 129_600_000)).toBe(1.5);
    expect(daysBetween(129_600_000, 0)).toBe(0);
  });
});
