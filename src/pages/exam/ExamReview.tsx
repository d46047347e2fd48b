import { hashOf } from '../../core/random/hash.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../../widgets/live/use-live-text.ts';
import { AfterMiss } from '../../widgets/quiz/AfterMiss.tsx';
import { KindView } from '../../widgets/quiz/kinds/KindView.tsx';
import styles from './exam.module.css';
import type { ScoredQuestion } from './exam-score.ts';

const OUTCOMES = {
  right: 'Right',
  wrong: 'Wrong',
  unanswered: 'Blank',
  'self-graded': '',
} as const;

/** One question of a handed-in exam: folded, with its outcome; opened, every choice explained. */
export function ExamReview({
  question,
  response,
  score,
  number,
}: ScoredQuestion & { number: number }) {
  const text = useLiveText();
  if (question.kind === 'recall') return null;
  const right = score.outcome === 'right';
  const id = `review-${question.id}`;
  return (
    <details className={styles.reviewed}>
      <summary>
        <span className={right ? styles.good : styles.bad}>
          <Icon name={right ? 'check' : 'cross'} /> {OUTCOMES[score.outcome]}
        </span>{' '}
        <span id={id}>
          {number}. {text(question.stem)}
        </span>
      </summary>
      <KindView
        question={question}
        response={response}
        onRespond={() => undefined}
        checked
        labelledBy={id}
        seed={hashOf(question.id)}
      />
      {right ? (
        <p>
          <AppLink to={`/lessons/${question.lesson}/#${question.section}`}>
            Read the paragraph that says why
          </AppLink>
        </p>
      ) : (
        <AfterMiss question={question} missed />
      )}
    </details>
  );
}
