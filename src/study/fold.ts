import type { AnswerOutcome, Grade, StudyEvent, StudyEventOf } from './events.ts';
import { type ExamRecord, isExamEvent, withExamEvent } from './exam-record.ts';
import type { OwnMeasurement } from './own-measurement.ts';
import { DEFAULT_SETTINGS, type Settings, withSetting } from './settings.ts';

export interface QuestionRecord {
  readonly last: StudyEventOf<'answered'>;
  /** Outcome of the first answer that was given under our eyes; `null` when none was. */
  readonly firstWatched: AnswerOutcome | null;
  readonly answers: number;
  readonly watchedRight: number;
  readonly watchedWrong: number;
  /** Every watched answer as a grade of a review, in the order they were given. */
  readonly reviews: readonly { readonly grade: Grade; readonly at: number }[];
}

export interface CardGrade {
  readonly id: string;
  readonly grade: Grade;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly dueAt: number;
  /** Milliseconds from the question to the grade, when it was measured. */
  readonly tookMs?: number;
}

export interface CardRecord {
  /** In the order they were given; undone grades are gone. Never empty. */
  readonly grades: readonly CardGrade[];
  readonly dueAt: number;
}

/** Everything the pages know of a learner. Maps, because ids in stored records may be hostile. */
export interface StudyState {
  /** Lesson slug to the time it was first marked read, epoch milliseconds. */
  readonly lessonsRead: ReadonlyMap<string, number>;
  /** The lesson that "Continue" leads to. */
  readonly lastLesson: string | null;
  readonly answers: ReadonlyMap<string, QuestionRecord>;
  readonly cards: ReadonlyMap<string, CardRecord>;
  /** Exams by their id, the oldest first. */
  readonly exams: ReadonlyMap<string, ExamRecord>;
  /** Cards that were set aside and brought back, with the id of the latest event of it. */
  readonly broughtBack: ReadonlyMap<string, string>;
  /** Questions that the reader made into cards, with the time of it, epoch milliseconds. */
  readonly addedCards: ReadonlyMap<string, number>;
  /** Lesson slug to what the reader wrote about it. */
  readonly notes: ReadonlyMap<string, string>;
  /** The learner's own measurements by the id of the event that added them. */
  readonly measurements: ReadonlyMap<string, OwnMeasurement>;
  readonly settings: Settings;
  /** Latest event id folded in, '' when there is none. */
  readonly lastId: string;
}

interface Draft {
  readonly lessonsRead: Map<string, number>;
  lastLesson: string | null;
  readonly answers: Map<string, QuestionRecord>;
  readonly cards: Map<string, CardRecord>;
  readonly exams: Map<string, ExamRecord>;
  readonly broughtBack: Map<string, string>;
  readonly addedCards: Map<string, number>;
  readonly notes: Map<string, string>;
  readonly measurements: Map<string, OwnMeasurement>;
  settings: Settings;
}

function emptyDraft(settings: Settings): Draft {
  return {
    lessonsRead: new Map(),
    lastLesson: null,
    answers: new Map(),
    cards: new Map(),
    exams: new Map(),
    broughtBack: new Map(),
    addedCards: new Map(),
    notes: new Map(),
    measurements: new Map(),
    settings,
  };
}

export const EMPTY_STUDY: StudyState = { ...emptyDraft(DEFAULT_SETTINGS), lastId: '' };

/**
 * The state that a record leads to.
 * @param sorted events without doubles, sorted by id (what `unionOfEvents` returns)
 * @param settings what holds where no event says otherwise
 */
export function foldEvents(sorted: readonly StudyEvent[], settings = DEFAULT_SETTINGS): StudyState {
  const draft = emptyDraft(settings);
  const epoch = epochOf(sorted);
  const undone = new Set(sorted.filter(isGradeUndone).map((event) => event.of));
  for (const event of sorted) {
    const takenBack = event.kind === 'card-graded' && undone.has(event.id);
    if (event.id > epoch && !takenBack) apply(draft, event);
  }
  return { ...draft, lastId: sorted.at(-1)?.id ?? '' };
}

/** Id of the erasure that stands: events before it don't count. '' when nothing was erased. */
export function epochOf(events: readonly StudyEvent[]): string {
  const takenBack = new Set(events.filter(isEraseUndone).map((event) => event.of));
  let epoch = '';
  for (const { kind, id } of events) {
    if (kind === 'erased' && id > epoch && !takenBack.has(id)) epoch = id;
  }
  return epoch;
}

/**
 * The state after one more event, without folding the record again; `null` when that is not enough
 * because the event reaches back (an erasure, an undo) or belongs before one already folded in.
 */
