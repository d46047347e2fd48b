import { formatNumber } from '../../core/number-text.ts';
import { describeGenerator } from '../../core/rightsizing/generators.ts';
import { SAMPLE_END_MS, SAMPLE_PERIOD_SECONDS, SAMPLES } from '../../core/rightsizing/samples.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './rightsizing.module.css';
import { dateText } from './time-words.ts';

/** How a made-up workload comes about, in the words of its own generators. */
export function SampleMaking({ sample }: { sample: string }) {
  const made = SAMPLES.find(({ id }) => id === sample);
  if (!made) return null;
  return (
    <details className={styles.details}>
      <summary>
        <Icon name="down" /> How “{made.title}” is made
      </summary>
      <p className={styles.help}>
        Nothing here was measured. Each metric has one value every{' '}
        {formatNumber(SAMPLE_PERIOD_SECONDS / 60)} minutes, up to {dateText(SAMPLE_END_MS - 1)}; the
        noise is drawn from seed {made.seed}, so everyone sees the same points.
      </p>
      <ul className={styles.making}>
        {made.generators.map((generator) => (
          <li key={generator.metric}>{describeGenerator(generator)}</li>
        ))}
      </ul>
    </details>
  );
}
