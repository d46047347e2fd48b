import { useCallback } from 'react';
import type { Question } from '../../content/types.ts';
import { createCalculator } from '../../core/calculator.ts';
import type { Score } from '../../core/quiz/score.ts';
import { useFacts, useStaticFacts } from '../../ui/facts.ts';
import { factsFor } from './QuestionPrices.tsx';
import { scoreOf } from './question-key.ts';

/** Scores answers at the prices that each question is asked with. */
export function useScoring(): (question: Question, response: unknown) => Score {
  const facts = useFacts();
  const staticFacts = useStaticFacts();
  return useCallback(
    (question, response) =>
      scoreOf(question, response, createCalculator(factsFor(question, facts, staticFacts))),
    [facts, staticFacts],
  );
}
