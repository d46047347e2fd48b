import { type FormEvent, useEffect, useId, useRef } from 'react';
import { previewIntervals } from '../../core/review/schedule.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CardFace } from './CardFace.tsx';
import { CardMemory } from './CardMemory.tsx';
import type { DeckCard } from './cards.ts';
import { DeckProgress } from './DeckProgress.tsx';
import { DueForecast } from './DueForecast.tsx';
import type { DeckLesson, DeckPart, DeckValue } from './deck.ts';
import styles from './flashcards.module.css';
import { GradeBar } from './GradeBar.tsx';
import { judgeTyped } from './judge-typed.ts';
import { NothingDue } from './NothingDue.tsx';
import { SetAsideCards } from './SetAsideCards.tsx';
import { TypedAnswer } from './TypedAnswer.tsx';
import { useDeckKeys } from './use-deck-keys.ts';
import { useDeckSession } from './use-deck-session.ts';
import { useFace } from './use-face.ts';
import { useSwipe } from './use-swipe.ts';

/** One sitting with the cards that are to be done now. Rendered in the browser only. */
export function DeckSession({
  all,
  cards,
  lessons,
  parts,
  value,
}: {
  all: readonly DeckCard[];
  cards: readonly DeckCard[];
  lessons: readonly DeckLesson[];
  parts: readonly DeckPart[];
  value: DeckValue;
}) {
  const id = useId();
  const sitting = useDeckSession({ all, cards, value });
  const { session, current, grades, nowMs, clock, retention, typed, dueAt } = sitting;
  const faceOf = useFace();
  const root = useRef<HTMLDivElement>(null);
  const cardBox = useRef<HTMLElement>(null);
  const saidBox = useRef<HTMLParagraphElement>(null);
  const { graded, shown, ended } = session;
  const seen = useRef({ answers: graded.length, shown, ended, card: current?.id });
  const face = current && faceOf(current);
  const compared = value.typing && session.shown && face ? judgeTyped(typed, face) : null;

  const { actions } = sitting;
  useDeckKeys(root, value.keys, session.shown, actions);
  useSwipe(cardBox, session.shown, (direction) => actions.grade(direction === 'left' ? 1 : 3));

  // The control that was used is gone after each step: its successor takes the focus.
  useEffect(() => {
    const before = seen.current;
    const now = { answers: graded.length, shown, ended, card: current?.id };
    seen.current = now;
    const same =
      before.answers === now.answers && before.shown === now.shown && before.ended === now.ended;
    if (same && before.card === now.card) return;
    root.current?.querySelector<HTMLElement>('[data-next-focus]')?.focus({ preventScroll: true });
    root.current?.querySelector('[data-next-view]')?.scrollIntoView({ block: 'nearest' });
  });

  const show = (event: FormEvent) => {
    event.preventDefault();
    actions.show?.();
  };

  return (
    <>
      <div ref={root} className={styles.session}>
        <DeckProgress session={session} waiting={sitting.waiting} />
        {current && face ? (
          <form className={styles.turn} onSubmit={show}>
            <CardFace
              ref={cardBox}
              card={current}
              face={face}
              lessons={lessons}
              parts={parts}
              shown={session.shown}
              questionId={`${id}-q`}
              position={`Card ${session.graded.length + 1} of ${session.queue.length}`}
            >
              {value.typing && (
                <TypedAnswer
                  face={face}
                  typed={typed}
                  compared={compared}
                  describedBy={`${id}-q`}
                  onType={sitting.setTyped}
                />
              )}
            </CardFace>
            {session.shown ? (
              <GradeBar
                previews={previewIntervals(grades, nowMs, retention, clock)}
                suggested={compared?.suggested ?? null}
                onGrade={actions.grade}
              />
            ) : (
              <button
                type="submit"
                className={`btn primary ${styles.show}`}
                data-next-focus={value.typing ? undefined : ''}
                aria-describedby={`${id}-q`}
              >
                Show answer{' '}
                {value.keys && (
                  <span className="kbd" aria-hidden="true">
                    {value.typing ? 'Enter' : 'Space'}
                  </span>
                )}
              </button>
            )}
          </form>
        ) : (
          <NothingDue
            session={session}
            kinds={value.kinds}
            cards={cards.length}
            setAside={cards.filter((card) => sitting.setAside.has(card.id)).length}
            dueAt={dueAt}
            nowMs={nowMs}
            clock={clock}
            waiting={sitting.waiting}
            newCards={sitting.newCards}
            lessons={lessons}
            onContinue={sitting.goOn}
            onMoreNew={sitting.takeMoreNew}
          />
        )}
        <div className={styles.moves}>
          <button
            type="button"
            className="btn quiet"
            aria-disabled={actions.undo === null}
            onClick={() => actions.undo?.()}
          >
            <Icon name="reset" /> Undo the last grade
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-disabled={actions.end === null}
            onClick={() => actions.end?.()}
          >
            <Icon name="cross" /> End the session
          </button>
        </div>
        <p ref={saidBox} className={styles.said} aria-live="polite" tabIndex={-1}>
          {sitting.said}
        </p>
      </div>
      <SetAsideCards
        cards={all.filter(({ id: card }) => sitting.setAside.has(card))}
        lessons={lessons}
        faceOf={faceOf}
        onBringBack={(card) => {
          sitting.bringBack(card);
          // Its button is gone.
          saidBox.current?.focus();
        }}
      />
      <DueForecast dueAt={dueAt} nowMs={nowMs} />
      <CardMemory sitting={sitting} faceOf={faceOf} />
    </>
  );
}
