import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartPoint, FULL, frameOf, frontierOf } from './chart-geometry.ts';
import { labelsOfPoints, placeLabels, SIDES, TIERS, type Tier } from './chart-labels.ts';

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

const text = ({ name }: ChartPoint) => `${name} $10.5`;

function inputOf(
  points: readonly ChartPoint[],
  {
    limitMs = 1000,
    budget = null,
    selected = null,
  }: { limitMs?: number; budget?: number | null; selected?: string | null } = {},
) {
  const limits = {
    limitMs,
    limitWords: `Over ${limitMs} ms`,
    limitIsFar: false,
    budget,
    budgetWords: budget === null ? '' : `Over $${budget} a million`,
  };
  const frame = frameOf(points, limitMs, budget);
  return { points, frame, text, selected, frontier: frontierOf(points), limits };
}

/** Where the names and the captions stand in a drawing of this size, as wide as letters of 6.5 px make them. */
function written(
  input: ReturnType<typeof inputOf>,
  tier: Tier,
  { width, height }: { width: number; height: number },
) {
  const at = (one: ChartPoint) => ({
    cx: (input.frame.x(one.latencyMs) / FULL) * width,
    cy: (input.frame.y(one.costPerMillion) / FULL) * height,
  });
  const boxes = [...placeLabels(input, tier)].flatMap(([key, { side, isShort }]) => {
    const one = input.points.find((other) => other.key === key);
    if (!one) return [];
    const { cx, cy } = at(one);
    const { dx, dy, anchor } = SIDES[side];
    const long = (isShort ? one.name : text(one)).length * 6.5;
    const left = cx + dx - { start: 0, middle: long / 2, end: long }[anchor];
    return [{ key, left, right: left + long, top: cy + dy - 10, bottom: cy + dy + 2 }];
  });
  const { limits, frame } = input;
  if (limits.budget !== null) {
    const y = (frame.y(limits.budget) / FULL) * height;
    const right = 8 + limits.budgetWords.length * 6.5;
    boxes.push({ key: 'budget', left: 8, right, top: y - 16, bottom: y - 4 });
  }
  return boxes;
}

type Written = ReturnType<typeof written>;

function clashes(boxes: Written): readonly string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.key} ${b.key}`),
  );
}

/** The least and the greatest drawing that shows a tier, and those of a printed page. */
const DRAWINGS: Record<Tier, readonly { width: number; height: number }[]> = {
  phone: [
    { width: 235, height: 320 },
    { width: 307, height: 320 },
    { width: 480, height: 454 },
  ],
  narrow: [
    { width: 482, height: 320 },
    { width: 600, height: 330 },
    { width: 708, height: 333 },
    { width: 900, height: 454 },
  ],
  wide: [
    { width: 670, height: 333 },
    { width: 931, height: 454 },
    { width: 1180, height: 540 },
  ],
};

/** That a tier’s names are placed for; between them nothing is promised for points at random. */
const ENDS: typeof DRAWINGS = {
  phone: [
    { width: 230, height: 310 },
    { width: 500, height: 460 },
  ],
  narrow: [
    { width: 480, height: 310 },
    { width: 920, height: 460 },
  ],
  wide: [
    { width: 660, height: 310 },
    { width: 1200, height: 560 },
  ],
};

/** As the BERT example has them. */
const EXAMPLE = [
  point('g6e', 0.34, 31),
  point('g6', 0.62, 13.4),
  point('inf2', 1, 12.6),
  point('g4dn', 1.74, 8.77),
  point('inf1', 13.3, 3.8),
  point('p4d', 0.69, 366),
  point('trn1', 0.96, 22.4),
  point('inf1big', 6, 19.7),
  point('inf1mid', 13.9, 6.03),
  point('c6i', 97, 11.3),
];

describe('names in the chart', () => {
  it('go without where two points lie on each other, rather than overprint', () => {
    const points = Array.from({ length: 9 }, (_, index) => point(`p${index}`, 10, 10));
    expect(placeLabels(inputOf(points), 'wide').size).toBeLessThan(points.length);
  });

  it('are placed left of the frontier’s points, where nothing can be', () => {
    const points = [point('a', 10, 10), point('b', 100, 1)];
    expect(placeLabels(inputOf(points), 'wide').get('b')?.side).toBe('left');
  });

  it('stand at every point of the frontier, on a desk and on paper', () => {
    const input = inputOf(EXAMPLE, { limitMs: 200, selected: 'inf1' });
    expect(input.frontier).toHaveLength(5);
    for (const tier of ['narrow', 'wide'] as const) {
      const labels = placeLabels(input, tier);
      expect(input.frontier.filter(({ key }) => !labels.has(key))).toEqual([]);
    }
  });

  it('keep clear of each other and of the cost limit’s caption at any width that shows them', () => {
    for (const budget of [null, 20, 8, 5]) {
      const input = inputOf(
        EXAMPLE.map((one) => ({
          ...one,
          isFeasible: budget === null || one.costPerMillion <= budget,
        })),
        { limitMs: 200, selected: 'inf1', budget },
      );
      for (const tier of TIERS) {
        for (const drawing of DRAWINGS[tier]) {
          const boxes = written(input, tier, drawing);
          expect({ budget, tier, drawing, clashes: clashes(boxes) }).toMatchObject({ clashes: [] });
          expect(boxes.filter(({ left, right }) => left < 0 || right > drawing.width)).toEqual([]);
        }
      }
    }
  });

  it('keep clear of each other at the least and the greatest drawing of each tier, whatever the points', () => {
    const points = fc.array(
      fc.record({
        key: fc.uuid().map((id) => id.slice(0, 5)),
        latencyMs: fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        costPerMillion: fc.double({ min: 0.1, max: 1e3, noNaN: true }),
      }),
      { minLength: 2, maxLength: 14 },
    );
    fc.assert(
      fc.property(points, fc.constantFrom(...TIERS), (drawn, tier) => {
        const all = drawn.map(({ key, latencyMs, costPerMillion }, index) =>
          point(`${key}${index}`, latencyMs, costPerMillion),
        );
        for (const drawing of ENDS[tier]) {
          expect(clashes(written(inputOf(all), tier, drawing))).toEqual([]);
        }
      }),
    );
  });

  it('are one on a phone, that of the selected point', () => {
    const labels = labelsOfPoints(inputOf(EXAMPLE, { selected: 'g4dn' }));
    const onPhone = [...labels].filter(([, { phone }]) => phone).map(([key]) => key);
    expect(onPhone).toEqual(['g4dn']);
  });
});
