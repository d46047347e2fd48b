import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import type { DeckLesson } from './deck.ts';
import styles from './flashcards.module.css';
import { nextDue } from './forecast.ts';
import type { CardSession } from './session-steps.ts';

/** What stands in the card's place when there is none: the reason, and something to do. */
export function NothingDue({
  session,
  dueAt,
  nowMs,
  newCards,
  lessons,
  onContinue,
  onMoreNew,
}: {
  session: CardSession;
  dueAt: readonly number[];
  nowMs: number;
  newCards: number;
  lessons: readonly DeckLesson[];
  onContinue: () => void;
  onMoreNew: () => void;
}) {
  const lastLesson = useStudy((study) => study.state.lastLesson);
  const lesson = lessons.find((candidate) => candidate.slug === lastLesson) ?? lessons[0];
  const done = session.graded.length;
  const left = session.queue.length - done;
  const next = nextDue(dueAt, nowMs);

  return (
    <section className={styles.nothing}>
      <h3 tabIndex={-1} data-next-focus>
        {session.ended ? 'Session ended' : 'No cards due'}
      </h3>
      {done > 0 && (
        <p>{done === 1 ? '1 answer' : `${done} answers`} in this session. Your progress is kept.</p>
      )}
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
            {next === null
              ? 'No card of this deck waits for a review.'
              : `Nothing to review until ${next}.`}{' '}
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
