import type { Question } from '../../content/types.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import styles from './exam.module.css';
import { isAnswered } from './responses.ts';

/** Every question by its number: answered, blank, flagged, and the one that is on. */
export function ExamMap({
  exam,
  questions,
  index,
  onGoTo,
}: {
  exam: ExamRecord;
  questions: readonly Question[];
  index: number;
  onGoTo: (index: number) => void;
}) {
  const answered = questions.filter((question) => isAnswered(exam, question)).length;
  return (
    <details className={styles.map}>
      <summary>
        {answered} of {questions.length} answered
        {flaggedCount(exam) > 0 && `, ${flaggedCount(exam)} flagged`}
      </summary>
      <ol>
        {questions.map((question, at) => {
          const done = isAnswered(exam, question);
          const flagged = exam.answers.get(question.id)?.flagged ?? false;
          return (
            <li key={question.id}>
              <button
                type="button"
                className={styles.mark}
                data-done={done}
                data-flagged={flagged}
                aria-current={at === index ? 'step' : undefined}
                aria-label={`Question ${at + 1}, ${done ? 'answered' : 'blank'}${flagged ? ', flagged' : ''}`}
                onClick={() => onGoTo(at)}
              >
                {at + 1}
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="button"
            className={`btn ${styles.end}`}
            onClick={() => onGoTo(questions.length)}
          >
            Hand in
          </button>
        </li>
      </ol>
      <p className="small muted">Filled: answered. A corner: flagged.</p>
    </details>
  );
}

function flaggedCount(exam: ExamRecord): number {
  return [...exam.answers.values()].filter(({ flagged }) => flagged).length;
}
