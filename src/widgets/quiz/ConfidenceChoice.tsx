import { useId } from 'react';
import type { Confidence } from '../../study/events.ts';
import styles from './quiz.module.css';

const LEVELS: readonly { readonly value: Confidence; readonly label: string }[] = [
  { value: 'guess', label: 'Guess' },
  { value: 'think', label: 'Think so' },
  { value: 'sure', label: 'Sure' },
];

/** How sure the reader is, said before the answer is shown. It can be left out. */
export function ConfidenceChoice({
  value,
  onChange,
}: {
  value: Confidence | null;
  onChange: (confidence: Confidence | null) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.confidence}>
      <legend className="small muted">How sure are you?</legend>
      <div className="seg mini">
        {LEVELS.map((level) => (
          <label key={level.value} className={value === level.value ? 'opt on' : 'opt'}>
            <input
              type="radio"
              className="vh"
              name={name}
              autoComplete="off"
              checked={value === level.value}
              onChange={() => onChange(level.value)}
              onClick={() => value === level.value && onChange(null)}
            />
            {level.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
