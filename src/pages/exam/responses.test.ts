import { describe, expect, it } from 'vitest';
import { choiceQuestion } from '../../widgets/quiz/sample-questions.ts';
import { isAnswered, lossInWords, responseTo } from './responses.ts';
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

describe('what is lost with an exam that is discarded', () => {
  it.each([
    [{}, 'You have not answered anything yet. The exam gets no score.'],
    [{ a: null }, 'You have not answered anything yet. The exam gets no score.'],
    [{ a: 0 }, 'You lose 1 answer. The exam gets no score, and no answer in it counts.'],
    [{ a: 0, b: [1] }, 'You lose 2 answers. The exam gets no score, and no answer in it counts.'],
  ])('is said of %o', (responses, sentence) => {
    expect(lossInWords(examWith(responses))).toBe(sentence);
  });

  it('counts flags of the exam’s own questions', () => {
    const answers = new Map([
      ['a', { response: 'null', flagged: true }],
      ['b', { response: '2', flagged: true }],
      ['of another exam', { response: '0', flagged: true }],
    ]);
    expect(lossInWords(examWith({ a: null, b: 2 }, { answers }))).toBe(
      'You lose 1 answer and 2 flags. The exam gets no score, and no answer in it counts.',
    );
  });
});
