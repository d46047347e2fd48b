import { type ReactNode, useEffect, useRef } from 'react';
import type { Question } from '../../content/types.ts';
import { record } from '../../study/store.ts';
import { Notices } from '../../ui/Notices.tsx';
import { answerEvent } from './answer-event.ts';
import { QuestionPrices, useQuestionFacts } from './QuestionPrices.tsx';
import { QuestionStep } from './QuestionStep.tsx';
import { QuizScore, type ScoredStep } from './QuizScore.tsx';
import styles from './quiz.module.css';
import { RecallStep } from './RecallStep.tsx';
import { RunProgress } from './RunProgress.tsx';
import { checkedAnswer, isComplete, isFinished, type RunAction, startRun } from './run.ts';
import type { FindQuestion } from './stored-run.ts';
import { useQuizRun } from './use-quiz-run.ts';
import { useScoring } from './use-scoring.ts';

/** A run through some questions: one after the other, then the score, and the missed ones again. */
export function QuizRunner({
  selection,
  questions,
  find = (id) => questions.find((question) => question.id === id),
  mode,
  level = 'h2',
  lessons = [],
  end,
  empty,
}: {
  /** Names the run; give it as `key` too. */
  selection: string;
  questions: readonly Question[];
  /** Any question that a stored run of this selection may hold; without it one of `questions`. */
  find?: FindQuestion;
  mode: 'quiz' | 'checkpoint';
  level?: 'h2' | 'h3';
  /** For the words of links to other lessons. */
  lessons?: readonly { readonly slug: string; readonly title: string }[];
  /** What else to do after the score. */
  end?: ReactNode;
  /** What stands there when there is nothing to ask. */
  empty?: ReactNode;
}) {
  const { run, act, notices } = useQuizRun(selection, questions, find);
  const scoreOf = useScoring();
  const root = useRef<HTMLDivElement>(null);
  const focusFollows = useRef(false);

  const steps: readonly ScoredStep[] = run.steps.flatMap((step) => {
    const question = find(step.id);
    return question ? [{ step, question, score: scoreOf(question, checkedAnswer(step)) }] : [];
  });
  const current = steps[run.index];
  const { region, priceDate } = useQuestionFacts(current?.question).priceBook;

  const move = (action: RunAction) => {
    focusFollows.current = true;
    act(action);
  };

  // The control that was used is gone after each move: its successor takes the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs after each move
  useEffect(() => {
    if (!focusFollows.current) return;
    focusFollows.current = false;
    root.current?.querySelector<HTMLElement>('[data-next-focus]')?.focus();
  }, [run]);

  const check = () => {
    if (!current || current.step.checked) return;
    const { step, question } = current;
    const score = scoreOf(question, step.answer);
    if (score.outcome === 'unanswered') return;
    record(answerEvent(question, step, score, { mode, region, priceDate }));
    move({ do: 'check' });
  };

  /** Not knowing is worth recording: the question comes back sooner. */
  const giveUp = () => {
    if (!current || current.step.checked) return;
    const { step, question } = current;
    const given = { ...step, answer: null, confidence: null };
    const score = { outcome: 'wrong', points: 0, pointsOf: 1 } as const;
    record(answerEvent(question, given, score, { mode, region, priceDate }));
    move({ do: 'give-up' });
  };

  if (run.steps.length === 0) return empty;

  const shared = {
    level,
    position: `Question ${run.index + 1} of ${steps.length}`,
    nextLabel: run.index + 1 < steps.length ? 'Next question' : 'See the score',
    onNext: () => move({ do: 'next' }),
  };
  return (
    <div ref={root} className={styles.runner}>
      <Notices notices={notices} />
      {!isFinished(run) && <RunProgress run={run} standings={steps.map(standingOf)} />}
      {current === undefined && (
        <QuizScore
          steps={steps}
          level={level}
          lessons={lessons}
          onRepeat={(ids) => move({ do: 'repeat', ids })}
          onRestart={
            questions.length > 0
              ? () => move({ do: 'replace', run: startRun(selection, questions) })
              : undefined
          }
          end={end}
        />
      )}
      {current && current.question.kind !== 'recall' && (
        <QuestionPrices key={`${run.round} ${current.step.id}`} question={current.question}>
          <QuestionStep
            question={current.question}
            step={current.step}
            onRespond={(answer) => act({ do: 'respond', id: current.step.id, answer })}
            onConfidence={(confidence) => act({ do: 'say-confidence', confidence })}
            onHint={() => act({ do: 'open-hint' })}
            onCheck={check}
            onGiveUp={giveUp}
            {...shared}
          />
        </QuestionPrices>
      )}
      {current?.question.kind === 'recall' && (
        <QuestionPrices key={`${run.round} ${current.step.id}`} question={current.question}>
          <RecallStep
            question={current.question}
            step={current.step}
            onSaved={(ticked) => act({ do: 'save-points', id: current.step.id, ticked })}
            {...shared}
          />
        </QuestionPrices>
      )}
    </div>
  );
}

function standingOf({ step, score }: ScoredStep) {
  if (!step.checked) return 'open';
  return isComplete(score) ? 'complete' : 'missed';
}
