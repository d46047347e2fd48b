import { useId, useMemo } from 'react';
import type { AnalysisResult } from '../../core/rightsizing/analysis-types.ts';
import { sortBySaving, summariseFleet } from '../../core/rightsizing/fleet.ts';
import type { Preferences } from '../../core/rightsizing/input-types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FleetSummaryView } from './FleetSummaryView.tsx';
import { FleetTable } from './FleetTable.tsx';
import styles from './fleet.module.css';
import { saveCsv } from './save-csv.ts';

/** All instances together, with what can be taken away. */
export function FleetSection({
  results,
  progress,
  preferences,
  selected,
  title,
  onSelect,
}: {
  /** `null` until the first analysis is there. */
  results: readonly AnalysisResult[] | null;
  /** Share of the instances that have been analysed, while it runs. */
  progress: number | null;
  preferences: Preferences;
  selected: string;
  title: string;
  onSelect: (id: string) => void;
}) {
  const id = useId();
  const sorted = useMemo(() => (results ? sortBySaving(results) : []), [results]);
  const summary = useMemo(
    () => (results ? summariseFleet(results, preferences) : null),
    [results, preferences],
  );
  return (
    <section className={styles.fleet} aria-labelledby={id} aria-busy={progress !== null}>
      <div className="sec-head">
        <h2 id={id}>{title}</h2>
        {progress !== null && (
          <progress className={styles.progress} max={1} value={progress} aria-label="Analysed" />
        )}
      </div>
      {summary && results && (
        <>
          <FleetSummaryView summary={summary} />
          <FleetTable results={sorted} selected={selected} onSelect={onSelect} />
          <div className={`${styles.actions} needs-script`}>
            <button type="button" className="btn" onClick={() => void saveCsv(sorted)}>
              <Icon name="table" /> Save findings as CSV
            </button>
            <button type="button" className="btn" onClick={() => window.print()}>
              <Icon name="print" /> Print this report
            </button>
          </div>
        </>
      )}
    </section>
  );
}
