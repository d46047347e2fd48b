import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CreditSpec } from '../catalog/types.ts';
import { InvalidInputError } from '../errors.ts';
import {
  breakEven,
  creditsEarned,
  creditsSpent,
  surplusCost,
  sustainedPricePerHour,
} from './rates.ts';
import { STEP_MINUTES, simulateCredits } from './simulate.ts';
import { type CreditMode, creditsBilledOnStop, freshCredits } from './state.ts';

function spec(
  instanceType: string,
  vcpus: number,
  creditsPerHour: number,
  over: Partial<CreditSpec> = {},
): CreditSpec {
  return {
    instanceType,
    vcpus,
    creditsPerHour,
    baselinePerVcpu: creditsPerHour / (60 * vcpus),
    maxAccruedCredits: 24 * creditsPerHour,
    launchCredits: 0,
    unlimitedByDefault: true,
    surplusUsdPerVcpuHour: 0.05,
    creditsKeptAfterStopDays: 7,
    ...over,
  };
}

/** Rules of the AWS walk-throughs (EC2 User Guide, 2023). */
const T3_NANO = spec('t3.nano', 2, 6);
const T3_MICRO = spec('t3.micro', 2, 12);
const T3_LARGE = spec('t3.large', 2, 36);
const T2_NANO = spec('t2.nano', 1, 3, { launchCredits: 30, unlimitedByDefault: false });

const hours = (count: number, utilization: number) => ({
  steps: (count * 60) / STEP_MINUTES,
  utilization,
});

/** The state after each phase. */
function statesAfter(rules: CreditSpec, mode: CreditMode, phases: readonly [number, number][]) {
  let from = freshCredits(rules, mode);
  return phases.map(([count, utilization]) => {
    from = simulateCredits(rules, mode, [hours(count, utilization)], from).at(-1) ?? from;
    return from;
  });
}

