import { useRef, useState } from 'react';
import styles from './undo-step.module.css';

/** A step that took something away: what the state was before and after it. */
interface Step<State> {
  readonly before: State;
  /** As text, because a page that reads its address makes equal states anew. */
  readonly after: string;
  readonly words: string;
}

/**
 * The last step that took something away, for as long as nothing else has changed since.
 *
 * @param textOf equal states give equal text
 */
export function useLastStep<State>(
  now: State,
  textOf: (state: State) => string,
): {
  readonly words: string | null;
  readonly take: (after: State, words: string) => void;
  readonly before: State | null;
} {
  const [step, setStep] = useState<Step<State> | null>(null);
  const isLast = step !== null && step.after === textOf(now);
  return {
    words: isLast ? step.words : null,
    before: isLast ? step.before : null,
    take: (after, words) => setStep({ before: now, after: textOf(after), words }),
  };
}

/** Says what was taken away and brings it again. */
export function UndoStep({ words, onUndo }: { words: string | null; onUndo: () => void }) {
  const status = useRef<HTMLParagraphElement>(null);
  return (
    <p ref={status} className={styles.undo} role="status" tabIndex={-1}>
      {words !== null && (
        <>
          {words} You can undo this until you change something else.{' '}
          <button
            type="button"
            className="btn"
            onClick={() => {
              status.current?.focus();
              onUndo();
            }}
          >
            Undo
          </button>
        </>
      )}
    </p>
  );
}
