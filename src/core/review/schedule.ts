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
import { instantOfStudyTime, isInFuture, type StudyClock, studyTime } from './study-day.ts';

const DAY_MS = 86_400_000;

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
  /** Learning steps that a card in learning or relearning has still to pass; else 0. */
  readonly stepsLeft: number;
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

/** Days as FSRS's published sequences count them. */
const UTC_DAYS: StudyClock = { timeZone: 'UTC', startHour: 0 };

/**
 * Where a card stands after its grades, given in the order of reviewing.
 * @param retention wanted chance of recall at the next review, 0.8 to 0.97
 * @param clock whose days are counted: two reviews of one day have no day between them, and an
 *   interval of days ends at the same time of the wall clock, also when the clock changes meanwhile
 * @throws InvalidInputError when the retention is outside that range
 */
export function scheduleCard(
  grades: readonly GradedReview[],
  retention = DEFAULT_RETENTION,
  clock = UTC_DAYS,
): CardSchedule {
  const scheduler = schedulerFor(retention);
  const { card, lastAt } = replay(grades, scheduler, clock);
  return {
    phase: PHASES[card.state],
    dueAt: grades.length === 0 ? null : dueInstant(card, lastAt, clock),
    stabilityDays: card.stability,
    difficulty: card.difficulty,
    reviews: card.reps,
    lapses: card.lapses,
    stepsLeft: stepsLeft(card, scheduler),
  };
}

function stepsLeft(card: Card, { parameters }: FSRS): number {
  const { learning_steps: learning, relearning_steps: relearning } = parameters;
  const steps =
    card.state === State.Learning ? learning : card.state === State.Relearning ? relearning : [];
  return Math.max(0, steps.length - card.learning_steps);
}

/** The phase in which the card was at each of its reviews, before the grade was given. */
export function phasesAtReview(grades: readonly GradedReview[]): readonly CardSchedule['phase'][] {
  const { steps } = replay(grades, schedulerFor(DEFAULT_RETENTION), UTC_DAYS);
  return [State.New, ...steps.map(({ card }) => card.state)]
    .slice(0, grades.length)
    .map((state) => PHASES[state]);
}

/**
 * The phase and the date that each of the grades led to, in one pass over all of them.
 * @param retention wanted chance of recall, 0.8 to 0.97
 * @param clock whose days are counted, as in `scheduleCard`
 * @throws InvalidInputError when the retention is outside that range
 */
export function schedulesAfter(
  grades: readonly GradedReview[],
  retention = DEFAULT_RETENTION,
  clock = UTC_DAYS,
): readonly { readonly phase: CardSchedule['phase']; readonly dueAt: number }[] {
  return replay(grades, schedulerFor(retention), clock).steps.map(({ card, at }) => ({
    phase: PHASES[card.state],
    dueAt: dueInstant(card, at, clock),
  }));
}

/**
 * When the card would be due after each of the four grades, given at `nowMs` (epoch milliseconds).
 * @param retention wanted chance of recall at the next review, 0.8 to 0.97
 * @param clock whose days are counted, as in `scheduleCard`
 * @throws InvalidInputError when the retention is outside that range
 */
export function previewIntervals(
  grades: readonly GradedReview[],
  nowMs: number,
  retention = DEFAULT_RETENTION,
  clock = UTC_DAYS,
): readonly IntervalPreview[] {
  const scheduler = schedulerFor(retention);
  const { card, lastAt } = replay(withoutFuture(grades, nowMs), scheduler, clock);
  const at = Math.max(nowMs, lastAt);
  return REVIEW_GRADES.map((grade) => {
    const next = graded(card, grade, at, scheduler, clock);
    const dueAt = dueInstant(next, at, clock);
    return { grade, dueAt, label: intervalLabel(next.due.getTime() - lastTime(next)) };
  });
}

/**
 * Grades with the dates that they can have had: one from the future was given, at the latest, when the
 * next one was, or now.
 * @param grades in the order of reviewing
 */
export function withoutFuture(
  grades: readonly GradedReview[],
  nowMs: number,
): readonly GradedReview[] {
  if (!grades.some(({ at }) => isInFuture(at, nowMs))) return grades;
  let latest = nowMs;
  return grades
    .toReversed()
    .map(({ grade, at }) => {
      latest = isInFuture(at, nowMs) ? latest : at;
      return { grade, at: latest };
    })
    .toReversed();
}

interface Replayed {
  readonly card: Card;
  /** Of the last review, epoch milliseconds. */
  readonly lastAt: number;
  /** The card after each of the grades, and when that was given. */
  readonly steps: readonly { readonly card: Card; readonly at: number }[];
}

/** The card after its grades, its dates in times of study. */
function replay(grades: readonly GradedReview[], scheduler: FSRS, clock: StudyClock): Replayed {
  let card = createEmptyCard(new Date(studyTime(grades[0]?.at ?? 0, clock)));
  let lastAt = Number.NEGATIVE_INFINITY;
  const steps: { card: Card; at: number }[] = [];
  for (const { grade, at } of grades) {
    // A clock that was set back counts as no time passed.
    lastAt = Math.max(at, lastAt);
    card = graded(card, grade, lastAt, scheduler, clock);
    steps.push({ card, at: lastAt });
  }
  return { card, lastAt, steps };
}

function graded(
  card: Card,
  grade: ReviewGrade,
  atMs: number,
  scheduler: FSRS,
  clock: StudyClock,
): Card {
  // The hour that comes twice in autumn must not count backwards either.
  const time = Math.max(studyTime(atMs, clock), card.last_review?.getTime() ?? -Infinity);
  const fsrsGrade: FsrsGrade = grade;
  return scheduler.next(card, new Date(time), fsrsGrade).card;
}

/** When the card is due: days end at the same time of the wall clock, minutes are minutes. */
function dueInstant(card: Card, lastAt: number, clock: StudyClock): number {
  const waitMs = card.due.getTime() - lastTime(card);
  return waitMs < DAY_MS ? lastAt + waitMs : instantOfStudyTime(card.due.getTime(), clock);
}

function lastTime(card: Card): number {
  return card.last_review?.getTime() ?? card.due.getTime();
}
