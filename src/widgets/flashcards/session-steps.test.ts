import { describe, expect, it } from 'vitest';
import {
  currentCard,
  endSession,
  gradeCard,
  showAnswer,
  startSession,
  undoLastGrade,
} from './session-steps.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const start = startSession(['a', 'b']);

describe('a sitting', () => {
  it('does not grade a card whose answer is not shown', () => {
    expect(gradeCard(start, 3, DAY_MS, 'e1')).toBe(start);
  });

  it('goes on with the next card, its answer hidden', () => {
    const next = gradeCard(showAnswer(start), 3, DAY_MS, 'e1');
    expect(currentCard(next)).toBe('b');
    expect(next.shown).toBe(false);
  });

  it('brings a card back at the end that is due again within minutes', () => {
    const next = gradeCard(showAnswer(start), 1, MINUTE_MS, 'e1');
    expect(next.queue).toEqual(['a', 'b', 'a']);
  });

  it('is over after the last card', () => {
    const one = gradeCard(showAnswer(startSession(['a'])), 3, DAY_MS, 'e1');
    expect(currentCard(one)).toBeNull();
  });

  it('is as before after an undo, but with the answer shown', () => {
    for (const inMs of [MINUTE_MS, DAY_MS]) {
      const graded = gradeCard(showAnswer(start), 1, inMs, 'e1');
      expect(undoLastGrade(graded)).toEqual(showAnswer(start));
    }
  });

  it('has nothing to undo at the start', () => {
    expect(undoLastGrade(start)).toBe(start);
  });

  it('shows no card once it is ended, and an undo opens it again', () => {
    const graded = gradeCard(showAnswer(start), 3, DAY_MS, 'e1');
    const ended = endSession(graded);
    expect(currentCard(ended)).toBeNull();
    expect(currentCard(undoLastGrade(ended))).toBe('a');
  });
});
