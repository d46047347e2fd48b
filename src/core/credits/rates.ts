import type { CreditSpec, PriceBook } from '../catalog/types.ts';
import { InvalidInputError, requireNonNegative, requirePositive } from '../errors.ts';

/** @throws InvalidInputError unless `utilization` is from 0 to 1 */
export function requireCpuUtilization(utilization: number): void {
  if (!(utilization >= 0 && utilization <= 1)) {
    throw new InvalidInputError('The CPU utilization', utilization, 'from 0 % to 100 %');
  }
}

/** Credits earned in some minutes. One credit is one vCPU at 100 % for one minute. */
export function creditsEarned(spec: CreditSpec, minutes: number): number {
  requireNonNegative('The number of minutes', minutes);
  return (spec.creditsPerHour * minutes) / 60;
}

/**
 * Credits spent in some minutes.
 *
 * @param utilization mean over the vCPUs as CloudWatch shows it, 0 to 1
 * @throws InvalidInputError for anything outside these ranges
 */
export function creditsSpent(spec: CreditSpec, utilization: number, minutes: number): number {
  requireCpuUtilization(utilization);
  requireNonNegative('The number of minutes', minutes);
  return spec.vcpus * utilization * minutes;
}

/**
 * Price of a vCPU-hour of surplus credits in the currency of a price book; `null` without a source.
 * AWS states one price in US dollars for all sizes and all Regions that it bills in dollars
 * (aws.amazon.com/ec2/pricing/on-demand, unlimited mode pricing); for yuan no source is at hand.
 */
export function surplusRate(spec: CreditSpec, currency: PriceBook['currency']): number | null {
  return currency === 'USD' ? spec.surplusUsdPerVcpuHour : null;
}

/** Price of surplus credits in unlimited mode, USD. */
export function surplusCost(spec: CreditSpec, credits: number): number {
  requireNonNegative('The number of credits', credits);
  return (credits / 60) * spec.surplusUsdPerVcpuHour;
}

/**
 * Price per hour of a burstable instance in unlimited mode that keeps up one CPU utilization
 * for good: the list price, and surplus credits above the baseline. USD.
 */
export function sustainedPricePerHour(
  spec: CreditSpec,
  pricePerHour: number,
  utilization: number,
): number {
  requirePositive('The price per hour', pricePerHour);
  requireCpuUtilization(utilization);
  const aboveBaseline = Math.max(0, utilization - spec.baselinePerVcpu);
  return pricePerHour + aboveBaseline * spec.vcpus * spec.surplusUsdPerVcpuHour;
}

/** Where an unlimited burstable type stops being the cheaper one. */
export type BreakEven =
  /** Dearer above this average CPU utilization, 0 to 1. */
  | { readonly kind: 'at'; readonly utilization: number }
  /** Cheaper even at 100 % of every vCPU. */
  | { readonly kind: 'always-cheaper' }
  /** Dearer even when idle. */
  | { readonly kind: 'never-cheaper' };

/**
 * Average CPU utilization above which an unlimited burstable instance costs more than one with
 * fixed CPU: u = b + (P_fixed − P_burstable) ÷ (r·v). Source: EC2 User Guide, unlimited mode.
 *
 * @param burstablePerHour USD per hour, above 0
 * @param fixedPerHour USD per hour, above 0
 * @throws InvalidInputError for anything outside these ranges
 */
export function breakEven(
  spec: CreditSpec,
  burstablePerHour: number,
  fixedPerHour: number,
): BreakEven {
  requirePositive('The price per hour of the burstable type', burstablePerHour);
  requirePositive('The price per hour of the fixed type', fixedPerHour);
  if (fixedPerHour < burstablePerHour) return { kind: 'never-cheaper' };
  const perUtilization = spec.surplusUsdPerVcpuHour * spec.vcpus;
  const utilization = spec.baselinePerVcpu + (fixedPerHour - burstablePerHour) / perUtilization;
  return utilization > 1 ? { kind: 'always-cheaper' } : { kind: 'at', utilization };
}
