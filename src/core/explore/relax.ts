import { type MeasureId, measured } from './measures.ts';
import {
  type Bound,
  type Condition,
  type NameCondition,
  nameMatches,
  type RangeCondition,
  replaceCondition,
  select,
  subjectOf,
} from './query.ts';
import type { ExploreRow } from './row.ts';

/** A change of the query that would find something. */
export interface Relaxation {
  /** The condition as it stands. */
  readonly from: Condition;
  /** The least change of it that finds a row; `null` takes it out. */
  readonly to: Condition | null;
  /** How many rows the changed query finds. */
  readonly found: number;
  /** Conditions that have to go as well, when no single change is enough. */
  readonly without: readonly Condition[];
  readonly conditions: readonly Condition[];
}

function nearestWithin(
  rows: readonly ExploreRow[],
  condition: RangeCondition,
): RangeCondition | null {
  const { measure, min, max, reading } = condition;
  if (min && max && min.value > max.value) return null;
  let nearest: { value: number; distance: number; end: 'min' | 'max' } | null = null;
  for (const row of rows) {
    const value = measured(row, measure, reading);
    if (value === null) continue;
    const end = min && value <= min.value ? 'min' : 'max';
    const bound = end === 'min' ? min : max;
    if (!bound) continue;
    // By ratio: prices and sizes are spread over orders of magnitude.
    const distance = Math.abs(Math.log((value + 1e-9) / (bound.value + 1e-9)));
    if (nearest === null || distance < nearest.distance) nearest = { value, distance, end };
  }
  if (nearest === null) return null;
  const bound: Bound = { value: nearest.value, isOpen: false };
  return { ...condition, [nearest.end]: bound };
}

/** The longest beginning of the name that finds a row and still says a generation: `g5.` of `g5.9xlarge`. */
function shorterName(
  rows: readonly ExploreRow[],
  { patterns }: NameCondition,
): NameCondition | null {
  const [pattern, ...others] = patterns;
  if (pattern === undefined || others.length > 0) return null;
  for (let length = pattern.length - 1; length > 1; length--) {
    const shorter = pattern.slice(0, length);
    if (!/\d/.test(shorter)) return null;
    if (rows.some((row) => nameMatches(shorter, row))) return { kind: 'name', patterns: [shorter] };
  }
  return null;
}

function nearestTo(rows: readonly ExploreRow[], from: Condition): Condition | null {
  if (from.kind === 'range') return nearestWithin(rows, from);
  return from.kind === 'name' ? shorterName(rows, from) : null;
}

function relaxed(
  rows: readonly ExploreRow[],
  conditions: readonly Condition[],
  from: Condition,
): Omit<Relaxation, 'without'> | null {
  const others = conditions.filter((condition) => condition !== from);
  const candidates = select(rows, others);
  if (candidates.length === 0) return null;
  const to = nearestTo(candidates, from);
  const next = replaceCondition(conditions, subjectOf(from), to);
  return { from, to, found: select(candidates, to ? [to] : []).length, conditions: next };
}

/**
 * What to relax, and by how much, when nothing meets all conditions: each single change that finds
 * something; without any, the conditions that have to go before one change is enough (the last ones
 * first). Empty when the query finds something or there are no rows.
 */
export function relaxations(
  rows: readonly ExploreRow[],
  conditions: readonly Condition[],
): readonly Relaxation[] {
  if (conditions.length === 0 || select(rows, conditions).length > 0) return [];
  const single = conditions.flatMap((condition) => {
    const one = relaxed(rows, conditions, condition);
    return one ? [{ ...one, without: [] }] : [];
  });
  if (single.length > 0) return single;
  for (let at = conditions.length - 1; at >= 0; at--) {
    const gone = conditions[at];
    const rest = conditions.filter((condition) => condition !== gone);
    if (!gone || rest.length === 0) continue;
    if (select(rows, rest).length > 0) continue;
    const further = relaxations(rows, rest);
    if (further.length > 0) {
      return further.map((one) => ({ ...one, without: [gone, ...one.without] }));
    }
  }
  return [];
}

/** How the change of a range reads: which end moved, from where to where. */
export function changedBound(
  from: RangeCondition,
  to: RangeCondition,
): { readonly measure: MeasureId; readonly end: 'min' | 'max'; readonly value: number } | null {
  if (to.min && to.min.value !== from.min?.value) {
    return { measure: from.measure, end: 'min', value: to.min.value };
  }
  if (to.max && to.max.value !== from.max?.value) {
    return { measure: from.measure, end: 'max', value: to.max.value };
  }
  const opened = to.min && from.min && to.min.isOpen !== from.min.isOpen;
  const bound = opened ? to.min : to.max;
  return bound && { measure: from.measure, end: opened ? 'min' : 'max', value: bound.value };
}
