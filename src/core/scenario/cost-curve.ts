import { instancesNeeded } from '../cost/inference-cost.ts';
import { requirePositive } from '../errors.ts';

const SECONDS_PER_HOUR = 3_600;
const PER_MILLION = 1e6;

/** A scenario's cost as a function of its load alone. */
export interface CostCurve {
  /** Of one instance in an hour that it runs, 0 or more. */
  readonly pricePerHour: number;
  /** Of one instance, above 0. */
  readonly throughputPerSecond: number;
  /** Fixed, or `null` for as many as the load needs. */
  readonly count: number | null;
  /** Share kept free when instances are counted, 0 or more and below 1. */
  readonly headroom: number;
}

/** What one more instance adds to the load that can be carried, per second. */
export function stepPerSecond({ throughputPerSecond, headroom }: CostCurve): number {
  return throughputPerSecond * (1 - headroom);
}

/** The greatest load of the curve: without end when instances are added as needed. */
export function endPerSecond({ count, throughputPerSecond }: CostCurve): number {
  return count === null ? Infinity : count * throughputPerSecond;
}

/**
 * Money per hour at a load.
 *
 * @param perSecond above 0
 * @returns `Infinity` past the end of the curve: no money carries it with so few instances
 */
export function hourlyCostAt(curve: CostCurve, perSecond: number): number {
  requirePositive('The load', perSecond);
  if (perSecond > endPerSecond(curve) * (1 + 1e-12)) return Infinity;
  const count =
    curve.count ?? instancesNeeded(perSecond, curve.throughputPerSecond, 1 - curve.headroom);
  return count * curve.pricePerHour;
}

/** Money for a million work units at a load; ranges as in `hourlyCostAt`. */
export function perMillionAt(curve: CostCurve, perSecond: number): number {
  return (hourlyCostAt(curve, perSecond) / (SECONDS_PER_HOUR * perSecond)) * PER_MILLION;
}
