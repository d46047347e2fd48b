import type { GlossaryTerm } from '../../content/types.ts';
import type { CardRecord } from '../../study/fold.ts';
import { shuffled } from './shuffled.ts';

export interface DeckLesson {
  readonly slug: string;
  readonly title: string;
  readonly part: string;
}

export interface DeckPart {
  readonly id: string;
  readonly title: string;
}

/** The widget's whole state, as the URL carries it. */
export interface DeckValue {
  /** Part of the course, `null` for all of it. */
  readonly part: string | null;
  /** Same seed, same order; `null` for the usual order. */
  readonly shuffleSeed: number | null;
  /** Whether single keys work. */
  readonly keys: boolean;
}

export const DEFAULT_DECK: DeckValue = { part: null, shuffleSeed: null, keys: true };
export const MAX_SHUFFLE_SEED = 999_999;

/** Query string without the question mark; '' for the usual deck. */
export function formatDeck({ part, shuffleSeed, keys }: DeckValue): string {
  const params = new URLSearchParams();
  if (part !== null) params.set('part', part);
  if (shuffleSeed !== null) params.set('shuffle', String(shuffleSeed));
  if (!keys) params.set('keys', 'off');
  return params.toString();
}

/** Reads the query string; what it does not understand stays at the default, and a notice says so. */
export function parseDeck(
  params: URLSearchParams,
  parts: readonly DeckPart[],
): { readonly value: DeckValue; readonly notices: readonly string[] } {
  const notices: string[] = [];
  const part = params.get('part');
  const partKnown = part === null || parts.some(({ id }) => id === part);
  if (!partKnown) {
    notices.push('This link names a part that the course does not have. You see all cards.');
  }
  const shuffle = params.get('shuffle');
  const seed = /^\d{1,6}$/.test(shuffle ?? '') ? Number(shuffle) : null;
  if (shuffle !== null && seed === null) {
    notices.push('The order in this link is not one of ours. The cards come in their usual order.');
  }
  const value = {
    part: partKnown ? part : null,
    shuffleSeed: seed,
    keys: params.get('keys') !== 'off',
  };
  return { value, notices };
}

/** The cards of the chosen part, in the order of the course. */
export function cardsOfPart(
  terms: readonly GlossaryTerm[],
  lessons: readonly DeckLesson[],
  part: string | null,
): readonly GlossaryTerm[] {
  return lessons
    .filter((lesson) => part === null || lesson.part === part)
    .flatMap((lesson) => terms.filter((term) => term.lesson === lesson.slug));
}

export interface QueueInput {
  /** Cards of the deck, in the order of the course. */
  readonly cards: readonly string[];
  readonly records: ReadonlyMap<string, CardRecord>;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly dayStartMs: number;
  readonly newCardsPerDay: number;
  /** New cards that the reader asked for on top of the day's. */
  readonly extraNewCards: number;
  readonly shuffleSeed: number | null;
}

/** What is to be done now: due cards, longest overdue first, then the day's new ones. */
export function cardQueue(input: QueueInput): readonly string[] {
  const { cards, records, nowMs, shuffleSeed } = input;
  const due = cards
    .map((card) => ({ card, dueAt: records.get(card)?.dueAt ?? Number.MAX_VALUE }))
    .filter(({ dueAt }) => dueAt <= nowMs)
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ card }) => card);
  const fresh = newCards(cards, records).slice(0, newCardsLeft(input));
  const queue = [...due, ...fresh];
  return shuffleSeed === null ? queue : shuffled(queue, shuffleSeed);
}

/** Cards that were never graded. */
export function newCards(
  cards: readonly string[],
  records: ReadonlyMap<string, CardRecord>,
): readonly string[] {
  return cards.filter((card) => !records.has(card));
}

/** The limit counts over all parts, so that changing the part does not start the day again. */
function newCardsLeft({ records, dayStartMs, newCardsPerDay, extraNewCards }: QueueInput): number {
  const today = [...records.values()].filter((record) => {
    const first = record.grades[0];
    return first !== undefined && first.at >= dayStartMs;
  });
  return Math.max(0, newCardsPerDay - today.length) + extraNewCards;
}
