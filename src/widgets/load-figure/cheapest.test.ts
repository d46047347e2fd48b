import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestSpans, hourlyCost, type ServingOption } from './cheapest.ts';

const option = (type: string, pricePerHour: number, capacityPerSecond: number): ServingOption => ({
  type,
  pricePerHour,
  capacityPerSecond,
});

const anyOption = fc.record({
  type: fc.string({ minLength: 1 }),
  pricePerHour: fc.double({ min: 0.01, max: 50, noNaN: true }),
  capacityPerSecond: fc.double({ min: 5, max: 5000, noNaN: true }),
});

describe('hourlyCost', () => {
  it('counts whole instances, and one even when nothing arrives', () => {
    expect(hourlyCost(option('a', 2, 10), 0)).toBe(2);
    expect(hourlyCost(option('a', 2, 10), 10)).toBe(2);
    expect(hourlyCost(option('a', 2, 10), 10.1)).toBe(4);
  });
});

describe('cheapestSpans', () => {
  it('puts the crossing where the small machine needs one instance too many', () => {
    const spans = cheapestSpans([option('small', 2, 100), option('big', 3, 1000)], 1, 500);
    expect(spans).toEqual([
      { type: 'small', from: 1, to: 100 },
      { type: 'big', from: 100, to: 500 },
    ]);
  });

  it('goes back to the small machine when the big one must double', () => {
    const spans = cheapestSpans([option('small', 2, 100), option('big', 5, 250)], 1, 400);
    expect(spans.map((span) => span.type)).toEqual(['small', 'big', 'small']);
  });

  it('covers the whole range without gaps, and no option is cheaper inside a span', () => {
    fc.assert(
      fc.property(fc.array(anyOption, { minLength: 1, maxLength: 4 }), (options) => {
        const spans = cheapestSpans(options, 1, 2000);
        expect(spans[0]?.from).toBe(1);
        expect(spans.at(-1)?.to).toBe(2000);
        for (const [index, span] of spans.entries()) {
          if (index > 0) expect(span.from).toBe(spans[index - 1]?.to);
        }
        const load = 777.7;
        const at = spans.find((span) => load > span.from && load <= span.to);
        const least = Math.min(...options.map((one) => hourlyCost(one, load)));
        const named = options.filter((one) => one.type === at?.type);
        expect(Math.min(...named.map((one) => hourlyCost(one, load)))).toBeLessThanOrEqual(
          least + 1e-6,
        );
      }),
    );
  });
});
