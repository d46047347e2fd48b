import type { CreditSpec } from '../catalog/types.ts';
import { requireCount } from '../errors.ts';
import { creditsEarned, creditsSpent } from './rates.ts';

export type CreditMode = 'standard' | 'unlimited';

/** CloudWatch publishes credits every 5 minutes; one step of the simulation is that long. */
export const STEP_MINUTES = 5;

/** Credits of one instance at one moment. */
export interface CreditState {
  /** Earned and not spent. */
  readonly balance: number;
  /** T2 in standard mode: launch credits left, spent first and not under the cap. */
  readonly launchBalance: number;
  /** Unlimited: spent beyond the balance and not yet repaid. */
  readonly surplus: number;
  /** Unlimited: surplus credits billed so far. */
  readonly charged: number;
  /** Standard: vCPU-minutes that were wanted and not given. */
  readonly unserved: number;
  /** Earned while the balance was full. */
  readonly discarded: number;
}

/** So many 5-minute steps at one CPU demand, 0 to 1 of every vCPU. */
export interface CreditPhase {
  readonly steps: number;
  readonly utilization: number;
}

/** A fresh instance: T2 in standard mode has launch credits, every other starts at 0. */
export function freshCredits(spec: CreditSpec, mode: CreditMode): CreditState {
  return {
    balance: 0,
    launchBalance: mode === 'standard' ? spec.launchCredits : 0,
    surplus: 0,
    charged: 0,
    unserved: 0,
    discarded: 0,
  };
}

function standardStep(spec: CreditSpec, before: CreditState, utilization: number): CreditState {
  const wanted = creditsSpent(spec, utilization, STEP_MINUTES);
  const fromLaunch = Math.min(before.launchBalance, wanted);
  const after = before.balance + creditsEarned(spec, STEP_MINUTES) - (wanted - fromLaunch);
  return {
    ...before,
    launchBalance: before.launchBalance - fromLaunch,
    balance: Math.min(spec.maxAccruedCredits, Math.max(0, after)),
    unserved: before.unserved + Math.max(0, -after),
    discarded: before.discarded + Math.max(0, after - spec.maxAccruedCredits),
  };
}

function unlimitedStep(spec: CreditSpec, before: CreditState, utilization: number): CreditState {
  const wanted = creditsSpent(spec, utilization, STEP_MINUTES);
  const cap = spec.maxAccruedCredits;
  const after = before.balance - before.surplus + creditsEarned(spec, STEP_MINUTES) - wanted;
  return {
    ...before,
    balance: Math.min(cap, Math.max(0, after)),
    surplus: Math.min(cap, Math.max(0, -after)),
    charged: before.charged + Math.max(0, -after - cap),
    discarded: before.discarded + Math.max(0, after - cap),
  };
}

/**
 * One 5-minute step. Source: EC2 User Guide, standard and unlimited mode concepts.
 *
 * @param utilization demand of every vCPU, 0 to 1
 * @throws InvalidInputError when the utilization is outside 0 to 1
 */
export function creditStep(
  spec: CreditSpec,
  mode: CreditMode,
  before: CreditState,
  utilization: number,
): CreditState {
  return mode === 'standard'
    ? standardStep(spec, before, utilization)
    : unlimitedStep(spec, before, utilization);
}

/**
 * The states after every 5-minute step of the phases, the given state first.
 *
 * @throws InvalidInputError when a phase has no whole steps or a utilization outside 0 to 1
 */
export function simulateCredits(
  spec: CreditSpec,
  mode: CreditMode,
  phases: readonly CreditPhase[],
  from: CreditState = freshCredits(spec, mode),
): readonly CreditState[] {
  const states = [from];
  let state = from;
  for (const phase of phases) {
    requireCount('The number of 5-minute steps', phase.steps);
    for (let step = 0; step < phase.steps; step += 1) {
      state = creditStep(spec, mode, state, phase.utilization);
      states.push(state);
    }
  }
  return states;
}

/** Surplus credits billed when the instance stops now: those charged and those outstanding. */
export function creditsBilledOnStop(state: CreditState): number {
  return state.charged + state.surplus;
}
