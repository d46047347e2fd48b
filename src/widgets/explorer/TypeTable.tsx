import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ExploreRow } from '../../core/explore/row.ts';
import type { Sort } from '../../core/explore/sort.ts';
import {
  type CellContext,
  columnHead,
  columnWidth,
  isNumeric,
  StripHead,
  type TableColumn,
} from './columns.tsx';
import styles from './explorer.module.css';
import { SortHead } from './SortHead.tsx';
import { TypeRow } from './TypeRow.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useWindowRows } from './use-window-rows.ts';

const ROOMY_REM = 2.75;
const COMPACT_REM = 2;
/** Of the first columns; those of a phone leave the price in sight. */
const WIDE_REM = { check: 2.5, name: 9.25 };
const NARROW_REM = { check: 1.75, name: 7.5 };
const COPY_REM = 2.75;

function rootFontPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** All types that were found; only the rows in sight and some beyond are in the document. */
export function TypeTable({
  rows,
  columns,
  isNarrow,
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
  isNarrow: boolean;
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
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const [rem, setRem] = useState(rootFontPx);
  useEffect(() => {
    const update = () => setRem(rootFontPx());
    const observer = new ResizeObserver(update);
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  const rowHeight = Math.round(rem * (isCompact ? COMPACT_REM : ROOMY_REM));
  const { active, onKeyDown } = useRowFocus(box, rows, rowHeight);
  const { first, end } = useWindowRows(box, rows, rowHeight);
  const widths = useMemo(() => {
    const { check, name } = isNarrow ? NARROW_REM : WIDE_REM;
    const own = columns.map((column) => columnWidth(column, isNarrow, context.currency));
    return [check, name, ...own, COPY_REM];
  }, [columns, isNarrow, context.currency]);

  const tabStop = active >= first && active < end ? active : first;
  return (
    <section
      ref={box}
      className={styles.box}
      aria-label="Instance types"
      aria-describedby={`${id}-keys`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <p id={`${id}-keys`} className="vh">
        In a row, up and down arrows lead to other rows, left and right to the row’s other controls.
      </p>
      <table
        className={`tbl ${styles.table} ${isCompact ? styles.compact : ''}`}
        aria-rowcount={rows.length + 1}
        style={{ width: `max(100%, ${widths.reduce((sum, width) => sum + width, 0)}rem)` }}
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
                  <StripHead strip={context.strip} currency={context.currency} />
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
            <TypeRow
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
