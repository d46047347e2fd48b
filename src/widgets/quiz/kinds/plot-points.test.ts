import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPlaces } from './plot-points.ts';

describe('the letters of a plot', () => {
  it('stand on their dots when these are apart', () => {
    const dots = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(letterPlaces(dots, 30)).toEqual(dots);
  });

  it('step aside, each to its side, when two dots are near', () => {
    const [first, second] = letterPlaces(
      [
        { x: 50, y: 50 },
        { x: 50, y: 62 },
      ],
      30,
    );
    expect(first).toEqual({ x: 80, y: 50 });
    expect(second).toEqual({ x: 20, y: 62 });
  });

  it('never cover each other when two dots are near, wherever they are', () => {
    const at = fc.record({
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(at, at, (one, other) => {
        const [a, b] = letterPlaces([one, other], 30);
        if (a === undefined || b === undefined) throw new Error('a letter is missing');
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(29.99);
      }),
    );
  });
});
