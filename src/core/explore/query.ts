import type { MemoryReading } from '../catalog/memory-readings.ts';
import { type FacetId, facetOf, facetValueMatches } from './facets.ts';
import { type MeasureId, measured } from './measures.ts';
import type { ExploreRow } from './row.ts';

/** One end of a range; `isOpen` leaves the value itself out. */
export interface Bound {
  readonly value: number;
  readonly isOpen: boolean;
}

/** The name is one of these: see `nameMatches`. */
export interface NameCondition {
  readonly kind: 'name';
  readonly patterns: readonly string[];
}

/** The measure lies between the bounds; a row that has no such number does not. */
export interface RangeCondition {
  readonly kind: 'range';
  readonly measure: MeasureId;
  readonly min: Bound | null;
  readonly max: Bound | null;
  /** Only accelerator memory can be read as `nominal`. */
  readonly reading: MemoryReading;
}

/** The property has one of these values. */
export interface FacetCondition {
  readonly kind: 'facet';
  readonly facet: FacetId;
  readonly values: readonly string[];
}

export type Condition = NameCondition | RangeCondition | FacetCondition;

/** Words that were not understood, and why. */
export interface UnknownWords {
  readonly text: string;
  readonly why: string;
  /** The region that the words name: its prices are chosen elsewhere. */
  readonly region?: string;
}

/** What a reader looks for: all conditions together. */
export interface Query {
  readonly conditions: readonly Condition[];
  readonly unknown: readonly UnknownWords[];
}

/** `g5` begins the family, `g5.` is the family, `g5.x` begins the whole name. */
export function nameMatches(pattern: string, row: ExploreRow): boolean {
  return row.type.instanceType.startsWith(pattern);
}

function isWithin(value: number, { min, max }: RangeCondition): boolean {
  if (min !== null && (min.isOpen ? value <= min.value : value < min.value)) return false;
  if (max !== null && (max.isOpen ? value >= max.value : value > max.value)) return false;
  return true;
}

/** Whether a row meets one condition. */
export function meets(row: ExploreRow, condition: Condition): boolean {
  switch (condition.kind) {
    case 'name':
      return condition.patterns.some((pattern) => nameMatches(pattern, row));
    case 'facet': {
      const value = facetOf(row, condition.facet);
      return condition.values.some((wanted) => facetValueMatches(wanted, value));
    }
    case 'range': {
      const value = measured(row, condition.measure, condition.reading);
      return value !== null && isWithin(value, condition);
    }
  }
}

/** Rows that meet every condition, in their order. */
export function select(
  rows: readonly ExploreRow[],
  conditions: readonly Condition[],
): readonly ExploreRow[] {
  if (conditions.length === 0) return rows;
  return rows.filter((row) => conditions.every((condition) => meets(row, condition)));
}

/** What a condition is about; a query has at most one condition on each subject. */
export function subjectOf(condition: Condition): string {
  if (condition.kind === 'range') return `range ${condition.measure}`;
  return condition.kind === 'facet' ? `facet ${condition.facet}` : 'name';
}

function tighter(a: Bound | null, b: Bound | null, end: 'min' | 'max'): Bound | null {
  if (a === null || b === null) return a ?? b;
  if (a.value === b.value) return a.isOpen ? a : b;
  return a.value > b.value === (end === 'min') ? a : b;
}

const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];

function merged(a: Condition, b: Condition): Condition {
  if (a.kind === 'name' && b.kind === 'name') {
    return { kind: 'name', patterns: union(a.patterns, b.patterns) };
  }
  if (a.kind === 'facet' && b.kind === 'facet') {
    return { ...a, values: union(a.values, b.values) };
  }
  if (a.kind === 'range' && b.kind === 'range') {
    return {
      ...a,
      min: tighter(a.min, b.min, 'min'),
      max: tighter(a.max, b.max, 'max'),
      reading: b.reading,
    };
  }
  return b;
}

/**
 * Adds a condition: names and values of one property are alternatives, bounds of one measure all
 * hold (the narrower one counts). The later reading of accelerator memory counts for both bounds.
 */
export function withCondition(
  conditions: readonly Condition[],
  added: Condition,
): readonly Condition[] {
  const subject = subjectOf(added);
  const at = conditions.findIndex((known) => subjectOf(known) === subject);
  const known = conditions[at];
  return known ? conditions.with(at, merged(known, added)) : [...conditions, added];
}

/** Puts a condition in the place of the one on its subject, or at the end; `null` takes it out. */
export function replaceCondition(
  conditions: readonly Condition[],
  subject: string,
  next: Condition | null,
): readonly Condition[] {
  const at = conditions.findIndex((known) => subjectOf(known) === subject);
  if (next === null) return conditions.filter((known) => subjectOf(known) !== subject);
  return at < 0 ? [...conditions, next] : conditions.with(at, next);
}

/** Adds a value of a property to the alternatives, or takes it out. */
export function toggleFacet(
  conditions: readonly Condition[],
  facet: FacetId,
  value: string,
): readonly Condition[] {
  const known = conditions.find(
    (condition): condition is FacetCondition =>
      condition.kind === 'facet' && condition.facet === facet,
  );
  const values = known?.values ?? [];
  const next = values.includes(value)
    ? values.filter((other) => other !== value)
    : [...values, value];
  return replaceCondition(
    conditions,
    `facet ${facet}`,
    next.length === 0 ? null : { kind: 'facet', facet, values: next },
  );
}
