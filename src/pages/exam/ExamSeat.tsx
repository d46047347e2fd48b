import { useState } from 'react';
import type { ExamRecord } from '../../study/exam-record.ts';
import { record } from '../../study/store.ts';
import { FetchedPart } from '../../ui/FetchedPart.tsx';
import { loadFurtherKinds } from '../../widgets/quiz/kinds/further-kinds.ts';
import type { OwnEnding } from './ExamRun.tsx';
import styles from './exam.module.css';
import { useExamPlace } from './use-exam-place.ts';

/**
 * With the questions as an exam shows them: no keys. All that they need comes at once, so that an exam
 * goes on without a connection.
 */
async function loadRun() {
  const [{ ExamRun }] = await Promise.all([import('./ExamRun.tsx'), loadFurtherKinds()]);
  return { ExamRun };
}

/**
 * An open exam: taken here, or in another tab until this one takes over. A paused one is taken
 * nowhere: every tab shows the pause, and goes on where that is pressed.
 */
export function ExamSeat({ exam, onEnd }: { exam: ExamRecord; onEnd: (how: OwnEnding) => void }) {
  const { place, takeOver } = useExamPlace(exam.id);
  const [broughtHere, setBroughtHere] = useState(false);
  const bringHere = () => {
    setBroughtHere(true);
    takeOver();
  };
  const goOn = () => {
    if (place !== 'here') bringHere();
    record({ kind: 'exam-resumed', exam: exam.id, usedMs: exam.usedMs });
  };
  if (place === 'elsewhere' && !exam.paused) {
    return (
      <section aria-labelledby="elsewhere" className={styles.paused}>
        <h2 className="quiz-q" id="elsewhere">
          Your exam is open in another tab
        </h2>
        <p>Its clock runs there. If you go on here, it stops there.</p>
        <button type="button" className="btn primary" onClick={bringHere}>
          Go on here
        </button>
      </section>
    );
  }
  return (
    <FetchedPart
      load={loadRun}
      waiting="Fetching the questions…"
      failed="The questions could not be fetched. Your exam is stored and its clock stands still: check the connection."
    >
      {({ ExamRun }) =>
        place === 'here' || exam.paused ? (
          <ExamRun exam={exam} takesFocus={broughtHere} onGoOn={goOn} onEnd={onEnd} />
        ) : (
          <p className="empty" aria-busy="true">
            Fetching the questions…
          </p>
        )
      }
    </FetchedPart>
  );
}
