import type { ReactNode } from 'react';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { Shown } from './calculator-view.ts';
import type { Machine } from './machine.ts';
import styles from './scenario-calculator.module.css';

/** One result of every scenario. */
export interface ResultRow {
  readonly key: string;
  readonly label: string;
  /** Text of each scenario, `null` where it has none. */
  readonly cells: readonly (string | null)[];
  /** Whether a working can be opened, scenario by scenario. */
  readonly opens: readonly boolean[];
  /** Place of the lowest cost, to be marked. */
  readonly best?: number | undefined;
}

interface Column {
  readonly label: string;
  readonly machine: Machine;
}

/** Results side by side: a column for each scenario. A value opens its working. */
export function ResultTable({
  caption,
  sub,
  columns,
  rows,
  shown,
  onShow,
}: {
  caption: string;
  sub: ReactNode;
  columns: readonly Column[];
  rows: readonly ResultRow[];
  shown: Shown | null;
  onShow: (shown: Shown) => void;
}) {
  return (
    <ScrollBox label={caption}>
      <table className={`tbl ${styles.results}`}>
        <caption>
          {caption}
          <span className="sub">{sub}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Result</span>
            </th>
            {columns.map(({ label, machine }) => (
              <th key={label} scope="col" className="num">
                <span className={styles.columnName}>
                  {machine.spec && <FamilyMark group={machine.spec.group} />}
                  <span className="inst">{label}</span>
                </span>
                {machine.spec && <StatusBadge family={machine.spec.family} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {columns.map((column, index) => {
                const text = row.cells[index];
                const isShown = shown?.scenario === index && shown.result === row.key;
                const className = `num ${row.best === index ? styles.best : ''} ${isShown ? styles.shownCell : ''}`;
                return (
                  <td key={column.label} className={className}>
                    {text === null || text === undefined ? (
                      <span className={styles.nothing}>
                        –<span className="vh">no result</span>
                      </span>
                    ) : row.opens[index] ? (
                      <button
                        type="button"
                        className={styles.open}
                        aria-pressed={isShown}
                        aria-label={`${text}, ${row.label}, ${column.label}: show the working`}
                        onClick={() => onShow({ scenario: index, result: row.key })}
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                    {row.best === index && <span className={styles.bestWord}> lowest</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
