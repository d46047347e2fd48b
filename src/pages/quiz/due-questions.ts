import { scheduleCard } from '../../core/review/schedule.ts';
import type { StudyState } from '../../study/fold.ts';

/**
 * Questions whose answers, taken as reviews of a card, are due again: the longest overdue first.
 * @param nowMs epoch milliseconds
 */
export function dueQuestions(answers: StudyState['answers'], nowMs: number): readonly string[] {
  return [...answers]
    .flatMap(([id, { reviews }]) => {
      const dueAt = reviews.length === 0 ? null : scheduleCard(reviews).dueAt;
      return dueAt !== null && dueAt <= nowMs ? [{ id, dueAt }] : [];
    })
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ id }) => id);
}
