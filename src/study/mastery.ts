import type { QuestionRecord } from './fold.ts';

/**
 * Whether a question counts as known: its last answer was right and given under our eyes. An answer
 * in words counts when every point of the model answer was ticked; an opening decision never does.
 */
export function isQuestionKnown(record: QuestionRecord | undefined): boolean {
  if (record === undefined) return false;
  const { watched, mode, outcome, points, pointsOf } = record.last;
  if (!watched || mode === 'opening') return false;
  return (
    outcome === 'right' ||
    (outcome === 'self-graded' && points !== undefined && points === pointsOf)
  );
}

/** Whether the question was answered at all in a way that can be right or wrong. */
export function isQuestionTried(record: QuestionRecord | undefined): boolean {
  return record !== undefined && record.last.mode !== 'opening';
}

/** Whether the last answer was wrong, or in words and without some of the points. */
export function isQuestionMissed(record: QuestionRecord | undefined): boolean {
  if (record === undefined || record.last.mode === 'opening') return false;
  const { outcome, points, pointsOf } = record.last;
  return outcome === 'wrong' || (outcome === 'self-graded' && points !== pointsOf);
}
