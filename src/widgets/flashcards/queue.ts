import { shuffled } from '../../core/random/mulberry.ts';
import { type StudyClock, studyDay, studyDayStart } from '../../core/review/study-day.ts';
import type { CardRecord } from '../../study/fold.ts';
import { isCardDue } from '../../study/mastery.ts';
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
  /** New cards that the reader asked for on top of the day's. */
  readonly extraNewCards: number;
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

function dueIds({ cards, records, setAside, nowMs, clock }: QueueInput): readonly string[] {
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
export function newCards(input: Omit<QueueInput, 'extraNewCards' | 'newCardsPerDay'>) {
  const { cards, records, nowMs, clock } = input;
  const start = dayStart(nowMs, clock);
  const due = new Set(dueIds({ ...input, extraNewCards: 0, newCardsPerDay: 0 }));
  const busy = new Set(
    cards
      .filter(({ id }) => due.has(id) || (records.get(id)?.grades.at(-1)?.at ?? 0) >= start)
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
function newCardsLeft({
  records,
  nowMs,
  clock,
  newCardsPerDay,
  extraNewCards,
}: QueueInput): number {
  const start = dayStart(nowMs, clock);
  const today = [...records.values()].filter((record) => {
    const first = record.grades[0];
    return first !== undefined && first.at >= start;
  });
  return Math.max(0, newCardsPerDay - today.length) + extraNewCards;
}

function dayStart(nowMs: number, clock: StudyClock): number {
  return studyDayStart(studyDay(nowMs, clock), clock);
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
  const start = dayStart(nowMs, clock);
  let last: { card: string; eventId: string; grade: 1 | 2 | 3 | 4 } | null = null;
  for (const [card, { grades }] of records) {
    const own = grades.at(-1);
    if (own === undefined || own.at < start || !isOurs(card)) continue;
    if (last === null || own.id > last.eventId) last = { card, eventId: own.id, grade: own.grade };
  }
  return last;
}
