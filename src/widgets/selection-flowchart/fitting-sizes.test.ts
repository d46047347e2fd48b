import { describe, expect, it } from 'vitest';
import { fittingSizes } from './fitting-sizes.ts';
import { SAMPLE_FACTS, SAMPLE_FLOWCHART } from './sample-flowchart.ts';

const leafNamed = (id: string) => {
  const leaf = SAMPLE_FLOWCHART.leaves.find((candidate) => candidate.id === id);
  if (!leaf) throw new Error(id);
  return leaf;
};
const types = (id: string, facts = SAMPLE_FACTS) =>
  fittingSizes(leafNamed(id), facts).map((size) => size.instance.instanceType);

describe('fitting sizes', () => {
  it('start with the cheapest of the day, whatever order the leaf has', () => {
    expect(types('burst')).toEqual(['ab.small', 'ab.large']);
  });

  it('follow the prices of another region', () => {
    const elsewhere = { ...SAMPLE_FACTS.priceBook, pricePerHour: { 'ab.large': 1, 'ab.small': 2 } };
    expect(types('burst', { ...SAMPLE_FACTS, priceBook: elsewhere })).toEqual([
      'ab.large',
      'ab.small',
    ]);
  });

  it('never offer a withdrawn family, even when it is the cheapest', () => {
    expect(types('gpu')).toEqual(['gnew.large', 'gnew.huge']);
  });

  it('keep a size without a price, last and without a figure', () => {
    expect(fittingSizes(leafNamed('trees'), SAMPLE_FACTS)[0]?.pricePerHour).toBeNull();
    const partly = { ...SAMPLE_FACTS.priceBook, pricePerHour: { 'ab.large': 2 } };
    expect(types('burst', { ...SAMPLE_FACTS, priceBook: partly })).toEqual([
      'ab.large',
      'ab.small',
    ]);
  });
});
