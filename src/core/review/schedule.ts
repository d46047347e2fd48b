import {
  type Card,
  createEmptyCard,
  type FSRS,
  type Grade as FsrsGrade,
  fsrs,
  State,
} from 'ts-fsrs';
import { InvalidInputError } from '../errors.ts';
import { intervalLabel } from './interval-label.ts';
import { DEFAULT_RETENTION, MAX_RETENTION, MIN_RETENTION } from './retention.ts';

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

const schedulers = new Map<number, FSRS>();

/**
 * FSRS with its published default weights and learning steps of 1 and 10 minutes. Fuzz is off: the
 * same grades give the same dates everywhere.
 */
function schedulerFor(retention: number): FSRS {
  const known = schedulers.get(retention);
  if (known !== undefined) return known;
  if (!(retention >= MIN_RETENTION && retention <= MAX_RETENTION)) {
    throw new InvalidInputError('The wanted retention', retention, 'from 0.8 to 0.97');
  }
  const scheduler = fsrs({ request_retention: retention, enable_fuzz: false });
  schedulers.set(retention, scheduler);
  return scheduler;
}

const PHASES: Record<State, CardSchedule['phase']> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

/**
 * Where a card stands after its grades, given in the order of reviewing.
 * @param retention wanted chance of recall at the next review, 0.8 to 0.97
 * @throws InvalidInputError when the retention is outside that range
 */
export function scheduleCard(
  grades: readonly GradedReview[],
  retention = DEFAULT_RETENTION,
): CardSchedule {
  const card = replay(grades, schedulerFor(retention)).at(-1) ?? newCard(grades);
  return {
    phase: PHASES[card.state],
    dueAt: grades.length === 0 ? null : card.due.getTime(),
    stabilityDays: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
  };
}

/** The phase in which the card was at each of its reviews, before the grade was given. */
export function phasesAtReview(grades: readonly GradedReview[]): readonly CardSchedule['phase'][] {
  const states = replay(grades, schedulerFor(DEFAULT_RETENTION)).map(({ state }) => state);
  return [State.New, ...states].slice(0, grades.length).map((state) => PHASES[state]);
}

/**
 * When the card would be due after each of the four grades, given at `nowMs` (epoch milliseconds).
 * @param retention wanted chance of recall at the next review, 0.8 to 0.97
 * @throws InvalidInputError when the retention is outside that range
 */
export function previewIntervals(
  grades: readonly GradedReview[],
  nowMs: number,
  retention = DEFAULT_RETENTION,
): readonly IntervalPreview[] {
  const scheduler = schedulerFor(retention);
  const card = replay(grades, scheduler).at(-1) ?? newCard(grades);
  const at = notBefore(card, nowMs);
  return REVIEW_GRADES.map((grade) => {
    const dueAt = scheduler.next(card, new Date(at), fsrsGrade(grade)).card.due.getTime();
    return { grade, dueAt, label: intervalLabel(dueAt - at) };
  });
}

function newCard(grades: readonly GradedReview[]): Card {
  return createEmptyCard(new Date(grades[0]?.at ?? 0));
}

/** The card after each of its grades. */
function replay(grades: readonly GradedReview[], scheduler: FSRS): readonly Card[] {
  let card = newCard(grades);
  return grades.map(({ grade, at }) => {
    card = scheduler.next(card, new Date(notBefore(card, at)), fsrsGrade(grade)).card;
    return card;
  });
}

/** A clock that was set back counts as no time passed. */
function notBefore(card: Card, atMs: number): number {
  return Math.max(atMs, card.last_review?.getTime() ?? atMs);
}

function fsrsGrade(grade: ReviewGrade): FsrsGrade {
  return grade;
}
