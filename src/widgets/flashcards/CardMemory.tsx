import { daysBetween, daysUntilRecall, retrievability } from '../../core/review/forgetting.ts';
import { scheduleCard, withoutFuture } from '../../core/review/schedule.ts';
import { useStudy } from '../../study/store.ts';
import { Figure } from '../../ui/Figure.tsx';
import type { CardFaceText, DeckCard } from './cards.ts';
import styles from './flashcards.module.css';
import { RecallCurve } from './RecallCurve.tsx';
import type { DeckSessionState } from './use-deck-session.ts';

const MAX_NAME = 90;

/**
 * How the card fades that is open, or else the one graded last. A card that was never graded has no
 * curve: the figure comes with the first grade.
 */
export function CardMemory({
  sitting,
  faceOf,
}: {
  sitting: DeckSessionState;
  faceOf: (card: DeckCard) => CardFaceText;
}) {
  const { session, current, byId, nowMs, retention, clock } = sitting;
  const records = useStudy((study) => study.state.cards);
  const before = byId.get(session.graded.at(-1)?.card ?? '');
  const open = session.shown && current && records.has(current.id) ? current : before;
  const record = open && records.get(open.id);
  const last = record?.grades.at(-1);
  if (!open || !record || !last) return null;

  const { stabilityDays } = scheduleCard(withoutFuture(record.grades, nowMs), retention, clock);
  const untilDays = Math.max(1, 2 * daysUntilRecall(retention, stabilityDays));
  const nowDays = Math.min(untilDays, daysBetween(last.at, nowMs));
  const dueDays = daysBetween(last.at, record.dueAt);
  const { front } = faceOf(open);
  const name = front.length > MAX_NAME ? `${front.slice(0, MAX_NAME).trimEnd()}…` : front;
  const wanted = percent(retention);
  return (
    <Figure
      id="card-memory"
      className={styles.memory ?? ''}
      title={`This card’s chance of recall falls to ${wanted} in ${inDays(daysUntilRecall(retention, stabilityDays))}`}
      sub={`“${name}” after its last review, as FSRS estimates it from ${record.grades.length === 1 ? '1 grade' : `${record.grades.length} grades`}. The axis starts at 50%.`}
      table={{
        columns: ['After the review', 'Chance of recall'],
        rows: [0, 0.25, 0.5, 0.75, 1].map((share) => {
          const day = untilDays * share;
          return [inDays(day), percent(retrievability(day, stabilityDays))];
        }),
      }}
    >
      <RecallCurve
        stabilityDays={stabilityDays}
        untilDays={untilDays}
        nowDays={nowDays}
        dueDays={dueDays}
        retention={retention}
      />
    </Figure>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** "3 days"; hours where a day is too coarse. */
function inDays(days: number): string {
  if (days < 2) {
    const hours = Math.round(days * 24);
    return hours === 1 ? '1 hour' : `${hours} hours`;
  }
  return `${Math.round(days).toLocaleString('en-GB')} days`;
}
