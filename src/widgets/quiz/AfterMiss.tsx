import type { Question } from '../../content/types.ts';
import { record, useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import { parseGeneratedId } from './generated-id.ts';
import { ProblemReport } from './ProblemReport.tsx';
import styles from './quiz.module.css';

/** What can be done about a question once its answer is shown: read why, keep it as a card, report it. */
export function AfterMiss({ question, missed }: { question: Question; missed: boolean }) {
  const text = useLiveText();
  // One card for a computed question, with whichever numbers it was missed.
  const card = parseGeneratedId(question.id)?.template ?? question.id;
  const added = useStudy((study) => study.state.addedCards.has(card));
  return (
    <div className={styles.afterMiss}>
      <AppLink to={`/lessons/${question.lesson}/#${question.section}`}>
        Read the paragraph that says why
      </AppLink>
      {missed && (
        <button
          type="button"
          className="btn quiet"
          aria-disabled={added}
          onClick={() => !added && record({ kind: 'card-added', question: card })}
        >
          <Icon name={added ? 'check' : 'plus'} />{' '}
          {added ? 'It is one of your flashcards' : 'Make it a flashcard'}
        </button>
      )}
      <ProblemReport id={question.id} version={question.version} stem={text(question.stem)} />
    </div>
  );
}
