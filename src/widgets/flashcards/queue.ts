import { shuffled } from '../../core/random/mulberry.ts';
import { type StudyClock, studyDay, studyDayStart } from '../../core/review/study-day.ts';
import { isCardDue } from '../../study/card-mastery.ts';
import type { CardRecord } from '../../study/fold.ts';
import type { DeckCard } from './cards.ts';

type QueuedCard = Pick<DeckCard, 'id' | 'note'>;

export interface QueueInput {
  /** Cards of the deck, in its order. */
  readonly cards: readonly QueuedCard[];
  readonly records: ReadonlyMap<string, CardRecord>;
  /** Cards that were forgotten too often and rest. */
  readonly setAside: ReadonlySet<string>;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly clock: StudyClock;
  readonly newCardsPerDay: number;
  readonly shuffleSeed: number | null;
}

/** What is to be done now: cards due today, longest overdue first, then the day's new ones. */
export function cardQueue(input: QueueInput): readonly string[] {
  const { shuffleSeed } = input;
  const due = dueIds(input);
  const fresh = newCards(input).slice(0, newCardsLeft(input));
  const queue = [...due, ...fresh];
  return shuffleSeed === null ? queue : shuffled(queue, shuffleSeed);
}

function dueIds({
  cards,
  records,
  setAside,
  nowMs,
  clock,
}: Omit<QueueInput, 'newCardsPerDay'>): readonly string[] {
  return cards
    .filter(({ id }) => isCardDue(records.get(id), nowMs, clock) && !setAside.has(id))
    .map(({ id }) => ({ id, dueAt: records.get(id)?.dueAt ?? 0 }))
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ id }) => id);
}

/**
 * Cards that were never graded and can be taken up today. Of the cards about one thing only the first
 * is, and none on a day on which another of them is done: it would give the answer away.
 */
export function newCards(input: Omit<QueueInput, 'newCardsPerDay'>): readonly string[] {
  const { cards, records, nowMs, clock } = input;
  const isToday = todayIn(nowMs, clock);
  const due = new Set(dueIds(input));
  const busy = new Set(
    cards
      .filter(({ id }) => due.has(id) || isToday(records.get(id)?.grades.at(-1)?.at))
      .map(({ note }) => note),
  );
  return cards
    .filter(({ id }) => !records.has(id))
    .filter(({ note }) => {
      if (busy.has(note)) return false;
      busy.add(note);
      return true;
    })
    .map(({ id }) => id);
}

/** The limit counts over all parts and kinds, so that changing them does not start the day again. */
function newCardsLeft({ records, nowMs, clock, newCardsPerDay }: QueueInput): number {
  const isToday = todayIn(nowMs, clock);
  const today = [...records.values()].filter(({ grades }) => isToday(grades[0]?.at));
  return Math.max(0, newCardsPerDay - today.length);
}

/** Whether an instant is in the day of study of another: a grade from a wrong clock may lie after it. */
function todayIn(nowMs: number, clock: StudyClock): (atMs: number | undefined) => boolean {
  const day = studyDay(nowMs, clock);
  const [start, end] = [studyDayStart(day, clock), studyDayStart(day + 1, clock)];
  return (atMs) => atMs !== undefined && atMs >= start && atMs < end;
}

/**
 * The grade that was given last today and still counts, to be taken back after a reload.
 * @param isOurs whether a card is one that can be shown
 */
export function lastGradeToday(
  records: ReadonlyMap<string, CardRecord>,
  nowMs: number,
  clock: StudyClock,
  isOurs: (card: string) => boolean,
): { readonly card: string; readonly eventId: string; readonly grade: 1 | 2 | 3 | 4 } | null {
  const start = studyDayStart(studyDay(nowMs, clock), clock);
  let last: { card: string; eventId: string; grade: 1 | 2 | 3 | 4 } | null = null;
  for (const [card, { grades }] of records) {
    const own = grades.at(-1);
    if (own === undefined || own.at < start || !isOurs(card)) continue;
    if (last === null || own.id > last.eventId) last = { card, eventId: own.id, grade: own.grade };
  }
  return last;
}
