import { useId } from 'react';
import type { RegionEntry } from '../../core/catalog/types.ts';
import { record, useStudy } from '../../study/store.ts';
import styles from './recommender.module.css';

/** Whose prices are taken: the reader's setting for the whole guide, changed from here as well. */
export function RegionChoice({ regions }: { regions: readonly RegionEntry[] }) {
  const id = useId();
  const current = useStudy((study) => study.state.settings.region);
  const isReady = useStudy((study) => study.ready);
  const isKnown = regions.some(({ region }) => region === current);
  return (
    <div className="field">
      <label htmlFor={id}>Region</label>
      <select
        id={id}
        className={styles.select}
        disabled={!isReady}
        value={current}
        aria-describedby={`${id}-help`}
        onChange={(event) =>
          record({ kind: 'setting-changed', key: 'region', value: event.currentTarget.value })
        }
      >
        {!isKnown && <option value={current}>{current} (no prices)</option>}
        {regions.map(({ region, regionName }) => (
          <option key={region} value={region}>
            {regionName} · {region}
          </option>
        ))}
      </select>
      <span className="help" id={`${id}-help`}>
        A setting of the whole guide, not part of the address
      </span>
    </div>
  );
}
