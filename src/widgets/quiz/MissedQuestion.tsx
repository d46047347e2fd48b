import type { Choice, Question, RecallQuestion } from '../../content/types.ts';
import type { ResponseValue, Score } from '../../core/quiz/score.ts';
import { hashOf } from '../../core/random/hash.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import { KindView } from './kinds/KindView.tsx';
import { listOf } from './kinds/kind-view.ts';
import styles from './quiz.module.css';
import { checkedAnswer, type RunStep } from './run.ts';

/** A question to look at again: what was answered, what is right, and the paragraph with the reason. */
export function MissedQuestion({
  step,
  question,
  score,
  lessonTitle,
}: {
  step: RunStep;
  question: Question;
  score: Score;
  /** Without it the paragraph is said to be in this lesson. */
  lessonTitle: string | undefined;
}) {
  const text = useLiveText();
  const answer = checkedAnswer(step);
  return (
    <>
      <p className={styles.stem} id={`missed-${question.id}`}>
        {text(question.stem)}
      </p>
      {score.outcome === 'unanswered' && <p className="muted">Not answered.</p>}
      {score.outcome === 'right' && <p className="muted">You had this right, as a guess.</p>}
      <Reasons question={question} answer={answer} wrong={score.outcome === 'wrong'} />
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

function Reasons({
  question,
  answer,
  wrong,
}: {
  question: Question;
  answer: ResponseValue;
  wrong: boolean;
}) {
  if (question.kind === 'recall') return <MissingPoints question={question} answer={answer} />;
  if (question.kind !== 'single') {
    return (
      <KindView
        question={question}
        response={answer}
        onRespond={() => undefined}
        checked
        labelledBy={`missed-${question.id}`}
        seed={hashOf(question.id)}
      />
    );
  }
  return (
    <>
      {wrong && typeof answer === 'number' && (
        <Answer label="Your answer" choice={question.choices[answer]} />
      )}
      <Answer label="Correct" choice={question.choices.find(({ correct }) => correct)} />
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

function MissingPoints({ question, answer }: { question: RecallQuestion; answer: ResponseValue }) {
  const text = useLiveText();
  const ticked = listOf(answer);
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
