import { HOURS_PER_MONTH } from '../../core/cost/run-cost.ts';
import type { Preferences } from '../../core/rightsizing/input-types.ts';

/** What a list price per hour comes to in a month of 730 hours, after the reader's discount. */
export function monthlyCost(pricePerHour: number, { discountShare }: Preferences): number {
  return HOURS_PER_MONTH * pricePerHour * (1 - discountShare);
}
