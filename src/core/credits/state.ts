import type { CreditSpec } from '../catalog/types.ts';

export type CreditMode = 'standard' | 'unlimited';

/**
 * Credits of one instance at one moment, and where every credit so far has come from and gone to.
 * One credit is one vCPU at 100 % for one minute. At every moment
 * earned + launched + taken = spent + balance + launchBalance + discarded + repaid, and
 * taken = repaid + surplus + charged.
 */
export interface CreditState {
  /** Earned and not spent; at most 24 hours of earnings. */
  readonly balance: number;
  /** T2 in standard mode: launch credits left, spent first and not under the cap. */
  readonly launchBalance: number;
  /** Unlimited: spent beyond the balance, neither repaid nor charged yet. */
  readonly surplus: number;
  /** Unlimited: surplus credits billed so far. */
  readonly charged: number;
  /** vCPU-minutes that were asked for and not given at once. */
  readonly unserved: number;
  /** Of these, those that still wait to be done; 0 where undone work is dropped. */
  readonly waiting: number;
  /** Earned with a full balance, or taken away by a stop or a change of mode. */
  readonly discarded: number;
  readonly earned: number;
  /** Launch credits received. */
  readonly launched: number;
  readonly spent: number;
  /** Surplus credits taken, repaid from later earnings or not. */
  readonly taken: number;
  readonly repaid: number;
}

/** An instance that just started: T2 in standard mode has launch credits, every other none. */
export function freshCredits(spec: CreditSpec, mode: CreditMode): CreditState {
  const launched = mode === 'standard' ? spec.launchCredits : 0;
  return {
    balance: 0,
    launchBalance: launched,
    surplus: 0,
    charged: 0,
    unserved: 0,
    waiting: 0,
    discarded: 0,
    earned: 0,
    launched,
    spent: 0,
    taken: 0,
    repaid: 0,
  };
}

/** Surplus credits billed when the instance stops now: those charged and those outstanding. */
export function creditsBilledOnStop(state: CreditState): number {
  return state.charged + state.surplus;
}
