import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../formula/formula.ts';
import { moneyText } from '../money.ts';
import { breakEvenHours, breakEvenLoads, tiePricePerHour } from './break-even.ts';
import { type CostCurve, hourlyCostAt, perMillionAt } from './cost-curve.ts';
import {
  hoursPerWeek,
  isOn,
  monthlyHours,
  parseWeek,
  weekOf,
  weekText,
  withHour,
} from './schedule.ts';
import { type ServingScenario, servingCost } from './serving.ts';
import { servingWorking } from './serving-working.ts';

/** The guide’s example on inf1.xlarge, us-east-1, July 2026: published prices and throughputs. */
const INF1: ServingScenario = {
  pricePerHour: 0.228,
  isCommitted: false,
  throughputPerSecond: 1180.7,
  load: { kind: 'rate', perSecond: 1000 / 60 },
  count: null,
  hoursPerMonth: 730,
  headroom: 0.3,
};
const money = moneyText('USD');

describe('the cost of a serving scenario', () => {
  it('is $3.80 a million on inf1.xlarge at 1,000 requests a minute and 5 cents at full use', () => {
    const cost = servingCost(INF1);
    expect(cost.count).toBe(1);
    expect((cost.perUnit ?? 0) * 1e6).toBeCloseTo(3.8, 10);
    expect((cost.perUnitFull ?? 0) * 1e6).toBeCloseTo(0.0536, 4);
    expect(cost.perMonth).toBeCloseTo(166.44, 10);
    expect(cost.perYear).toBeCloseTo(1997.28, 9);
    expect(cost.idleShare).toBeCloseTo(1 - 1000 / 60 / 1180.7, 12);
  });

  it('needs two c5.xlarge, by AWS’s rate of 14.3 a second, and one carries nothing', () => {
    const c5 = { ...INF1, pricePerHour: 0.17, throughputPerSecond: 14.3, headroom: 0 };
    expect(servingCost(c5)).toMatchObject({ count: 2, carriesLoad: true });
    expect((servingCost(c5).perUnit ?? 0) * 1e6).toBeCloseTo(5.6667, 4);
    const one = servingCost({ ...c5, count: 1 });
    expect(one).toMatchObject({ carriesLoad: false, perUnit: null });
  });

  it('pays a reservation for the whole month, so half of the hours make each inference dearer', () => {
    const half = { ...INF1, isCommitted: true, hoursPerMonth: 365 };
    expect(servingCost(half).perMonth).toBeCloseTo(servingCost(INF1).perMonth, 9);
    expect(servingCost(half).perUnit ?? 0).toBeCloseTo(2 * (servingCost(INF1).perUnit ?? 0), 15);
    expect(servingCost(half).idleShare ?? 0).toBeGreaterThan(0.5);
  });

  it('turns a utilization into the load of the given instances', () => {
    const cost = servingCost({ ...INF1, load: { kind: 'utilization', share: 0.4 }, count: 3 });
    expect(cost.perSecond).toBeCloseTo(0.4 * 3 * 1180.7, 9);
    expect(cost.utilization).toBeCloseTo(0.4, 12);
  });

  it('says when a fixed number of instances has no headroom left', () => {
    const tight = { ...INF1, throughputPerSecond: 20, count: 1 };
    expect(servingCost(tight)).toMatchObject({ carriesLoad: true, keepsHeadroom: false });
  });

  it('costs without a throughput what the machines cost, and knows no utilization', () => {
    const cost = servingCost({ ...INF1, throughputPerSecond: null, count: 2 });
    expect(cost).toMatchObject({ utilization: null, idleShare: null, perUnitFull: null });
    expect((cost.perUnit ?? 0) * 1e6).toBeCloseTo(7.6, 10);
    expect(() => servingCost({ ...INF1, throughputPerSecond: null })).toThrow('throughput');
  });

  it('equals its own printed formulas for every scenario', () => {
    const scenarios = fc.record<ServingScenario>({
      pricePerHour: fc.double({ min: 0.001, max: 200, noNaN: true }),
      isCommitted: fc.boolean(),
      throughputPerSecond: fc.double({ min: 0.01, max: 1e5, noNaN: true }),
      load: fc
        .double({ min: 0.001, max: 1e5, noNaN: true })
        .map((perSecond) => ({ kind: 'rate', perSecond })),
      count: fc.option(fc.integer({ min: 1, max: 500 })),
      hoursPerMonth: fc.double({ min: 1, max: 744, noNaN: true }),
      headroom: fc.double({ min: 0, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const cost = servingCost(scenario);
        const workings = servingWorking(scenario, cost, money, 'token', 8);
        const expected = {
          count: cost.count,
          utilization: cost.utilization,
          idleShare: cost.idleShare,
          perHour: cost.perHour,
          perMonth: cost.perMonth,
          perYear: cost.perYear,
          perUnit: cost.perUnit,
          perThousand: (cost.perUnit ?? 0) * 1e3,
          perMillion: (cost.perUnit ?? 0) * 1e6,
          perMillionFull: (cost.perUnitFull ?? 0) * 1e6,
          // 8 ms for each token.
          streamSpeed: 125,
        };
        for (const [key, working] of Object.entries(workings)) {
          const value = expected[key as keyof typeof expected] ?? Number.NaN;
          const gap = Math.abs(evaluate(working.formula) - value);
          expect(gap).toBeLessThanOrEqual(1e-9 * Math.max(1e-3, Math.abs(value)));
        }
      }),
    );
  });
});

const curve = (pricePerHour: number, throughputPerSecond: number, more = {}): CostCurve => ({
  pricePerHour,
  throughputPerSecond,
  count: null,
  headroom: 0,
  ...more,
});

describe('the break-even of two scenarios', () => {
  const g4dn = curve(0.526, 730);
  const inf2 = curve(0.7582, 2674);

  it('is 730 a second for g4dn.xlarge and inf2.xlarge: there the second g4dn is needed', () => {
    // Published example: prices of July 2026, AWS’s 730/s on G4dn and Neuron’s 2,674/s on Inf2.
    const { first, changes, last, isComplete } = breakEvenLoads(g4dn, inf2);
    expect(first).toBe('a');
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ below: 'a', above: 'b' });
    expect(Math.abs((changes[0]?.perSecond ?? 0) - 730)).toBeLessThan(730 * 1e-9);
    expect([last, isComplete]).toEqual(['b', true]);
  });

  it('never comes for inf1.xlarge and inf2.xlarge with as many as needed, except between steps', () => {
    const { last, first } = breakEvenLoads(curve(0.228, 1180.7), inf2);
    expect([first, last]).toEqual(['a', 'a']);
  });

  it('is at the end of a fixed number of instances', () => {
    const fixed = curve(0.1, 100, { count: 3 });
    const { changes } = breakEvenLoads(fixed, curve(1, 1000));
    expect(changes).toEqual([{ perSecond: 300, below: 'a', above: 'b' }]);
  });

  it('is nowhere for the same scenario twice', () => {
    expect(breakEvenLoads(inf2, inf2)).toMatchObject({ first: 'neither', changes: [] });
  });

  const curves = fc.record<CostCurve>({
    pricePerHour: fc.double({ min: 0.01, max: 50, noNaN: true }),
    throughputPerSecond: fc.double({ min: 1, max: 5000, noNaN: true }),
    count: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
    headroom: fc.double({ min: 0, max: 0.8, noNaN: true }),
  });

  it('agrees with the closed form k × throughput × (1 − headroom) to 1e-9 at every root', () => {
    fc.assert(
      fc.property(curves, curves, (a, b) => {
        for (const { perSecond } of breakEvenLoads(a, b).changes) {
          const errors = [a, b].map((one) => {
            const step =
              one.throughputPerSecond * (one.count === null ? 1 - one.headroom : one.count);
            const k = one.count === null ? Math.round(perSecond / step) : 1;
            return Math.abs(perSecond - k * step) / perSecond;
          });
          expect(Math.min(...errors)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('separates loads at which bisection on the costs finds the same root to 1e-9', () => {
    fc.assert(
      fc.property(curves, curves, (a, b) => {
        const { changes } = breakEvenLoads(a, b);
        for (const [index, { perSecond, below, above }] of changes.entries()) {
          if (below === 'neither' || above === 'neither') continue;
          const before = changes[index - 1]?.perSecond ?? 0;
          const after = changes[index + 1]?.perSecond ?? perSecond * 1.0001;
          const cheaper = (load: number) =>
            hourlyCostAt(a, load) < hourlyCostAt(b, load) ? 'a' : 'b';
          let low = Math.max((before + perSecond) / 2, perSecond * 0.9999999);
          let high = Math.min((after + perSecond) / 2, perSecond * 1.0000001);
          expect([cheaper(low), cheaper(high)]).toEqual([below, above]);
          for (let round = 0; round < 60; round++) {
            const middle = (low + high) / 2;
            if (cheaper(middle) === below) low = middle;
            else high = middle;
          }
          expect(Math.abs(low - perSecond) / perSecond).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('misses no change: between two changes one order holds', () => {
    fc.assert(
      fc.property(
        curves,
        curves,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, b, share) => {
          const { first, changes, isComplete } = breakEvenLoads(a, b);
          const places = [0, ...changes.map(({ perSecond }) => perSecond)];
          const orders = [first, ...changes.map(({ above }) => above)];
          for (const [index, from] of places.entries()) {
            const to = places[index + 1] ?? (isComplete ? from * 3 + 1 : null);
            if (to === null) continue;
            const load = from + share * (to - from);
            const order = orders[index];
            const [costA, costB] = [hourlyCostAt(a, load), hourlyCostAt(b, load)];
            if (order === 'a') expect(costA).toBeLessThan(costB);
            else if (order === 'b') expect(costB).toBeLessThan(costA);
            else if (costA !== costB) expect(Math.abs(costA - costB) / costA).toBeLessThan(1e-9);
          }
        },
      ),
    );
  });

  it('gives the tie price at which both cost the same', () => {
    const price = tiePricePerHour(g4dn, inf2, 1000);
    expect(price).toBeCloseTo(0.7582 / 2, 12);
    const tied = { ...g4dn, pricePerHour: price ?? 0 };
    expect(perMillionAt(tied, 1000)).toBeCloseTo(perMillionAt(inf2, 1000), 12);
    expect(tiePricePerHour(curve(1, 10, { count: 1 }), inf2, 1000)).toBeNull();
  });

  it('is 321.2 h a month for a reservation at 44% of the price', () => {
    expect(breakEvenHours(0.44, 1, 730)).toBeCloseTo(321.2, 10);
  });
});

describe('a weekly schedule', () => {
  it('has 40 hours of office time, which is 173.8 h of a 730-hour month', () => {
    const office = weekOf(0, 4, 9, 17);
    expect(hoursPerWeek(office)).toBe(40);
    expect(monthlyHours(office)).toBeCloseTo((40 * 730) / 168, 12);
    expect([isOn(office, 0, 9), isOn(office, 0, 17), isOn(office, 5, 9)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('comes back from its text, and nothing else does', () => {
    const weeks = fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(weeks, (week) => {
        expect(parseWeek(weekText(week))).toEqual(week);
      }),
    );
    expect(parseWeek('f'.repeat(41))).toBeNull();
    expect(parseWeek(`${'f'.repeat(41)}g`)).toBeNull();
  });

  it('changes one hour and no other', () => {
    const week = withHour(weekOf(0, 6, 0, 24), 2, 13, false);
    expect(hoursPerWeek(week)).toBe(167);
    expect(isOn(week, 2, 13)).toBe(false);
    expect(withHour(week, 2, 13, true)).toEqual(weekOf(0, 6, 0, 24));
  });
});
