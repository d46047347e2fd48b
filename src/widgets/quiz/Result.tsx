import type { ResponseValue, Score } from '../../core/quiz/score.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import type { CheckedQuestion } from './QuestionStep.tsx';
import styles from './quiz.module.css';

/** Takes the focus after the check: the outcome, and for a choice the sentence on it. */
export function Result({
  question,
  answer,
  score,
}: {
  question: CheckedQuestion;
  answer: ResponseValue;
  score: Score;
}) {
  const text = useLiveText();
  const right = score.outcome === 'right';
  const gaveUp = score.outcome === 'unanswered';
  const chosen =
    question.kind === 'single' && typeof answer === 'number' ? question.choices[answer] : undefined;
  const key =
    question.kind === 'single' ? question.choices.find(({ correct }) => correct) : undefined;
  return (
    <p
      className={`${styles.result} ${right ? styles.good : styles.bad}`}
      tabIndex={-1}
      data-next-focus=""
    >
      <Icon name={right ? 'check' : 'cross'} />{' '}
      {right ? 'Correct.' : gaveUp ? 'Not answered.' : 'Not correct.'}
      {!gaveUp && score.pointsOf > 1 && !right && ` ${score.points} of ${score.pointsOf} right.`}
      <span className="vh">
        {' '}
        {chosen && text(chosen.feedback)}
        {!right && key && ` The answer is: ${text(key.text)}`}
      </span>
    </p>
  );
}
