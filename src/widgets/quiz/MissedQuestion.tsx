import type { Choice, Question, RecallQuestion } from '../../content/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import styles from './quiz.module.css';
import { type RunAnswer, type RunStep, scoreStep } from './run.ts';

/** A question to look at again: what was answered, what is right, and the paragraph with the reason. */
export function MissedQuestion({
  step,
  question,
  lessonTitle,
}: {
  step: RunStep;
  question: Question;
  /** Without it the paragraph is said to be in this lesson. */
  lessonTitle: string | undefined;
}) {
  const text = useLiveText();
  const { outcome } = scoreStep(step, question);
  const answer = step.checked ? step.answer : null;
  return (
    <>
      <p className={styles.stem}>{text(question.stem)}</p>
      {outcome === 'unanswered' && <p className="muted">Not answered.</p>}
      {outcome === 'right' && <p className="muted">You had this right and were not sure.</p>}
      {question.kind === 'single' ? (
        <>
          {outcome === 'wrong' && typeof answer === 'number' && (
            <Answer label="Your answer" choice={question.choices[answer]} />
          )}
          <Answer label="Correct" choice={question.choices.find(({ correct }) => correct)} />
        </>
      ) : (
        <MissingPoints question={question} answer={answer} />
      )}
      <p>
        <AppLink to={`/lessons/${question.lesson}/#${question.section}`}>
          {lessonTitle === undefined
            ? 'Read the paragraph that says why'
            : `Read why in “${lessonTitle}”`}
        </AppLink>
      </p>
    </>
  );
}

function Answer({
  label,
  choice,
}: {
  label: 'Correct' | 'Your answer';
  choice: Choice | undefined;
}) {
  const text = useLiveText();
  if (!choice) return null;
  const tone = label === 'Correct' ? styles.good : styles.bad;
  return (
    <div>
      <p className={styles.answer}>
        <span className={tone}>
          <Icon name={label === 'Correct' ? 'check' : 'cross'} /> {label}:
        </span>{' '}
        {text(choice.text)}
      </p>
      <p className={styles.why}>{text(choice.feedback)}</p>
    </div>
  );
}

function MissingPoints({
  question,
  answer,
}: {
  question: RecallQuestion;
  answer: RunAnswer | null;
}) {
  const text = useLiveText();
  const ticked = typeof answer === 'object' && answer !== null ? answer : [];
  const missing = question.points.filter((_, index) => !ticked.includes(index));
  if (missing.length === 0) return null;
  return (
    <div>
      <p>A good answer also says:</p>
      <ul className={styles.points}>
        {missing.map((point) => (
          <li key={text(point)}>{text(point)}</li>
        ))}
      </ul>
    </div>
  );
}
