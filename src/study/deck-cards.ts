import { questions, terms } from 'virtual:card-subjects';
import { isCardOfDeck } from '../core/review/card-id.ts';
import type { StudyClock } from '../core/review/study-day.ts';
import { dueCards } from './card-mastery.ts';
import type { StudyState } from './fold.ts';

const subjects = { terms: new Set(terms), questions: new Set(questions) };

/**
 * How many cards are due that the course has. Fetched when the learner has graded cards: it names all
 * that the course has, and most pages have no use for it.
 * @param nowMs epoch milliseconds
 */
export function countDueCards(state: StudyState, nowMs: number, clock: StudyClock): number {
  return dueCards(state, nowMs, clock).filter((card) =>
    isCardOfDeck(card, subjects, state.addedCards.keys()),
  ).length;
}
