import { type FormEvent, useId, useState } from 'react';
import type { QuestionKind } from '../../content/types.ts';
import { inQuestions } from './PracticeLink.tsx';
import type { ListedLesson } from './PracticeList.tsx';
import { EVERYTHING, MAX_SEED, type Practice, type QuestionEntry } from './practice.ts';
import styles from './quiz-page.module.css';
import { newSeed } from './StartPractice.tsx';

const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  single: 'One choice',
  multiple: 'Several choices',
  numeric: 'A number',
  ordering: 'Putting in order',
  matching: 'Matching',
  cloze: 'Filling blanks',
  recall: 'In your own words',
  hotspot: 'A place in a picture',
  case: 'Case study',
};
const DIFFICULTIES = ['Recognise', 'Apply', 'Combine or compute'] as const;
const MAX_COUNT = 200;

/** A practice put together by hand; its address can be shared, the seed gives the same questions. */
export function CustomPractice({
  lessons,
  questions,
  onStart,
}: {
  lessons: readonly ListedLesson[];
  questions: readonly QuestionEntry[];
  onStart: (practice: Practice) => void;
}) {
  const id = useId();
  const [lesson, setLesson] = useState('all');
  const [kinds, setKinds] = useState<readonly QuestionKind[]>([]);
  const [difficulty, setDifficulty] = useState<1 | 2 | 3 | null>(null);
  const [count, setCount] = useState('10');
  const [seed, setSeed] = useState('');
  const fitting = questions.filter(
    (question) =>
      (lesson === 'all' || question.lesson === lesson) &&
      (kinds.length === 0 || kinds.includes(question.kind)) &&
      (difficulty === null || question.difficulty === difficulty),
  );
  const available = new Set(questions.map(({ kind }) => kind));
  const problems = {
    count: wholeFrom(1, MAX_COUNT, count) === null ? `A whole number from 1 to ${MAX_COUNT}.` : '',
    seed:
      seed !== '' && wholeFrom(0, MAX_SEED, seed) === null
        ? `A whole number from 0 to ${MAX_SEED}, or empty for a new order.`
        : '',
  };
  const canStart = fitting.length > 0 && problems.count === '' && problems.seed === '';

  const start = (event: FormEvent) => {
    event.preventDefault();
    if (!canStart) return;
    onStart({
      ...EVERYTHING,
      lesson,
      kinds,
      difficulty,
      count: wholeFrom(1, MAX_COUNT, count),
      seed: wholeFrom(0, MAX_SEED, seed) ?? newSeed(),
    });
  };

  return (
    <details className={`needs-script ${styles.custom}`}>
      <summary>Put a practice together</summary>
      <form onSubmit={start} className={styles.customForm} noValidate>
        <p className="field">
          <label htmlFor={`${id}-lesson`}>Lesson</label>
          <select
            id={`${id}-lesson`}
            className={styles.count}
            value={lesson}
            onChange={(event) => setLesson(event.target.value)}
          >
            <option value="all">All lessons</option>
            {lessons.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </p>
        <fieldset>
          <legend>Kinds (none chosen: all)</legend>
          <div className={styles.checks}>
            {KINDS.filter((kind) => available.has(kind)).map((kind) => (
              <label key={kind} className="check-line">
                <input
                  type="checkbox"
                  checked={kinds.includes(kind)}
                  onChange={(event) =>
                    setKinds(
                      KINDS.filter((one) =>
                        one === kind ? event.currentTarget.checked : kinds.includes(one),
                      ),
                    )
                  }
                />
                <span>{KIND_NAMES[kind]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p className="field">
          <label htmlFor={`${id}-difficulty`}>Difficulty</label>
          <select
            id={`${id}-difficulty`}
            className={styles.count}
            value={difficulty ?? ''}
            onChange={(event) =>
              setDifficulty(
                ([1, 2, 3] as const).find((one) => String(one) === event.target.value) ?? null,
              )
            }
          >
            <option value="">Any</option>
            {DIFFICULTIES.map((name, index) => (
              <option key={name} value={index + 1}>
                {index + 1}, {name.toLowerCase()}
              </option>
            ))}
          </select>
        </p>
        <NumberField
          id={`${id}-count`}
          label="How many"
          value={count}
          problem={problems.count}
          onChange={setCount}
        />
        <NumberField
          id={`${id}-seed`}
          label="Seed (same seed, same order)"
          value={seed}
          problem={problems.seed}
          onChange={setSeed}
        />
        <p className={styles.customGo}>
          <button type="submit" className="btn primary" aria-disabled={!canStart}>
            Start
          </button>
          <output>
            {fitting.length === 0
              ? 'No question fits. Choose more kinds, another lesson or any difficulty.'
              : `${inQuestions(fitting.length)} ${fitting.length === 1 ? 'fits' : 'fit'}`}
          </output>
        </p>
      </form>
    </details>
  );
}

const KINDS = Object.keys(KIND_NAMES) as readonly QuestionKind[];

function NumberField({
  id,
  label,
  value,
  problem,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  problem: string;
  onChange: (value: string) => void;
}) {
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={styles.count}
        value={value}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-problem`} className={styles.problem}>
        {problem}
      </span>
    </p>
  );
}

function wholeFrom(min: number, max: number, text: string): number | null {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}
