import { useId, useState } from 'react';
import { MAX_SEED } from './practice.ts';
import styles from './quiz-page.module.css';

const COUNTS = [10, 20, 40];

/** Another order each time a practice starts; the address keeps it. */
export function newSeed(): number {
  return Math.floor(Math.random() * (MAX_SEED + 1));
}

/** How many questions, and the button that starts. */
export function StartPractice({
  what,
  onStart,
}: {
  /** Completes "Practise …" for who hears the button. */
  what: string;
  onStart: (count: number | null) => void;
}) {
  const id = useId();
  const [count, setCount] = useState<number | null>(COUNTS[0] ?? null);
  return (
    <div className={`needs-script ${styles.go} ${styles.mixed}`}>
      <label htmlFor={id}>Questions</label>
      <select
        id={id}
        className={styles.count}
        autoComplete="off"
        value={count ?? ''}
        onChange={(event) => setCount(Number(event.target.value) || null)}
      >
        {COUNTS.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
        <option value="">All</option>
      </select>
      <button type="button" className="btn" onClick={() => onStart(count)}>
        Practise <span className="vh">{what}</span>
      </button>
    </div>
  );
}
