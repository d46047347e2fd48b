import { type KeyboardEvent, useId } from 'react';
import type { Question } from '../../content/types.ts';
import { CalculationError } from '../../core/errors.ts';
import type { ResponseValue } from '../../core/quiz/score.ts';
import { isAnswer } from '../../core/quiz/score-response.ts';
import { hashOf } from '../../core/random/hash.ts';
import type { Confidence } from '../../study/events.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useCalculator } from '../live/use-calculator.ts';
import { useLiveText } from '../live/use-live-text.ts';
import { AfterMiss } from './AfterMiss.tsx';
import { ConfidenceChoice } from './ConfidenceChoice.tsx';
import { type CheckedFields, KindView } from './kinds/KindView.tsx';
import { keyOf, scoreOf } from './question-key.ts';
import styles from './quiz.module.css';
import { Result } from './Result.tsx';
import { checkedAnswer, isToRepeat, type RunStep } from './run.ts';

export type CheckedQuestion = Extract<Question, CheckedFields>;

/** What a step asks of the reader before it can be checked. */
const ASKED: Record<CheckedFields['kind'], string> = {
  single: 'Choose an answer first',
  multiple: 'Choose as many as are asked for',
  numeric: 'Type a number first',
  ordering: 'Move an item, or keep the order',
  matching: 'Match every line first',
  cloze: 'Fill every blank first',
  hotspot: 'Choose a place first',
  case: 'Answer every part first',
};

/**
 * One question. Nothing is marked until "Check answer"; then every choice gets its sentence.
 * `data-next-focus` is on what takes the focus when the question comes, and when it is checked.
 */
export function QuestionStep({
  question,
  step,
  position,
  level,
  nextLabel,
  onRespond,
  onConfidence,
  onHint,
  onCheck,
  onGiveUp,
  onNext,
}: {
  question: CheckedQuestion;
  step: RunStep;
  /** "Question 2 of 4" */
  position: string;
  level: 'h2' | 'h3';
  nextLabel: string;
  onRespond: (answer: ResponseValue) => void;
  onConfidence: (confidence: Confidence | null) => void;
  onHint: () => void;
  onCheck: () => void;
  onGiveUp: () => void;
  onNext: () => void;
}) {
  const text = useLiveText();
  const c = useCalculator();
  const id = useId();
  const { answer, checked, confidence } = step;
  const Heading = level;
  const answered = isAnswered(question, answer, c);
  const score = scoreOf(question, checkedAnswer(step), c);

  const checkOnEnter = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key !== 'Enter' || checked || !inField) return;
    event.preventDefault();
    onCheck();
  };

  return (
    <article
      className={`quiz ${styles.question}`}
      aria-labelledby={`${id}-q`}
      onKeyDown={checkOnEnter}
    >
      <header className={styles.head}>
        <p className="cap">{position}</p>
        <div role="status">
          {checked && <Result question={question} answer={answer} score={score} />}
        </div>
      </header>
      <div>
        <Heading
          className={`quiz-q ${styles.legend}`}
          id={`${id}-q`}
          tabIndex={-1}
          data-next-focus={checked ? undefined : ''}
        >
          {text(question.stem)}
        </Heading>
        <KindView
          question={question}
          response={answer}
          onRespond={onRespond}
          checked={checked}
          labelledBy={`${id}-q`}
          seed={hashOf(question.id)}
        />
        {question.hint && !checked && (
          <details
            className={styles.hint}
            open={step.hinted}
            onToggle={(event) => event.currentTarget.open && onHint()}
          >
            <summary>A hint</summary>
            <p>{text(question.hint)}</p>
          </details>
        )}
      </div>
      {!checked && (
        // A hint comes before giving up, where there is one.
        <button
          type="button"
          className={`btn quiet ${styles.giveUp}`}
          onClick={question.hint && !step.hinted ? onHint : onGiveUp}
        >
          I don’t know{question.hint && step.hinted && ', show the answer'}
        </button>
      )}
      {checked && <AfterMiss question={question} missed={isToRepeat(step, score)} />}
      <footer className="quiz-f">
        {checked ? (
          <>
            <p className="ink2">{isToRepeat(step, score) && 'Marked to ask again.'}</p>
            <button type="button" className="btn primary" onClick={onNext}>
              {nextLabel} <Icon name="next" />
            </button>
          </>
        ) : (
          <>
            <ConfidenceChoice value={confidence} onChange={onConfidence} />
            <span
              id={`${id}-why`}
              className={`small muted ${styles.reason}`}
              data-shown={!answered}
            >
              {ASKED[question.kind]}
            </span>
            <button
              type="button"
              className="btn primary"
              aria-disabled={!answered}
              aria-describedby={answered ? undefined : `${id}-why`}
              onClick={onCheck}
            >
              Check answer{' '}
              <span className={`kbd ${styles.key}`} aria-hidden="true">
                Enter
              </span>
            </button>
          </>
        )}
      </footer>
    </article>
  );
}

function isAnswered(
  question: CheckedQuestion,
  answer: ResponseValue,
  c: ReturnType<typeof useCalculator>,
): boolean {
  try {
    return isAnswer(keyOf(question, c), answer);
  } catch (error) {
    if (error instanceof CalculationError) return false;
    throw error;
  }
}
