import { useId } from 'react';
import { SAMPLES } from '../../core/rightsizing/samples.ts';
import styles from './rightsizing.module.css';

/** Made-up workloads to start with at once. */
export function SamplePicker({
  value,
  onChange,
}: {
  /** `null` while the reader's own metrics are shown. */
  value: string | null;
  onChange: (sample: string) => void;
}) {
  const id = useId();
  const chosen = SAMPLES.find((sample) => sample.id === value);
  return (
    <fieldset className={`${styles.samples} needs-script`}>
      <legend className="label">Sample workloads</legend>
      <div className={styles.tabs}>
        {SAMPLES.map((sample) => (
          <label key={sample.id}>
            <input
              type="radio"
              name={id}
              value={sample.id}
              checked={sample.id === value}
              onChange={() => onChange(sample.id)}
            />
            {sample.title}
          </label>
        ))}
      </div>
      {chosen && <p className={styles.help}>{chosen.shows}</p>}
    </fieldset>
  );
}
