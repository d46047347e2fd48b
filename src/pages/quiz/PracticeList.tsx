import { useId, useState } from 'react';
import type { OutlinePart } from '../../content/types.ts';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { standingInWords, standingOfQuestions } from '../progress/standing.ts';
import {
  formatPractice,
  isMistake,
  MAX_SEED,
  type Practice,
  type QuestionEntry,
} from './practice.ts';
import styles from './quiz-page.module.css';

const COUNTS = [10, 20, 40];

interface ListedLesson {
  readonly slug: string;
  readonly title: string;
}

/** Everything there is to practise, with what the record says of it. */
export function PracticeList({
  questions,
  lessons,
  parts,
  onStart,
}: {
  /** The scored ones. */
  questions: readonly QuestionEntry[];
  lessons: readonly ListedLesson[];
  parts: readonly OutlinePart[];
  onStart: (practice: Practice) => void;
}) {
  const answers = useStudy((study) => study.state.answers);
  const four = questions.filter(({ use }) => use === 'checkpoint');
  const missed = questions.filter(({ id }) => isMistake(answers.get(id))).length;
  return (
    <>
      <noscript>
        <p className={styles.without}>
          Checkpoints need JavaScript. Without it the quick checks in each lesson work: follow the
          links below.{' '}
          <AppLink to={`/lessons/${four[0]?.lesson}/`}>The guide’s four questions</AppLink> can be
          read with their answers.
        </p>
      </noscript>
      <section aria-labelledby="mixed">
        <h2 className="rail-h" id="mixed">
          Across the course
        </h2>
        <ul className={styles.rows}>
          <PracticeRow
            lesson="guide"
            title="The guide’s four questions"
            what="First in your own words, then as multiple choice"
            questions={four}
          />
          <li className={styles.scripted}>
            <h3 className={styles.title}>From the whole course</h3>
            <p className={styles.what}>{questions.length} questions, in a new order each time</p>
            <MixedStart onStart={onStart} />
          </li>
          <li className={styles.scripted}>
            <h3 className={styles.title}>What you missed</h3>
            <p className={styles.what}>
              {missed === 0
                ? 'Nothing in your record: questions you answer wrong wait for you here'
                : `${inQuestions(missed)} whose last answer was wrong or incomplete`}
            </p>
            {missed > 0 && <PracticeLink lesson="mistakes" title="what you missed" />}
          </li>
        </ul>
      </section>
      <section aria-labelledby="by-lesson" className={styles.byLesson}>
        <h2 className="rail-h" id="by-lesson">
          By lesson
        </h2>
        {parts.map((part) => (
          <section key={part.id} aria-label={part.title}>
            <p className={styles.part}>{part.title}</p>
            <ul className={styles.rows}>
              {lessons
                .filter(({ slug }) => part.lessons.includes(slug))
                .map(({ slug, title }) => (
                  <PracticeRow
                    key={slug}
                    lesson={slug}
                    title={title}
                    questions={questions.filter((question) => question.lesson === slug)}
                  />
                ))}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}

function PracticeRow({
  lesson,
  title,
  what,
  questions,
}: {
  lesson: string;
  title: string;
  what?: string;
  questions: readonly QuestionEntry[];
}) {
  const study = useStudy((all) => all.state);
  const ready = useStudy((all) => all.ready);
  const standing = standingOfQuestions(
    study,
    questions.map(({ id }) => id),
  );
  const check = questions.find(({ use }) => use === 'check');
  return (
    <li>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.what}>
        {what && <>{what} · </>}
        {inQuestions(questions.length)}
        {check && (
          <>
            {' '}
            · <AppLink to={`/lessons/${lesson}/#${check.id}`}>quick checks</AppLink>
          </>
        )}
        <span className={styles.score} data-ready={ready}>
          {' '}
          · {standing.tried === 0 ? 'not tried' : `last score: ${standingInWords(standing)}`}
        </span>
      </p>
      <PracticeLink lesson={lesson} title={title} />
    </li>
  );
}

function PracticeLink({ lesson, title }: { lesson: string; title: string }) {
  return (
    <AppLink
      className={`btn needs-script ${styles.go}`}
      to={`/quiz/?${formatPractice({ lesson, count: null, seed: null })}`}
    >
      Practise <span className="vh">{title}</span>
    </AppLink>
  );
}

function MixedStart({ onStart }: { onStart: (practice: Practice) => void }) {
  const id = useId();
  const [count, setCount] = useState<number | null>(COUNTS[0] ?? null);
  const start = () =>
    onStart({ lesson: 'all', count, seed: Math.floor(Math.random() * (MAX_SEED + 1)) });
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
      <button type="button" className="btn" onClick={start}>
        Practise <span className="vh">the whole course</span>
      </button>
    </div>
  );
}

function inQuestions(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
