import { useRef, useState } from 'react';
import type { ExamRecord } from '../../study/exam-record.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './exam.module.css';
import { lossInWords } from './responses.ts';

/** Gives up an exam that is under way, after the reader has seen what is lost. */
export function DiscardExam({ exam, onDiscard }: { exam: ExamRecord; onDiscard: () => void }) {
  const [asking, setAsking] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsking(true)}>
        Discard this exam
      </button>
      {asking && (
        <Dialog ref={dialog} title="Discard this exam?" onClose={() => setAsking(false)}>
          <p>{lossInWords(exam)}</p>
          <p>A discarded exam does not come back. To see how you did so far, hand it in instead.</p>
          <div className={`acts ${styles.steps}`}>
            <button type="button" className="btn" onClick={close}>
              Keep it
            </button>
            <button
              type="button"
              className="btn danger"
              onClick={() => {
                close();
                onDiscard();
              }}
            >
              Discard the exam
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
