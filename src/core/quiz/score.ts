/** What scoring needs to know of a single-choice question: exactly one choice is correct. */
export interface SingleChoiceKey {
  readonly choices: readonly { readonly correct: boolean }[];
}

export type SingleChoiceScore =
  | { readonly outcome: 'unanswered' }
  | { readonly outcome: 'right' | 'wrong'; readonly choice: number };

export type RecallScore =
  | { readonly outcome: 'unanswered' }
  | {
      readonly outcome: 'self-graded';
      /** Points of the model answer that the reader ticked, of so many. */
      readonly points: number;
      readonly pointsOf: number;
    };

export type Score = SingleChoiceScore | RecallScore;

/**
 * Scores a choice, given as its index. No choice, or an index that is none of the question's, is
 * `unanswered`, which is not the same as wrong.
 */
export function scoreSingleChoice(key: SingleChoiceKey, choice: number | null): SingleChoiceScore {
  const chosen = choice === null ? undefined : key.choices[choice];
  if (choice === null || chosen === undefined) return { outcome: 'unanswered' };
  return { outcome: chosen.correct ? 'right' : 'wrong', choice };
}

/**
 * Scores an answer in words, which the reader compares with the model answer.
 * @param pointsOf how many points the model answer has
 * @param ticked indices of the points that the reader found in their own answer; `null` while they
 *   have not compared. None ticked is an answer too, of 0 points.
 */
export function scoreRecall(pointsOf: number, ticked: Iterable<number> | null): RecallScore {
  if (ticked === null) return { outcome: 'unanswered' };
  const valid = new Set([...ticked].filter((index) => index >= 0 && index < pointsOf));
  return { outcome: 'self-graded', points: valid.size, pointsOf };
}

export interface ScoreSummary {
  readonly right: number;
  readonly wrong: number;
  readonly unanswered: number;
  /** Answers in words, and their points together. */
  readonly selfGraded: number;
  readonly points: number;
  readonly pointsOf: number;
  /** Right answers as a fraction of the choices that were answered; `null` when none was. */
  readonly rightShare: number | null;
}

/** Adds scores up. Self-graded points are kept apart from right and wrong. */
export function summariseScores(scores: readonly Score[]): ScoreSummary {
  const count = (outcome: Score['outcome']): number =>
    scores.filter((score) => score.outcome === outcome).length;
  const recalls = scores.filter((score) => score.outcome === 'self-graded');
  const right = count('right');
  const wrong = count('wrong');
  return {
    right,
    wrong,
    unanswered: count('unanswered'),
    selfGraded: recalls.length,
    points: recalls.reduce((sum, recall) => sum + recall.points, 0),
    pointsOf: recalls.reduce((sum, recall) => sum + recall.pointsOf, 0),
    rightShare: right + wrong === 0 ? null : right / (right + wrong),
  };
}
