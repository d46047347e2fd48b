import { requirePositive } from '../errors.ts';
import { type CostCurve, endPerSecond, hourlyCostAt, stepPerSecond } from './cost-curve.ts';

/** Who costs less; `neither` when both cost the same or no one can carry the load. */
export type Cheaper = 'a' | 'b' | 'neither';

/** A load at which the order of two curves changes. */
export interface BreakEvenLoad {
  /** The greatest load of the old order; above it the new one holds. */
  readonly perSecond: number;
  readonly below: Cheaper;
  readonly above: Cheaper;
}

export interface BreakEvenLoads {
  /** Below the first change, from the smallest load on. */
  readonly first: Cheaper;
  readonly changes: readonly BreakEvenLoad[];
  /** Above the last change. */
  readonly last: Cheaper;
  /** The whole half-line was looked at; otherwise the changes go on above the last one. */
  readonly isComplete: boolean;
}

/** Steps of both curves that are looked at: two nearly equal prices swap for a very long time. */
const MOST_STEPS = 4_000;
/** Costs closer than this are equal: they differ by binary noise only. */
const RELATIVE_NOISE = 1e-12;

function cheaperAt(a: CostCurve, b: CostCurve, perSecond: number): Cheaper {
  const costA = hourlyCostAt(a, perSecond);
  const costB = hourlyCostAt(b, perSecond);
  if (costA === costB) return 'neither';
  if (Math.abs(costA - costB) <= RELATIVE_NOISE * Math.min(costA, costB)) return 'neither';
  return costA < costB ? 'a' : 'b';
}

/**
 * The load above which only the end of a fixed number of instances can change the order: the curve
 * with the cheaper work unit is ahead even with one instance too many.
 */
function settledAbove(a: CostCurve, b: CostCurve): number {
  if (a.count !== null && b.count !== null) return Math.max(endPerSecond(a), endPerSecond(b));
  if (a.count !== null || b.count !== null) {
    const [fixed, growing] = a.count !== null ? [a, b] : [b, a];
    const equal = hourlyCostAt(fixed, endPerSecond(fixed)) / growing.pricePerHour;
    return Math.min(endPerSecond(fixed), (equal + 2) * stepPerSecond(growing));
  }
  const unitA = a.pricePerHour / stepPerSecond(a);
  const unitB = b.pricePerHour / stepPerSecond(b);
  const [lead, gap] = unitA < unitB ? [a, unitB - unitA] : [b, unitA - unitB];
  return gap === 0 ? Infinity : lead.pricePerHour / gap;
}

/** Every load up to a limit at which a curve jumps or ends, in order, and whether they are all. */
function jumps(curve: CostCurve, limit: number): { at: number[]; isComplete: boolean } {
  if (curve.count !== null) return { at: [endPerSecond(curve)], isComplete: true };
  const step = stepPerSecond(curve);
  const needed = Math.ceil(limit / step);
  const steps = Math.min(needed, MOST_STEPS);
  return {
    at: Array.from({ length: steps }, (_, index) => (index + 1) * step),
    isComplete: needed <= MOST_STEPS,
  };
}

/**
 * The loads at which one of two ways to serve becomes cheaper than the other.
 * The hourly cost of whole instances only changes where another one is needed (at k × what one
 * carries) or where a fixed number ends, so these are the only places to look: the result is
 * exact, not a search.
 *
 * @throws InvalidInputError unless both prices and throughputs are above 0
 */
export function breakEvenLoads(a: CostCurve, b: CostCurve): BreakEvenLoads {
  for (const curve of [a, b]) {
    requirePositive('The price per hour', curve.pricePerHour);
    requirePositive('The throughput', stepPerSecond(curve));
  }
  const limit = settledAbove(a, b);
  const ofA = jumps(a, limit);
  const ofB = jumps(b, limit);
  const lastSeen = Math.min(
    ofA.isComplete ? Infinity : (ofA.at.at(-1) ?? 0),
    ofB.isComplete ? Infinity : (ofB.at.at(-1) ?? 0),
  );
  const places = unique([...ofA.at, ...ofB.at].filter((at) => at <= lastSeen));
  const changes: BreakEvenLoad[] = [];
  let previous = 0;
  let order: Cheaper = 'neither';
  let first: Cheaper = 'neither';
  for (const [index, at] of places.entries()) {
    const now = cheaperAt(a, b, previous + (at - previous) / 2);
    if (index === 0) first = now;
    else if (now !== order) changes.push({ perSecond: previous, below: order, above: now });
    order = now;
    previous = at;
  }
  const isComplete = ofA.isComplete && ofB.isComplete && limit !== Infinity;
  const beyond = cheaperAt(a, b, previous * (1 + 1e-9));
  if (beyond !== order) changes.push({ perSecond: previous, below: order, above: beyond });
  return { first, changes, last: beyond, isComplete };
}

/** Sorted, and without what differs by noise only. */
function unique(places: readonly number[]): number[] {
  const sorted = [...places].sort((one, other) => one - other);
  return sorted.filter((at, index) => {
    const before = sorted[index - 1];
    return before === undefined || at - before > RELATIVE_NOISE * at;
  });
}

/**
 * Hours of a month from which a reservation, paid for `billedHours`, costs less than hours on demand.
 *
 * @returns `committedPricePerHour × billedHours ÷ onDemandPricePerHour`; above `billedHours` it never does
 */
export function breakEvenHours(
  committedPricePerHour: number,
  onDemandPricePerHour: number,
  billedHours: number,
): number {
  requirePositive('The price of the reservation', committedPricePerHour);
  requirePositive('The price on demand', onDemandPricePerHour);
  requirePositive('The hours paid for', billedHours);
  return (committedPricePerHour * billedHours) / onDemandPricePerHour;
}

/**
 * The price per hour at which one curve would cost as much as another at a load.
 *
 * @param perSecond above 0; both curves must carry it
 * @returns money per hour of one instance, or `null` where one of them cannot carry the load
 */
export function tiePricePerHour(
  curve: CostCurve,
  rival: CostCurve,
  perSecond: number,
): number | null {
  const own = hourlyCostAt(curve, perSecond);
  const other = hourlyCostAt(rival, perSecond);
  if (own === Infinity || other === Infinity || own === 0) return null;
  return (curve.pricePerHour * other) / own;
}
