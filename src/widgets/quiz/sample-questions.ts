import type { RecallQuestion, SingleChoiceQuestion } from '../../content/types.ts';

/** For tests: a question of three choices, of which the second is right. */
export function choiceQuestion(
  id: string,
  change: Partial<SingleChoiceQuestion> = {},
): SingleChoiceQuestion {
  return {
    id,
    lesson: 'alpha',
    use: 'practice',
    difficulty: 1,
    objective: 1,
    section: `${id}-reason`,
    source: [],
    version: 'v1',
    stem: () => `What about ${id}?`,
    kind: 'single',
    choices: ['first', 'second', 'third'].map((word) => ({
      text: () => `${id} ${word}`,
      feedback: () => `Why ${id} ${word}.`,
      correct: word === 'second',
    })),
    ...change,
  };
}

/** For tests: a question in words, with two points. */
export function wordsQuestion(id: string): RecallQuestion {
  const { choices: _, ...base } = choiceQuestion(id);
  return {
    ...base,
    kind: 'recall',
    answer: () => `All about ${id}.`,
    points: [() => `${id} point one`, () => `${id} point two`],
  };
}
