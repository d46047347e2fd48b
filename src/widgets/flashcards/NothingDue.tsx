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
  setAside,
  dueAt,
  nowMs,
  clock,
  waiting,
  newCards,
  lessons,
  onContinue,
  onMoreNew,
}: {
  session: CardSession;
  kinds: readonly CardKind[];
  /** How many cards the deck has. */
  cards: number;
  /** How many of them rest because they were forgotten too often. */
  setAside: number;
  dueAt: readonly number[];
  nowMs: number;
  clock: StudyClock;
  /** How many have come due, or new with a new day, since the sitting began. */
  waiting: number;
  newCards: number;
  lessons: readonly DeckLesson[];
  onContinue: () => void;
  onMoreNew: () => void;
}) {
  const lastLesson = useStudy((study) => study.state.lastLesson);
  const newCardsPerDay = useStudy((study) => study.state.settings.newCardsPerDay);
  const lesson = lessons.find((candidate) => candidate.slug === lastLesson) ?? lessons[0];
  const done = session.graded.length;
  const left = session.queue.length - done;
  const toDo = session.ended && left > 0 ? left : waiting;
  const next = nextDue(dueAt, nowMs, clock);

  return (
    <section className={styles.nothing}>
      <h3 tabIndex={-1} data-next-focus>
        {session.ended ? 'Session ended' : waiting > 0 ? 'Cards to do' : 'No cards due'}
      </h3>
      {done > 0 && <SessionSummary session={session} next={next} />}
      {toDo > 0 ? (
        <>
          <p>
            {toDo === 1 ? '1 card is' : `${toDo} cards are`}{' '}
            {session.ended && left > 0 ? 'left for now.' : 'to be done now.'}
          </p>
          <button type="button" className="btn primary" onClick={onContinue}>
            Go on
          </button>
        </>
      ) : (
        <>
          <p>
            {cards === 0 ? emptyDeck(kinds) : reason(next, setAside)}{' '}
            {lesson && (
              <>
                <AppLink to={`/lessons/${lesson.slug}/`}>
                  {lastLesson === null ? 'Start with' : 'Continue'} “{lesson.title}”
                </AppLink>
                .
              </>
            )}
          </p>
          {newCardsPerDay === 0 && newCards > 0 && (
            <p>
              No new card comes by itself: you chose 0 a day in the{' '}
              <AppLink to="/settings/">settings</AppLink>.
            </p>
          )}
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

function reason(next: string | null, setAside: number): string {
  if (next !== null) return `Nothing to review until ${next}.`;
  if (setAside === 0) return 'No card of this deck waits for a review.';
  const cards = setAside === 1 ? 'The card of this deck' : `The ${setAside} cards of this deck`;
  return `${cards} that you have graded ${setAside === 1 ? 'is' : 'are'} set aside, below.`;
}

function emptyDeck(kinds: readonly CardKind[]): string {
  return kinds.length === 1 && kinds[0] === 'question'
    ? 'No question of this part is a card yet. After a wrong answer, “Make it a flashcard” adds one.'
    : 'This part has no such cards.';
}
