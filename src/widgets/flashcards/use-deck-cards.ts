import { useEffect, useMemo, useState } from 'react';
import type { GlossaryTerm, Question } from '../../content/types.ts';
import { useStudy } from '../../study/store.ts';
import { type DeckCard, deckCards } from './cards.ts';
import type { DeckLesson } from './deck.ts';

type MakeQuestionCards = (added: Iterable<string>) => readonly DeckCard[];

const NO_QUESTIONS: MakeQuestionCards = () => [];

/**
 * All cards there are. Questions are fetched when the reader has made the first of them a card;
 * `questions` says how that goes.
 */
export function useDeckCards(
  terms: readonly GlossaryTerm[],
  lessons: readonly DeckLesson[],
  loadQuestions: () => Promise<readonly Question[]>,
): { readonly cards: readonly DeckCard[]; readonly questions: 'ready' | 'loading' | 'failed' } {
  const added = useStudy((study) => study.state.addedCards);
  const wanted = added.size > 0;
  const [make, setMake] = useState<{ readonly cards: MakeQuestionCards } | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!wanted) return;
    let unmounted = false;
    Promise.all([import('./question-cards.ts'), loadQuestions()]).then(
      ([{ questionCards }, questions]) => {
        if (!unmounted) setMake({ cards: (ids) => questionCards(ids, questions) });
      },
      () => {
        if (!unmounted) setFailed(true);
      },
    );
    return () => {
      unmounted = true;
    };
  }, [wanted, loadQuestions]);

  const cards = useMemo(
    () => deckCards(terms, (make?.cards ?? NO_QUESTIONS)(added.keys()), lessons),
    [terms, lessons, make, added],
  );
  const questions = !wanted || make !== null ? 'ready' : failed ? 'failed' : 'loading';
  return { cards, questions };
}
