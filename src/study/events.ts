import type { OwnMeasurement } from './own-measurement.ts';
import type { SettingChange } from './settings.ts';

/** Versions of the event format. The second one added the pause and the discard of an exam. */
export type EventSchema = 1 | 2;

/** Newest version of the event format that this code reads and writes. */
export const EVENT_SCHEMA: EventSchema = 2;

/** Longest note on a lesson, in characters. */
export const MAX_NOTE = 4_000;

export type AnswerOutcome = 'right' | 'wrong' | 'self-graded';
export type AnswerMode = 'opening' | 'quick-check' | 'quiz' | 'checkpoint' | 'recall' | 'exam';
/** How sure the reader was before the answer was shown. */
export type Confidence = 'sure' | 'think' | 'guess';
/** Again, Hard, Good, Easy. */
export type Grade = 1 | 2 | 3 | 4;

/** A card that stays open longer counts no more. */
export const MAX_TOOK_MS = 600_000;

export type StudyEventBody =
  | { readonly kind: 'lesson-opened'; readonly lesson: string }
  | { readonly kind: 'lesson-read'; readonly lesson: string }
  | AnsweredBody
  | {
      readonly kind: 'card-graded';
      readonly card: string;
      readonly grade: Grade;
      /** Epoch milliseconds. */
      readonly dueAt: number;
      /** From the question to the grade, at most 10 minutes; absent when nobody measured it. */
      readonly tookMs?: number;
    }
  /** A card that was set aside as forgotten too often takes part again. */
  | { readonly kind: 'card-brought-back'; readonly card: string }
  | { readonly kind: 'card-grade-undone' /** Event id of the grade. */; readonly of: string }
  | {
      readonly kind: 'exam-started';
      readonly exam: string;
      readonly form: string;
      /** Minutes there are; 0 without a limit. */
      readonly minutes: number;
      readonly seed: number;
      /** Ids of its questions in order, separated by spaces. */
      readonly questions: string;
    }
  | {
      readonly kind: 'exam-answered';
      readonly exam: string;
      readonly question: string;
      /** The response to what was shown, as JSON; `null` as JSON takes it back. */
      readonly response: string;
      readonly flagged: boolean;
      readonly usedMs: number;
    }
  /** The clock of the exam stands still, on every page, until it goes on. */
  | { readonly kind: 'exam-paused'; readonly exam: string; readonly usedMs: number }
  | { readonly kind: 'exam-resumed'; readonly exam: string; readonly usedMs: number }
  /** Given up by the reader: it gets no score, unless it was handed in elsewhere. */
  | { readonly kind: 'exam-discarded'; readonly exam: string }
  | { readonly kind: 'exam-handed-in'; readonly exam: string; readonly usedMs: number }
  | {
      readonly kind: 'exam-scored';
      readonly exam: string;
      readonly right: number;
      readonly of: number;
    }
  /** A question that was missed becomes a flashcard; once, however often it is asked for. */
  | { readonly kind: 'card-added'; readonly question: string }
  /** What the reader wrote in their own words; the latest counts, empty text removes it. */
  | { readonly kind: 'note-written'; readonly lesson: string; readonly text: string }
  | ({ readonly kind: 'setting-changed' } & SettingChange)
  | ({ readonly kind: 'measurement-added' } & OwnMeasurement)
  | { readonly kind: 'measurement-removed' /** Event id of the addition. */; readonly of: string }
  | { readonly kind: 'erased' }
  | { readonly kind: 'erase-undone' /** Event id of the erasure. */; readonly of: string }
  | { readonly kind: 'imported'; readonly count: number };

