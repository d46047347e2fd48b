import { isLeech } from '../core/review/leech.ts';
import { isDue, isInFuture, type StudyClock } from '../core/review/study-day.ts';
import type { CardRecord, StudyState } from './fold.ts';

const DAY_MS = 86_400_000;

/** Whether a card counts as known: the last grade was Good or Easy and the next is a day away. */
export function isCardKnown(record: CardRecord | undefined): boolean {
  const last = record?.grades.at(-1);
  return last !== undefined && last.grade >= 3 && last.dueAt - last.at >= DAY_MS;
}

/** Whether a card is due in the learner's day of study; one that was never graded is not. */
export function isCardDue(
  record: CardRecord | undefined,
  nowMs: number,
  clock: StudyClock,
): boolean {
  const last = record?.grades.at(-1);
  return last !== undefined && isDue(last.at, last.dueAt, nowMs, clock);
}

/**
 * When a card comes back; now, where a clock that was wrong would put it off.
 * @param nowMs epoch milliseconds
 * @returns epoch milliseconds
 */
export function comesBackAt(record: CardRecord, nowMs: number): number {
  const gradedAt = record.grades.at(-1)?.at ?? 0;
  return isInFuture(gradedAt, nowMs) ? nowMs : record.dueAt;
}

/** Whether a card was forgotten too often since it was last brought back, and rests. */
export function isSetAside(study: StudyState, card: string): boolean {
  const grades = study.cards.get(card)?.grades ?? [];
  const broughtBack = study.broughtBack.get(card) ?? '';
  const kept = grades.filter(({ id }) => id < broughtBack).length;
  return isLeech(grades, kept, study.settings.leechLapses);
}

/**
 * Cards whose next review is due today and that are not set aside, longest overdue first.
 * @param nowMs epoch milliseconds
 */
export function dueCards(study: StudyState, nowMs: number, clock: StudyClock): readonly string[] {
  return [...study.cards]
    .filter(([card, record]) => isCardDue(record, nowMs, clock) && !isSetAside(study, card))
    .sort(([, a], [, b]) => a.dueAt - b.dueAt)
    .map(([card]) => card);
}
