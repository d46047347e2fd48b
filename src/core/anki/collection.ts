import { FSRS6_DEFAULT_DECAY } from 'ts-fsrs';
import { hashOf } from '../random/hash.ts';
import {
  type CardSchedule,
  phasesAtReview,
  scheduleCard,
  schedulesAfter,
} from '../review/schedule.ts';
import { type StudyClock, studyDay, studyDayStart } from '../review/study-day.ts';
import type { ExportCard } from './export-card.ts';
import {
  collectionSettings,
  DECK_ID,
  type DeckOptions,
  deckOptions,
  decks,
  NOTE_TYPE_ID,
  noteType,
} from './note-type.ts';
import type { RowOf } from './schema.ts';
import { sha1Head } from './sha1.ts';

export interface CollectionOptions extends DeckOptions {
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly clock: StudyClock;
}

export interface AnkiCollection {
  /** Some card is not new: then it needs an Anki with the second scheduler or a later one. */
  readonly hasSchedule: boolean;
  readonly col: readonly RowOf<'col'>[];
  readonly notes: readonly RowOf<'notes'>[];
  readonly cards: readonly RowOf<'cards'>[];
  readonly revlog: readonly RowOf<'revlog'>[];
}

const DAY_MS = 86_400_000;
const seconds = (ms: number): number => Math.floor(ms / 1_000);
/** Anki's ids are epoch milliseconds; ours are made of the card's own id, so that they stay. */
const FIRST_ID = 1_500_000_000_000;
const NOT_SYNCED = -1;
const ANKI_TYPE: Record<CardSchedule['phase'], number> = {
  new: 0,
  learning: 1,
  review: 2,
  relearning: 3,
};
const SUSPENDED = -1;
/** Anki writes the steps to go today, in thousands, and in all. */
const STEPS_TODAY_AND_IN_ALL = 1_001;
/** An hour that is on the same day in every time zone near the learner's, and in summer and winter. */
const NOON = 12;
const START_EASE = 2_500;

/**
 * A deck as the rows of an Anki collection: a note and a card for each flashcard, with its schedule as
 * FSRS sees it (stability and difficulty in `data`) and every grade in the review log.
 */
export function ankiCollection(
  cards: readonly ExportCard[],
  options: CollectionOptions,
): AnkiCollection {
  const { nowMs, clock } = options;
  const firstAt = Math.min(nowMs, ...cards.flatMap(({ reviews }) => reviews[0]?.at ?? nowMs));
  const firstDay = studyDay(firstAt, clock);
  const ids = uniqueIds(cards.map(({ id }) => id));
  const withIds = cards.map((card, index) => ({ card, id: ids[index] ?? FIRST_ID, index }));
  return {
    hasSchedule: cards.some(({ reviews, setAside }) => reviews.length > 0 || setAside),
    // Anki takes the calendar day of it, with the offset from UTC that holds when it reads the file.
    col: [collectionRow(studyDayStart(firstDay, { ...clock, startHour: NOON }), options)],
    notes: withIds.map(({ card, id }) => noteRow(card, id, nowMs)),
    cards: withIds.map(({ card, id, index }) => cardRow(card, id, index, firstDay, options)),
    revlog: uniqueLog(withIds.flatMap(({ card, id }) => logRows(card, id, options))),
  };
}

function collectionRow(createdMs: number, options: CollectionOptions): RowOf<'col'> {
  const mod = seconds(options.nowMs);
  return {
    id: 1,
    crt: seconds(createdMs),
    mod: options.nowMs,
    scm: options.nowMs,
    ver: 11,
    dty: 0,
    usn: 0,
    ls: 0,
    conf: JSON.stringify(collectionSettings(options.clock.startHour)),
    models: JSON.stringify(noteType(mod)),
    decks: JSON.stringify(decks(mod)),
    dconf: JSON.stringify(deckOptions(options, mod)),
    tags: '{}',
  };
}

const FIELD_END = '\u001f';

function noteRow(card: ExportCard, id: number, nowMs: number): RowOf<'notes'> {
  const front = html(card.front);
  // What Anki sorts by and compares: the first field without its tags.
  const plain = card.front.replaceAll(FIELD_END, '').replace(/[\r\n]+/g, '');
  const back = card.back.map((line) => `<p>${html(line)}</p>`).join('');
  const tags = card.setAside ? [...card.tags, 'leech'] : card.tags;
  return {
    id,
    guid: `rightsize:${card.id}`,
    mid: NOTE_TYPE_ID,
    mod: seconds(nowMs),
    usn: NOT_SYNCED,
    tags: tags.length === 0 ? '' : ` ${tags.join(' ')} `,
    flds: [front, back, html(card.lesson)].join(FIELD_END),
    sfld: plain,
    csum: sha1Head(plain),
    flags: 0,
    data: '',
  };
}

