import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SHUFFLE_SEED } from './deck.ts';
import { cardQueue, lastGradeToday, newCards } from './queue.ts';
import { gradedCard } from './sample-deck.ts';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 0, 15, 12);
const wish = {
  nowMs: NOW,
  clock: { timeZone: 'UTC', startHour: 4 },
  newCardsPerDay: 2,
  shuffleSeed: null,
  setAside: new Set<string>(),
};

describe('the queue', () => {
  const cards = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, note: id }));

  it('has due cards first, the longest overdue at the front, then the new ones', () => {
    const records = new Map([
      ['c', gradedCard(NOW, 9, -1)],
      ['e', gradedCard(NOW, 9, -3)],
      ['a', gradedCard(NOW, 9, 4)],
    ]);
    expect(cardQueue({ ...wish, cards, records })).toEqual(['e', 'c', 'b', 'd']);
  });

  it('has what is due later today, and not what is due tomorrow', () => {
    const records = new Map([
      ['a', gradedCard(NOW, 9, 15.9 / 24)],
      ['b', gradedCard(NOW, 9, 16 / 24)],
    ]);
    expect(cardQueue({ ...wish, cards, records, newCardsPerDay: 0 })).toEqual(['a']);
  });

  it('leaves out what is set aside', () => {
    const records = new Map([['a', gradedCard(NOW, 9, -1)]]);
    const setAside = new Set(['a']);
    expect(cardQueue({ ...wish, cards, records, setAside, newCardsPerDay: 0 })).toEqual([]);
  });

  it('counts the new cards of today against the limit, also those of another part', () => {
    const records = new Map([['elsewhere', gradedCard(NOW, 0.1, 3)]]);
    expect(cardQueue({ ...wish, cards, records })).toEqual(['a']);
  });

  it('starts the allowance again at the start of the day in the learner’s zone', () => {
    const records = new Map([
      ['x', gradedCard(NOW, 0, 3)],
      ['y', gradedCard(NOW, 0, 3)],
    ]);
    const los = { timeZone: 'America/Los_Angeles', startHour: 4 };
    const queueAt = (nowMs: number) => cardQueue({ ...wish, cards, records, nowMs, clock: los });
    // Noon in UTC is 04:00 in Los Angeles: the day of the two grades has just begun.
    expect(queueAt(NOW + 24 * HOUR_MS - 1)).toEqual([]);
    expect(queueAt(NOW + 24 * HOUR_MS)).toEqual(['a', 'b']);
  });

  it('does not count grades that a wrong clock put into the future as those of today', () => {
    const records = new Map([
      ['x', gradedCard(NOW, -400, 403)],
      ['y', gradedCard(NOW, -400, 403)],
    ]);
    expect(cardQueue({ ...wish, cards, records })).toEqual(['a', 'b']);
  });

  it('has a card now that a wrong clock would have put off by a year', () => {
    const records = new Map([['c', gradedCard(NOW, -400, 403)]]);
    expect(cardQueue({ ...wish, cards, records, newCardsPerDay: 0 })).toEqual(['c']);
  });

  it('is the same set of cards when shuffled, in the same order for the same seed', () => {
    const all = { ...wish, cards, records: new Map(), newCardsPerDay: cards.length };
    const seeds = fc.integer({ min: 0, max: MAX_SHUFFLE_SEED });
    fc.assert(
      fc.property(seeds, (shuffleSeed) => {
        const queue = cardQueue({ ...all, shuffleSeed });
        expect([...queue].sort()).toEqual(cardQueue(all));
        expect(cardQueue({ ...all, shuffleSeed })).toEqual(queue);
      }),
    );
  });

  it('comes in another order for another seed', () => {
    const all = { ...wish, cards, records: new Map(), newCardsPerDay: cards.length };
    const orders = [1, 2, 3, 4].map((shuffleSeed) => cardQueue({ ...all, shuffleSeed }).join());
    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});

describe('cards about the same thing', () => {
  const cards = [
    { id: 'a', note: 'a' },
    { id: 'a-back', note: 'a' },
    { id: 'b', note: 'b' },
  ];

  it('are not both new on one day', () => {
    expect(newCards({ ...wish, cards, records: new Map() })).toEqual(['a', 'b']);
  });

  it('wait while another of them is done or due today, and come on the next day', () => {
    const records = (daysAgo: number, inDays: number) =>
      new Map([['a', gradedCard(NOW, daysAgo, inDays)]]);
    expect(newCards({ ...wish, cards, records: records(0.1, 5) })).toEqual(['b']);
    expect(newCards({ ...wish, cards, records: records(5, -1) })).toEqual(['b']);
    expect(newCards({ ...wish, cards, records: records(1, 5) })).toEqual(['a-back', 'b']);
  });
});

describe('the last grade of today', () => {
  const records = new Map([
    ['early', gradedCard(NOW, 0.2, 3)],
    ['late', gradedCard(NOW, 0.1, 3)],
    ['yesterday', gradedCard(NOW, 1, 3)],
  ]);
  const find = (isOurs: (card: string) => boolean, map = records) =>
    lastGradeToday(map, NOW, wish.clock, isOurs);

  it('is the latest of all cards that can be shown', () => {
    expect(find(() => true)?.card).toBe('late');
    expect(find((card) => card !== 'late')?.card).toBe('early');
  });

  it('is none when the day has just begun', () => {
    expect(find((card) => card === 'yesterday')).toBeNull();
    expect(find(() => true, new Map())).toBeNull();
  });
});
