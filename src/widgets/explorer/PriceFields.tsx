import { OPTION_NAMES } from '../../core/catalog/price-words.ts';
import styles from './explorer.module.css';
import { type ExplorerState, OPTIONS } from './explorer-state.ts';
import type { ExplorerView } from './use-explorer-view.ts';

/** Whose prices the table shows: the reader’s own region and option, or what the address names. */
export function PriceFields({
  state,
  view,
  onChange,
}: {
  state: ExplorerState;
  view: ExplorerView | null;
  onChange: (part: Partial<ExplorerState>) => void;
}) {
  const places = view?.catalogue.places ?? [];
  return (
    <div className={`${styles.prices} needs-script`}>
      <label className={styles.region}>
        Prices of
        <select
          className="input"
          value={state.region ?? ''}
          onChange={(event) =>
            onChange({ region: event.target.value === '' ? null : event.target.value })
          }
        >
          <option value="">
            {state.region === null && view ? `my region, ${view.book.region}` : 'my region'}
          </option>
          {state.region !== null && !places.some(({ region }) => region === state.region) && (
            <option value={state.region}>{state.region}</option>
          )}
          {places.map(({ region, regionName }) => (
            <option key={region} value={region}>
              {regionName}, {region}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.region}>
        Paid
        <select
          className="input"
          value={state.option ?? ''}
          onChange={({ target }) =>
            onChange({ option: OPTIONS.find((option) => option === target.value) ?? null })
          }
        >
          <option value="">
            {state.option === null && view
              ? `my option, ${OPTION_NAMES[view.option]}`
              : 'my option'}
          </option>
          {OPTIONS.map((option) => (
            <option key={option} value={option}>
              {OPTION_NAMES[option]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
