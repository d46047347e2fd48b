import { useMemo } from 'react';
import { type Calculator, createCalculator } from '../../core/calculator.ts';
import { useFacts } from '../../ui/facts.ts';
import { useLive } from './live-context.ts';

/** The one calculator, over the page's facts in the reader's region and the enclosing live figures. */
export function useCalculator(): Calculator {
  const facts = useFacts();
  const { values } = useLive();
  return useMemo(() => createCalculator(facts, values), [facts, values]);
}
