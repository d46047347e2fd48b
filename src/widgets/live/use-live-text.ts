import type { LiveText } from '../../content/types.ts';
import { CalculationError } from '../../core/errors.ts';
import { useCalculator } from './use-calculator.ts';

/**
 * Turns text of a YAML file into words. When a figure in it can't be computed in the reader's region,
 * a sentence says which one is missing instead.
 */
export function useLiveText(): (text: LiveText) => string {
  const c = useCalculator();
  return (text) => {
    try {
      return text(c);
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error;
      return `A figure in this text is missing. ${error.message}`;
    }
  };
}
