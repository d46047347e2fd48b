import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { isFacetId } from '../../core/explore/facets.ts';
import { MEASURES } from '../../core/explore/measures.ts';
import type { ExploreRow } from '../../core/explore/row.ts';
import type { Sort, SortKey } from '../../core/explore/sort.ts';
import { Icon } from '../../ui/Icon.tsx';
import {
  Cell,
  type CellContext,
  columnHead,
  columnWidth,
  isNumeric,
  StripHead,
  type TableColumn,
} from './columns.tsx';
import styles from './explorer.module.css';
import { useWindowRows } from './use-window-rows.ts';

const ROOMY_REM = 2.75;
const COMPACT_REM = 2;
const CHECK_REM = 2.75;
const NAME_REM = 11.5;
const COPY_REM = 3;
const PAGE = 10;

function rootFontPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Cheap and good first: amounts of money go up, sizes go down. */
function firstDirection(by: SortKey): Sort {
  const isMeasure = by !== 'name' && by !== 'spare' && !isFacetId(by);
  return { by, isDescending: by === 'spare' || (isMeasure && MEASURES[by].better === 'high') };
}

function SortHead({
  by,
  label,
  sort,
  className,
  onSort,
}: {
  by: SortKey;
  label: string;
  sort: Sort;
  className: string | undefined;
  onSort: (sort: Sort) => void;
}) {
  const isOn = sort.by === by;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" className={className} aria-sort={isOn ? direction : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort(isOn ? { by, isDescending: !sort.isDescending } : firstDirection(by))}
      >
        {label}
        <span className={isOn ? styles.sorted : styles.unsorted} aria-hidden="true">
          {isOn && sort.isDescending ? '↓' : '↑'}
        </span>
      </button>
    </th>
  );
}

const Row = memo(function Row({
  row,
  index,
  height,
  columns,
  context,
  isCompared,
  isFull,
  isTabStop,
  onCompare,
  onCopy,
}: {
  row: ExploreRow;
  index: number;
  /** px */
  height: number;
  columns: readonly TableColumn[];
  context: CellContext;
  isCompared: boolean;
  isFull: boolean;
  isTabStop: boolean;
  onCompare: (name: string) => void;
  onCopy: (row: ExploreRow) => void;
}) {
  const name = row.type.instanceType;
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <tr
      className={isCompared ? 'sel' : undefined}
      aria-rowindex={index + 2}
      data-row={index}
      style={{ height }}
    >
      <td className={styles.check}>
        <input
          type="checkbox"
          data-cell="check"
          tabIndex={tabIndex}
          checked={isCompared}
          aria-disabled={isFull && !isCompared}
          aria-label={`Compare ${name}`}
          onChange={() => onCompare(name)}
        />
      </td>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      {columns.map((column) => (
        <td key={column} className={isNumeric(column) ? styles.number : undefined}>
          <Cell row={row} column={column} context={context} />
        </td>
      ))}
      <td className={styles.copy}>
        <button
          type="button"
          className="btn icon quiet"
          data-cell="copy"
          tabIndex={tabIndex}
          aria-label={`Copy ${name} as text`}
          onClick={() => onCopy(row)}
        >
          <Icon name="copy" />
        </button>
      </td>
    </tr>
  );
});

/** All types that were found; only the rows in sight and some beyond are in the document. */
export function TypeTable({
  rows,
  columns,
  sort,
  isCompact,
  compared,
  isFull,
  context,
  caption,
  onSort,
  onCompare,
  onCopy,
}: {
  rows: readonly ExploreRow[];
  columns: readonly TableColumn[];
  sort: Sort;
  isCompact: boolean;
  compared: readonly string[];
  isFull: boolean;
  context: CellContext;
  caption: string;
  onSort: (sort: Sort) => void;
  onCompare: (name: string) => void;
  onCopy: (row: ExploreRow) => void;
}) {
  const box = useRef<HTMLElement>(null);
  const [active, setActive] = useState(0);
  const [rem, setRem] = useState(rootFontPx);
  useEffect(() => {
    const update = () => setRem(rootFontPx());
    const observer = new ResizeObserver(update);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  const rowHeight = Math.round(rem * (isCompact ? COMPACT_REM : ROOMY_REM));
  const { first, end } = useWindowRows(box, rows.length, rowHeight);
  const widths = useMemo(
    () => [CHECK_REM, NAME_REM, ...columns.map(columnWidth), COPY_REM],
    [columns],
  );

  // Another question or another order starts at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are what changed
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
    setActive(0);
  }, [rows]);

  const focusRow = (index: number, cell: string) => {
    const element = box.current;
    if (!element) return;
    const to = Math.max(0, Math.min(rows.length - 1, index));
    const headHeight = element.querySelector('thead')?.clientHeight ?? 0;
    const room = element.clientHeight - headHeight - rowHeight;
    const top = to * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
    setActive(to);
    requestAnimationFrame(() => {
      element
        .querySelector<HTMLElement>(`[data-row="${to}"] [data-cell="${cell}"]`)
        ?.focus({ preventScroll: true });
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement)) return;
    const { cell } = event.target.dataset;
    const at = Number(event.target.closest('tr')?.dataset.row);
    if (cell === undefined || Number.isNaN(at)) return;
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusRow(to, cell);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      focusRow(at, event.key === 'ArrowRight' ? 'copy' : 'check');
    }
  };

  const tabStop = active >= first && active < end ? active : first;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className={styles.box} aria-label="Instance types" tabIndex={0}>
      <table
        className={`tbl ${styles.table} ${isCompact ? styles.compact : ''}`}
        aria-rowcount={rows.length + 1}
        style={{ width: `${widths.reduce((sum, width) => sum + width, 0)}rem` }}
        onKeyDown={onKeyDown}
      >
        <caption className="vh">{caption}</caption>
        <colgroup>
          {widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <col key={at} style={{ width: `${width}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.check}>
              <span className="vh">Compare</span>
            </th>
            <SortHead
              by="name"
              label="Instance"
              sort={sort}
              className={styles.name}
              onSort={onSort}
            />
            {columns.map((column) =>
              column === 'strip' ? (
                <th key={column} scope="col">
                  <span className="vh">Price on a scale</span>
                  <StripHead range={context.priceRange} currency={context.currency} />
                </th>
              ) : (
                <SortHead
                  key={column}
                  by={column}
                  label={columnHead(column, context.currency)}
                  sort={sort}
                  className={isNumeric(column) ? styles.number : undefined}
                  onSort={onSort}
                />
              ),
            )}
            <th scope="col">
              <span className="vh">Copy</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={first * rowHeight} span={widths.length} />
          {rows.slice(first, end).map((row, at) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of the window are used again
              key={first + at}
              row={row}
              index={first + at}
              height={rowHeight}
              columns={columns}
              context={context}
              isCompared={compared.includes(row.type.instanceType)}
              isFull={isFull}
              isTabStop={first + at === tabStop}
              onCompare={onCompare}
              onCopy={onCopy}
            />
          ))}
          <Spacer height={(rows.length - end) * rowHeight} span={widths.length} />
        </tbody>
      </table>
    </section>
  );
}

function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus, and this one holds nothing
    <tr aria-hidden="true" className={styles.spacer}>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
