import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook } from '../../content/data.ts';
import type { NumericFields } from '../../content/types.ts';
import { createCalculator } from '../../core/calculator.ts';
import { numericKey } from './question-key.ts';

const content = resolve('content');
const facts = loadFacts(content);

const month: NumericFields = {
  kind: 'numeric',
  value: (c) => c.monthCost('m5.large'),
  unit: 'money',
  otherUnits: {},
  tolerance: 0.02,
  errors: [],
  solution: () => '',
};

describe('the key of a number of money', () => {
  it('is in the currency of the reader’s region', () => {
    const beijing = { ...facts, priceBook: loadPriceBook(content, 'cn-north-1') };
    expect(numericKey(month, createCalculator(facts)).unit).toBe('$');
    expect(numericKey(month, createCalculator(beijing)).unit).toBe('CN¥');
  });

  it('leaves every other unit as it is', () => {
    expect(numericKey({ ...month, unit: 'GiB' }, createCalculator(facts)).unit).toBe('GiB');
  });
});
