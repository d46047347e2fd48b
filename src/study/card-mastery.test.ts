import { describe, expect, it } from 'vitest';
import { dueCards, isCardKnown, isSetAside } from './card-mastery.ts';
import { foldEvents } from './fold.ts';
import { eventAt } from './sample-events.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const UTC = { timeZone: 'UTC', startHour: 4 };

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
