import { record, useStudy } from '../../study/store.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Makes a missed question a flashcard: once, however often it is missed. */
export function MakeCard({ question }: { question: string }) {
  const added = useStudy((study) => study.state.addedCards.has(question));
  return (
    <button
      type="button"
      className="btn quiet"
      aria-disabled={added}
      onClick={() => !added && record({ kind: 'card-added', question })}
    >
      <Icon name={added ? 'check' : 'plus'} />{' '}
      {added ? 'It is one of your flashcards' : 'Make it a flashcard'}
    </button>
  );
}
