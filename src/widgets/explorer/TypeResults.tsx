import { useMemo } from 'react';
import type { ExploreRow } from '../../core/explore/row.ts';
import type { Sort } from '../../core/explore/sort.ts';
import { type CellContext, narrowOrder, stripScale, type TableColumn } from './columns.tsx';
import { type ColumnId, MAX_COMPARED } from './explorer-state.ts';
import { priceSentence } from './Toolbar.tsx';
import { TypeTable } from './TypeTable.tsx';
import type { ExplorerView } from './use-explorer-view.ts';
import { useIsNarrow } from './use-is-narrow.ts';

/** The table of what was found, with the scale of prices that all its rows share. */
export function TypeResults({
  view,
  columns,
  sort,
  isCompact,
  compared,
  onSort,
  onCompare,
  onCopy,
}: {
  view: ExplorerView;
  columns: readonly ColumnId[];
  sort: Sort;
  isCompact: boolean;
  compared: readonly string[];
  onSort: (sort: Sort) => void;
  onCompare: (name: string) => void;
  onCopy: (row: ExploreRow) => void;
}) {
  const { allRows, fitted, book } = view;
  const strip = useMemo(
    () => stripScale(allRows.flatMap(({ pricePerHour }) => pricePerHour ?? [])),
    [allRows],
  );
  const context = useMemo(
    (): CellContext => ({
      currency: book.currency,
      terms: book.terms ?? null,
      strip,
      spareOf: fitted?.spareOf ?? null,
    }),
    [book, strip, fitted],
  );
  const isNarrow = useIsNarrow();
  const shown = useMemo((): readonly TableColumn[] => {
    const wanted: readonly TableColumn[] = fitted ? ['spare', ...columns] : columns;
    return isNarrow ? narrowOrder(wanted) : wanted;
  }, [columns, fitted, isNarrow]);
  return (
    <TypeTable
      rows={view.found}
      columns={shown}
      isNarrow={isNarrow}
      sort={sort}
      isCompact={isCompact}
      compared={compared}
      isFull={compared.length >= MAX_COMPARED}
      context={context}
      caption={`Instance types. ${priceSentence(view)}.`}
      onSort={onSort}
      onCompare={onCompare}
      onCopy={onCopy}
    />
  );
}
