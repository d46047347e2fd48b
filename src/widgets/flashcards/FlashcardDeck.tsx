import { useState } from 'react';
import type { GlossaryTerm } from '../../content/types.ts';
import { useStudy } from '../../study/store.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { CardList } from './CardList.tsx';
import { CardSkeleton } from './CardSkeleton.tsx';
import { DeckControls } from './DeckControls.tsx';
import { DeckKeys } from './DeckKeys.tsx';
import { DeckSession } from './DeckSession.tsx';
import { cardsOfPart, type DeckLesson, type DeckPart, type DeckValue, formatDeck } from './deck.ts';
import styles from './flashcards.module.css';

const EXTRA_NEW_CARDS = 10;

/**
 * The glossary as cards to review. Until the record has been read there is a card of the same size
 * in its place. The cards can be read as a list, which is open where there is no JavaScript.
 */
export function FlashcardDeck({
  terms,
  lessons,
  parts,
  value,
  onChange,
}: {
  terms: readonly GlossaryTerm[];
  lessons: readonly DeckLesson[];
  parts: readonly DeckPart[];
  value: DeckValue;
  onChange: (value: DeckValue) => void;
}) {
  const hydrated = useHydrated();
  const ready = useStudy((study) => study.ready);
  const [extraNewCards, setExtraNewCards] = useState(0);
  const cards = cardsOfPart(terms, lessons, value.part);
  const sitting = `${formatDeck({ ...value, keys: true })} ${extraNewCards}`;

  return (
    <div className={styles.flashcards}>
      <div className={styles.live}>
        <div className={styles.sitting}>
          {hydrated && ready ? (
            <DeckSession
              key={sitting}
              cards={cards}
              lessons={lessons}
              parts={parts}
              value={value}
              extraNewCards={extraNewCards}
              onMoreNew={() => setExtraNewCards((count) => count + EXTRA_NEW_CARDS)}
            />
          ) : (
            <CardSkeleton />
          )}
        </div>
        <div className={styles.aside}>
          <DeckControls parts={parts} value={value} onChange={onChange} />
          <DeckKeys keys={value.keys} onKeysChange={(keys) => onChange({ ...value, keys })} />
        </div>
      </div>
      <details className={styles.list}>
        <summary>Read all cards as a list</summary>
        <CardList cards={cardsOfPart(terms, lessons, null)} lessons={lessons} />
      </details>
    </div>
  );
}
