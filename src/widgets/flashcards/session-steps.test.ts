import { describe, expect, it } from 'vitest';
import {
  addCards,
  type CardsNow,
  currentCard,
  endSession,
  gradeCard,
  reopenCard,
  showAnswer,
  startSession,
  summaryOf,
  undoLastGrade,
  withOtherTabs,
} from './session-steps.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const noGrade = () => '';
const start = startSession(['a', 'b'], noGrade);
const given = (grade: 1 | 2 | 3 | 4, inMs: number, setAside = false, eventId = 'e1') => ({
  grade,
  inMs,
  eventId,
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
    const one = gradeCard(showAnswer(startSession(['a'], noGrade)), given(3, DAY_MS));
    expect(currentCard(one)).toBeNull();
  });

  it('is as before after an undo, but with the answer shown', () => {
    for (const inMs of [MINUTE_MS, DAY_MS]) {
      const graded = gradeCard(showAnswer(start), given(1, inMs));
      expect(undoLastGrade(graded, '')).toEqual(showAnswer(start));
    }
  });

  it('has nothing to undo at the start', () => {
    expect(undoLastGrade(start, '')).toBe(start);
  });

  it('shows no card once it is ended, and an undo opens it again', () => {
    const graded = gradeCard(showAnswer(start), given(3, DAY_MS));
    const ended = endSession(graded);
    expect(currentCard(ended)).toBeNull();
    expect(currentCard(undoLastGrade(ended, ''))).toBe('a');
  });

  it('does not bring back a card that was set aside', () => {
    const next = gradeCard(showAnswer(start), given(1, MINUTE_MS, true));
    expect(next.queue).toEqual(['a', 'b']);
  });

  it('opens a card again whose grade is from before it, without doubling the card', () => {
    expect(reopenCard(start, 'z', '')).toMatchObject({ queue: ['z', 'a', 'b'], shown: true });
    const later = gradeCard(showAnswer(start), given(3, DAY_MS));
    expect(reopenCard(endSession(later), 'b', '')).toMatchObject({
      queue: ['a', 'b'],
      ended: false,
    });
    expect(currentCard(reopenCard(endSession(later), 'b', ''))).toBe('b');
  });

  it('is summed up by cards, answers, misses and time', () => {
    let session = startSession(['a', 'b'], noGrade);
    for (const grade of [1, 3, 3] as const) {
      session = gradeCard(showAnswer(session), given(grade, grade === 1 ? MINUTE_MS : DAY_MS));
    }
    expect(summaryOf(session)).toEqual({ cards: 2, answers: 3, again: 1, tookMs: 12_000 });
  });
});

describe('more cards', () => {
  it('come at the end, and none that is still to come is doubled', () => {
    const ended = endSession(gradeCard(showAnswer(start), given(3, DAY_MS)));
    expect(addCards(ended, ['b', 'c'], noGrade)).toMatchObject({
      queue: ['a', 'b', 'c'],
      ended: false,
    });
  });

  it('do not confuse an undo of a card that came back before them', () => {
    const again = gradeCard(showAnswer(start), given(1, MINUTE_MS));
    const more = addCards(again, ['c'], noGrade);
    expect(undoLastGrade(more, '').queue).toEqual(['a', 'b', 'c']);
  });
});

describe('another tab', () => {
  /** The record: each card's grades by their ids, and which cards are due. */
  const record = (grades: Readonly<Record<string, readonly string[]>>, due = ''): CardsNow => ({
    lastGrade: (card) => grades[card]?.at(-1) ?? '',
    hasGrade: (card, eventId) => grades[card]?.includes(eventId) ?? false,
    isToDo: (card) => grades[card] === undefined || due.includes(card),
  });
  const afterOne = gradeCard(showAnswer(start), given(3, DAY_MS));

  it('that did nothing to these cards leaves the sitting as it is', () => {
    expect(withOtherTabs(start, record({ z: ['e9'] }))).toBe(start);
    expect(withOtherTabs(afterOne, record({ a: ['e1'] }))).toBe(afterOne);
  });

  it('that graded a card takes it out of this sitting, also when its answer is open here', () => {
    const ahead = withOtherTabs(start, record({ b: ['e9'] }));
    expect(ahead).toMatchObject({ queue: ['a'], shown: false });
    const open = withOtherTabs(showAnswer(start), record({ a: ['e9'] }));
    expect(currentCard(open)).toBe('b');
    expect(open.shown).toBe(false);
  });

  it('that graded another card leaves the open one open', () => {
    const open = withOtherTabs(showAnswer(start), record({ b: ['e9'] }));
    expect(currentCard(open)).toBe('a');
    expect(open.shown).toBe(true);
  });

  it('that graded a card Again leaves it here once it is due', () => {
    expect(withOtherTabs(start, record({ a: ['e9'] }, 'a'))).toBe(start);
  });

  it('that took back a grade of this sitting gives the card back, at the end', () => {
    const back = withOtherTabs(afterOne, record({}));
    expect(back).toMatchObject({ queue: ['b', 'a'], graded: [] });
    // What was taken back there cannot be taken back here once more.
    expect(undoLastGrade(back, '')).toBe(back);
  });

  it('that took back an Again leaves the card in the sitting once', () => {
    const again = gradeCard(showAnswer(start), given(1, MINUTE_MS));
    expect(withOtherTabs(again, record({})).queue).toEqual(['b', 'a']);
  });

  it('does not take away a card that this sitting graded itself and will ask again', () => {
    const again = gradeCard(showAnswer(start), given(1, MINUTE_MS));
    expect(withOtherTabs(again, record({ a: ['e1'] }))).toBe(again);
  });

  it('does not take away a card that was opened again here although it is not due', () => {
    const reopened = reopenCard(start, 'z', 'e5');
    expect(withOtherTabs(reopened, record({ z: ['e5'] }))).toBe(reopened);
  });
});
