import type { AnswerOutcome, Grade, StudyEvent, StudyEventOf } from './events.ts';
import type { OwnMeasurement } from './own-measurement.ts';
import { DEFAULT_SETTINGS, type Settings, withSetting } from './settings.ts';

export interface QuestionRecord {
  readonly last: StudyEventOf<'answered'>;
  /** Outcome of the first answer that was given under our eyes; `null` when none was. */
  readonly firstWatched: AnswerOutcome | null;
  readonly answers: number;
  readonly watchedRight: number;
  readonly watchedWrong: number;
}

export interface CardGrade {
  readonly id: string;
  readonly grade: Grade;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly dueAt: number;
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
  /** The learner's own measurements by the id of the event that added them. */
  readonly measurements: ReadonlyMap<string, OwnMeasurement>;
  readonly settings: Settings;
  /** Latest event id folded in, '' when there is none. */
  readonly lastId: string;
}

export const EMPTY_STUDY: StudyState = {
  lessonsRead: new Map(),
  lastLesson: null,
  answers: new Map(),
  cards: new Map(),
  measurements: new Map(),
  settings: DEFAULT_SETTINGS,
  lastId: '',
};

interface Draft {
  readonly lessonsRead: Map<string, number>;
  lastLesson: string | null;
  readonly answers: Map<string, QuestionRecord>;
  readonly cards: Map<string, CardRecord>;
  readonly measurements: Map<string, OwnMeasurement>;
  settings: Settings;
}

/**
 * The state that a record leads to.
 * @param sorted events without doubles, sorted by id (what `unionOfEvents` returns)
 * @param settings what holds where no event says otherwise
 */
export function foldEvents(sorted: readonly StudyEvent[], settings = DEFAULT_SETTINGS): StudyState {
  const draft: Draft = {
    lessonsRead: new Map(),
    lastLesson: null,
    answers: new Map(),
    cards: new Map(),
    measurements: new Map(),
    settings,
  };
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
      const { id, grade, at, dueAt } = event;
      const before = draft.cards.get(event.card)?.grades ?? [];
      draft.cards.set(event.card, { grades: [...before, { id, grade, at, dueAt }], dueAt });
      return;
    }
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
  const seen = event.watched;
  return {
    last: event,
    firstWatched: before?.firstWatched ?? (seen ? event.outcome : null),
    answers: (before?.answers ?? 0) + 1,
    watchedRight: (before?.watchedRight ?? 0) + (seen && event.outcome === 'right' ? 1 : 0),
    watchedWrong: (before?.watchedWrong ?? 0) + (seen && event.outcome === 'wrong' ? 1 : 0),
  };
}

function isGradeUndone(event: StudyEvent): event is StudyEventOf<'card-grade-undone'> {
  return event.kind === 'card-grade-undone';
}

function isEraseUndone(event: StudyEvent): event is StudyEventOf<'erase-undone'> {
  return event.kind === 'erase-undone';
}