interface AnsweredBody {
  readonly kind: 'answered';
  readonly question: string;
  /** `version` of the question that was answered: the text may change later. */
  readonly keyVersion: string;
  /** Index of the choice, `null` for an answer of another form. */
  readonly choice: number | null;
  /** The answer as JSON, when it is of another form. */
  readonly response?: string;
  /** Of a question that is made from a seed. */
  readonly seed?: number;
  readonly confidence?: Confidence;
  /** True when the hint was opened before the answer. */
  readonly hinted?: boolean;
  readonly outcome: AnswerOutcome;
  /** Parts of the answer that are right, or points that the reader ticked, of so many. */
  readonly points?: number;
  readonly pointsOf?: number;
  readonly mode: AnswerMode;
  /** False for a choice made before the page was watched: it earns no mastery. */
  readonly watched: boolean;
  /** The prices that the question was scored against. */
  readonly region: string;
  readonly priceDate: string;
}

interface EventStamp {
  /** Sorts by time of recording; unique without any coordination. */
  readonly id: string;
  /** The oldest version that has events of its kind, or a newer one. */
  readonly schema: EventSchema;
  /** Epoch milliseconds by the learner's clock. */
  readonly at: number;
}

export type StudyEvent = EventStamp & StudyEventBody;
export type StudyEventOf<Kind extends StudyEventBody['kind']> = StudyEvent & { kind: Kind };

/**
 * The oldest version that has events of a kind. Events are written with it: a page of an older version
 * goes on with a record that holds nothing it does not know, and leaves alone one that does.
 */
export function schemaOf(kind: StudyEventBody['kind']): EventSchema {
  return /^exam-(paused|resumed|discarded)$/.test(kind) ? 2 : 1;
}

const TIME_DIGITS = 9;
/** Latest time that an id can carry: 36^9 − 1 ms, in the year 5188. */
export const MAX_TIME_MS = 36 ** TIME_DIGITS - 1;
/** However wrong a clock is, an id of ours starts no later by it: in the year 3847. */
export const LATEST_CLOCK_MS = Number.parseInt('l00000000', 36);
/**
 * Ids that a file may bring, to the year 3936. Everything recorded later has a larger id, so after one
 * from the end of time there would be no order any more, and no erasure that later events survive.
 */
export const IMPORTABLE_ID_PATTERN = /^[0-9a-l]/;
export const EVENT_ID_PATTERN = /^[0-9a-z]{9}-[0-9a-z]{10}$/;
/** 5 bytes make 10 hexadecimal digits. */
const RANDOM_BYTES = 5;

/**
 * An id for an event recorded at `nowMs`, later than `after` (the latest id that must stay before
 * it): a clock that was set back, or another machine's fast clock, never turns the order round.
 * `randomBytes` is `crypto.getRandomValues`, which unlike `randomUUID` works on plain http.
 */
export function makeEventId(
  nowMs: number,
  after: string,
  randomBytes: (count: number) => Uint8Array,
): string {
  const floorMs = after === '' ? 0 : timeOfId(after) + 1;
  const clockMs = Math.min(Math.floor(nowMs), LATEST_CLOCK_MS);
  const ms = Math.min(Math.max(clockMs, floorMs, 0), MAX_TIME_MS);
  const random = Array.from(randomBytes(RANDOM_BYTES), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `${ms.toString(36).padStart(TIME_DIGITS, '0')}-${random.join('')}`;
}

/** The time that an id starts with, epoch milliseconds: that of recording, or later. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, TIME_DIGITS), 36);
}

/**
 * The union of two records, sorted by id. Idempotent, commutative and associative: of two different
 * events with one id (which only a forged or damaged record holds) the same one wins everywhere.
 */
export function unionOfEvents(
  a: readonly StudyEvent[],
  b: readonly StudyEvent[],
): readonly StudyEvent[] {
  const byId = new Map<string, StudyEvent>();
  for (const event of [...a, ...b]) {
    const other = byId.get(event.id);
    if (other === undefined || JSON.stringify(event) < JSON.stringify(other)) {
      byId.set(event.id, event);
    }
  }
  return [...byId.values()].sort(byEventId);
}

export function byEventId(a: StudyEvent, b: StudyEvent): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
