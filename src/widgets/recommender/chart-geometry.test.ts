import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartPoint, FULL, frameOf, frontierOf, frontierPath } from './chart-geometry.ts';

const point = (key: string, latencyMs: number, costPerMillion: number, isFeasible = true) =>
  ({
    key,
    name: `${key}.xlarge`,
    group: 'gpu',
    latencyMs,
    costPerMillion,
    isFeasible,
    isOwn: false,
    mark: 'measured',
  }) satisfies ChartPoint;

const POINTS = fc.array(
  fc.record({
    key: fc.uuid(),
    latencyMs: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
    costPerMillion: fc.double({ min: 0.001, max: 1e5, noNaN: true }),
  }),
  { maxLength: 30 },
);

describe('the frontier', () => {
  it('leaves out what another one beats on both counts, and what fails the limit', () => {
    const points = [
      point('a', 1, 10),
      point('b', 10, 1),
      point('c', 10, 20),
      point('d', 5, 0.5, false),
    ];
    expect(frontierOf(points).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('holds for any points: nothing is both faster and cheaper', () => {
    fc.assert(
      fc.property(POINTS, (drawn) => {
        const points = drawn.map(({ key, latencyMs, costPerMillion }) =>
          point(key, latencyMs, costPerMillion),
        );
        for (const one of frontierOf(points)) {
          const beaten = points.some(
            (other) => other.latencyMs < one.latencyMs && other.costPerMillion < one.costPerMillion,
          );
          expect(beaten).toBe(false);
        }
      }),
    );
  });

  it('starts at the top, steps down and ends at the limit', () => {
    const points = [point('a', 1, 10), point('b', 10, 1)];
    const frame = frameOf(points, 100, null);
    const path = frontierPath(frontierOf(points), frame, 100);
    expect(path).toMatch(/^M[\d.]+ 0H/);
    expect(path).toContain(`H${frame.x(100).toFixed(1)}`);
  });
});

describe('the frame', () => {
  it('keeps all points, the limit and the budget inside', () => {
    fc.assert(
      fc.property(POINTS, (drawn) => {
        const points = drawn.map(({ key, latencyMs, costPerMillion }) =>
          point(key, latencyMs, costPerMillion),
        );
        const { x, y } = frameOf(points, 200, 5);
        for (const { latencyMs, costPerMillion } of points) {
          expect(x(latencyMs)).toBeGreaterThanOrEqual(0);
          expect(x(latencyMs)).toBeLessThanOrEqual(FULL);
          expect(y(costPerMillion)).toBeGreaterThanOrEqual(0);
          expect(y(costPerMillion)).toBeLessThanOrEqual(FULL);
        }
        expect(x(200)).toBeLessThanOrEqual(FULL);
        expect(y(5)).toBeGreaterThan(0);
      }),
    );
  });
});
