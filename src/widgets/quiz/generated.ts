import type { Choice, Question, QuestionFields } from '../../content/types.ts';
import type { Calculator } from '../../core/calculator.ts';
import {
  type GeneratedQuestion,
  generateQuestion,
  NoCaseError,
} from '../../core/templates/template.ts';
import { TEMPLATES } from '../../core/templates/templates.ts';
import { parseGeneratedId } from './generated-id.ts';
import { unitIn } from './question-key.ts';

/**
 * The question behind an id, with the prices of the calculator.
 * @returns `null` when there is no such template, or the region prices none of its cases
 */
export function generatedQuestion(id: string, c: Calculator, prices: string): Question | null {
  const parsed = parseGeneratedId(id);
  const template = TEMPLATES.find((one) => one.id === parsed?.template);
  if (parsed === null || template === undefined) return null;
  try {
    return asQuestion(id, generateQuestion(template, parsed.seed, c), c, prices);
  } catch (error) {
    if (error instanceof NoCaseError) return null;
    throw error;
  }
}

function asQuestion(id: string, made: GeneratedQuestion, c: Calculator, prices: string): Question {
  const { template, stem } = made;
  return {
    id,
    lesson: template.lesson,
    use: 'practice',
    difficulty: template.difficulty,
    objective: template.objective,
    section: template.section,
    stem: () => stem,
    source: template.sources,
    // With other prices it is another question.
    version: prices,
    ...fieldsOf(made, c),
  };
}

function fieldsOf(made: GeneratedQuestion, c: Calculator): QuestionFields {
  if (made.form === 'single') {
    return {
      kind: 'single',
      choices: made.choices.map(
        ({ text, feedback, correct, misconception }): Choice => ({
          text: () => text,
          feedback: () => feedback,
          correct,
          ...(misconception === null ? {} : { misconception }),
        }),
      ),
    };
  }
  return {
    kind: 'numeric',
    value: () => made.value,
    unit: unitIn(made.template.unit, c),
    otherUnits: made.template.otherUnits ?? {},
    tolerance: made.tolerance,
    errors: made.distractors.map(({ value, misconception, feedback }) => ({
      value: () => value,
      misconception,
      feedback: () => feedback,
    })),
    solution: () => made.solution,
  };
}
