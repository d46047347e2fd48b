import { describe, expect, it } from 'vitest';
import type { GlossaryTerm } from '../../content/types.ts';
import { byLetter, matching } from './alphabet.ts';

const term = (name: string, says = '', also: readonly string[] = []): GlossaryTerm => ({
  id: name.toLowerCase(),
  term: name,
  also,
  guide: false,
  ask: '',
  definition: () => says,
  example: () => '',
  lesson: '',
  related: [],
  types: [],
});
const terms = [
  term('vCPU', '', ['Virtual CPU']),
  term('Batch', 'a group of requests'),
  term('16-bit'),
  term('batch fill'),
];
const definition = (entry: GlossaryTerm) => entry.id + (entry.term === 'Batch' ? ' group' : '');

describe('the alphabet', () => {
  it('groups by first letter without regard to case, digits first', () => {
    const groups = byLetter(terms).map(({ letter, terms: own }) => [
      letter,
      ...own.map((entry) => entry.term),
    ]);
    expect(groups).toEqual([
      ['0', '16-bit'],
      ['B', 'Batch', 'batch fill'],
      ['V', 'vCPU'],
    ]);
  });
});

describe('the filter', () => {
  it('finds by name and by what a term says, every word wanted', () => {
    const found = (wanted: string) => matching(terms, wanted, definition).map(({ term: t }) => t);
    expect(found('BATCH')).toEqual(['Batch', 'batch fill']);
    expect(found('batch group')).toEqual(['Batch']);
    expect(found('virtual')).toEqual(['vCPU']);
    expect(found('nothing')).toEqual([]);
    expect(found('  ')).toHaveLength(terms.length);
  });
});
