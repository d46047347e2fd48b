import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs, State } from 'ts-fsrs';
import { intervalLabel } from './interval-label.ts';

/** Again, Hard, Good, Easy. */
export type ReviewGrade = 1 | 2 | 3 | 4;

export const REVIEW_GRADES: readonly ReviewGrade[] = [1, 2, 3, 4];

export interface GradedReview {
  readonly grade: ReviewGrade;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface CardSchedule {
  readonly phase: 'new' | 'learning' | 'review' | 'relearning';
  /** Epoch milliseconds; `null` for a card that was never graded. */
  readonly dueAt: number | null;
  /** Days after which the chance of recall has fallen to 90 %. */
  readonly stabilityDays: number;
  /** 1 (easy) to 10 (hard); 0 for a card that was never graded. */
  readonly difficulty: number;
  readonly reviews: number;
  /** How often a learned card was forgotten. */
  readonly lapses: number;
}

export interface IntervalPreview {
  readonly grade: ReviewGrade;
  readonly dueAt: number;
  /** For the button, for example "in 10 min" or "in 3 days". */
  readonly label: string;
}

/**
 * FSRS with its published default weights, 90 % wanted retention and learning steps of 1 and 10
 * minutes. Fuzz is off: the same grades give the same dates everywhere.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });

const PHASES: Record<State, CardSchedule['phase']> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

/** Where a card stands after its grades, given in the order of reviewing. */
export function scheduleCard(grades: readonly GradedReview[]): CardSchedule {
  const card = replay(grades);
  return {
    phase: PHASES[card.state],
    dueAt: grades.length === 0 ? null : card.due.getTime(),
    stabilityDays: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
  };
}

/** When the card would be due after each of the four grades, given at `nowMs` (epoch milliseconds). */
export function previewIntervals(
  grades: readonly GradedReview[],
  nowMs: number,
): readonly IntervalPreview[] {
  const card = replay(grades);
  const at = notBefore(card, nowMs);
  return REVIEW_GRADES.map((grade) => {
    const dueAt = scheduler.next(card, new Date(at), fsrsGrade(grade)).card.due.getTime();
    return { grade, dueAt, label: intervalLabel(dueAt - at) };
  });
}

function replay(grades: readonly GradedReview[]): Card {
  let card = createEmptyCard(new Date(grades[0]?.at ?? 0));
  for (const { grade, at } of grades) {
    card = scheduler.next(card, new Date(notBefore(card, at)), fsrsGrade(grade)).card;
  }
  return card;
}

/** A clock that was set back counts as no time passed. */
function notBefore(card: Card, atMs: number): number {
  return Math.max(atMs, card.last_review?.getTime() ?? atMs);
}

function fsrsGrade(grade: ReviewGrade): FsrsGrade {
  return grade;
}