function cardRow(
  { reviews, setAside }: ExportCard,
  id: number,
  index: number,
  firstDay: number,
  { nowMs, clock, retention }: CollectionOptions,
): RowOf<'cards'> {
  const schedule = scheduleCard(reviews, retention, clock);
  const { phase, dueAt, lapses } = schedule;
  const type = ANKI_TYPE[phase];
  const inSteps = phase === 'learning' || phase === 'relearning';
  const inDays = dueAt === null ? 0 : studyDay(dueAt, clock) - firstDay;
  const lastAt = reviews.at(-1)?.at ?? nowMs;
  const due = phase === 'new' ? index + 1 : inSteps ? seconds(dueAt ?? nowMs) : inDays;
  return {
    id,
    nid: id,
    did: DECK_ID,
    ord: 0,
    mod: seconds(nowMs),
    usn: NOT_SYNCED,
    type,
    queue: setAside ? SUSPENDED : phase === 'relearning' ? 1 : type,
    due,
    ivl: phase === 'review' ? intervalOf(lastAt, dueAt) : phase === 'relearning' ? 1 : 0,
    factor: phase === 'review' || phase === 'relearning' ? START_EASE : 0,
    reps: reviews.length,
    lapses,
    left: schedule.stepsLeft * STEPS_TODAY_AND_IN_ALL,
    odue: 0,
    odid: 0,
    flags: 0,
    data: phase === 'new' ? '' : memoryOf(schedule, retention, lastAt),
  };
}

/**
 * FSRS's memory state as Anki keeps it. Without `decay` Anki would take the curve of an older FSRS, and
 * without `lrt`, the time of the last review, whole days.
 */
function memoryOf(
  { stabilityDays, difficulty }: CardSchedule,
  retention: number,
  lastAt: number,
): string {
  return JSON.stringify({
    s: Number(stabilityDays.toFixed(4)),
    d: Number(difficulty.toFixed(3)),
    dr: retention,
    decay: Number(FSRS6_DEFAULT_DECAY.toFixed(3)),
    lrt: seconds(lastAt),
  });
}

function logRows(
  card: ExportCard,
  cid: number,
  { retention, clock }: CollectionOptions,
): RowOf<'revlog'>[] {
  const phases = phasesAtReview(card.reviews);
  const schedules = schedulesAfter(card.reviews, retention, clock);
  return card.reviews.map(({ at, grade, tookMs }, index) => {
    const phase = phases[index] ?? 'new';
    const after = schedules[index];
    const before = schedules[index - 1];
    return {
      id: at,
      cid,
      usn: NOT_SYNCED,
      ease: grade,
      ivl: loggedInterval(at, after?.dueAt ?? null),
      lastIvl: loggedInterval(card.reviews[index - 1]?.at ?? at, before?.dueAt ?? null),
      factor: after?.phase === 'review' ? START_EASE : 0,
      time: tookMs ?? 0,
      // Of the log: 0 learning, 1 review, 2 relearning.
      type: phase === 'review' ? 1 : phase === 'relearning' ? 2 : 0,
    };
  });
}

/** Days, at least 1. */
function intervalOf(fromMs: number, dueAt: number | null): number {
  return dueAt === null ? 0 : Math.max(1, Math.round((dueAt - fromMs) / DAY_MS));
}

/** Days when positive, seconds when negative. */
function loggedInterval(fromMs: number, dueAt: number | null): number {
  if (dueAt === null) return 0;
  const waitMs = Math.max(1_000, dueAt - fromMs);
  return waitMs < DAY_MS ? -seconds(waitMs) : Math.round(waitMs / DAY_MS);
}

/** The time of a review is its id in the log: two in one millisecond move apart. */
function uniqueLog(rows: readonly RowOf<'revlog'>[]): readonly RowOf<'revlog'>[] {
  const taken = new Set<number>();
  return rows.map((row) => {
    const id = firstFree(Number(row.id), taken);
    return { ...row, id };
  });
}

function uniqueIds(cards: readonly string[]): readonly number[] {
  const taken = new Set<number>();
  return cards.map((card) => firstFree(FIRST_ID + hashOf(card), taken));
}

function firstFree(wanted: number, taken: Set<number>): number {
  let id = wanted;
  while (taken.has(id)) id += 1;
  taken.add(id);
  return id;
}

/** Fields of a note are HTML; the character between fields must not be in one. */
function html(text: string): string {
  return text
    .replaceAll(FIELD_END, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r\n?|\n/g, '<br>');
}
