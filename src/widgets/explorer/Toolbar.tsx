import { memo, useRef } from 'react';
import { priceLabel } from '../../core/catalog/price-words.ts';
import { type ExportKey, toCsv, toJson } from '../../core/explore/export.ts';
import { FACET_IDS } from '../../core/explore/facets.ts';
import { MEASURE_IDS } from '../../core/explore/measures.ts';
import { Icon } from '../../ui/Icon.tsx';
import { columnName } from './columns.tsx';
import styles from './explorer.module.css';
import {
  type ColumnId,
  DEFAULT_COLUMNS,
  type ExplorerState,
  FIRST_PLOT,
} from './explorer-state.ts';
import { saveText } from './save-text.ts';
import type { ExplorerView } from './use-explorer-view.ts';

const ALL_COLUMNS: readonly ColumnId[] = [
  ...FACET_IDS.filter((id) => id === 'category' || id === 'chip' || id === 'status'),
  ...MEASURE_IDS,
  'strip',
  ...FACET_IDS.filter(
    (id) => id !== 'category' && id !== 'chip' && id !== 'status' && id !== 'size',
  ),
];

/** What opens beneath the toolbar. */
export type Panel = 'filters' | 'fit';

const PANELS: readonly (readonly [Panel, string])[] = [
  ['filters', 'Filters'],
  ['fit', 'Fits my model'],
];

/** What is done with the table as a whole. */
export function Toolbar({
  state,
  view,
  panel,
  onPanel,
  onChange,
  onCopyLink,
}: {
  state: ExplorerState;
  view: ExplorerView | null;
  panel: Panel | null;
  onPanel: (panel: Panel | null) => void;
  onChange: (part: Partial<ExplorerState>) => void;
  onCopyLink: () => void;
}) {
  const columns = state.columns.flatMap((column): readonly ExportKey[] =>
    column === 'strip' ? [] : [column],
  );
  const fileName = (ending: string) =>
    `ec2-types-${view?.book.region ?? ''}-${view?.book.priceDate ?? ''}.${ending}`;
  return (
    <div className={styles.toolbar}>
      {PANELS.map(([id, name]) => (
        <button
          key={id}
          type="button"
          className="btn quiet"
          aria-expanded={panel === id}
          onClick={() => onPanel(panel === id ? null : id)}
        >
          <Icon name={panel === id ? 'minus' : 'plus'} /> {name}
          {id === 'fit' && state.fit !== null && ', on'}
        </button>
      ))}
      <ColumnChooser columns={state.columns} onChange={onChange} />
      <label className="check">
        <input
          type="checkbox"
          checked={state.isCompact}
          onChange={(event) => onChange({ isCompact: event.target.checked })}
        />
        Compact rows
      </label>
      <span className={styles.gap} />
      <button
        type="button"
        className="btn quiet"
        aria-pressed={state.plot !== null}
        onClick={() => onChange({ plot: state.plot ? null : FIRST_PLOT })}
      >
        <Icon name="chart" /> Plot
      </button>
      <button
        type="button"
        className="btn quiet"
        disabled={view === null}
        onClick={() =>
          view && saveText(fileName('csv'), 'text/csv', toCsv(view.found, columns, view.book))
        }
      >
        <Icon name="down" /> CSV
      </button>
      <button
        type="button"
        className="btn quiet"
        disabled={view === null}
        onClick={() =>
          view &&
          saveText(fileName('json'), 'application/json', toJson(view.found, columns, view.book))
        }
      >
        <Icon name="down" /> JSON
      </button>
      <button type="button" className="btn quiet" onClick={onCopyLink}>
        <Icon name="link" /> Copy link
      </button>
    </div>
  );
}

const ColumnChooser = memo(function ColumnChooser({
  columns,
  onChange,
}: {
  columns: readonly ColumnId[];
  onChange: (part: Pick<ExplorerState, 'columns'>) => void;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const toggle = (column: ColumnId) => {
    const next = columns.includes(column)
      ? columns.filter((other) => other !== column)
      : ALL_COLUMNS.filter((other) => other === column || columns.includes(other));
    onChange({ columns: next });
  };
  return (
    <details
      ref={details}
      className={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return;
        details.current.open = false;
        details.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="btn quiet">
        <Icon name="table" /> Columns
      </summary>
      <fieldset className={styles.columns}>
        <legend className="vh">Columns</legend>
        {ALL_COLUMNS.map((column) => (
          <label key={column} className={styles.option}>
            <input
              type="checkbox"
              checked={columns.includes(column)}
              onChange={() => toggle(column)}
            />
            {columnName(column)}
          </label>
        ))}
        <button
          type="button"
          className="btn"
          onClick={() => onChange({ columns: DEFAULT_COLUMNS })}
        >
          As at first
        </button>
      </fieldset>
    </details>
  );
});

/** What the prices are, for the head of the page and the caption of the table. */
export function priceSentence(view: ExplorerView): string {
  return `${view.book.currency} per hour, Linux, ${priceLabel(view.book)}`;
}
