import type { CreditSpec } from '../../core/catalog/types.ts';
import { STEP_MINUTES, simulateCredits } from '../../core/credits/simulate.ts';
import {
  type CreditMode,
  type CreditState,
  creditsBilledOnStop,
} from '../../core/credits/state.ts';

const STEPS_PER_HOUR = 60 / STEP_MINUTES;
export const HOURS_PER_DAY = 24;

/** One working day of a fresh instance: idle until `startHour`, busy, idle until midnight. */
export interface DayPlan {
  readonly startHour: number;
  readonly busyHours: number;
  /** CPU demand while busy, mean over the vCPUs, 0 to 1. */
  readonly busyUtilization: number;
}

export interface CreditDay {
  /** After every 5 minutes, midnight first. */
  readonly states: readonly CreditState[];
  /** Hour of the day at which nothing is left to spend, `null` when something always is. */
  readonly emptyAtHour: number | null;
  /** Credits that stopping at the end of work would bill. */
  readonly owedAtEndOfWork: number;
  /** Credits that stopping at midnight would bill. */
  readonly owedAtMidnight: number;
  /** vCPU-minutes that were wanted and not given. */
  readonly unserved: number;
}

/** What can be spent without owing: above zero the savings, below zero the surplus. */
export function standing(state: CreditState): number {
  return state.balance + state.launchBalance - state.surplus;
}

/** Hour of the day of a state. */
export function hourOf(index: number): number {
  return index / STEPS_PER_HOUR;
}

/** Credits over one day, in steps of 5 minutes. */
export function creditDay(spec: CreditSpec, mode: CreditMode, plan: DayPlan): CreditDay {
  const start = Math.round(plan.startHour * STEPS_PER_HOUR);
  const busy = Math.round(plan.busyHours * STEPS_PER_HOUR);
  const rest = HOURS_PER_DAY * STEPS_PER_HOUR - start - busy;
  const states = simulateCredits(
    spec,
    mode,
    [
      { steps: start, utilization: 0 },
      { steps: busy, utilization: plan.busyUtilization },
      { steps: rest, utilization: 0 },
    ].filter((phase) => phase.steps > 0),
  );
  const empty = states.findIndex((state, index) => index > start && standing(state) < 1e-9);
  const endOfWork = states[start + busy];
  const midnight = states.at(-1);
  return {
    states,
    emptyAtHour: empty < 0 ? null : hourOf(empty),
    owedAtEndOfWork: endOfWork ? creditsBilledOnStop(endOfWork) : 0,
    owedAtMidnight: midnight ? creditsBilledOnStop(midnight) : 0,
    unserved: midnight?.unserved ?? 0,
  };
}

/** 13.5 as `13:30`. */
export function clock(hour: number): string {
  const minutes = Math.round(hour * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
