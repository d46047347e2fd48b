import type { StudyClock } from '../../core/review/study-day.ts';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import type { CardKind } from './cards.ts';
import type { DeckLesson } from './deck.ts';
import styles from './flashcards.module.css';
import { nextDue } from './forecast.ts';
import { SessionSummary } from './SessionSummary.tsx';
import type { CardSession } from './session-steps.ts';

/** What stands in the card's place when there is none: the reason, and something to do. */
export function NothingDue({
  session,
  kinds,
  cards,
  dueAt,
  nowMs,
  clock,
  newCards,
  lessons,
  onContinue,
  onMoreNew,
}: {
  session: CardSession;
  kinds: readonly CardKind[];
  /** How many cards the deck has. */
  cards: number;
  dueAt: readonly number[];
  nowMs: number;
  clock: StudyClock;
  newCards: number;
  lessons: readonly DeckLesson[];
  onContinue: () => void;
  onMoreNew: () => void;
}) {
  const lastLesson = useStudy((study) => study.state.lastLesson);
  const lesson = lessons.find((candidate) => candidate.slug === lastLesson) ?? lessons[0];
  const done = session.graded.length;
  const left = session.queue.length - done;
  const next = nextDue(dueAt, nowMs, clock);

  return (
    <section className={styles.nothing}>
      <h3 tabIndex={-1} data-next-focus>
        {session.ended ? 'Session ended' : 'No cards due'}
      </h3>
      {done > 0 && <SessionSummary session={session} next={next} />}
      {session.ended && left > 0 ? (
        <>
          <p>{left === 1 ? '1 card is' : `${left} cards are`} left for now.</p>
          <button type="button" className="btn primary" onClick={onContinue}>
            Go on
          </button>
        </>
      ) : (
        <>
          <p>
            {cards === 0 ? emptyDeck(kinds) : reason(next)}{' '}
            {lesson && (
              <>
                <AppLink to={`/lessons/${lesson.slug}/`}>
                  {lastLesson === null ? 'Start with' : 'Continue'} “{lesson.title}”
                </AppLink>
                .
              </>
            )}
          </p>
          {newCards > 0 && (
            <button type="button" className="btn" onClick={onMoreNew}>
              Take up to 10 more new cards
            </button>
          )}
        </>
      )}
    </section>
  );
}

function reason(next: string | null): string {
  return next === null
    ? 'No card of this deck waits for a review.'
    : `Nothing to review until ${next}.`;
}

function emptyDeck(kinds: readonly CardKind[]): string {
  return kinds.length === 1 && kinds[0] === 'question'
    ? 'No question of this part is a card yet. After a wrong answer, “Make it a flashcard” adds one.'
    : 'This part has no such cards.';
}
