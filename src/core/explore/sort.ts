import { type FacetId, facetOf, isFacetId } from './facets.ts';
import { isMeasureId, type MeasureId, measured } from './measures.ts';
import type { ExploreRow } from './row.ts';

/** What a column can be sorted by. */
export type SortKey = 'name' | 'spare' | MeasureId | FacetId;

export interface Sort {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

export const CHEAPEST_FIRST: Sort = { by: 'price', isDescending: false };

export function isSortKey(text: string): text is SortKey {
  return text === 'name' || text === 'spare' || isMeasureId(text) || isFacetId(text);
}

/** Room that a model leaves on a row, GiB; there is none to sort by without a model. */
export type SpareOf = (row: ExploreRow) => number | null;

const NO_MODEL: SpareOf = () => null;

function keyOf(row: ExploreRow, by: SortKey, spareOf: SpareOf): number | string | null {
  if (by === 'name') return row.nameRank;
  if (by === 'spare') return spareOf(row);
  return isMeasureId(by) ? measured(row, by) : facetOf(row, by);
}

function compareKeys(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Rows in order. A row without the figure comes last in both directions; rows with the same figure
 * follow in the order of their names, so the order is total.
 */
export function sortRows(
  rows: readonly ExploreRow[],
  { by, isDescending }: Sort,
  spareOf: SpareOf = NO_MODEL,
): readonly ExploreRow[] {
  const sign = isDescending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by, spareOf) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      return Number(a.key === null) - Number(b.key === null) || a.row.nameRank - b.row.nameRank;
    }
    return sign * compareKeys(a.key, b.key) || a.row.nameRank - b.row.nameRank;
  });
  return keyed.map(({ row }) => row);
}
