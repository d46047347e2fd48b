import { type Catalog, createCatalog } from '../../core/catalog/catalog.ts';
import type { CreditSpec, Facts, InstanceType } from '../../core/catalog/types.ts';
import { cheapestFixed } from '../../core/credits/fixed-performance.ts';
import { surplusRate } from '../../core/credits/rates.ts';
import { type CreditRun, runMinutes } from '../../core/credits/run.ts';
import { type CreditMode, creditsBilledOnStop } from '../../core/credits/state.ts';
import type { CreditLabState } from './credit-lab-state.ts';
import { averageOf, minutesOf } from './day.ts';

/** One way to run the reader’s days. */
export interface Outcome {
  readonly type: InstanceType;
  /** `null` for a fixed-performance type. */
  readonly mode: CreditMode | null;
  /** Instance hours in the region’s currency; `null` without a price. */
  readonly hoursCost: number | null;
  /** Surplus credits billed when the instance stops at the end. */
  readonly surplusCredits: number;
  /** Their price in the region’s currency; `null` without a source. */
  readonly surplusCost: number | null;
  /** `null` when a part of it is. */
  readonly totalCost: number | null;
  /** vCPU-minutes asked for and not given at once, and their share of all that was asked for. */
  readonly delayed: number;
  readonly delayedShare: number;
  /** vCPU-minutes that still wait at the end. */
  readonly waiting: number;
}

export interface LabResult {
  readonly spec: CreditSpec;
  readonly type: InstanceType;
  readonly run: CreditRun;
  /** The chosen type in the chosen mode, first. */
  readonly outcomes: readonly Outcome[];
  /** Average CPU asked for, 0 to 1. */
  readonly average: number;
  /** Price of a vCPU-hour of surplus credits in the region's currency; `null` without a source. */
  readonly surplusPerVcpuHour: number | null;
}

/** The run of the state’s instance, and the same days in the other mode and on a fixed type. */
export function labResult(facts: Facts, state: CreditLabState): LabResult | null {
  const spec = facts.credits.find(({ instanceType }) => instanceType === state.type);
  const catalog = createCatalog(facts);
  if (!spec || !catalog.has(state.type)) return null;
  const type = catalog.get(state.type);
  const demand = minutesOf(state.day);
  const average = averageOf(state.day);
  const runIn = (mode: CreditMode) =>
    runMinutes(spec, mode, demand, { repeat: state.days, undone: state.undone });
  const run = runIn(state.mode);
  const other = state.mode === 'standard' ? 'unlimited' : 'standard';
  const asked = average * spec.vcpus * run.minutes;
  const rate = surplusRate(spec, facts.priceBook.currency);
  const outcomes = [
    burstableOutcome(catalog, type, state.mode, run, asked, rate),
    burstableOutcome(catalog, type, other, runIn(other), asked, rate),
  ];
  const fixed = cheapestFixed(catalog, type);
  if (fixed) {
    const cost = (fixed.pricePerHour * run.minutes) / 60;
    outcomes.push({
      type: fixed.type,
      mode: null,
      hoursCost: cost,
      surplusCredits: 0,
      surplusCost: 0,
      totalCost: cost,
      delayed: 0,
      delayedShare: 0,
      waiting: 0,
    });
  }
  return { spec, type, run, outcomes, average, surplusPerVcpuHour: rate };
}

function burstableOutcome(
  catalog: Catalog,
  type: InstanceType,
  mode: CreditMode,
  { minutes, end }: CreditRun,
  asked: number,
  rate: number | null,
): Outcome {
  const price = catalog.priceOrNull(type.instanceType);
  const hoursCost = price === null ? null : (price * minutes) / 60;
  const surplusCredits = creditsBilledOnStop(end);
  const surplusCost =
    rate === null && surplusCredits > 0 ? null : (surplusCredits / 60) * (rate ?? 0);
  return {
    type,
    mode,
    hoursCost,
    surplusCredits,
    surplusCost,
    totalCost: hoursCost === null || surplusCost === null ? null : hoursCost + surplusCost,
    delayed: end.unserved,
    delayedShare: asked > 0 ? end.unserved / asked : 0,
    waiting: end.waiting,
  };
}

/** The cheapest outcome that delays nothing, if any is priced. */
export function cheapestInTime(outcomes: readonly Outcome[]): Outcome | undefined {
  return outcomes
    .filter(({ delayed, totalCost }) => delayed < 1e-6 && totalCost !== null)
    .sort((a, b) => (a.totalCost ?? 0) - (b.totalCost ?? 0))[0];
}
