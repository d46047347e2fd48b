import type { CreditSpec } from '../catalog/types.ts';
import { requireCount } from '../errors.ts';
import { Ledger } from './ledger.ts';
import { type CreditMode, type CreditState, freshCredits } from './state.ts';

/** CloudWatch publishes credits every 5 minutes; one step of this simulation is that long. */
export const STEP_MINUTES = 5;

/** So many 5-minute steps at one CPU demand, 0 to 1 of every vCPU. */
export interface CreditPhase {
  readonly steps: number;
  readonly utilization: number;
}

/**
 * The states after every 5-minute step of the phases, the given state first. Work that a throttled
 * instance could not do is dropped, as in AWS's walk-throughs.
 *
 * @throws InvalidInputError when a phase has no whole steps or a utilization outside 0 to 1
 */
export function simulateCredits(
  spec: CreditSpec,
  mode: CreditMode,
  phases: readonly CreditPhase[],
  from: CreditState = freshCredits(spec, mode),
): readonly CreditState[] {
  const ledger = new Ledger(spec, mode, 'dropped', from);
  const states = [from];
  for (const phase of phases) {
    requireCount('The number of 5-minute steps', phase.steps);
    for (let step = 0; step < phase.steps; step += 1) {
      ledger.advance(phase.utilization, STEP_MINUTES);
      states.push(ledger.state());
    }
  }
  return states;
}
