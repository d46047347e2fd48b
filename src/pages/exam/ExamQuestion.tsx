import type { RefObject } from 'react';
import type { Question } from '../../content/types.ts';
import type { ResponseValue } from '../../core/quiz/score.ts';
import { hashOf } from '../../core/random/hash.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../../widgets/live/use-live-text.ts';
import { KindView } from '../../widgets/quiz/kinds/KindView.tsx';
import styles from './exam.module.css';

/** One question of an exam, as it is asked: no key, no feedback. */
export function ExamQuestion({
  question,
  position,
  response,
  flagged,
  headingRef,
  onRespond,
  onFlag,
  onBack,
  onNext,
  isLast,
}: {
  question: Question;
  position: string;
  response: ResponseValue;
  flagged: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onRespond: (response: ResponseValue) => void;
  onFlag: () => void;
  onBack: (() => void) | null;
  onNext: () => void;
  isLast: boolean;
}) {
  const text = useLiveText();
  if (question.kind === 'recall') return null;
  return (
    <article className="quiz" aria-labelledby="exam-q">
      <p className="cap">{position}</p>
      <div>
        <h2 className={`quiz-q ${styles.stem}`} id="exam-q" tabIndex={-1} ref={headingRef}>
          {text(question.stem)}
        </h2>
        <KindView
          question={question}
          response={response}
          onRespond={onRespond}
          checked={false}
          labelledBy="exam-q"
          seed={hashOf(question.id)}
        />
      </div>
      <footer className="quiz-f">
        <button type="button" className="btn quiet" aria-pressed={flagged} onClick={onFlag}>
          <Icon name="flag" /> {flagged ? 'Flagged' : 'Flag to come back'}
        </button>
        <span className={styles.steps}>
          <button
            type="button"
            className="btn"
            aria-disabled={onBack === null}
            onClick={() => onBack?.()}
          >
            <Icon name="prev" /> Back
          </button>
          <button type="button" className="btn primary" onClick={onNext}>
            {isLast ? 'To the end' : 'Next'} <Icon name="next" />
          </button>
        </span>
      </footer>
    </article>
  );
}
