import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from './cards.ts';
import { DEFAULT_DECK, formatDeck, MAX_SHUFFLE_SEED, parseDeck } from './deck.ts';
import { SAMPLE_PARTS } from './sample-deck.ts';

describe('the deck in the URL', () => {
  it('comes back as it was written', () => {
    const value = fc.record({
      part: fc.constantFrom(null, ...SAMPLE_PARTS.map(({ id }) => id)),
      shuffleSeed: fc.option(fc.integer({ min: 1, max: MAX_SHUFFLE_SEED })),
      keys: fc.boolean(),
      typing: fc.boolean(),
      kinds: fc.subarray([...CARD_KINDS], { minLength: 1 }),
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
    const hostile = new URLSearchParams(
      'part=__proto__&shuffle=-1e9&keys=<b>&kinds=term.toString&type=%00',
    );
    const { value, notices } = parseDeck(hostile, SAMPLE_PARTS);
    expect(value).toEqual(DEFAULT_DECK);
    expect(notices).toHaveLength(3);
  });
});
