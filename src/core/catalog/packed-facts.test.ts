import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { packFacts, unpackFacts } from './packed-facts.ts';

const facts = loadFacts('content');

describe('packed facts', () => {
  it('come back as they were, through JSON', () => {
    expect(unpackFacts(JSON.parse(JSON.stringify(packFacts(facts))))).toEqual(facts);
  });

  it('take less than half of the text for the instance types', () => {
    const { types } = packFacts(facts);
    const before = JSON.stringify(facts.instances).length;
    expect(JSON.stringify(types).length).toBeLessThan(before / 2);
  });

  it('that were cut short are refused, not read as something else', () => {
    const packed = packFacts(facts);
    const types = { ...packed.types, vcpus: { values: [2] } };
    expect(() => unpackFacts({ ...packed, types })).toThrow(RangeError);
  });
});
