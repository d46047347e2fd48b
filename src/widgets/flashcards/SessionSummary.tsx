import styles from './flashcards.module.css';
import { type CardSession, summaryOf } from './session-steps.ts';

/** What the sitting came to. */
export function SessionSummary({
  session,
  next,
}: {
  session: CardSession;
  /** When cards come due next, in words; `null` when none waits. */
  next: string | null;
}) {
  const { cards, answers, again, tookMs } = summaryOf(session);
  return (
    <dl className={styles.summary} aria-label="This session">
      <div>
        <dt>Cards</dt>
        <dd>
          {cards}
          {answers > cards && `, in ${answers} answers`}
        </dd>
      </div>
      <div>
        <dt>Graded Again</dt>
        <dd>
          {again} of {answers}, {Math.round((again / answers) * 100)}%
        </dd>
      </div>
      <div>
        <dt>Time</dt>
        <dd>{timeText(tookMs)}</dd>
      </div>
      <div>
        <dt>Next due</dt>
        <dd>{next === null ? 'none waits' : next.replace(/, when.*$/, '')}</dd>
      </div>
    </dl>
  );
}

function timeText(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
