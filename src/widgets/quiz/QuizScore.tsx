import type { ReactNode } from 'react';
import type { Question } from '../../content/types.ts';
import { type Score, type ScoreSummary, summariseScores } from '../../core/quiz/score.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MissedQuestion } from './MissedQuestion.tsx';
import { QuestionPrices } from './QuestionPrices.tsx';
import styles from './quiz.module.css';
import { isToRepeat, type RunStep } from './run.ts';

export interface ScoredStep {
  readonly step: RunStep;
  readonly question: Question;
  readonly score: Score;
}

/** The end of a run: the score, what was missed and where to read about it, and another round. */
export function QuizScore({
  steps,
  level,
  lessons,
  onRepeat,
  onRestart,
  end,
}: {
  steps: readonly ScoredStep[];
  level: 'h2' | 'h3';
  lessons: readonly { readonly slug: string; readonly title: string }[];
  onRepeat: (ids: readonly string[]) => void;
  /** Begins again with all questions; without it there are none to begin with. */
  onRestart: (() => void) | undefined;
  end: ReactNode;
}) {
  const summary = summariseScores(steps.map(({ score }) => score));
  const missed = steps.filter(({ step, score }) => isToRepeat(step, score));
  const Heading = level;
  return (
    <section className={`quiz ${styles.question}`} aria-label="Score">
      <Heading className="quiz-q" tabIndex={-1} data-next-focus="">
        {headline(summary)}
      </Heading>
      <p className={styles.more}>{furtherWords(summary, missed.length)}</p>
      {missed.length > 0 && (
        <ol className={styles.review} aria-label="Review of what you missed">
          {missed.map(({ step, question, score }) => (
            <li key={step.id}>
              <QuestionPrices question={question}>
                <MissedQuestion
                  step={step}
                  score={score}
                  question={question}
                  lessonTitle={lessons.find(({ slug }) => slug === question.lesson)?.title}
                />
              </QuestionPrices>
            </li>
          ))}
        </ol>
      )}
      <footer className={`quiz-f ${styles.again}`}>
        {missed.length > 0 && (
          <button
            type="button"
            className="btn primary"
            onClick={() => onRepeat(missed.map(({ step }) => step.id))}
          >
            <Icon name="reset" /> {summary.wrong > 0 ? 'Retry the wrong ones' : 'Ask these again'}
          </button>
        )}
        {onRestart && (
          <button type="button" className="btn" onClick={onRestart}>
            Start again
          </button>
        )}
        {end}
      </footer>
    </section>
  );
}

function headline({ right, wrong, points, pointsOf, selfGraded }: ScoreSummary): string {
  if (right + wrong > 0) return `${right} of ${right + wrong} correct`;
  return selfGraded > 0 ? `${points} of ${pointsOf} points` : 'Nothing answered';
}

function furtherWords(summary: ScoreSummary, missed: number): string {
  const { right, wrong, points, pointsOf, selfGraded, unanswered } = summary;
  const sentences = [
    selfGraded > 0 && right + wrong > 0
      ? `In your own words: ${points} of ${pointsOf} points.`
      : '',
    unanswered > 0
      ? `${unanswered === 1 ? '1 question' : `${unanswered} questions`} not answered.`
      : '',
    missed === 0 ? 'Nothing to ask again.' : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
