import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import type { CreditSpec } from '../catalog/types.ts';
import { InvalidInputError } from '../errors.ts';
import { Ledger, type UndoneWork } from './ledger.ts';
import { startCredits, stopCredits, switchMode } from './lifecycle.ts';
import { surplusCost } from './rates.ts';
import { runMinutes, totalMinutes } from './run.ts';
import { type CreditMode, type CreditState, creditsBilledOnStop, freshCredits } from './state.ts';

const { credits } = loadFacts(path.resolve('content'));

function rules(instanceType: string): CreditSpec {
  const found = credits.find((spec) => spec.instanceType === instanceType);
  if (!found) throw new Error(`No ${instanceType}`);
  return found;
}

/** A demand of so many hours each, minute by minute. */
const demand = (...phases: readonly [number, number][]) =>
  phases.flatMap(([hours, utilization]) => Array<number>(hours * 60).fill(utilization));

/** What the conservation law of `CreditState` misses by. */
function missing(state: CreditState): number {
  const income = state.earned + state.launched + state.taken;
  const outgo = state.spent + state.balance + state.launchBalance + state.discarded + state.repaid;
  return income - outgo;
}
const surplusMissing = (state: CreditState) =>
  state.taken - state.repaid - state.surplus - state.charged;

describe('AWS’s walk-throughs, minute by minute', () => {
  it('t3.nano unlimited', () => {
    const spec = rules('t3.nano');
    const day = demand([24, 0], [12, 0.025], [24, 0.07], [12, 0.025], [5, 1], [13, 0.05], [24, 0]);
    const run = runMinutes(spec, 'unlimited', day);
    const at = (hour: number) => run.balanceAt[hour * 60] ?? Number.NaN;
    expect([24, 36, 60, 72, 77, 90, 114].map((hour) => Number(at(hour).toFixed(9)))).toEqual([
      144, 144, 86.4, 122.4, 0, 0, 0,
    ]);
    expect(run.surplusAt[77 * 60]).toBeCloseTo(144, 9);
    expect(run.surplusAt[90 * 60]).toBeCloseTo(144, 9);
    expect(run.surplusAt[114 * 60]).toBeCloseTo(0, 9);
    expect(run.chargedAt[77 * 60]).toBeCloseTo(303.6, 9);
    expect(surplusCost(spec, run.end.charged)).toBeCloseTo(0.253, 9);
  });

  it('t3.nano standard empties 1.8545 h into the burst, inside a minute', () => {
    const day = demand(
      [24, 0],
      [12, 0.025],
      [24, 0.07],
      [12, 0.025],
      [2, 0.6],
      [14, 0.05],
      [24, 0],
    );
    const run = runMinutes(rules('t3.nano'), 'standard', day);
    expect(run.balanceAt[72 * 60]).toBeCloseTo(122.4, 9);
    // 122.4 credits at a net 72 − 6 an hour
    expect((run.emptyAtMinute ?? 0) / 60 - 72).toBeCloseTo(122.4 / 66, 9);
    expect((run.emptyAtMinute ?? 0) / 60 - 72).toBeCloseTo(1.8545, 4);
    expect(run.throttled).toHaveLength(1);
    expect(totalMinutes(run.throttled)).toBeCloseTo(120 - (60 * 122.4) / 66, 9);
    expect(run.end.unserved).toBeCloseTo(9.6, 9);
    expect(run.balanceAt[88 * 60]).toBeCloseTo(0, 9);
    expect(run.end.balance).toBeCloseTo(144, 9);
  });

  it('t2.nano standard spends launch credits first, outside the cap', () => {
    const day = demand([24, 0], [12, 0], [25, 0.02], [11, 0.02], [3, 0.2], [15, 0.02], [6, 0]);
    const { balanceAt } = runMinutes(rules('t2.nano'), 'standard', day);
    const hours = [24, 36, 61, 72, 75, 90, 96];
    expect(hours.map((hour) => Number((balanceAt[hour * 60] ?? 0).toFixed(9)))).toEqual([
      102, 102, 72, 72, 45, 72, 72,
    ]);
  });

  it('t3.large at 40% owes 288 after a day and is charged nothing until hour 72', () => {
    const spec = rules('t3.large');
    const run = runMinutes(spec, 'unlimited', demand([24, 0.4]), { repeat: 4 });
    expect(run.surplusAt[24 * 60]).toBeCloseTo(288, 9);
    expect(run.surplusAt[72 * 60]).toBeCloseTo(864, 9);
    expect(run.chargedAt[72 * 60]).toBeCloseTo(0, 9);
    expect(run.chargedAt[73 * 60]).toBeCloseTo(12, 9);
    expect(surplusCost(spec, run.surplusAt[24 * 60] ?? 0)).toBeCloseTo(0.24, 9);
  });

  it('t3.large at the break-even for 720 h costs what the m5.large does', () => {
    const spec = rules('t3.large');
    const run = runMinutes(spec, 'unlimited', demand([24, 0.428]), { repeat: 30 });
    expect(run.end.charged).toBeCloseTo(10_195.2, 6);
    expect(run.end.surplus).toBeCloseTo(864, 9);
    expect(surplusCost(spec, creditsBilledOnStop(run.end))).toBeCloseTo(720 * (0.096 - 0.0832), 9);
  });

  it('t3.micro at 100% reaches its surplus cap after 2 h 40 min', () => {
    const spec = rules('t3.micro');
    const run = runMinutes(spec, 'unlimited', demand([6, 1]));
    expect(run.emptyAtMinute).toBe(0);
    expect(run.surplusAt[160]).toBeCloseTo(288, 9);
    expect(run.chargedAt[160]).toBeCloseTo(0, 9);
    expect(run.end.charged).toBeCloseTo(360, 9);
    expect(surplusCost(spec, creditsBilledOnStop(run.end))).toBeCloseTo(0.54, 9);
  });

  it('t3.nano with 2 credits that spends 1 in 5 minutes has 1.5', () => {
    const spec = rules('t3.nano');
    const from = { ...freshCredits(spec, 'standard'), balance: 2, earned: 2 };
    const ledger = new Ledger(spec, 'standard', 'dropped', from);
    ledger.advance(0.1, 5);
    expect(ledger.state().balance).toBeCloseTo(1.5, 12);
  });
});

