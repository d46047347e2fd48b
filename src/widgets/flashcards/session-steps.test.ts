import { describe, expect, it } from 'vitest';
import {
  currentCard,
  endSession,
  gradeCard,
  reopenCard,
  showAnswer,
  startSession,
  summaryOf,
  undoLastGrade,
} from './session-steps.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const start = startSession(['a', 'b']);
const given = (grade: 1 | 2 | 3 | 4, inMs: number, setAside = false) => ({
  grade,
  inMs,
  eventId: 'e1',
  tookMs: 4_000,
  setAside,
});

describe('a sitting', () => {
  it('does not grade a card whose answer is not shown', () => {
    expect(gradeCard(start, given(3, DAY_MS))).toBe(start);
  });

  it('goes on with the next card, its answer hidden', () => {
    const next = gradeCard(showAnswer(start), given(3, DAY_MS));
    expect(currentCard(next)).toBe('b');
    expect(next.shown).toBe(false);
  });

  it('brings a card back at the end that is due again within minutes', () => {
    const next = gradeCard(showAnswer(start), given(1, MINUTE_MS));
    expect(next.queue).toEqual(['a', 'b', 'a']);
  });

  it('is over after the last card', () => {
    const one = gradeCard(showAnswer(startSession(['a'])), given(3, DAY_MS));
    expect(currentCard(one)).toBeNull();
  });

  it('is as before after an undo, but with the answer shown', () => {
    for (const inMs of [MINUTE_MS, DAY_MS]) {
      const graded = gradeCard(showAnswer(start), given(1, inMs));
      expect(undoLastGrade(graded)).toEqual(showAnswer(start));
    }
  });

  it('has nothing to undo at the start', () => {
    expect(undoLastGrade(start)).toBe(start);
  });

  it('shows no card once it is ended, and an undo opens it again', () => {
    const graded = gradeCard(showAnswer(start), given(3, DAY_MS));
    const ended = endSession(graded);
    expect(currentCard(ended)).toBeNull();
    expect(currentCard(undoLastGrade(ended))).toBe('a');
  });

  it('does not bring back a card that was set aside', () => {
    const next = gradeCard(showAnswer(start), given(1, MINUTE_MS, true));
    expect(next.queue).toEqual(['a', 'b']);
  });

  it('opens a card again whose grade is from before it, without doubling the card', () => {
    expect(reopenCard(start, 'z')).toMatchObject({ queue: ['z', 'a', 'b'], shown: true });
    const later = gradeCard(showAnswer(start), given(3, DAY_MS));
    expect(reopenCard(endSession(later), 'b')).toMatchObject({ queue: ['a', 'b'], ended: false });
    expect(currentCard(reopenCard(endSession(later), 'b'))).toBe('b');
  });

  it('is summed up by cards, answers, misses and time', () => {
    let session = startSession(['a', 'b']);
    for (const grade of [1, 3, 3] as const) {
      session = gradeCard(showAnswer(session), given(grade, grade === 1 ? MINUTE_MS : DAY_MS));
    }
    expect(summaryOf(session)).toEqual({ cards: 2, answers: 3, again: 1, tookMs: 12_000 });
  });
});
