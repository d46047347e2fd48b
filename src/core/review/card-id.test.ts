import { describe, expect, it } from 'vitest';
import { isCardOfDeck, pairCardId, questionCardId } from './card-id.ts';

describe('a card of the record', () => {
  const course = { terms: new Set(['latency']), questions: new Set(['q1', 'break-even']) };
  const inDeck = (card: string, ...added: string[]) => isCardOfDeck(card, course, added);

  it('is one of the deck when the course has its term', () => {
    expect(inDeck('latency')).toBe(true);
    expect(inDeck(pairCardId('latency', 'forward'))).toBe(true);
    expect(inDeck(pairCardId('latency', 'back'))).toBe(true);
  });

  it('is none of the deck when the course has no such term or question', () => {
    expect(inDeck('gone')).toBe(false);
    expect(inDeck(pairCardId('gone', 'back'))).toBe(false);
    expect(inDeck(questionCardId('gone'), 'gone')).toBe(false);
    expect(inDeck('__proto__')).toBe(false);
    expect(inDeck('pair:latency:sideways')).toBe(false);
  });

  it('of a question is one when the reader made it a card, with whichever numbers', () => {
    expect(inDeck(questionCardId('q1'))).toBe(false);
    expect(inDeck(questionCardId('q1'), 'q1')).toBe(true);
    expect(inDeck(questionCardId('break-even'), 'break-even~7')).toBe(true);
    expect(inDeck(questionCardId('q1'), 'q10')).toBe(false);
  });
});
