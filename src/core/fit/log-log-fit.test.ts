import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogLog, fittedY, ratioToFit } from './log-log-fit.ts';

describe('a line in log–log space', () => {
  it('finds slope and intercept of points on a power law', () => {
    const slopes = fc.double({ min: -3, max: 3, noNaN: true });
    const factors = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(slopes, factors, (slope, factor) => {
        const points = [1, 2, 8, 64].map((x) => ({ x, y: factor * x ** slope }));
        const fit = fitLogLog(points);
        expect(fit?.slope).toBeCloseTo(slope, 9);
        expect(fit?.intercept).toBeCloseTo(Math.log10(factor), 9);
      }),
    );
  });

  it('says how many times above or below the line a point is', () => {
    const fit = { slope: 1, intercept: 0 };
    expect(fittedY(fit, 10)).toBeCloseTo(10);
    expect(ratioToFit(fit, { x: 10, y: 20 })).toBeCloseTo(2);
    expect(ratioToFit(fit, { x: 10, y: 5 })).toBeCloseTo(0.5);
  });

  it('leaves out points that have no logarithm', () => {
    const points = [
      { x: 1, y: 1 },
      { x: 10, y: 10 },
      { x: 0, y: 5 },
      { x: 5, y: Number.NaN },
    ];
    expect(fitLogLog(points)?.slope).toBeCloseTo(1);
  });

  it('does not exist for fewer than two different x', () => {
    expect(
      fitLogLog([
        { x: 2, y: 1 },
        { x: 2, y: 9 },
      ]),
    ).toBeNull();
    expect(fitLogLog([])).toBeNull();
  });
});
