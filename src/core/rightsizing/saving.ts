import { HOURS_PER_MONTH } from '../cost/run-cost.ts';
import type { Preferences } from './input-types.ts';

/** The share of the list price that is paid. */
export function paidShare(
  preferences: Pick<Preferences, 'purchaseOption' | 'discountShare'>,
): number {
  return preferences.purchaseOption === 'on-demand' ? 1 : 1 - preferences.discountShare;
}

/**
 * Saving per month of 730 hours, which AWS's own dashboards use; negative is an increase. The
 * discount is the reader's and is taken to be the same for both types.
 */
export function monthlySavingOf(
  oldPricePerHour: number,
  newPricePerHour: number,
  preferences: Pick<Preferences, 'purchaseOption' | 'discountShare'>,
): number {
  return (oldPricePerHour - newPricePerHour) * HOURS_PER_MONTH * paidShare(preferences);
}
