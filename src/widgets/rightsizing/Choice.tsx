import { useId } from 'react';
import styles from './rightsizing.module.css';

/** One of a few values, side by side. */
export function Choice<T extends string | number>({
  legend,
  values,
  value,
  onChange,
  text,
  help,
}: {
  legend: string;
  values: readonly T[];
  value: T;
  onChange: (value: T) => void;
  text: (value: T) => string;
  help?: string;
}) {
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={help ? `${id}-help` : undefined}>
      <legend className="label">{legend}</legend>
      <div className="seg">
        {values.map((candidate) => (
          <label key={candidate}>
            <input
              type="radio"
              name={id}
              value={candidate}
              checked={candidate === value}
              onChange={() => onChange(candidate)}
            />
            {text(candidate)}
          </label>
        ))}
      </div>
      {help && (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      )}
    </fieldset>
  );
}
