import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

describe('labels beside a plot', () => {
  it('stay where they belong when there is room', () => {
    expect(spreadLabels([0.8, 0.2, 0.5], 0.05)).toEqual([0.8, 0.2, 0.5]);
  });

  it('share the way apart when two want the same place', () => {
    const [first = 0, second = 0] = spreadLabels([0.5, 0.5], 0.1);
    expect([first, second]).toEqual([expect.closeTo(0.45, 9), expect.closeTo(0.55, 9)]);
  });

  it('are never closer than the gap and keep their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        (wanted) => {
          const pairs = spreadLabels(wanted, 0.06).map((at, index) => [wanted[index] ?? 0, at]);
          pairs.sort(([a = 0, p = 0], [b = 0, q = 0]) => a - b || p - q);
          for (let index = 1; index < pairs.length; index += 1) {
            const distance = (pairs[index]?.[1] ?? 0) - (pairs[index - 1]?.[1] ?? 0);
            expect(distance).toBeGreaterThanOrEqual(0.06 - 1e-9);
          }
        },
      ),
    );
  });
});
