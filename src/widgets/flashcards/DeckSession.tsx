import { useEffect, useRef, useState } from 'react';
import type { GlossaryTerm } from '../../content/types.ts';
import { previewIntervals, type ReviewGrade } from '../../core/review/schedule.ts';
import { record, undoGrade, useStudy } from '../../study/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CardFace } from './CardFace.tsx';
import { DeckProgress } from './DeckProgress.tsx';
import { DueForecast } from './DueForecast.tsx';
import {
  cardQueue,
  newCards as cardsNeverGraded,
  type DeckLesson,
  type DeckPart,
  type DeckValue,
} from './deck.ts';
import styles from './flashcards.module.css';
import { dayStart } from './forecast.ts';
import { GRADE_NAMES, GradeBar } from './GradeBar.tsx';
import { NothingDue } from './NothingDue.tsx';
import {
  currentCard,
  endSession,
  gradeCard,
  showAnswer,
  startSession,
  undoLastGrade,
} from './session-steps.ts';
import { useDeckKeys } from './use-deck-keys.ts';
import { useSwipe } from './use-swipe.ts';

/** One sitting with the cards that are to be done now. Rendered in the browser only. */
export function DeckSession({
  cards,
  lessons,
  parts,
  value,
  extraNewCards,
  onMoreNew,
}: {
  cards: readonly GlossaryTerm[];
  lessons: readonly DeckLesson[];
  parts: readonly DeckPart[];
  value: DeckValue;
  extraNewCards: number;
  onMoreNew: () => void;
}) {
  const records = useStudy((study) => study.state.cards);
  const newCardsPerDay = useStudy((study) => study.state.settings.newCardsPerDay);
  const [nowMs, setNowMs] = useState(() => Date.now());
  const ids = cards.map((card) => card.id);
  const [session, setSession] = useState(() => {
    const { shuffleSeed } = value;
    const dayStartMs = dayStart(nowMs);
    const wish = { newCardsPerDay, extraNewCards, shuffleSeed };
    return startSession(cardQueue({ cards: ids, records, nowMs, dayStartMs, ...wish }));
  });
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const cardBox = useRef<HTMLElement>(null);
  const focusFollows = useRef(false);

  const current = currentCard(session);
  const term = cards.find((card) => card.id === current);
  const dueAt = ids.flatMap((id) => records.get(id)?.dueAt ?? []);
  const grades = (current !== null && records.get(current)?.grades) || [];

  const step = (next: typeof session, sentence: string) => {
    focusFollows.current = true;
    setSession(next);
    setNowMs(Date.now());
    setSaid(sentence);
  };
  const actions = {
    show: () => step(showAnswer(session), ''),
    grade: (grade: ReviewGrade) => {
      if (current === null || !session.shown) return;
      const atMs = Date.now();
      const chosen = previewIntervals(grades, atMs).find((preview) => preview.grade === grade);
      if (!chosen) return;
      const { dueAt, label } = chosen;
      const eventId = record({ kind: 'card-graded', card: current, grade, dueAt });
      step(gradeCard(session, grade, dueAt - atMs, eventId), `${GRADE_NAMES[grade]}, ${label}.`);
    },
    undo: () => {
      const last = session.graded.at(-1);
      if (!last) return;
      undoGrade(last.eventId);
      step(undoLastGrade(session), `${GRADE_NAMES[last.grade]} taken back.`);
    },
    end: () => {
      if (current !== null) step(endSession(session), 'Session ended. Your progress is kept.');
    },
  };
  useDeckKeys(root, value.keys, session.shown, actions);
  useSwipe(cardBox, session.shown, (direction) => actions.grade(direction === 'left' ? 1 : 3));

  // The control that was used is gone after each step: its successor takes the focus.
  useEffect(() => {
    if (!focusFollows.current) return;
    focusFollows.current = false;
    root.current?.querySelector<HTMLElement>('[data-next-focus]')?.focus({ preventScroll: true });
  });

  return (
    <>
      <div ref={root} className={styles.session}>
        <DeckProgress session={session} />
        {term && current !== null ? (
          <>
            <CardFace
              ref={cardBox}
              term={term}
              lessons={lessons}
              parts={parts}
              shown={session.shown}
              position={`Card ${session.graded.length + 1} of ${session.queue.length}`}
            />
            {session.shown ? (
              <GradeBar previews={previewIntervals(grades, nowMs)} onGrade={actions.grade} />
            ) : (
              <button
                type="button"
                className={`btn primary ${styles.show}`}
                data-next-focus
                aria-describedby={`card-${term.id}`}
                onClick={actions.show}
              >
                Show answer {value.keys && <span className="kbd">Space</span>}
              </button>
            )}
          </>
        ) : (
          <NothingDue
            session={session}
            dueAt={dueAt}
            nowMs={nowMs}
            newCards={cardsNeverGraded(ids, records).length}
            lessons={lessons}
            onContinue={() => step({ ...session, ended: false }, '')}
            onMoreNew={onMoreNew}
          />
        )}
        <div className={styles.moves}>
          <button
            type="button"
            className="btn quiet"
            aria-disabled={session.graded.length === 0}
            onClick={actions.undo}
          >
            <Icon name="reset" /> Undo the last grade
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-disabled={current === null}
            onClick={actions.end}
          >
            <Icon name="cross" /> End the session
          </button>
        </div>
        <p className="vh" aria-live="polite">
          {said}
        </p>
      </div>
      <DueForecast dueAt={dueAt} nowMs={nowMs} />
    </>
  );
}
