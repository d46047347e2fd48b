import { questions, terms } from 'virtual:card-subjects';
import { isCardOfDeck } from '../core/review/card-id.ts';
import type { StudyClock } from '../core/review/study-day.ts';
import { comesBackAt, dueCards, isSetAside } from './card-mastery.ts';
import type { StudyState } from './fold.ts';

const subjects = { terms: new Set(terms), questions: new Set(questions) };

function isOfDeck(state: StudyState, card: string): boolean {
  return isCardOfDeck(card, subjects, state.addedCards.keys());
}

/**
 * How many cards are due that the course has. Fetched when the learner has graded cards: it names all
 * that the course has, and most pages have no use for it.
 * @param nowMs epoch milliseconds
 */
export function countDueCards(state: StudyState, nowMs: number, clock: StudyClock): number {
  return dueCards(state, nowMs, clock).filter((card) => isOfDeck(state, card)).length;
}

/**
 * When each card that was graded comes back, without those that are set aside and those that the
 * course no longer has.
 * @param nowMs epoch milliseconds
 * @returns epoch milliseconds
 */
export function dueTimesOfDeck(state: StudyState, nowMs: number): readonly number[] {
  return [...state.cards]
    .filter(([card]) => isOfDeck(state, card) && !isSetAside(state, card))
    .map(([, record]) => comesBackAt(record, nowMs));
}
