import { facts } from 'virtual:facts/guide';
import { describe, expect, it } from 'vitest';
import { createCalculator } from '../../core/calculator.ts';
import { chosenCards, deckCards, type FaceInput, pairCards } from './cards.ts';
import { SAMPLE_LESSONS, SAMPLE_TERMS, sampleTerm } from './sample-deck.ts';

const c = createCalculator(facts);
const input: FaceInput = {
  c,
  text: (live) => live(c),
  facts,
  staticFacts: null,
  reviews: 0,
};
const all = deckCards(SAMPLE_TERMS, [], SAMPLE_LESSONS);
const ids = (part: string | null, ...kinds: Parameters<typeof chosenCards>[3]) =>
  chosenCards(all, SAMPLE_LESSONS, part, kinds).map(({ id }) => id);

describe('the cards', () => {
  it('come in the order of the course, terms before their pairs', () => {
    expect(ids(null, 'term')).toEqual(['inference', 'latency', 'burst']);
    expect(ids('start', 'term', 'pair')).toEqual([
      'inference',
      'latency',
      'pair:inference:forward',
      'pair:latency:forward',
      'pair:inference:back',
      'pair:latency:back',
    ]);
  });

  it('leave out the other parts and kinds', () => {
    expect(ids('part-1', 'term')).toEqual(['burst']);
    expect(ids('part-1', 'question')).toEqual([]);
  });
});

describe('a definition and its example', () => {
  const [forward, back] = pairCards({
    ...sampleTerm('latency', 'first'),
    term: 'Latency (P95)',
    definition: () => 'The time an answer takes.',
    example: () => 'Its latency is 40 ms, at P95; latencyless systems do not exist.',
  }).map((card) => card.face(input));

  it('are asked both ways', () => {
    expect(forward?.front).toBe('Give an example of “Latency (P95)”: the time an answer takes.');
    expect(forward?.paragraphs).toEqual([
      'Its latency is 40 ms, at P95; latencyless systems do not exist.',
    ]);
    expect(back?.heading).toBe('Latency (P95)');
    expect(back?.paragraphs).toEqual(['The time an answer takes.']);
  });

  it('hide and accept other names too, and leave the names of types whole', () => {
    const [, t4] = pairCards({
      ...sampleTerm('t4', 'first'),
      term: 'NVIDIA T4',
      also: ['T4', 'g4dn'],
      example: () => 'A g4dn.xlarge has one T4. G4dn is what it is called.',
    }).map((card) => card.face(input));
    expect(t4?.front).toBe(
      'What is this an example of? A g4dn.xlarge has one …. … is what it is called.',
    );
    expect(t4?.typed.accepted).toEqual(expect.arrayContaining(['NVIDIA T4', 'T4']));
  });

  it('do not give the name away in the example, and leave longer words whole', () => {
    expect(back?.front).toBe(
      'What is this an example of? Its … is 40 ms, at …; latencyless systems do not exist.',
    );
  });
});
