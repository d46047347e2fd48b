import { terms } from 'virtual:glossary';
import { lessons, parts } from 'virtual:outline';
import { AppLink } from '../../ui/AppLink.tsx';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { DECK_KEYS, formatDeck, parseDeck } from '../../widgets/flashcards/deck.ts';
import { FlashcardDeck } from '../../widgets/flashcards/FlashcardDeck.tsx';

/** Keys of the address that the page understands. */
export const QUERY_KEYS = DECK_KEYS;

const loadQuestions = async () => (await import('virtual:questions')).questions;

/** The deck on its own page; which cards and which order are in the address. */
export function FlashcardsPage() {
  const [query, writeQuery] = useQuery(QUERY_KEYS);
  const { value, notices } = parseDeck(query, parts);
  return (
    <div className="page">
      <PageHead
        title="Flashcards"
        lead={
          <>
            Say or type the answer, then check it. A card comes back when you are about to forget
            it. Questions that you missed can be cards too; the terms stand in the{' '}
            <AppLink to="/glossary/">glossary</AppLink>.
          </>
        }
      />
      <Notices notices={notices} />
      <FlashcardDeck
        terms={terms}
        lessons={lessons}
        parts={parts}
        value={value}
        loadQuestions={loadQuestions}
        onChange={(next) => writeQuery(formatDeck(next), 'replace')}
      />
    </div>
  );
}
