export type Score =
  | { readonly outcome: 'unanswered' }
  | {
      readonly outcome: 'right' | 'wrong' | 'self-graded';
      /** Parts of the answer that are right, or that the reader ticked, of so many. */
      readonly points: number;
      readonly pointsOf: number;
    };

/** An unanswered question is not the same as a wrong one. */
export const UNANSWERED: Score = { outcome: 'unanswered' };

/** Right only when every part is: the exam gives no credit for half an answer. */
export function scoreOfParts(points: number, pointsOf: number): Score {
  return { outcome: points === pointsOf ? 'right' : 'wrong', points, pointsOf };
}

/**
 * A response as it is stored and sent: whatever a kind's own response is, it is made of these.
 * Text from a file or from storage becomes one only through the kind's `read`.
 */
export type ResponseValue = number | string | null | readonly ResponseValue[];

/** How one kind of question is answered. One file a kind, and one line in `score-response.ts`. */
export interface KindRules<Key, Response extends ResponseValue> {
  /** A response to this key, or `null` when the value is none: hostile, outdated or incomplete. */
  read(key: Key, value: unknown): Response | null;
  score(key: Key, response: Response): Score;
}

export interface ScoreSummary {
  readonly right: number;
  readonly wrong: number;
  readonly unanswered: number;
  /** Answers in words, and their points together. */
  readonly selfGraded: number;
  readonly points: number;
  readonly pointsOf: number;
  /** Right answers as a fraction of those that can be right or wrong and were answered; `null` when none was. */
  readonly rightShare: number | null;
}

/** Adds scores up. Self-graded points are kept apart from right and wrong. */
export function summariseScores(scores: readonly Score[]): ScoreSummary {
  const count = (outcome: Score['outcome']): number =>
    scores.filter((score) => score.outcome === outcome).length;
  const recalls = scores.flatMap((score) => (score.outcome === 'self-graded' ? [score] : []));
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
