import type { Question, SingleChoiceQuestion } from '../../content/types.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import { useLiveText } from '../live/use-live-text.ts';
import { useLesson } from '../prose/lesson-context.ts';
import { QuizRunner } from './QuizRunner.tsx';
import styles from './quiz.module.css';

/**
 * The lesson's checkpoint questions with choices, one after the other. Without JavaScript all of them
 * can be read, each with its answer to open.
 */
export function CheckpointQuiz() {
  const { slug, questions } = useLesson();
  const hydrated = useHydrated();
  const own = questions.filter(isCheckpointChoice);
  return (
    <div className={styles.checkpoint}>
      <div className={styles.live}>
        <QuizRunner selection={`in ${slug}`} questions={own} mode="checkpoint" level="h3" />
      </div>
      {!hydrated && <QuestionsToRead questions={own} />}
    </div>
  );
}

function isCheckpointChoice(question: Question): question is SingleChoiceQuestion {
  return question.kind === 'single' && question.use === 'checkpoint';
}

function QuestionsToRead({ questions }: { questions: readonly SingleChoiceQuestion[] }) {
  const text = useLiveText();
  return (
    <ol className={styles.toRead}>
      {questions.map((question) => (
        <li key={question.id}>
          <p className="quiz-q">{text(question.stem)}</p>
          <ol>
            {question.choices.map((choice) => (
              <li key={text(choice.text)}>{text(choice.text)}</li>
            ))}
          </ol>
          <details>
            <summary>Show the answer</summary>
            <dl>
              {[...question.choices]
                .sort((a, b) => Number(b.correct) - Number(a.correct))
                .map((choice) => (
                  <div key={text(choice.text)}>
                    <dt>
                      {choice.correct ? 'Correct: ' : 'Not correct: '}
                      {text(choice.text)}
                    </dt>
                    <dd>{text(choice.feedback)}</dd>
                  </div>
                ))}
            </dl>
          </details>
        </li>
      ))}
    </ol>
  );
}
