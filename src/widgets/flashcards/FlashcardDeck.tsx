import { useMemo, useState } from 'react';
import type { GlossaryTerm, Question } from '../../content/types.ts';
import { useStudy } from '../../study/store.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { CardList } from './CardList.tsx';
import { CardSkeleton } from './CardSkeleton.tsx';
import { type CardKind, chosenCards, type DeckCard } from './cards.ts';
import { DeckControls } from './DeckControls.tsx';
import { DeckKeys } from './DeckKeys.tsx';
import { DeckSession } from './DeckSession.tsx';
import { type DeckLesson, type DeckPart, type DeckValue, formatDeck } from './deck.ts';
import { ExportCards } from './ExportCards.tsx';
import styles from './flashcards.module.css';
import { useDeckCards } from './use-deck-cards.ts';

/**
 * Terms, their definitions and examples, and missed questions as cards to review. Until the record has
 * been read there is a card of the same size in their place. The terms can be read as a list, which is
 * open where there is no JavaScript.
 */
export function FlashcardDeck({
  terms,
  lessons,
  parts,
  value,
  loadQuestions,
  onChange,
}: {
  terms: readonly GlossaryTerm[];
  lessons: readonly DeckLesson[];
  parts: readonly DeckPart[];
  value: DeckValue;
  loadQuestions: () => Promise<readonly Question[]>;
  onChange: (value: DeckValue) => void;
}) {
  const hydrated = useHydrated();
  // What the snapshot leaves out decides: how often a card was forgotten, and which are new today.
  const whole = useStudy((study) => study.whole);
  const [begun, setBegun] = useState(false);
  const { cards: all, questions } = useDeckCards(terms, lessons, loadQuestions);
  const { part, kinds } = value;
  const cards = useMemo(() => chosenCards(all, lessons, part, kinds), [all, lessons, part, kinds]);
  const counts = useMemo(() => countKinds(all, lessons, part), [all, lessons, part]);
  const sitting = formatDeck({ ...value, keys: true, typing: false });
  // Questions that another tab makes into cards come later on: a sitting that has begun goes on.
  if (!begun && hydrated && whole && questions !== 'loading') setBegun(true);

  return (
    <div className={styles.flashcards}>
      <div className={styles.live}>
        <div className={styles.sitting}>
          {questions === 'failed' && (
            <p className={styles.note}>
              The questions that you made into cards could not be fetched. Reload the page when you
              are online; the other cards are here.
            </p>
          )}
          {begun ? (
            <DeckSession
              key={sitting}
              all={all}
              cards={cards}
              lessons={lessons}
              parts={parts}
              value={value}
            />
          ) : (
            <CardSkeleton />
          )}
        </div>
        <div className={styles.aside}>
          <DeckControls parts={parts} value={value} counts={counts} onChange={onChange} />
          <DeckKeys keys={value.keys} onKeysChange={(keys) => onChange({ ...value, keys })} />
          <ExportCards cards={cards} lessons={lessons} />
        </div>
      </div>
      <details className={styles.list}>
        <summary>Read all cards as a list</summary>
        <CardList cards={terms} lessons={lessons} />
      </details>
    </div>
  );
}

function countKinds(
  all: readonly DeckCard[],
  lessons: readonly DeckLesson[],
  part: string | null,
): Readonly<Record<CardKind, number>> {
  const count = (kind: CardKind) => chosenCards(all, lessons, part, [kind]).length;
  return { term: count('term'), question: count('question'), pair: count('pair') };
}
