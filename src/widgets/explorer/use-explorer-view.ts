import { useMemo } from 'react';
import { optionOf } from '../../core/catalog/purchase.ts';
import type { Catalogue, PriceBook, PurchaseOption } from '../../core/catalog/types.ts';
import { CalculationError } from '../../core/errors.ts';
import { type FacetCounts, facetCounts } from '../../core/explore/counts.ts';
import type { FacetId } from '../../core/explore/facets.ts';
import {
  type ModelMemory,
  type ModelShape,
  modelMemory,
  spareGib,
} from '../../core/explore/model-memory.ts';
import { parseQuery } from '../../core/explore/parse-query.ts';
import { type Query, select } from '../../core/explore/query.ts';
import { type QueryVocabulary, queryVocabulary } from '../../core/explore/query-vocabulary.ts';
import { type ExploreRow, exploreRows } from '../../core/explore/row.ts';
import { type SpareOf, sortRows } from '../../core/explore/sort.ts';
import type { ExplorerState } from './explorer-state.ts';
import { shapeOf } from './fit-state.ts';

/** The model asked about, and what it needs. */
export interface FittedModel {
  readonly shape: ModelShape;
  readonly memory: ModelMemory;
  readonly spareOf: SpareOf;
}

/** Everything the page shows, computed from the catalogue and the state. */
export interface ExplorerView {
  /** All types, or those that can hold the model, in the order of their names. */
  readonly rows: readonly ExploreRow[];
  readonly allRows: readonly ExploreRow[];
  readonly vocabulary: QueryVocabulary;
  readonly query: Query;
  /** What meets the query, sorted. */
  readonly found: readonly ExploreRow[];
  /** Of the properties asked for. */
  readonly counts: FacetCounts;
  /** Makers and chips of the catalogue, found or not. */
  readonly makers: readonly string[];
  readonly chips: readonly string[];
  readonly fitted: FittedModel | null;
  readonly book: PriceBook;
  /** As it was asked for; the book says what it could give. */
  readonly option: PurchaseOption;
  readonly catalogue: Catalogue;
}

function fittedModel(fit: ExplorerState['fit'], models: readonly ModelShape[]): FittedModel | null {
  const shape = fit && shapeOf(fit, models);
  if (!shape) return null;
  try {
    const memory = modelMemory(shape, fit);
    return { shape, memory, spareOf: (row) => spareGib(row, memory, fit.placement) };
  } catch (error) {
    if (error instanceof CalculationError) return null;
    throw error;
  }
}

export function useExplorerView(
  catalogue: Catalogue | null,
  state: ExplorerState,
  models: readonly ModelShape[],
  counted: readonly FacetId[],
): ExplorerView | null {
  const { query: text, sort, fit } = state;
  const allRows = useMemo(() => (catalogue ? exploreRows(catalogue) : []), [catalogue]);
  const vocabulary = useMemo(
    () => queryVocabulary(allRows, catalogue?.places ?? []),
    [allRows, catalogue],
  );
  const { makers, chips } = useMemo(() => {
    const of = (key: 'maker' | 'chip') =>
      [...new Set(allRows.map((row) => row[key]))].filter((word) => word !== 'none').toSorted();
    return { makers: of('maker'), chips: of('chip') };
  }, [allRows]);
  const query = useMemo(() => parseQuery(text, vocabulary), [text, vocabulary]);
  const fitted = useMemo(() => fittedModel(fit, models), [fit, models]);
  const rows = useMemo(
    () => (fitted ? allRows.filter((row) => (fitted.spareOf(row) ?? -1) >= 0) : allRows),
    [allRows, fitted],
  );
  const selected = useMemo(() => select(rows, query.conditions), [rows, query]);
  const { by, isDescending } = sort;
  const found = useMemo(
    () => sortRows(selected, { by, isDescending }, fitted?.spareOf),
    [selected, by, isDescending, fitted],
  );
  const counts = useMemo(
    () => facetCounts(rows, query.conditions, counted),
    [rows, query, counted],
  );
  return useMemo(
    () =>
      catalogue && {
        rows,
        allRows,
        vocabulary,
        query,
        found,
        counts,
        makers,
        chips,
        fitted,
        book: catalogue.facts.priceBook,
        option: optionOf(catalogue.facts.priceBook),
        catalogue,
      },
    [catalogue, rows, allRows, vocabulary, query, found, counts, makers, chips, fitted],
  );
}
