import type { Question } from '../../content/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import { parseGeneratedId } from './generated-id.ts';
import { MakeCard } from './MakeCard.tsx';
import { ProblemReport } from './ProblemReport.tsx';
import styles from './quiz.module.css';

/** What can be done about a question once its answer is shown: read why, keep it as a card, report it. */
export function AfterMiss({ question, missed }: { question: Question; missed: boolean }) {
  const text = useLiveText();
  // One card for a computed question, with whichever numbers it was missed.
  const card = parseGeneratedId(question.id)?.template ?? question.id;
  return (
    <div className={styles.afterMiss}>
      <AppLink to={`/lessons/${question.lesson}/#${question.section}`}>
        Read the paragraph that says why
      </AppLink>
      {missed && <MakeCard question={card} />}
      <ProblemReport id={question.id} version={question.version} stem={text(question.stem)} />
    </div>
  );
}
