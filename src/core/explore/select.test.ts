import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetCounts } from './counts.ts';
import { FACETS, facetOf } from './facets.ts';
import { MEASURE_IDS, measured } from './measures.ts';
import { frontier, plotPoints } from './pareto.ts';
import { parseQuery } from './parse-query.ts';
import { type FacetCondition, select, toggleFacet } from './query.ts';
import { queryVocabulary } from './query-vocabulary.ts';
import { changedBound, relaxations } from './relax.ts';
import { testRows } from './rows.test.fixture.ts';
import { CHEAPEST_FIRST, sortRows } from './sort.ts';

const rows = testRows();
const words = queryVocabulary(rows);
const conditionsOf = (text: string) => parseQuery(text, words).conditions;

describe('counts beside the values', () => {
  it('are what choosing that value alone would leave', () => {
    const conditions = conditionsOf('gpu vcpu>=8 price<10');
    const counts = facetCounts(rows, conditions);
    for (const { id } of FACETS) {
      const others = conditions.filter(
        (condition) => !(condition.kind === 'facet' && condition.facet === id),
      );
      for (const [value, count] of counts[id]) {
        const exact = select(rows, others).filter((row) => facetOf(row, id) === value);
        expect(count, `${id}:${value}`).toBe(exact.length);
      }
    }
  });

  it('toggle a value in and out', () => {
    const once = toggleFacet([], 'kind', 'gpu');
    const twice = toggleFacet(once, 'kind', 'trainium');
    expect((twice[0] as FacetCondition).values).toEqual(['gpu', 'trainium']);
    expect(toggleFacet(toggleFacet(twice, 'kind', 'gpu'), 'kind', 'trainium')).toEqual([]);
  });
});

describe('the order of rows', () => {
  const keys = fc.constantFrom('name' as const, 'arch' as const, ...MEASURE_IDS);

  it('is total: it does not depend on the order before', () => {
    fc.assert(
      fc.property(
        keys,
        fc.boolean(),
        fc.integer({ min: 1, max: 1_000 }),
        (by, isDescending, turn) => {
          const turned = [...rows.slice(turn), ...rows.slice(0, turn)].reverse();
          expect(sortRows(turned, { by, isDescending })).toEqual(
            sortRows(rows, { by, isDescending }),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('puts rows without the figure last in both directions', () => {
    for (const isDescending of [false, true]) {
      const values = sortRows(rows, { by: 'tflops', isDescending }).map((row) =>
        measured(row, 'tflops'),
      );
      const firstMissing = values.indexOf(null);
      expect(values.slice(firstMissing).every((value) => value === null)).toBe(true);
    }
  });

  it('starts with the cheapest and orders sizes as sizes', () => {
    const prices = sortRows(rows, CHEAPEST_FIRST).map((row) => row.pricePerHour);
    expect(prices[0]).toBe(Math.min(...prices.filter((price) => price !== null)));
    const m5 = sortRows(select(rows, conditionsOf('m5.')), { by: 'name', isDescending: false });
    expect(m5.map(({ type }) => type.size)).toEqual([
      'large',
      'xlarge',
      '2xlarge',
      '4xlarge',
      '8xlarge',
      '12xlarge',
      '16xlarge',
      '24xlarge',
      'metal',
    ]);
  });
});

describe('the frontier', () => {
  it('has no point that another one beats, and beats all the rest', () => {
    for (const [x, y] of [
      ['price', 'acctotal'],
      ['vcpu', 'mem'],
      ['pricetflops', 'pricebandwidth'],
    ] as const) {
      const points = plotPoints(rows, x, y);
      const best = frontier(points, x, y);
      const good = (id: typeof x | typeof y, value: number) =>
        ['price', 'pricetflops', 'pricebandwidth'].includes(id) ? -value : value;
      const beats = (a: (typeof points)[number], b: (typeof points)[number]) =>
        good(x, a.x) >= good(x, b.x) &&
        good(y, a.y) >= good(y, b.y) &&
        (a.x !== b.x || a.y !== b.y);
      expect(best.length).toBeGreaterThan(0);
      for (const point of best) expect(points.some((other) => beats(other, point))).toBe(false);
      const places = new Set(best.map((point) => `${point.x} ${point.y}`));
      for (const point of points) {
        if (places.has(`${point.x} ${point.y}`)) continue;
        expect(best.some((other) => beats(other, point))).toBe(true);
      }
    }
  });
});

describe('relaxing a query that finds nothing', () => {
  it('names the least change of each condition that is enough alone', () => {
    const conditions = conditionsOf('g5. price<0.5');
    const found = relaxations(rows, conditions);
    const price = found.find(({ from }) => from.kind === 'range');
    if (price?.from.kind !== 'range' || price.to?.kind !== 'range') throw new Error('no hint');
    const cheapest = Math.min(
      ...select(rows, conditionsOf('g5.')).flatMap((row) => row.pricePerHour ?? []),
    );
    expect(changedBound(price.from, price.to)).toEqual({
      measure: 'price',
      end: 'max',
      value: cheapest,
    });
    expect(price.found).toBe(1);
    // Of the Graviton family g5g there is one below that price.
    expect(found.find(({ from }) => from.kind === 'name')?.to).toEqual({
      kind: 'name',
      patterns: ['g5'],
    });
  });

  it('shortens a name that nothing has to the longest one that says a generation', () => {
    const to = (text: string) => relaxations(rows, conditionsOf(text))[0]?.to;
    expect(to('g5.9xlarge')).toEqual({ kind: 'name', patterns: ['g5.'] });
    expect(to('trn2u')).toEqual({ kind: 'name', patterns: ['trn2'] });
    expect(to('p5.48xlargee')).toEqual({ kind: 'name', patterns: ['p5.48xlarge'] });
    expect(to('mac2-m2pro')).toBeNull();
  });

  it('finds something with every hint, and says nothing when there is something', () => {
    const texts = [
      'vcpu>=100000',
      'arm intel metal t4',
      'gpu>=24gb price<0.1 arm',
      'g5 vcpu>=500 price<0.01 kind:fpga',
      'name:zzz1',
      'vcpu>=16 vcpu<=8',
    ];
    for (const text of texts) {
      const conditions = conditionsOf(text);
      const hints = relaxations(rows, conditions);
      expect(hints.length, text).toBeGreaterThan(0);
      for (const hint of hints) {
        expect(select(rows, hint.conditions).length, text).toBe(hint.found);
        expect(hint.found, text).toBeGreaterThan(0);
      }
    }
    expect(relaxations(rows, conditionsOf('g5'))).toEqual([]);
  });
});
