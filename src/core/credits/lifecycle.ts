import type { CreditSpec } from '../catalog/types.ts';
import { requireNonNegative } from '../errors.ts';
import type { CreditMode, CreditState } from './state.ts';

/** Takes the savings away. */
function withoutSavings(state: CreditState): CreditState {
  return {
    ...state,
    balance: 0,
    launchBalance: 0,
    discarded: state.discarded + state.balance + state.launchBalance,
  };
}

/** Bills the surplus that is outstanding. */
function withSurplusCharged(state: CreditState): CreditState {
  return { ...state, surplus: 0, charged: state.charged + state.surplus };
}

/**
 * The instance stops: outstanding surplus is charged; T2 loses its savings at once, T3, T3a and T4g
 * keep them. Source: EC2 User Guide, key concepts, "CPU credit accrual and life cycle".
 */
export function stopCredits(spec: CreditSpec, state: CreditState): CreditState {
  const billed = withSurplusCharged(state);
  return spec.creditsKeptAfterStopDays > 0 ? billed : withoutSavings(billed);
}

/**
 * A stopped instance starts again. It earns nothing while it is stopped; what it saved is lost after
 * the days for which its family keeps it. T2 in standard mode receives its launch credits again.
 * AWS limits launch credits to 100 launches or starts a day, account and Region: not modelled.
 *
 * @param state as `stopCredits` left it
 * @param stoppedDays 0 or more
 * @throws InvalidInputError for negative days
 */
export function startCredits(
  spec: CreditSpec,
  mode: CreditMode,
  state: CreditState,
  stoppedDays: number,
): CreditState {
  requireNonNegative('The number of days stopped', stoppedDays);
  const kept = stoppedDays > spec.creditsKeptAfterStopDays ? withoutSavings(state) : state;
  const launch = mode === 'standard' ? spec.launchCredits : 0;
  return {
    ...kept,
    launchBalance: kept.launchBalance + launch,
    launched: kept.launched + launch,
  };
}

/**
 * The running instance changes its mode: earned credits stay; to standard, outstanding surplus is
 * charged at once; to unlimited, launch credits that are left are lost.
 * Source: EC2 User Guide, unlimited mode concepts.
 */
export function switchMode(state: CreditState, to: CreditMode): CreditState {
  if (to === 'standard') return withSurplusCharged(state);
  return { ...state, launchBalance: 0, discarded: state.discarded + state.launchBalance };
}
