import { scheduleCard } from '../../core/review/schedule.ts';
import { isDue, type StudyClock, studyDay } from '../../core/review/study-day.ts';
import type { StudyState } from '../../study/fold.ts';

const GOOD = 3;

/**
 * Questions whose answers, taken as reviews of a card, are due again: the longest overdue first. One
 * that was right rests until the next day of study at least: asked again within minutes it shows
 * nothing but that it was read.
 * @param nowMs epoch milliseconds
 * @param retention the learner's wanted retention
 */
export function dueQuestions(
  answers: StudyState['answers'],
  nowMs: number,
  clock: StudyClock,
  retention: number,
): readonly string[] {
  return [...answers]
    .flatMap(([id, { reviews }]) => {
      const last = reviews.at(-1);
      const dueAt = last === undefined ? null : scheduleCard(reviews, retention).dueAt;
      if (last === undefined || dueAt === null) return [];
      if (last.grade >= GOOD && studyDay(last.at, clock) === studyDay(nowMs, clock)) return [];
      return isDue(last.at, dueAt, nowMs, clock) ? [{ id, dueAt }] : [];
    })
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ id }) => id);
}
