import { describe, expect, it } from 'vitest';
import { foldEvents } from './fold.ts';
import { dueCards, isCardKnown, isQuestionKnown, isQuestionTried, isSetAside } from './mastery.ts';
import { answer, eventAt } from './sample-events.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const UTC = { timeZone: 'UTC', startHour: 4 };

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

describe('cards', () => {
  const grade = (card: string, value: 1 | 2 | 3 | 4, dueAt: number) =>
    eventAt(0, { kind: 'card-graded', card, grade: value, dueAt }, card.length);
  const { cards, ...rest } = foldEvents([
    grade('a', 3, DAY_MS),
    grade('bb', 3, 600_000),
    grade('ccc', 2, 2 * DAY_MS),
  ]);

  it('are known from Good on, when the next review is at least a day away', () => {
    expect(['a', 'bb', 'ccc'].map((card) => isCardKnown(cards.get(card)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are due from their time on, longest overdue first', () => {
    expect(dueCards({ cards, ...rest }, DAY_MS, UTC)).toEqual(['bb', 'a']);
  });

  it('that wait days are due from the hour at which the day starts, not from that of the grade', () => {
    const study = foldEvents([
      eventAt(20 * HOUR_MS, { kind: 'card-graded', card: 'a', grade: 3, dueAt: 44 * HOUR_MS }),
    ]);
    expect(dueCards(study, 28 * HOUR_MS - 1, UTC)).toEqual([]);
    expect(dueCards(study, 28 * HOUR_MS, UTC)).toEqual(['a']);
    const auckland = { timeZone: 'Pacific/Auckland', startHour: 4 };
    expect(dueCards(study, 28 * HOUR_MS, auckland)).toEqual([]);
    expect(dueCards(study, 40 * HOUR_MS, auckland)).toEqual(['a']);
  });

  it('rest once they are forgotten too often, until they are brought back', () => {
    const lapses = Array.from({ length: 17 }, (_, index) => {
      const at = index * 2 * DAY_MS;
      const learned = index % 2 === 0;
      const dueAt = at + (learned ? DAY_MS : 600_000);
      return eventAt(at, { kind: 'card-graded', card: 'a', grade: learned ? 3 : 1, dueAt });
    });
    const rests = (events: typeof lapses) => isSetAside(foldEvents(events), 'a');
    expect(rests(lapses.slice(0, 15))).toBe(false);
    expect(rests(lapses)).toBe(true);
    expect(dueCards(foldEvents(lapses), 99 * DAY_MS, UTC)).toEqual([]);
    const back = eventAt(40 * DAY_MS, { kind: 'card-brought-back', card: 'a' });
    expect(rests([...lapses, back])).toBe(false);
    expect(dueCards(foldEvents([...lapses, back]), 99 * DAY_MS, UTC)).toEqual(['a']);
  });
});
