import { useId, useState } from 'react';
import { EXAM_FORMS, EXTRA_TIME } from '../../core/exam/form.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import styles from './exam.module.css';

/** What the exam is like, and the choices before it starts. */
export function ExamIntro({
  exams,
  ready,
}: {
  exams: ReadonlyMap<string, ExamRecord>;
  ready: boolean;
}) {
  const id = useId();
  const [formId, setFormId] = useState('full');
  const [extra, setExtra] = useState(0);
  const [problem, setProblem] = useState('');
  const form = EXAM_FORMS.find((one) => one.id === formId) ?? EXAM_FORMS[0];
  const factor = EXTRA_TIME[extra]?.factor ?? null;
  const past = [...exams.values()].filter(({ handedInAt }) => handedInAt !== null).reverse();

  const start = async () => {
    if (!form) return;
    try {
      const { startExam } = await import('./start-exam.ts');
      startExam(form, factor);
    } catch {
      setProblem('The questions could not be fetched. Check the connection and try again.');
    }
  };

  return (
    <>
      <noscript>
        <p>
          The practice exam needs JavaScript. Without it the{' '}
          <AppLink to="/lessons/checkpoint/">checkpoint of the guide</AppLink> can be read with its
          answers.
        </p>
      </noscript>
      <div className={styles.intro}>
        <ul className={styles.facts}>
          <li>
            The exam itself has 65 questions, of which 50 are scored, in 130 minutes: one choice,
            several choices, ordering, matching, case studies. Half an answer counts nothing.
          </li>
          <li>
            Ours are questions of this guide, one part of what AWS asks about. A result here says
            how well you know the guide, not whether you would pass.
          </li>
          <li>
            You can flag a question, go back, close the page and come back later. The clock stops
            while the page is closed or the computer sleeps. A pause lasts until you go on, and an
            exam that you do not want to finish can be discarded.
          </li>
        </ul>
        <div className={`needs-script ${styles.choices}`}>
          <fieldset>
            <legend className="label">Length</legend>
            {EXAM_FORMS.map((one) => (
              <label key={one.id} className="check-line">
                <input
                  type="radio"
                  name={`${id}-form`}
                  autoComplete="off"
                  checked={one.id === formId}
                  onChange={() => setFormId(one.id)}
                />
                <span>
                  {one.name}: {one.questions} questions in {one.minutes} minutes
                </span>
              </label>
            ))}
          </fieldset>
          <p className="field">
            <label htmlFor={`${id}-time`}>Time</label>
            <select
              id={`${id}-time`}
              className={styles.select}
              autoComplete="off"
              value={extra}
              onChange={(event) => setExtra(Number(event.target.value))}
            >
              {EXTRA_TIME.map((one, index) => (
                <option key={one.name} value={index}>
                  {one.name}
                  {form &&
                    one.factor !== null &&
                    ` (${Math.round(form.minutes * one.factor)} minutes)`}
                </option>
              ))}
            </select>
          </p>
          <p className={styles.go}>
            <button type="button" className="btn primary" aria-disabled={!ready} onClick={start}>
              Start the exam
            </button>
            <output>{problem}</output>
          </p>
        </div>
      </div>
      {past.length > 0 && (
        <section aria-labelledby={`${id}-past`} className={styles.past}>
          <h2 className="rail-h" id={`${id}-past`}>
            Exams you took
          </h2>
          <ul>
            {past.map((exam) => (
              <li key={exam.id}>
                <AppLink to={`/quiz/exam/?result=${exam.id}`}>
                  {new Date(exam.startedAt).toLocaleDateString('en-GB', { dateStyle: 'long' })}
                </AppLink>
                , {exam.questions.length} questions
                {exam.score && `: ${exam.score.right} of ${exam.score.of} right`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
