import { describe, expect, it } from 'vitest';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';
import { isAnswered, responseTo } from './responses.ts';
import { examWith, MULTIPLE, NUMERIC, ORDERING } from './sample-exam.ts';

const withText = (response: string) =>
  examWith({}, { answers: new Map([['one', { response, flagged: true }]]) });

describe('the response of an exam', () => {
  it('is what was stored', () => {
    expect(responseTo(examWith({ one: 2, two: [1, 0] }), 'one')).toBe(2);
    expect(responseTo(examWith({ one: 2, two: [1, 0] }), 'two')).toEqual([1, 0]);
    expect(responseTo(examWith({ one: 2 }), 'other')).toBeNull();
  });

  it.each(['', '{', '{"__proto__":1}', 'true', '[{}]', 'undefined'])(
    'is none when %s was stored',
    (text) => expect(responseTo(withText(text), 'one')).toBeNull(),
  );
});

describe('an answered question', () => {
  it('has a complete answer of its kind', () => {
    const exam = examWith({ one: 0, several: [0], order: [2, 0, 1] });
    expect(isAnswered(exam, choiceQuestion('one'))).toBe(true);
    expect(isAnswered(exam, choiceQuestion('two'))).toBe(false);
    expect(isAnswered(exam, MULTIPLE)).toBe(false);
    expect(isAnswered(examWith({ several: [0, 2] }), MULTIPLE)).toBe(true);
    expect(isAnswered(exam, ORDERING)).toBe(true);
    expect(isAnswered(examWith({ order: [0, 0, 1] }), ORDERING)).toBe(false);
    expect(isAnswered(examWith({ number: '5' }), NUMERIC)).toBe(false);
  });

  it('has an answer in every part of a case', () => {
    const [first, second] = [choiceQuestion('p1'), choiceQuestion('p2')];
    const face = {
      ...choiceQuestion('case'),
      kind: 'case' as const,
      scenario: () => 'A team.',
      parts: [first, second],
    };
    expect(isAnswered(examWith({ case: [0, null] }), face)).toBe(false);
    expect(isAnswered(examWith({ case: [0, 2] }), face)).toBe(true);
  });
});
