import { useId, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './credit-lab.module.css';
import { type Day, SLOT_MINUTES, SLOTS, withLevel } from './day.ts';
import { clockText } from './words.ts';

const TIMES = Array.from({ length: SLOTS + 1 }, (_, slot) => clockText(slot * SLOT_MINUTES));

/** The same drawing in numbers: from, to and a level. */
export function StretchForm({ day, onChange }: { day: Day; onChange: (day: Day) => void }) {
  const [from, setFrom] = useState(18);
  const [to, setTo] = useState(32);
  const [typed, setTyped] = useState('90');
  const [isTried, setTried] = useState(false);
  const helpId = useId();
  const problem = isTried ? stretchProblem(from, to, typed) : null;

  const submit = () => {
    setTried(true);
    if (stretchProblem(from, to, typed) === null) {
      onChange(withLevel(day, from, to, Math.round(Number(typed))));
    }
  };
  return (
    <form
      className={styles.stretch}
      aria-label="Set a stretch in numbers"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TimeField label="From" value={from} slots={[0, SLOTS - 1]} onChange={setFrom} />
      <TimeField label="To" value={to} slots={[1, SLOTS]} onChange={setTo} />
      <div className={problem ? 'field error' : 'field'}>
        <label htmlFor={`${helpId}-cpu`}>CPU</label>
        <div className="input">
          <input
            id={`${helpId}-cpu`}
            className={styles.number}
            inputMode="numeric"
            value={typed}
            aria-invalid={problem !== null}
            aria-describedby={helpId}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <span className="unit">%</span>
        </div>
      </div>
      <button type="submit" className="btn">
        Set this stretch
      </button>
      <p id={helpId} className={problem ? styles.problem : styles.help} role="status">
        {problem ? (
          <>
            <Icon name="warn" /> {problem}
          </>
        ) : (
          'Average over all vCPUs, as CloudWatch shows it.'
        )}
      </p>
    </form>
  );
}

function TimeField({
  label,
  value,
  slots: [first, last],
  onChange,
}: {
  label: string;
  value: number;
  slots: readonly [number, number];
  onChange: (slot: number) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {TIMES.slice(first, last + 1).map((time, index) => (
          <option key={time} value={first + index}>
            {time}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is wrong with the numbers, as a sentence; `null` when nothing is. */
export function stretchProblem(from: number, to: number, typed: string): string | null {
  const percent = Number(typed);
  if (typed.trim() === '' || !Number.isFinite(percent)) return 'CPU is a number, such as 90.';
  if (percent < 0 || percent > 100) return 'CPU is from 0 to 100%, the average over all vCPUs.';
  if (to <= from) return `The stretch has to end after ${TIMES[from]}, where it begins.`;
  return null;
}
