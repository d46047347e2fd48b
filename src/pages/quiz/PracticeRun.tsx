import { questions as all } from 'virtual:questions';
import { useMemo } from 'react';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { QuizRunner } from '../../widgets/quiz/QuizRunner.tsx';
import { formatPractice, type Practice, questionsToAsk, scoredQuestions } from './practice.ts';
import styles from './quiz-page.module.css';

/** The questions of a practice, one after the other. Rendered in the browser only. */
export function PracticeRun({
  practice,
  lessons,
}: {
  practice: Practice;
  lessons: readonly { readonly slug: string; readonly title: string }[];
}) {
  const answers = useStudy((study) => study.state.answers);
  const ready = useStudy((study) => study.ready);
  const { lesson } = practice;
  const questions = useMemo(() => scoredQuestions(all, lessons), [lessons]);
  if (lesson === 'mistakes' && !ready) {
    return (
      <p className="empty" aria-busy="true">
        Reading your record…
      </p>
    );
  }
  return (
    <QuizRunner
      selection={formatPractice(practice)}
      questions={questionsToAsk(practice, questions, answers)}
      bank={questions}
      mode={lesson === 'guide' ? 'checkpoint' : 'quiz'}
      lessons={lessons}
      end={
        <AppLink className={`btn quiet ${styles.back}`} to="/quiz/">
          All checkpoints
        </AppLink>
      }
      empty={
        <p className="empty">
          Your record holds no question that you missed.{' '}
          <AppLink to="/quiz/">Choose something to practise</AppLink>.
        </p>
      }
    />
  );
}
