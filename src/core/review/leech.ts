import { requireCount } from '../errors.ts';

/** Lapses after which a card is set aside unless the reader sets another number; Anki's default. */
export const DEFAULT_LEECH_LAPSES = 8;

const DAY_MS = 86_400_000;

/** A grade with the date that the scheduler gave for it. */
export interface DatedGrade {
  readonly grade: number;
  /** Epoch milliseconds, as `dueAt` is. */
  readonly at: number;
  readonly dueAt: number;
}

/**
 * Whether a card costs more than it gives: it was forgotten, once learned, `limit` times. After it was
 * brought back half as many more do (rounded up), as in Anki. A card is learned while it waits days:
 * learning steps take minutes.
 * @param grades in the order of reviewing
 * @param keptGrades how many of the grades came before the reader brought the card back; 0 if never
 * @param limit at least 1
 * @throws InvalidInputError when the limit is no whole number of at least 1
 */
export function isLeech(grades: readonly DatedGrade[], keptGrades: number, limit: number): boolean {
  requireCount('The number of lapses', limit);
  const lapses = grades.filter(({ grade }, index) => {
    const before = grades[index - 1];
    const learned = before !== undefined && before.dueAt - before.at >= DAY_MS;
    return index >= keptGrades && grade === 1 && learned;
  });
  return lapses.length >= (keptGrades === 0 ? limit : Math.ceil(limit / 2));
}
