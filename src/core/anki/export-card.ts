import type { GradedReview } from '../review/schedule.ts';

/** A grade as an export needs it. */
export interface ExportedReview extends GradedReview {
  /** Time from the question to the grade, milliseconds; absent when nobody measured it. */
  readonly tookMs?: number;
}

/** A flashcard as plain text, with what the learner did with it. */
export interface ExportCard {
  /** Ours, the same in every export. */
  readonly id: string;
  readonly front: string;
  /** Paragraphs. */
  readonly back: readonly string[];
  /** Where it is explained: title of the lesson. */
  readonly lesson: string;
  /** Words without spaces. */
  readonly tags: readonly string[];
  /** In the order they were given; none for a card that is new. */
  readonly reviews: readonly ExportedReview[];
  /** Set aside as forgotten too often. */
  readonly setAside: boolean;
}
