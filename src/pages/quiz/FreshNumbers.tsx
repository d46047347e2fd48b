import { useId, useState } from 'react';
import { EVERYTHING, type Practice, type TemplateEntry } from './practice.ts';
import styles from './quiz-page.module.css';
import { newSeed } from './StartPractice.tsx';

const COUNT = 10;

/** Questions whose numbers are drawn each time: mixed, or one kind of calculation again and again. */
export function FreshNumbers({
  templates,
  onStart,
}: {
  templates: readonly TemplateEntry[];
  onStart: (practice: Practice) => void;
}) {
  const id = useId();
  const [template, setTemplate] = useState('');
  return (
    <div className={`needs-script ${styles.go} ${styles.mixed}`}>
      <label htmlFor={id} className="vh">
        Kind of calculation
      </label>
      <select
        id={id}
        className={styles.count}
        autoComplete="off"
        value={template}
        onChange={(event) => setTemplate(event.target.value)}
      >
        <option value="">Mixed</option>
        {templates.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="btn"
        onClick={() =>
          onStart({
            ...EVERYTHING,
            lesson: 'numbers',
            template: template === '' ? null : template,
            count: COUNT,
            seed: newSeed(),
          })
        }
      >
        Practise <span className="vh">with fresh numbers</span>
      </button>
    </div>
  );
}
