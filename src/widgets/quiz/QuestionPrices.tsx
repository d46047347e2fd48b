import { type ReactNode, useMemo } from 'react';
import type { LiveText, Question } from '../../content/types.ts';
import { createCalculator } from '../../core/calculator.ts';
import { priceLabel } from '../../core/catalog/price-words.ts';
import type { Facts } from '../../core/catalog/types.ts';
import { CalculationError } from '../../core/errors.ts';
import { FactsContext, useFacts, useStaticFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';

/** Every text of a question, at any depth. */
function textsOf(value: unknown): readonly LiveText[] {
  if (typeof value === 'function') return [value as LiveText];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/**
 * Whether a question can be asked at these prices: every figure in it can be computed, its choices
 * stay different and, where prices decide its key, the key stays right.
 */
export function canBeAsked(question: Question, facts: Facts): boolean {
  const c = createCalculator(facts);
  try {
    // Numbers to type are functions of the calculator too: each must be computable.
    for (const text of textsOf(question)) text(c);
    if (question.kind === 'single' || question.kind === 'multiple') {
      const choices = new Set(question.choices.map(({ text }) => text(c)));
      if (choices.size < question.choices.length) return false;
    }
    return question.holds === undefined || question.holds(c) === 'true';
  } catch (error) {
    if (error instanceof CalculationError) return false;
    throw error;
  }
}

/** The reader's facts where the question can be asked with them, else the static page's. */
export function factsFor(
  question: Question | undefined,
  facts: Facts,
  staticFacts: Facts | null,
): Facts {
  if (staticFacts === null || facts.priceBook === staticFacts.priceBook) return facts;
  return question === undefined || canBeAsked(question, facts) ? facts : staticFacts;
}

/** The facts a question is asked with: the reader's, or the static page's where those don't do. */
export function useQuestionFacts(question: Question | undefined): Facts {
  const facts = useFacts();
  const staticFacts = useStaticFacts();
  return useMemo(() => factsFor(question, facts, staticFacts), [facts, staticFacts, question]);
}

/** Asks a question at the reader's prices where its key allows, else at others, and says so. */
export function QuestionPrices({
  question,
  children,
}: {
  question: Question;
  children: ReactNode;
}) {
  const readers = useFacts();
  const facts = useQuestionFacts(question);
  return (
    <FactsContext value={facts}>
      {facts !== readers && (
        <p className="small muted">
          <Icon name="info" /> Asked with prices of {priceLabel(facts.priceBook)}: with yours (
          {priceLabel(readers.priceBook)}) a figure is missing or another answer would be right.
        </p>
      )}
      {children}
    </FactsContext>
  );
}
