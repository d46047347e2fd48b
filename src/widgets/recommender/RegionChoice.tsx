import { useId } from 'react';
import type { RegionEntry } from '../../core/catalog/types.ts';
import { useStudy } from '../../study/store.ts';
import { useFacts } from '../../ui/facts.ts';
import styles from './recommender.module.css';

/** Whose prices are taken: what the address names, or the reader's setting for the whole guide. */
export function RegionChoice({
  regions,
  onRegion,
}: {
  regions: readonly RegionEntry[];
  onRegion: (region: string) => void;
}) {
  const id = useId();
  const current = useFacts().priceBook.region;
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
        onChange={(event) => onRegion(event.currentTarget.value)}
      >
        {!isKnown && <option value={current}>{current} (no prices)</option>}
        {regions.map(({ region, regionName }) => (
          <option key={region} value={region}>
            {regionName} · {region}
          </option>
        ))}
      </select>
      <span className="help" id={`${id}-help`}>
        Changes the region of the whole guide, and of the address
      </span>
    </div>
  );
}
