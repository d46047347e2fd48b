import { templates } from 'virtual:question-index';
import { questions as all } from 'virtual:questions';
import { useMemo, useState } from 'react';
import type { Question } from '../../content/types.ts';
import { priceLabel } from '../../core/catalog/price-words.ts';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LinkedPrices } from '../../widgets/catalogue/LinkedPrices.tsx';
import { useCalculator } from '../../widgets/live/use-calculator.ts';
import { generatedQuestion } from '../../widgets/quiz/generated.ts';
import { generatedId, parseGeneratedId } from '../../widgets/quiz/generated-id.ts';
import { QuizRunner } from '../../widgets/quiz/QuizRunner.tsx';
import type { FindQuestion } from '../../widgets/quiz/stored-run.ts';
import { formatPractice, type Practice, questionsToAsk, scoredQuestions } from './practice.ts';
import styles from './quiz-page.module.css';
import { useDueQuestions } from './use-due-questions.ts';

/** Practices that are chosen by what the record says. */
const FROM_RECORD: readonly string[] = ['mistakes', 'due', 'weak'];

/** Practices that may ask questions made from a template, which belong to some prices. */
const MAY_COMPUTE: readonly string[] = ['mistakes', 'due', 'numbers'];

const ASKABLE = [...all, ...templates];

const EMPTY: Readonly<Record<string, string>> = {
  mistakes: 'Your record holds no question that you missed.',
  due: 'Nothing is due for review. Questions come back some time after you answer them.',
  weak: 'You know every question. Practise with fresh numbers, or with cards.',
};

/** The questions of a practice, one after the other. Rendered in the browser only. */
export function PracticeRun({
  practice,
  lessons,
}: {
  practice: Practice;
  lessons: readonly { readonly slug: string; readonly title: string }[];
}) {
  const ready = useStudy((study) => study.ready);
  const due = useDueQuestions(ASKABLE);
  const waits = practice.lesson === 'due' ? due === null : !ready;
  if (FROM_RECORD.includes(practice.lesson) && waits) {
    return (
      <p className="empty" aria-busy="true">
        Reading your record…
      </p>
    );
  }
  return (
    <LinkedPrices region={practice.region} option={practice.option}>
      <Run practice={practice} lessons={lessons} due={due ?? []} />
    </LinkedPrices>
  );
}

function Run({
  practice,
  lessons,
  due,
}: {
  practice: Practice;
  lessons: readonly { readonly slug: string; readonly title: string }[];
  due: readonly string[];
}) {
  const { lesson } = practice;
  const answers = useStudy((study) => study.state.answers);
  const prices = priceLabel(useFacts().priceBook);
  const scored = useMemo(() => scoredQuestions(all, lessons), [lessons]);
  // What was due or weak when the practice began is what it asks; answering changes the record.
  const [ids] = useState(() =>
    questionsToAsk(practice, { scored, templates, answers, due }).map((ask) =>
      ask.kind === 'fixed' ? ask.id : generatedId(ask.id, practice.seed ?? 0, ask.place),
    ),
  );
  const find = useFind(scored);
  const questions = ids.flatMap((id) => find(id) ?? []);
  const left = ids.length - questions.length;
  const why = `with prices of ${prices} our data cannot make ${left === 1 ? 'it' : 'them'}`;
  return (
    <>
      {left > 0 && questions.length > 0 && (
        <p className="small muted">
          <Icon name="info" /> {left} of {ids.length} questions {left === 1 ? 'is' : 'are'} left
          out: {why}.
        </p>
      )}
      <QuizRunner
        key={MAY_COMPUTE.includes(lesson) ? prices : ''}
        selection={formatPractice(practice)}
        questions={questions}
        find={find}
        mode={lesson === 'guide' ? 'checkpoint' : 'quiz'}
        lessons={lessons}
        end={
          <AppLink className={`btn quiet ${styles.back}`} to="/quiz/">
            All checkpoints
          </AppLink>
        }
        empty={
          <p className="empty">
            {left > 0
              ? `There is nothing to ask: ${why}. Choose other prices, or something else.`
              : (EMPTY[lesson] ?? 'No question fits what this link asks for.')}{' '}
            <AppLink to="/quiz/">Choose something to practise</AppLink>.
          </p>
        }
      />
    </>
  );
}

/** Finds a question by its id; one that is made from a template is made at the reader's prices. */
function useFind(scored: readonly Question[]): FindQuestion {
  const c = useCalculator();
  const prices = priceLabel(useFacts().priceBook);
  return useMemo(() => {
    const byId = new Map(scored.map((question) => [question.id, question]));
    return (id) => {
      const known = byId.get(id);
      if (known !== undefined || parseGeneratedId(id) === null) return known;
      const made = generatedQuestion(id, c, prices);
      if (made !== null) byId.set(id, made);
      return made ?? undefined;
    };
  }, [scored, c, prices]);
}