export function foldOneMore(state: StudyState, event: StudyEvent): StudyState | null {
  if (event.id <= state.lastId) return null;
  switch (event.kind) {
    case 'card-grade-undone':
    case 'erased':
    case 'erase-undone':
      return null;
    default: {
      const draft: Draft = {
        lessonsRead: copyIf(event.kind === 'lesson-read', state.lessonsRead),
        lastLesson: state.lastLesson,
        answers: copyIf(event.kind === 'answered', state.answers),
        cards: copyIf(event.kind === 'card-graded', state.cards),
        exams: copyIf(isExamEvent(event), state.exams),
        broughtBack: copyIf(event.kind === 'card-brought-back', state.broughtBack),
        addedCards: copyIf(event.kind === 'card-added', state.addedCards),
        notes: copyIf(event.kind === 'note-written', state.notes),
        measurements: copyIf(
          event.kind === 'measurement-added' || event.kind === 'measurement-removed',
          state.measurements,
        ),
        settings: state.settings,
      };
      apply(draft, event);
      return { ...draft, lastId: event.id };
    }
  }
}

/** A map that `apply` will write to is copied; the others stay the same object for selectors. */
function copyIf<V>(written: boolean, map: ReadonlyMap<string, V>): Map<string, V> {
  return written ? new Map(map) : (map as Map<string, V>);
}

function apply(draft: Draft, event: StudyEvent): void {
  if (isExamEvent(event)) {
    const exam = withExamEvent(draft.exams.get(event.exam), event);
    if (exam) draft.exams.set(event.exam, exam);
    return;
  }
  switch (event.kind) {
    case 'lesson-opened':
      draft.lastLesson = event.lesson;
      return;
    case 'lesson-read':
      draft.lastLesson = event.lesson;
      if (!draft.lessonsRead.has(event.lesson)) draft.lessonsRead.set(event.lesson, event.at);
      return;
    case 'answered':
      draft.answers.set(event.question, withAnswer(draft.answers.get(event.question), event));
      return;
    case 'card-graded': {
      const { id, grade, at, dueAt, tookMs } = event;
      const before = draft.cards.get(event.card)?.grades ?? [];
      const given = { id, grade, at, dueAt, ...(tookMs === undefined ? {} : { tookMs }) };
      draft.cards.set(event.card, { grades: [...before, given], dueAt });
      return;
    }
    case 'card-brought-back':
      draft.broughtBack.set(event.card, event.id);
      return;
    case 'card-added':
      if (!draft.addedCards.has(event.question)) draft.addedCards.set(event.question, event.at);
      return;
    case 'note-written':
      if (event.text.trim() === '') draft.notes.delete(event.lesson);
      else draft.notes.set(event.lesson, event.text);
      return;
    case 'setting-changed':
      draft.settings = withSetting(draft.settings, event);
      return;
    case 'measurement-added': {
      const { id, schema, at, kind, ...measurement } = event;
      draft.measurements.set(id, measurement);
      return;
    }
    case 'measurement-removed':
      draft.measurements.delete(event.of);
      return;
    case 'card-grade-undone':
    case 'erased':
    case 'erase-undone':
    case 'imported':
      return;
  }
}

function withAnswer(
  before: QuestionRecord | undefined,
  event: StudyEventOf<'answered'>,
): QuestionRecord {
  const seen = event.watched && event.mode !== 'opening';
  return {
    last: event,
    firstWatched: before?.firstWatched ?? (seen ? event.outcome : null),
    answers: (before?.answers ?? 0) + 1,
    watchedRight: (before?.watchedRight ?? 0) + (seen && event.outcome === 'right' ? 1 : 0),
    watchedWrong: (before?.watchedWrong ?? 0) + (seen && event.outcome === 'wrong' ? 1 : 0),
    reviews: seen
      ? [...(before?.reviews ?? []), { grade: gradeOfAnswer(event), at: event.at }]
      : (before?.reviews ?? []),
  };
}

/** Wrong or incomplete is Again; right as a guess, or with the hint, is Hard; right is Good. */
function gradeOfAnswer(event: StudyEventOf<'answered'>): Grade {
  const { outcome, points, pointsOf, confidence, hinted } = event;
  const complete = outcome === 'right' || (outcome === 'self-graded' && points === pointsOf);
  if (!complete) return 1;
  return confidence === 'guess' || hinted ? 2 : 3;
}

function isGradeUndone(event: StudyEvent): event is StudyEventOf<'card-grade-undone'> {
  return event.kind === 'card-grade-undone';
}

function isEraseUndone(event: StudyEvent): event is StudyEventOf<'erase-undone'> {
  return event.kind === 'erase-undone';
}
