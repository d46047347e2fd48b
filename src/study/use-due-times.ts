import { useEffect, useState } from 'react';
import type { StudyState } from './fold.ts';

type DueTimesOf = (state: StudyState, nowMs: number) => readonly number[];

/**
 * When the graded cards of the deck come back. `null` until what knows the course’s cards was fetched,
 * and where the network keeps it back.
 * @param nowMs epoch milliseconds, as the result is
 */
export function useDueTimes(state: StudyState, nowMs: number): readonly number[] | null {
  const [deck, setDeck] = useState<{ readonly dueTimesOf: DueTimesOf } | null>(null);
  const isWanted = state.cards.size > 0;
  useEffect(() => {
    if (!isWanted) return;
    let isStale = false;
    import('./deck-cards.ts').then(
      ({ dueTimesOfDeck }) => {
        if (!isStale) setDeck({ dueTimesOf: dueTimesOfDeck });
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [isWanted]);
  if (!isWanted) return [];
  return deck === null ? null : deck.dueTimesOf(state, nowMs);
}