describe('every burstable type', () => {
  it.each(credits)('$instanceType earns vCPUs × baseline and holds 24 hours of it', (spec) => {
    expect(spec.vcpus * spec.baselinePerVcpu * 60).toBeCloseTo(spec.creditsPerHour, 9);
    const idle = runMinutes(spec, 'unlimited', demand([24, 0]), { repeat: 2 });
    expect(idle.balanceAt[24 * 60]).toBeCloseTo(spec.maxAccruedCredits, 9);
    expect(idle.end.discarded).toBeCloseTo(spec.maxAccruedCredits, 9);
  });

  it.each(credits)('$instanceType at its baseline neither throttles nor owes', (spec) => {
    for (const mode of ['standard', 'unlimited'] as const) {
      const run = runMinutes(spec, mode, demand([24, spec.baselinePerVcpu]), { repeat: 7 });
      expect(run.emptyAtMinute).toBeNull();
      expect(creditsBilledOnStop(run.end)).toBe(0);
    }
  });

  it.each(credits)('$instanceType, throttled, runs at its baseline on every vCPU', (spec) => {
    const run = runMinutes(spec, 'standard', demand([24, 1]), { repeat: 2 });
    expect(run.delivered.at(-1)).toBeCloseTo(spec.baselinePerVcpu, 12);
    const spendPerMinute = spec.vcpus - spec.creditsPerHour / 60;
    // launch credits go first, at full speed, while the balance earns
    const launchMinutes = spec.launchCredits / spec.vcpus;
    const saved = (launchMinutes * spec.creditsPerHour) / 60;
    expect(run.emptyAtMinute).toBeCloseTo(launchMinutes + saved / spendPerMinute, 9);
  });
});

const mode = fc.constantFrom<CreditMode>('standard', 'unlimited');
const undone = fc.constantFrom<UndoneWork>('dropped', 'waits');
const anySpec = fc.constantFrom(...credits);
const anyDemand = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.05, 0.3, 1)),
  { minLength: 1, maxLength: 400 },
);

