import type { OutlinePart } from '../../content/types.ts';
import { isQuestionMissed } from '../../study/mastery.ts';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { standingInWords, standingOfQuestions } from '../progress/standing.ts';
import { CustomPractice } from './CustomPractice.tsx';
import { FreshNumbers } from './FreshNumbers.tsx';
import { inQuestions, PracticeLink } from './PracticeLink.tsx';
import { EVERYTHING, type Practice, type QuestionEntry, type TemplateEntry } from './practice.ts';
import styles from './quiz-page.module.css';
import { newSeed, StartPractice } from './StartPractice.tsx';
import { useDueQuestions } from './use-due-questions.ts';

export interface ListedLesson {
  readonly slug: string;
  readonly title: string;
}

/** Everything there is to practise, with what the record says of it. */
export function PracticeList({
  questions,
  templates,
  objectives,
  lessons,
  parts,
  onStart,
}: {
  /** The scored ones. */
  questions: readonly QuestionEntry[];
  templates: readonly TemplateEntry[];
  /** Lesson slug to its objectives. */
  objectives: Readonly<Record<string, readonly string[]>>;
  lessons: readonly ListedLesson[];
  parts: readonly OutlinePart[];
  onStart: (practice: Practice) => void;
}) {
  const answers = useStudy((study) => study.state.answers);
  const due = useDueQuestions([...questions, ...templates]);
  const four = questions.filter(({ use }) => use === 'checkpoint');
  const missed = [...questions, ...templates].filter(({ id }) =>
    isQuestionMissed(answers.get(id)),
  ).length;
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
          <ScriptedRow
            title="From the whole course"
            what={`${questions.length} questions, in a new order each time`}
          >
            <StartPractice
              what="the whole course"
              onStart={(count) => onStart({ ...EVERYTHING, count, seed: newSeed() })}
            />
          </ScriptedRow>
          <ScriptedRow
            title="Where you are weakest"
            what="Questions you do not know yet, on the objectives where you know least"
          >
            <StartPractice
              what="where you are weakest"
              onStart={(count) =>
                onStart({ ...EVERYTHING, lesson: 'weak', count, seed: newSeed() })
              }
            />
          </ScriptedRow>
          <ScriptedRow
            title="Fresh numbers"
            what={`${templates.length} kinds of calculation, drawn anew from the catalogue each time`}
          >
            <FreshNumbers templates={templates} onStart={onStart} />
          </ScriptedRow>
          <ScriptedRow title="Due for review" what={dueInWords(due)}>
            {due !== null && due.length > 0 && (
              <PracticeLink lesson="due" title="what is due for review" />
            )}
          </ScriptedRow>
          <ScriptedRow
            title="What you missed"
            what={
              missed === 0
                ? 'Nothing in your record: questions you answer wrong wait for you here'
                : `${inQuestions(missed)} whose last answer was wrong or incomplete`
            }
          >
            {missed > 0 && <PracticeLink lesson="mistakes" title="what you missed" />}
          </ScriptedRow>
          <li>
            <h3 className={styles.title}>Practice exam</h3>
            <p className={styles.what}>
              Timed, with no feedback until you hand it in, then a score by objective
            </p>
            <AppLink className={`btn needs-script ${styles.go}`} to="/quiz/exam/">
              Open <span className="vh">the practice exam</span>
            </AppLink>
          </li>
        </ul>
        <CustomPractice lessons={lessons} questions={questions} onStart={onStart} />
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
                    objectives={objectives[slug] ?? []}
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

function dueInWords(due: readonly string[] | null): string {
  if (due === null) return 'Questions you have answered, when it is time to ask them again';
  if (due.length > 0) return `${inQuestions(due.length)} you answered some time ago`;
  return 'Nothing is due: questions come back some time after you answer them';
}

function ScriptedRow({
  title,
  what,
  children,
}: {
  title: string;
  what: string;
  children: React.ReactNode;
}) {
  return (
    <li className={styles.scripted}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.what}>{what}</p>
      {children}
    </li>
  );
}

function PracticeRow({
  lesson,
  title,
  what,
  objectives = [],
  questions,
}: {
  lesson: string;
  title: string;
  what?: string;
  objectives?: readonly string[];
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
      {objectives.length > 0 && (
        <details className={`needs-script ${styles.objectives}`}>
          <summary>By objective</summary>
          <ul>
            {objectives.map((objective, index) => {
              const own = questions.filter((question) => question.objective === index + 1);
              return (
                <li key={objective}>
                  {own.length === 0 ? (
                    objective
                  ) : (
                    <AppLink to={`/quiz/?lesson=${lesson}&objective=${index + 1}`}>
                      {objective}
                    </AppLink>
                  )}{' '}
                  <span className="muted">({inQuestions(own.length)})</span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </li>
  );
}
