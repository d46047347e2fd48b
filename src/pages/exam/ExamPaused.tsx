import type { RefObject } from 'react';
import type { ExamRecord } from '../../study/exam-record.ts';
import { Icon } from '../../ui/Icon.tsx';
import { DiscardExam } from './DiscardExam.tsx';
import styles from './exam.module.css';

/** A pause: no question is on the page, and the clock stands still until the reader goes on. */
export function ExamPaused({
  exam,
  time,
  headingRef,
  onGoOn,
  onDiscard,
}: {
  exam: ExamRecord;
  /** What is left, in words; `null` when the reader has hidden the clock. */
  time: string | null;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onGoOn: () => void;
  onDiscard: () => void;
}) {
  return (
    <section className={styles.paused} aria-labelledby="paused">
      <h2 className="quiz-q" id="paused" tabIndex={-1} ref={headingRef}>
        Paused
      </h2>
      <p>
        {time !== null && <span className={styles.time}>{time}. </span>}
        The clock stands still until you go on, also after you close this page. The questions are
        hidden meanwhile.
      </p>
      <span className={styles.steps}>
        <button type="button" className="btn primary" onClick={onGoOn}>
          <Icon name="play" /> Go on
        </button>
        <DiscardExam exam={exam} onDiscard={onDiscard} />
      </span>
    </section>
  );
}
