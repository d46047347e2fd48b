import { useDueCards } from '../study/use-due-cards.ts';

/** How many graded cards are due; nothing when none is. */
export function DueCount() {
  const due = useDueCards();
  if (due === null || due === 0) return null;
  return (
    <span className="due">
      {due}
      <span className="vh"> due</span>
    </span>
  );
}
