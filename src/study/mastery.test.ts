import { describe, expect, it } from 'vitest';
import { foldEvents } from './fold.ts';
import { isQuestionKnown, isQuestionMissed, isQuestionTried } from './mastery.ts';
import { answer, eventAt } from './sample-events.ts';

function questionAfter(...changes: readonly Parameters<typeof answer>[1][]) {
  const events = changes.map((change, index) => eventAt(index, answer('q', change)));
  return foldEvents(events).answers.get('q');
}

describe('a question is known', () => {
  it('when its last answer was right', () => {
    expect(isQuestionKnown(questionAfter({ outcome: 'wrong' }, {}))).toBe(true);
    expect(isQuestionKnown(questionAfter({}, { outcome: 'wrong' }))).toBe(false);
  });

  it('not by an answer from before hydration, and not by an opening decision', () => {
    expect(isQuestionKnown(questionAfter({ watched: false }))).toBe(false);
    expect(isQuestionKnown(questionAfter({ mode: 'opening' }))).toBe(false);
    expect(isQuestionTried(questionAfter({ mode: 'opening' }))).toBe(false);
  });

  it('in words, when every point of the model answer was ticked', () => {
    const recall = { outcome: 'self-graded', choice: null, mode: 'recall', pointsOf: 3 } as const;
    expect(isQuestionKnown(questionAfter({ ...recall, points: 3 }))).toBe(true);
    expect(isQuestionKnown(questionAfter({ ...recall, points: 2 }))).toBe(false);
  });

  it('never without an answer', () => {
    expect(isQuestionKnown(undefined)).toBe(false);
  });
});

describe('a question is missed', () => {
  it('when its last answer was wrong, or in words and without some of the points', () => {
    const recall = { outcome: 'self-graded', choice: null, mode: 'recall', pointsOf: 3 } as const;
    expect(isQuestionMissed(questionAfter({}, { outcome: 'wrong' }))).toBe(true);
    expect(isQuestionMissed(questionAfter({ ...recall, points: 2 }))).toBe(true);
    expect(isQuestionMissed(questionAfter({ ...recall, points: 3 }))).toBe(false);
    expect(isQuestionMissed(questionAfter({ outcome: 'wrong' }, {}))).toBe(false);
    expect(isQuestionMissed(questionAfter({ outcome: 'wrong', mode: 'opening' }))).toBe(false);
    expect(isQuestionMissed(undefined)).toBe(false);
  });
});
