import { objectives } from 'virtual:question-index';
import { questions as bank } from 'virtual:questions';
import { useEffect, useMemo, useRef } from 'react';
import { clockText } from '../../core/exam/clock.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useFacts } from '../../ui/facts.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { QuestionPrices } from '../../widgets/quiz/QuestionPrices.tsx';
import { useScoring } from '../../widgets/quiz/use-scoring.ts';
import { ExamReview } from './ExamReview.tsx';
import styles from './exam.module.css';
import { type ObjectiveScore, scoreByObjective, scoredQuestionsOf } from './exam-score.ts';
import { recordScore } from './record-score.ts';

const TO_STUDY = 5;

/** After the hand-in: the score, how each objective went and what to study next, every answer. */
export function ExamResult({
  exam,
  lessons,
  takesFocus,
  otherOpen,
}: {
  exam: ExamRecord;
  /** The exam was on the screen a moment ago. */
  takesFocus: boolean;
  /** Another exam is under way. */
  otherOpen: boolean;
  lessons: readonly { readonly slug: string; readonly title: string }[];
}) {
  const scoreOf = useScoring();
  const { region, priceDate } = useFacts().priceBook;
  const whole = useStudy((study) => study.whole);
  const scored = useMemo(() => scoredQuestionsOf(exam, bank, scoreOf), [exam, scoreOf]);
  const right = scored.filter(({ score }) => score.outcome === 'right').length;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the record and the keys are in
  useEffect(() => {
    if (whole && exam.score === null) void recordScore(exam.id, scored, { region, priceDate });
  }, [whole]);

  const byObjective = scoreByObjective(scored);
  const gone = exam.questions.length - scored.length;
  const score = exam.score ?? { right, of: scored.length };
  return (
    <div className={styles.result}>
      <section aria-labelledby="score">
        <h2 className="quiz-q" id="score" tabIndex={-1} ref={heading}>
          {score.right} of {score.of} right
        </h2>
        <p className={styles.sum}>
          {score.of > 0 && `${Math.round((score.right / score.of) * 100)}%, `}
          in {clockText(exam.usedMs)}
          {exam.minutes > 0 && ` of ${clockText(exam.minutes * 60_000)}`}.
          {gone > 0 && ` ${gone} of its questions are no longer part of the course.`} AWS scales its
          scores and does not publish how, so this is no forecast.
        </p>
      </section>
      <section aria-labelledby="next">
        <h2 className="rail-h" id="next">
          What to study next: you should be able to
        </h2>
        <Next weakest={byObjective.filter((one) => one.right < one.of).slice(0, TO_STUDY)} />
      </section>
      <section aria-labelledby="objectives">
        <h2 className="rail-h" id="objectives">
          By objective
        </h2>
        <ScrollBox label="Score by objective">
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col">You can</th>
                <th scope="col">Lesson</th>
                <th scope="col" className="num">
                  Right
                </th>
              </tr>
            </thead>
            <tbody>
              {byObjective.map((one) => (
                <tr key={`${one.lesson} ${one.objective}`}>
                  <td>{objectives[one.lesson]?.[one.objective - 1]}</td>
                  <td>
                    <AppLink to={`/lessons/${one.lesson}/`}>
                      {lessons.find(({ slug }) => slug === one.lesson)?.title}
                    </AppLink>
                  </td>
                  <td className="num">
                    {one.right} of {one.of}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
      <section aria-labelledby="answers">
        <h2 className="rail-h" id="answers">
          Every answer
        </h2>
        <ol className={styles.review}>
          {scored.map((one, index) => (
            <li key={one.question.id}>
              <QuestionPrices question={one.question}>
                <ExamReview {...one} number={index + 1} />
              </QuestionPrices>
            </li>
          ))}
        </ol>
      </section>
      <p className={styles.go}>
        <AppLink className="btn" to="/quiz/exam/">
          {otherOpen ? 'Go on with your other exam' : 'Another exam'}
        </AppLink>
        <AppLink className="btn quiet" to="/quiz/?lesson=mistakes">
          Practise what you missed
        </AppLink>
      </p>
    </div>
  );
}

function Next({ weakest }: { weakest: readonly ObjectiveScore[] }) {
  if (weakest.length === 0) return <p>Nothing was missed. Come back to it in some days.</p>;
  return (
    <ol className={styles.next}>
      {weakest.map(({ lesson, objective, right, of }) => (
        <li key={`${lesson} ${objective}`}>
          <AppLink to={`/quiz/?lesson=${lesson}&objective=${objective}`}>
            {objectives[lesson]?.[objective - 1] ?? lesson}
          </AppLink>{' '}
          <span className="muted">
            ({right} of {of} right)
          </span>
        </li>
      ))}
    </ol>
  );
}
