import { Icon } from '../../ui/Icon.tsx';
import styles from './flashcards.module.css';
import { type CardSession, currentCard } from './session-steps.ts';

const MOST_MARKS = 24;
const MANY_MARKS = 14;

/** How far the sitting is, as a number and as a row of marks. */
export function DeckProgress({
  session,
  waiting,
}: {
  session: CardSession;
  /** Cards that have come up since the sitting began. */
  waiting: number;
}) {
  const { queue, graded } = session;
  const left = queue.length - graded.length + (session.ended ? 0 : waiting);
  const now = currentCard(session) === null ? -1 : graded.length;
  return (
    <div className={styles.progress}>
      <h2 className={styles.count}>{left === 1 ? '1 card to do' : `${left} cards to do`}</h2>
      <p className="vh">
        This session: {graded.length} answered, {left} to go
      </p>
      {queue.length <= MOST_MARKS && (
        <ol
          className={styles.marks}
          data-many={queue.length > MANY_MARKS ? '' : undefined}
          aria-hidden="true"
        >
          {queue.map((card, index) => (
            <li
              // A card that comes back is in the queue more than once: its place is its identity.
              key={`${card} ${queue.slice(0, index).filter((earlier) => earlier === card).length}`}
              className={markClass(graded[index]?.grade, index === now)}
            >
              {mark(graded[index]?.grade, index)}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function markClass(grade: number | undefined, isNow: boolean): string | undefined {
  if (grade !== undefined) return grade === 1 ? styles.missed : styles.known;
  return isNow ? styles.now : undefined;
}

function mark(grade: number | undefined, index: number) {
  if (grade === undefined) return index + 1;
  return <Icon name={grade === 1 ? 'cross' : 'check'} />;
}
