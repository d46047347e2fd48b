import { useId } from 'react';
import { count } from './collector.ts';
import type { ImportProgress } from './import-blob.ts';
import styles from './import-panel.module.css';

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** How far the reading is, and a way to stop it. */
export function ProgressView({
  name,
  progress,
  onCancel,
}: {
  name: string;
  progress: ImportProgress | null;
  onCancel: () => void;
}) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <p id={id} role="status">
        Reading {name}
      </p>
      <progress
        aria-labelledby={id}
        max={1}
        value={progress ? progress.bytesRead / Math.max(1, progress.totalBytes) : 0}
      />
      <button type="button" className="btn" onClick={onCancel}>
        Cancel
      </button>
      <p className={styles.help}>
        {progress
          ? `${megabytes(progress.bytesRead)} of ${megabytes(progress.totalBytes)} MB${progress.rowsRead > 0 ? `, ${count(progress.rowsRead)} rows` : ''}`
          : 'Starting'}
      </p>
    </div>
  );
}
