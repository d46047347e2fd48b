import type { Question } from '../../content/types.ts';
import type { ExamRecord } from '../../study/exam-record.ts';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';

/** For tests: an exam with these responses, handed in unless said otherwise. */
export function examWith(
  responses: Readonly<Record<string, unknown>>,
  change: Partial<ExamRecord> = {},
): ExamRecord {
  return {
    id: 'x',
    form: 'short',
    startedAt: 1_000,
    minutes: 24,
    seed: 1,
    questions: Object.keys(responses),
    answers: new Map(
      Object.entries(responses).map(([id, response]) => [
        id,
        { response: JSON.stringify(response), flagged: false },
      ]),
    ),
    usedMs: 60_000,
    paused: false,
    discarded: false,
    handedInAt: 61_000,
    score: null,
    ...change,
  };
}

const { choices: _, kind: __, ...BASE } = choiceQuestion('base');
const words = (text: string) => () => text;

/** For tests: two of four are right, the first and the last. */
export const MULTIPLE: Question = {
  ...BASE,
  id: 'several',
  kind: 'multiple',
  asked: 2,
  choices: ['one', 'two', 'three', 'four'].map((text, index) => ({
    text: words(text),
    feedback: words(`Why ${text}.`),
    correct: index === 0 || index === 3,
  })),
};

/** For tests: three items in their right order. */
export const ORDERING: Question = {
  ...BASE,
  id: 'order',
  kind: 'ordering',
  items: ['first', 'second', 'third'].map(words),
  mistakes: [],
  feedback: words('In this order.'),
};

/** For tests: a number, which no exam asks for. */
export const NUMERIC: Question = {
  ...BASE,
  id: 'number',
  kind: 'numeric',
  value: () => 5,
  unit: '',
  otherUnits: {},
  tolerance: 0.02,
  errors: [],
  solution: words('Five.'),
};
