import { useCallback } from 'react';
import { useStudy } from '../../study/store.ts';
import { useFacts, useStaticFacts } from '../../ui/facts.ts';
import { useCalculator } from '../live/use-calculator.ts';
import { useLiveText } from '../live/use-live-text.ts';
import type { CardFaceText, DeckCard } from './cards.ts';

/** What stands on a card now, in the reader's prices. */
export function useFace(): (card: DeckCard) => CardFaceText {
  const c = useCalculator();
  const text = useLiveText();
  const facts = useFacts();
  const staticFacts = useStaticFacts();
  const records = useStudy((study) => study.state.cards);
  return useCallback(
    (card) => {
      const reviews = records.get(card.id)?.grades.length ?? 0;
      return card.face({ c, text, facts, staticFacts, reviews });
    },
    [c, text, facts, staticFacts, records],
  );
}
