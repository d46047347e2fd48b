import { memo } from 'react';
import type { ExploreRow } from '../../core/explore/row.ts';
import { Followed } from '../../ui/Followed.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type CellContext, cellContent, isNumeric, type TableColumn } from './columns.tsx';
import styles from './explorer.module.css';

/** One type; its controls are reached with the arrow keys, `data-cell` says which one it is. */
export const TypeRow = memo(function TypeRow({
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
      data-status={row.status}
      style={{ height }}
    >
      <td className={styles.check} data-cell="check">
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isCompared}
          aria-disabled={isFull && !isCompared}
          aria-label={`Compare ${name}`}
          onChange={() => onCompare(name)}
        />
      </td>
      <th scope="row" className={styles.name} data-cell="name">
        <Followed of={name} kind="row" isTabStop={isTabStop}>
          {name}
        </Followed>
      </th>
      {columns.map((column) =>
        column === 'price' ? (
          <td key={column} className={`${styles.number} ${styles.price}`} data-cell="price">
            <Followed of={name} kind="price" isTabStop={isTabStop}>
              {cellContent(row, column, context)}
            </Followed>
          </td>
        ) : (
          <td key={column} className={isNumeric(column) ? styles.number : undefined}>
            {cellContent(row, column, context)}
          </td>
        ),
      )}
      <td className={styles.copy} data-cell="copy">
        <button
          type="button"
          className="btn icon quiet"
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
