import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook } from '../../content/data.ts';
import { isOld, priceWarnings } from './price-warnings.ts';
import { priceLabel, termsText } from './price-words.ts';

const facts = loadFacts('content');
const beijing = loadPriceBook('content', 'cn-north-1');

describe('a warning about a price', () => {
  it('is not given for a list of this year', () => {
    expect(priceWarnings(facts.priceBook, facts.priceChanges, 'm5.large', '2026-11-26')).toEqual(
      [],
    );
  });

  it('comes the day after 18 months', () => {
    expect(isOld('2026-07-20', '2028-01-20')).toBe(false);
    expect(isOld('2026-07-20', '2028-01-21')).toBe(true);
    expect(isOld('2026-07', '2028-01-01')).toBe(false);
    expect(isOld('2024-11-06', '2026-05-07')).toBe(true);
  });

  it('is given for the list of Beijing, which is of 2024', () => {
    const [old, ...further] = priceWarnings(beijing, facts.priceChanges, 'm5.large', '2026-11-26');
    expect(old).toContain('2024-11-06');
    expect(further).toEqual([]);
  });

  it('names a later change of the list price, for that type and no other', () => {
    const warn = (type: string) =>
      priceWarnings(beijing, facts.priceChanges, type, '2025-12-01').join(' ');
    expect(warn('p4d.24xlarge')).toContain('between 2025-04-28 and 2025-06-23');
    expect(warn('m5.large')).toBe('');
  });

  it('is given for reserved rates that are old, however new the price list is', () => {
    const terms = {
      option: 'reserved-1y-all-upfront',
      rateDate: '2023-08-30',
      rateSource: 'X',
      shareOfOnDemand: {},
      onDemandPerHour: {},
    } as const;
    const book = { ...facts.priceBook, terms };
    expect(priceWarnings(book, [], 'm5.large', '2026-11-26').join()).toContain('2023-08-30');
    expect(termsText(book)).toBe('1-year reserved, all upfront (seen on 2023-08-30)');
  });
});

describe('the label of prices', () => {
  it('says region, option and date', () => {
    expect(priceLabel(facts.priceBook)).toBe('us-east-1, on demand, 2026-07-20');
  });

  it('says that the chosen option is not in our data', () => {
    expect(termsText({ ...beijing, optionNotInData: 'spot' })).toBe(
      'on demand (Spot is not in our data here)',
    );
  });
});
