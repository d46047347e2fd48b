import { describe, expect, it } from 'vitest';
import type { CreditSpec } from '../../core/catalog/types.ts';
import { clock, creditDay } from './credit-day.ts';

/** Published rules of t2.large and t3.large (EC2 User Guide, 2023). */
const T3: CreditSpec = {
  instanceType: 't3.large',
  vcpus: 2,
  creditsPerHour: 36,
  baselinePerVcpu: 0.3,
  maxAccruedCredits: 864,
  launchCredits: 0,
  unlimitedByDefault: true,
  surplusUsdPerVcpuHour: 0.05,
  creditsKeptAfterStopDays: 7,
};
const T2: CreditSpec = { ...T3, instanceType: 't2.large', launchCredits: 60 };
const plan = { startHour: 9, busyHours: 8, busyUtilization: 0.9 };

describe('a working day on credits', () => {
  it('empties an unlimited T3 when savings of nine hours are spent at the net rate', () => {
    // 9 h × 36 = 324 saved, 108 − 36 = 72 an hour lost: 4.5 h after 9:00
    expect(creditDay(T3, 'unlimited', plan).emptyAtHour).toBeCloseTo(13.5, 6);
  });

  it('owes at the end of work and nothing at midnight when the average is the baseline', () => {
    const day = creditDay(T3, 'unlimited', plan);
    expect(day.owedAtEndOfWork).toBeCloseTo(252, 6);
    expect(day.owedAtMidnight).toBeCloseTo(0, 6);
  });

  it('lasts longer on a T2 by its launch credits, and then leaves work undone', () => {
    const day = creditDay(T2, 'standard', plan);
    expect(day.emptyAtHour).toBeCloseTo(14 + 20 / 60, 1);
    expect(day.unserved).toBeCloseTo(192, 0);
    expect(day.owedAtMidnight).toBe(0);
  });

  it('never empties at the baseline', () => {
    const day = creditDay(T3, 'unlimited', { ...plan, busyUtilization: 0.3 });
    expect(day.emptyAtHour).toBeNull();
  });
});

describe('the clock', () => {
  it('reads fractions of an hour as minutes', () => {
    expect(clock(13.5)).toBe('13:30');
    expect(clock(9)).toBe('9:00');
  });
});
