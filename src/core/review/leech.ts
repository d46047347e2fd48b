import { requireCount } from '../errors.ts';
import { type GradedReview, phasesAtReview } from './schedule.ts';

/** Lapses after which a card is set aside unless the reader sets another number; Anki's default. */
export const DEFAULT_LEECH_LAPSES = 8;

/**
 * Whether a card costs more than it gives: it was forgotten, once learned, `limit` times. After it was
 * brought back half as many more do (rounded up), as in Anki.
 * @param grades in the order of reviewing
 * @param keptGrades how many of the grades came before the reader brought the card back; 0 if never
 * @param limit at least 1
 * @throws InvalidInputError when the limit is no whole number of at least 1
 */
export function isLeech(
  grades: readonly GradedReview[],
  keptGrades: number,
  limit: number,
): boolean {
  requireCount('The number of lapses', limit);
  const wanted = keptGrades === 0 ? limit : Math.ceil(limit / 2);
  const since = grades.slice(keptGrades);
  // Most cards were hardly ever forgotten: no need to look at them one by one.
  if (since.filter(({ grade }) => grade === 1).length < wanted) return false;
  const lapses = phasesAtReview(grades).filter(
    (phase, index) => index >= keptGrades && phase === 'review' && grades[index]?.grade === 1,
  );
  return lapses.length >= wanted;
}
