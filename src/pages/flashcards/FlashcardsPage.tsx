import { terms } from 'virtual:glossary';
import { lessons, parts } from 'virtual:outline';
import { AppLink } from '../../ui/AppLink.tsx';
import { Notices } from '../../ui/Notices.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useQuery } from '../../ui/use-query.ts';
import { formatDeck, parseDeck } from '../../widgets/flashcards/deck.ts';
import { FlashcardDeck } from '../../widgets/flashcards/FlashcardDeck.tsx';

/** Keys of the address that the page understands. */
export const QUERY_KEYS = ['part', 'shuffle', 'keys'];

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
            Say the answer, then check it. A card comes back when you are about to forget it. The
            same terms stand in the <AppLink to="/glossary/">glossary</AppLink>.
          </>
        }
      />
      <Notices notices={notices} />
      <FlashcardDeck
        terms={terms}
        lessons={lessons}
        parts={parts}
        value={value}
        onChange={(next) => writeQuery(formatDeck(next), 'replace')}
      />
    </div>
  );
}
