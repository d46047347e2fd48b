import type { RefObject } from 'react';
import type { Question } from '../../content/types.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import styles from './exam.module.css';
import { isAnswered } from './responses.ts';

/** The end: what is blank or flagged, and the button that ends the exam. */
export function ExamHandIn({
  exam,
  questions,
  headingRef,
  onGoTo,
  onHandIn,
}: {
  exam: ExamRecord;
  questions: readonly Question[];
  headingRef: RefObject<HTMLHeadingElement | null>;
  onGoTo: (index: number) => void;
  onHandIn: () => void;
}) {
  const places = questions.map((question, index) => ({ question, index }));
  const blank = places.filter(({ question }) => !isAnswered(exam, question));
  const flagged = places.filter(({ question }) => exam.answers.get(question.id)?.flagged);
  return (
    <section className="quiz" aria-labelledby="hand-in">
      <h2 className="quiz-q" id="hand-in" tabIndex={-1} ref={headingRef}>
        Hand it in?
      </h2>
      <Places name="Blank, which counts as wrong" places={blank} onGoTo={onGoTo} />
      <Places name="Flagged" places={flagged} onGoTo={onGoTo} />
      {blank.length === 0 && flagged.length === 0 && <p>Every question is answered.</p>}
      <footer className="quiz-f">
        <p className="ink2">Nothing can be changed afterwards.</p>
        <button type="button" className="btn primary" onClick={onHandIn}>
          {blank.length === 0 ? 'Hand in' : `Hand in with ${inBlanks(blank.length)}`}
        </button>
      </footer>
    </section>
  );
}

function Places({
  name,
  places,
  onGoTo,
}: {
  name: string;
  places: readonly { readonly question: Question; readonly index: number }[];
  onGoTo: (index: number) => void;
}) {
  if (places.length === 0) return null;
  return (
    <div>
      <p>
        {name}: {places.length}
      </p>
      <ul className={styles.places}>
        {places.map(({ question, index }) => (
          <li key={question.id}>
            <button type="button" className="btn" onClick={() => onGoTo(index)}>
              Question {index + 1}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function inBlanks(count: number): string {
  return count === 1 ? '1 blank' : `${count} blanks`;
}
