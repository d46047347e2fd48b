import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardQueue,
  cardsOfPart,
  DEFAULT_DECK,
  formatDeck,
  MAX_SHUFFLE_SEED,
  parseDeck,
} from './deck.ts';
import { gradedCard, SAMPLE_LESSONS, SAMPLE_PARTS, SAMPLE_TERMS } from './sample-deck.ts';
import { shuffled } from './shuffled.ts';

const NOW = Date.UTC(2026, 0, 15, 12);
const wish = {
  nowMs: NOW,
  dayStartMs: NOW - 12 * 3_600_000,
  newCardsPerDay: 2,
  extraNewCards: 0,
  shuffleSeed: null,
};

describe('the deck in the URL', () => {
  it('comes back as it was written', () => {
    const value = fc.record({
      part: fc.constantFrom(null, ...SAMPLE_PARTS.map(({ id }) => id)),
      shuffleSeed: fc.option(fc.integer({ min: 1, max: MAX_SHUFFLE_SEED })),
      keys: fc.boolean(),
    });
    fc.assert(
      fc.property(value, (deck) => {
        const parsed = parseDeck(new URLSearchParams(formatDeck(deck)), SAMPLE_PARTS);
        expect(parsed).toEqual({ value: deck, notices: [] });
      }),
    );
  });

  it('says nothing about the usual deck', () => {
    expect(formatDeck(DEFAULT_DECK)).toBe('');
  });

  it('falls back, with a notice for each value that it does not know', () => {
    const hostile = new URLSearchParams('part=__proto__&shuffle=-1e9&keys=<b>');
    const { value, notices } = parseDeck(hostile, SAMPLE_PARTS);
    expect(value).toEqual(DEFAULT_DECK);
    expect(notices).toHaveLength(2);
  });
});

describe('the cards of a part', () => {
  it('come in the order of the course', () => {
    const all = cardsOfPart(SAMPLE_TERMS, SAMPLE_LESSONS, null).map(({ id }) => id);
    expect(all).toEqual(['inference', 'latency', 'burst']);
  });

  it('leave out the other parts', () => {
    const some = cardsOfPart(SAMPLE_TERMS, SAMPLE_LESSONS, 'part-1').map(({ id }) => id);
    expect(some).toEqual(['burst']);
  });
});

describe('the queue', () => {
  const cards = ['a', 'b', 'c', 'd', 'e'];

  it('has due cards first, the longest overdue at the front, then the new ones', () => {
    const records = new Map([
      ['c', gradedCard(NOW, 9, -1)],
      ['e', gradedCard(NOW, 9, -3)],
      ['a', gradedCard(NOW, 9, 4)],
    ]);
    expect(cardQueue({ ...wish, cards, records })).toEqual(['e', 'c', 'b', 'd']);
  });

  it('counts the new cards of today against the limit, also those of another part', () => {
    const records = new Map([['elsewhere', gradedCard(NOW, 0.1, 3)]]);
    expect(cardQueue({ ...wish, cards, records })).toEqual(['a']);
  });

  it('adds the new cards that were asked for on top', () => {
    const records = new Map([['elsewhere', gradedCard(NOW, 0.1, 3)]]);
    expect(cardQueue({ ...wish, cards, records, extraNewCards: 2 })).toEqual(['a', 'b', 'c']);
  });

  it('is the same set of cards when shuffled, in the same order for the same seed', () => {
    const items = fc.uniqueArray(fc.string(), { maxLength: 30 });
    const seeds = fc.integer({ min: 0, max: MAX_SHUFFLE_SEED });
    fc.assert(
      fc.property(items, seeds, (list, seed) => {
        expect([...shuffled(list, seed)].sort()).toEqual([...list].sort());
        expect(shuffled(list, seed)).toEqual(shuffled(list, seed));
      }),
    );
  });

  it('comes in another order for another seed', () => {
    const many = Array.from({ length: 20 }, (_, index) => String(index));
    expect(shuffled(many, 1)).not.toEqual(shuffled(many, 2));
  });
});
