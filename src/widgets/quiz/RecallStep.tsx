import type { RecallQuestion } from '../../content/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { AfterMiss } from './AfterMiss.tsx';
import { listOf } from './kinds/kind-view.ts';
import styles from './quiz.module.css';
import { RecallCard } from './Recall.tsx';
import type { RunStep } from './run.ts';

/** A recall-first question within a run. It can be left without an answer. */
export function RecallStep({
  question,
  step,
  position,
  level,
  nextLabel,
  onSaved,
  onNext,
}: {
  question: RecallQuestion;
  step: RunStep;
  position: string;
  level: 'h2' | 'h3';
  nextLabel: string;
  onSaved: (ticked: readonly number[]) => void;
  onNext: () => void;
}) {
  const Heading = level;
  const missed = step.checked && listOf(step.answer).length < question.points.length;
  return (
    <article className={`quiz ${styles.question}`} aria-label={position}>
      <Heading className={`cap ${styles.position}`} tabIndex={-1} data-next-focus="">
        {position}, in your own words
      </Heading>
      <RecallCard question={question} onSaved={onSaved} />
      {step.checked && <AfterMiss question={question} missed={missed} />}
      <footer className="quiz-f">
        <p className="ink2">
          {step.checked
            ? missed && 'Marked to ask again.'
            : 'Save your points, or go on and count it as not answered.'}
        </p>
        <button type="button" className="btn primary" onClick={onNext}>
          {nextLabel} <Icon name="next" />
        </button>
      </footer>
    </article>
  );
}
