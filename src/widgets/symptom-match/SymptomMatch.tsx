import { useEffect, useId, useRef, useState } from 'react';
import { Figure } from '../../ui/Figure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './symptom-match.module.css';

export interface Symptom {
  readonly symptom: string;
  /** The metric that would show the cause; one row for each metric. */
  readonly metric: string;
  /** Completes “It tells you …”. */
  readonly tells: string;
  readonly change: string;
}

/** Symptom, then metric, then change. Without a script the figure’s table holds all three. */
export function SymptomMatch({
  rows,
  id = 'symptom-match',
}: {
  rows: readonly Symptom[];
  id?: string;
}) {
  return (
    <Figure
      id={id}
      title="From what people complain about to what you change"
      sub="Pick the metric that would show the cause. The answer appears below it."
      table={{
        columns: ['Symptom', 'Metric', 'Change'],
        rows: rows.map(({ symptom, metric, change }) => [symptom, metric, change]),
      }}
    >
      <ol className={styles.list}>
        {rows.map((row) => (
          <Row key={row.metric} row={row} rows={rows} />
        ))}
      </ol>
    </Figure>
  );
}

function Row({ row, rows }: { row: Symptom; rows: readonly Symptom[] }) {
  const select = useRef<HTMLSelectElement>(null);
  const [picked, setPicked] = useState('');
  const labelId = useId();

  useEffect(() => {
    // Chosen before the page was taken over: no event was fired for it.
    if (select.current) setPicked(select.current.value);
  }, []);

  const told = rows.find(({ metric }) => metric === picked);
  return (
    <li className={styles.row}>
      <p id={labelId} className={styles.symptom}>
        {row.symptom}
      </p>
      <select
        ref={select}
        className={styles.select}
        aria-labelledby={labelId}
        defaultValue=""
        onChange={(event) => setPicked(event.currentTarget.value)}
      >
        <option value="">Which metric?</option>
        {rows
          .map(({ metric }) => metric)
          .sort()
          .map((metric) => (
            <option key={metric} value={metric}>
              {metric}
            </option>
          ))}
      </select>
      <output className={styles.answer}>
        {told === row && (
          <span className={styles.good}>
            <Icon name="check" /> It tells you {row.tells}. <b>Change:</b> {row.change}
          </span>
        )}
        {told && told !== row && (
          <span className={styles.bad}>
            <Icon name="cross" /> {told.metric} tells you {told.tells}. That would look normal here.
          </span>
        )}
      </output>
    </li>
  );
}