describe('a simulated instance', () => {
  it('repeats the T3 nano walk-through in unlimited mode (AWS, published)', () => {
    const states = statesAfter(T3_NANO, 'unlimited', [
      [24, 0],
      [12, 0.025],
      [24, 0.07],
      [12, 0.025],
      [5, 1],
      [13, 0.05],
      [24, 0],
    ]);
    const balances = states.map(({ balance }) => balance);
    [144, 144, 86.4, 122.4, 0, 0, 0].forEach((expected, index) => {
      expect(balances[index]).toBeCloseTo(expected, 6);
    });
    expect(states[1]?.discarded).toBeCloseTo(36, 6);
    expect(states[4]?.surplus).toBeCloseTo(144, 6);
    expect(states[4]?.charged).toBeCloseTo(303.6, 6);
    expect(states[5]?.surplus).toBeCloseTo(144, 6);
    expect(states[6]?.surplus).toBeCloseTo(0, 6);
    expect(surplusCost(T3_NANO, 303.6)).toBeCloseTo(0.253, 6);
  });

  it('repeats the T3 nano walk-through in standard mode, with 9.6 vCPU-minutes unserved', () => {
    const states = statesAfter(T3_NANO, 'standard', [
      [24, 0],
      [12, 0.025],
      [24, 0.07],
      [12, 0.025],
      [2, 0.6],
      [14, 0.05],
      [24, 0],
    ]);
    expect(states[4]?.balance).toBe(0);
    expect(states[4]?.unserved).toBeCloseTo(9.6, 6);
    expect(states[5]?.balance).toBeCloseTo(0, 6);
    expect(states[6]?.balance).toBeCloseTo(144, 6);
  });

  it('repeats the T2 nano walk-through: launch credits first, outside the cap', () => {
    const states = statesAfter(T2_NANO, 'standard', [
      [24, 0],
      [12, 0],
      [25, 0.02],
      [11, 0.02],
      [3, 0.2],
      [15, 0.02],
      [6, 0],
    ]);
    const totals = states.map(({ balance, launchBalance }) => balance + launchBalance);
    [102, 102, 72, 72, 45, 72, 72].forEach((expected, index) => {
      expect(totals[index]).toBeCloseTo(expected, 6);
    });
  });

  it('at 40 % of a t3.large charges nothing until hour 72, and 0.24 dollars on a stop at 24 h', () => {
    const [day, threeDays] = statesAfter(T3_LARGE, 'unlimited', [
      [24, 0.4],
      [48, 0.4],
    ]);
    expect(day?.surplus).toBeCloseTo(288, 6);
    expect(threeDays?.surplus).toBeCloseTo(864, 6);
    expect(threeDays?.charged).toBeCloseTo(0, 6);
    expect(
      surplusCost(T3_LARGE, creditsBilledOnStop(day ?? freshCredits(T3_LARGE, 'unlimited'))),
    ).toBeCloseTo(0.24, 6);
  });

  it('at full CPU for 6 h on a t3.micro charges 360 credits and 0.54 dollars in all', () => {
    const [end] = statesAfter(T3_MICRO, 'unlimited', [[6, 1]]);
    expect(end?.charged).toBeCloseTo(360, 6);
    expect(surplusCost(T3_MICRO, (end?.charged ?? 0) + (end?.surplus ?? 0))).toBeCloseTo(0.54, 6);
  });

  it('starts a T2 in unlimited mode without launch credits', () => {
    expect(freshCredits(T2_NANO, 'unlimited').launchBalance).toBe(0);
  });

  it('keeps every credit accounted for', () => {
    const phase = fc.tuple(
      fc.integer({ min: 1, max: 24 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const mode = fc.constantFrom<CreditMode>('standard', 'unlimited');
    fc.assert(
      fc.property(mode, fc.array(phase, { minLength: 1, maxLength: 6 }), (used, phases) => {
        const end = statesAfter(T2_NANO, used, phases).at(-1);
        if (end === undefined) return;
        const minutes = 60 * phases.reduce((sum, [count]) => sum + count, 0);
        const wanted = phases.reduce(
          (sum, [count, u]) => sum + creditsSpent(T2_NANO, u, 60 * count),
          0,
        );
        const given = used === 'standard' ? T2_NANO.launchCredits : 0;
        const income = given + creditsEarned(T2_NANO, minutes) + end.surplus + end.charged;
        const outgo = wanted - end.unserved + end.balance + end.launchBalance + end.discarded;
        expect(income).toBeCloseTo(outgo, 6);
        expect(end.balance).toBeLessThanOrEqual(T2_NANO.maxAccruedCredits);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a CPU above 100 % and a phase without a step', () => {
    expect(() => simulateCredits(T3_NANO, 'standard', [{ steps: 1, utilization: 1.1 }])).toThrow(
      InvalidInputError,
    );
    expect(() => simulateCredits(T3_NANO, 'standard', [{ steps: 0, utilization: 0 }])).toThrow(
      InvalidInputError,
    );
  });
});

describe('break-even with a fixed-CPU type', () => {
  /** Prices of AWS's worked table and of the price list, with the printed result. */
  it.each([
    ['t3.large with the price of AWS’s own table', T3_LARGE, 0.0835, 0.096, 0.425],
    ['t3.large with its list price', T3_LARGE, 0.0832, 0.096, 0.428],
    ['t3.xlarge', spec('t3.xlarge', 4, 96), 0.1664, 0.192, 0.528],
    ['t3a.large', T3_LARGE, 0.0752, 0.086, 0.408],
    ['t4g.large', spec('t4g.large', 2, 36, { surplusUsdPerVcpuHour: 0.04 }), 0.0672, 0.077, 0.4225],
    ['t3.medium against a c5.large', spec('t3.medium', 2, 24), 0.0416, 0.085, 0.634],
  ])('is where the published vector says for %s', (_, rules, burstable, fixed, expected) => {
    const result = breakEven(rules, burstable, fixed);
    expect(result.kind).toBe('at');
    if (result.kind === 'at') expect(result.utilization).toBeCloseTo(expected, 6);
  });

  it('is where both cost the same', () => {
    const price = fc.double({ min: 0.01, max: 0.1, noNaN: true });
    const gap = fc.double({ min: 0, max: 0.06, noNaN: true });
    fc.assert(
      fc.property(price, gap, (burstable, dearer) => {
        const result = breakEven(T3_LARGE, burstable, burstable + dearer);
        if (result.kind !== 'at') throw new Error('a gap this small has a break-even');
        const sustained = sustainedPricePerHour(T3_LARGE, burstable, result.utilization);
        expect(sustained).toBeCloseTo(burstable + dearer, 9);
      }),
    );
  });

  it('does not exist when the fixed type is cheaper, or far dearer', () => {
    expect(breakEven(T3_LARGE, 0.1, 0.09).kind).toBe('never-cheaper');
    expect(breakEven(T3_LARGE, 0.1, 0.9).kind).toBe('always-cheaper');
  });

  it('makes a t3.large at full CPU cost 1.596 times an m5.large (by hand)', () => {
    expect(sustainedPricePerHour(T3_LARGE, 0.0832, 1) / 0.096).toBeCloseTo(1.596, 3);
  });
});