describe('conservation of credits', () => {
  it('holds to 1e-9 after every minute of a week, on every type', () => {
    fc.assert(
      fc.property(anySpec, mode, undone, anyDemand, (spec, used, policy, minutes) => {
        const ledger = new Ledger(spec, used, policy, freshCredits(spec, used));
        const week = 7 * 24 * 60;
        for (let minute = 0; minute < week; minute += 1) {
          ledger.advance(minutes[minute % minutes.length] ?? 0, 1);
          const state = ledger.state();
          if (Math.abs(missing(state)) > 1e-9) throw new Error(`${missing(state)} at ${minute}`);
          if (Math.abs(surplusMissing(state)) > 1e-9) throw new Error(`surplus at ${minute}`);
          const { maxAccruedCredits: cap } = spec;
          const inside =
            state.balance >= 0 &&
            state.balance <= cap &&
            state.surplus >= 0 &&
            state.surplus <= cap;
          if (!inside) throw new Error(`outside the cap at ${minute}`);
          if (state.balance > 0 && state.surplus > 0) throw new Error(`owes and has at ${minute}`);
        }
        expect(ledger.state().earned).toBeCloseTo((spec.creditsPerHour / 60) * week, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('holds through stops, starts and changes of mode', () => {
    const step = fc.oneof(
      anyDemand.map((minutes) => ({ kind: 'run' as const, minutes })),
      fc.integer({ min: 0, max: 20 }).map((days) => ({ kind: 'stop' as const, days })),
      fc.constant({ kind: 'switch' as const }),
    );
    fc.assert(
      fc.property(anySpec, mode, fc.array(step, { maxLength: 12 }), (spec, first, steps) => {
        let used = first;
        let state = freshCredits(spec, used);
        for (const next of steps) {
          if (next.kind === 'run')
            state = runMinutes(spec, used, next.minutes, { from: state }).end;
          else if (next.kind === 'stop') {
            state = startCredits(spec, used, stopCredits(spec, state), next.days);
          } else {
            used = used === 'standard' ? 'unlimited' : 'standard';
            state = switchMode(state, used);
          }
          expect(Math.abs(missing(state))).toBeLessThan(1e-9);
          expect(Math.abs(surplusMissing(state))).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('gives the same end in steps of a minute as in one step', () => {
    fc.assert(
      fc.property(
        anySpec,
        mode,
        undone,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (spec, used, policy, busy, idle) => {
          const single = new Ledger(spec, used, policy, freshCredits(spec, used));
          single.advance(busy, 600);
          single.advance(idle, 600);
          const many = new Ledger(spec, used, policy, freshCredits(spec, used));
          for (let minute = 0; minute < 1200; minute += 1) {
            many.advance(minute < 600 ? busy : idle, 1);
          }
          const [a, b] = [single.state(), many.state()];
          for (const key of Object.keys(a) as (keyof CreditState)[]) {
            expect(b[key], key).toBeCloseTo(a[key], 7);
          }
        },
      ),
    );
  });
});

describe('undone work', () => {
  const spec = rules('t2.large');
  const day = demand([9, 0], [8, 0.9], [7, 0]);

  it('that waits is done at the baseline, and the account stays empty until it is', () => {
    const dropped = runMinutes(spec, 'standard', day);
    const waits = runMinutes(spec, 'standard', day, { undone: 'waits' });
    expect(waits.emptyAtMinute).toBe(dropped.emptyAtMinute);
    // 192 vCPU-minutes at 0.6 a minute: 320 minutes after 17:00
    expect(dropped.end.unserved).toBeCloseTo(192, 9);
    expect(waits.behind).toHaveLength(1);
    expect(waits.behind[0]?.toMinute).toBeCloseTo(17 * 60 + 320, 6);
    expect(waits.end.waiting).toBe(0);
    expect(waits.end.spent).toBeCloseTo(dropped.end.spent + 192, 6);
    expect(dropped.behind).toEqual([]);
  });

  it('that waits is the work asked for and not done', () => {
    fc.assert(
      fc.property(anySpec, mode, anyDemand, (type, used, minutes) => {
        const { end } = runMinutes(type, used, minutes, { undone: 'waits' });
        const asked = minutes.reduce((sum, utilization) => sum + type.vcpus * utilization, 0);
        expect(end.spent + end.waiting).toBeCloseTo(asked, 6);
      }),
    );
  });
});

describe('stop, start and change of mode', () => {
  const owing = (type: string) => runMinutes(rules(type), 'unlimited', demand([1, 1])).end;
  const saved = (type: string, used: CreditMode = 'standard') =>
    runMinutes(rules(type), used, demand([10, 0])).end;

  it('a stop bills what is owed', () => {
    const stopped = stopCredits(rules('t3.large'), owing('t3.large'));
    expect(stopped.surplus).toBe(0);
    expect(stopped.charged).toBeCloseTo(84, 9);
  });

  it('T2 loses its savings on a stop and gets launch credits again on a start', () => {
    const spec = rules('t2.large');
    const stopped = stopCredits(spec, saved('t2.large'));
    expect(stopped.balance + stopped.launchBalance).toBe(0);
    expect(stopped.discarded).toBeCloseTo(420, 9);
    expect(startCredits(spec, 'standard', stopped, 0).launchBalance).toBe(60);
    expect(startCredits(spec, 'unlimited', stopped, 0).launchBalance).toBe(0);
  });

  it.each(['t3.large', 't3a.large', 't4g.large'])('%s keeps them for seven days', (type) => {
    const spec = rules(type);
    const stopped = stopCredits(spec, saved(type));
    expect(startCredits(spec, 'standard', stopped, 7).balance).toBeCloseTo(360, 9);
    const late = startCredits(spec, 'standard', stopped, 7.01);
    expect(late.balance).toBe(0);
    expect(late.discarded).toBeCloseTo(360, 9);
  });

  it('to standard carries the balance and bills the surplus; to unlimited drops launch credits', () => {
    expect(switchMode(saved('t3.large', 'unlimited'), 'standard').balance).toBeCloseTo(360, 9);
    expect(switchMode(owing('t3.large'), 'standard')).toMatchObject({ surplus: 0 });
    expect(switchMode(owing('t3.large'), 'standard').charged).toBeCloseTo(84, 9);
    const unlimited = switchMode(saved('t2.large'), 'unlimited');
    expect(unlimited.balance).toBeCloseTo(360, 9);
    expect(unlimited.launchBalance).toBe(0);
    expect(unlimited.discarded).toBe(60);
  });

  it('refuses negative days, an empty demand and a CPU above 100%', () => {
    const spec = rules('t3.large');
    expect(() => startCredits(spec, 'standard', saved('t3.large'), -1)).toThrow(InvalidInputError);
    expect(() => runMinutes(spec, 'standard', [])).toThrow(InvalidInputError);
    expect(() => runMinutes(spec, 'standard', [1.01])).toThrow(InvalidInputError);
    expect(() => runMinutes(spec, 'standard', [0.5], { repeat: 0 })).toThrow(InvalidInputError);
  });
});
