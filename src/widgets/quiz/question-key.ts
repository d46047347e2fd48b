import type { CasePart, NumericFields, Question } from '../../content/types.ts';
import type { Calculator } from '../../core/calculator.ts';
import { CalculationError } from '../../core/errors.ts';
import type { PartKey } from '../../core/quiz/kinds/case-study.ts';
import type { NumericKey } from '../../core/quiz/kinds/numeric.ts';
import { type Score, UNANSWERED } from '../../core/quiz/score.ts';
import { type QuestionKey, scoreResponse } from '../../core/quiz/score-response.ts';

/**
 * The key of a question over some facts: its numbers computed.
 * @throws CalculationError when a number cannot be computed from these facts
 */
export function keyOf(question: Question, c: Calculator): QuestionKey {
  if (question.kind === 'numeric') return numericKey(question, c);
  if (question.kind === 'case') {
    return { kind: 'case', parts: question.parts.map((part) => partKey(part, c)) };
  }
  return question;
}

export function partKey(part: CasePart, c: Calculator): PartKey {
  return part.kind === 'numeric' ? numericKey(part, c) : part;
}

/** The unit as it is shown: `money` is the sign of the region's currency. */
export function unitIn(unit: string, c: Calculator): string {
  return unit === 'money' ? c.rateShort(1).replace(/[\d.,\s]/g, '') : unit;
}

export function numericKey(fields: NumericFields, c: Calculator): NumericKey {
  const { kind, unit, otherUnits, tolerance } = fields;
  return {
    kind,
    unit: unitIn(unit, c),
    otherUnits,
    tolerance,
    value: fields.value(c),
    errors: fields.errors.map((error) => ({ value: error.value(c) })),
  };
}

/** The score of a response; a question whose key the reader's region cannot give is not scored. */
export function scoreOf(question: Question, response: unknown, c: Calculator): Score {
  try {
    return scoreResponse(keyOf(question, c), response);
  } catch (error) {
    if (error instanceof CalculationError) return UNANSWERED;
    throw error;
  }
}
