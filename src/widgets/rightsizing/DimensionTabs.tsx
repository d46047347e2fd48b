import { useId } from 'react';
import type { Dimension, DimensionResult } from '../../core/rightsizing/analysis-types.ts';
import styles from './rightsizing.module.css';
import { dimensionText } from './words.ts';

/** Which capacity is drawn. What was not measured can't be chosen, and says why. */
export function DimensionTabs({
  dimensions,
  value,
  onChange,
}: {
  dimensions: readonly DimensionResult[];
  value: Dimension;
  onChange: (dimension: Dimension) => void;
}) {
  const id = useId();
  const rest = dimensions.filter(({ state }) => state !== 'measured');
  return (
    <div className={styles.tabRow}>
      <fieldset className={`${styles.tabs} needs-script`}>
        <legend className="vh">Drawn</legend>
        {dimensions
          .filter(({ state }) => state === 'measured')
          .map(({ dimension }) => (
            <label key={dimension}>
              <input
                type="radio"
                name={id}
                checked={dimension === value}
                onChange={() => onChange(dimension)}
              />
              {dimensionText(dimension)}
            </label>
          ))}
      </fieldset>
      {rest.length > 0 && (
        <p className={styles.help}>
          {rest
            .map(
              ({ dimension, state }) =>
                `${dimensionText(dimension)}: ${state === 'not-measured' ? 'not measured' : 'no limit known'}`,
            )
            .join(' · ')}
        </p>
      )}
    </div>
  );
}
