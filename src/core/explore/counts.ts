import { FACET_IDS, FACETS, type FacetId } from './facets.ts';
import { type Condition, meets } from './query.ts';
import type { ExploreRow } from './row.ts';

/** For each property, how many rows each of its values would leave. */
export type FacetCounts = Readonly<Record<FacetId, ReadonlyMap<string, number>>>;

/**
 * Counts beside the values of every property: rows that meet all conditions but the one on that
 * property, because its values are alternatives. One pass over the rows.
 *
 * @param counted properties that are counted; the others have no values
 */
export function facetCounts(
  rows: readonly ExploreRow[],
  conditions: readonly Condition[],
  counted: readonly FacetId[] = FACET_IDS,
): FacetCounts {
  const facets = FACETS.filter(({ id }) => counted.includes(id));
  const counts = Object.fromEntries(
    FACETS.map(({ id }) => [id, new Map<string, number>()]),
  ) as Record<FacetId, Map<string, number>>;
  for (const row of rows) {
    let failed: Condition | null = null;
    let failures = 0;
    for (const condition of conditions) {
      if (meets(row, condition)) continue;
      failed = condition;
      failures += 1;
      if (failures > 1) break;
    }
    if (failures > 1) continue;
    for (const { id, of } of facets) {
      if (failed !== null && !(failed.kind === 'facet' && failed.facet === id)) continue;
      const value = of(row);
      const known = counts[id];
      known.set(value, (known.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
