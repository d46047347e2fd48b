import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook } from '../../content/data.ts';
import { loadPurchaseRates } from '../../content/purchase-rates.ts';
import { decodePriceBook, encodePriceBook } from './option-book.ts';
import { onDemandList, optionOf, optionPriceBook, priceOf } from './purchase.ts';
import type { PriceBook, PurchaseRate } from './types.ts';

const facts = loadFacts('content');
const names = new Set(facts.instances.map(({ instanceType }) => instanceType));
const rates = loadPurchaseRates('content', names);
const virginia = { onDemand: facts.priceBook, rates, priceChanges: facts.priceChanges };
const ireland = { ...virginia, onDemand: loadPriceBook('content', 'eu-west-1') };

const book: PriceBook = {
  region: 'us-east-1',
  regionName: 'US East (N. Virginia)',
  currency: 'USD',
  priceDate: '2026-07-20',
  source: 'made up',
  pricePerHour: { 'm5.large': 0.1, 'm5.xlarge': 0.2 },
};
const reserved: PurchaseRate = {
  instanceType: 'm5.large',
  region: 'us-east-1',
  option: 'reserved-1y-all-upfront',
  shareOfOnDemand: 0.6,
  onDemandPerHourAtSource: 0.1,
  pricePerHourAtSource: 0.0599,
  interruptionBand: null,
  source: 'made up',
  sourceDate: '2023-08-30',
};
const spot: PurchaseRate = {
  ...reserved,
  option: 'spot',
  shareOfOnDemand: 0.3,
  onDemandPerHourAtSource: null,
  pricePerHourAtSource: null,
  interruptionBand: '<5%',
  sourceDate: '2025-06-28',
};
const change = (firstSeenNew: string) => ({
  instanceType: 'm5.large',
  oldPricePerHour: 0.12,
  newPricePerHour: 0.1,
  lastSeenOld: '2025-04-28',
  firstSeenNew,
});

describe('a price with a purchase option', () => {
  it('is the list price on demand', () => {
    const sources = { onDemand: book, rates: [], priceChanges: [] };
    expect(priceOf(sources, 'm5.large', 'on-demand')).toEqual({
      kind: 'amount',
      pricePerHour: 0.1,
      rate: null,
    });
  });

  it('is the source’s reserved amount while the on-demand price is the one it was taken against', () => {
    const sources = { onDemand: book, rates: [reserved], priceChanges: [] };
    expect(priceOf(sources, 'm5.large', 'reserved-1y-all-upfront')).toMatchObject({
      kind: 'amount',
      pricePerHour: 0.0599,
    });
  });

  it('is only the share when the on-demand price has moved since', () => {
    const old = { ...reserved, onDemandPerHourAtSource: 0.12 };
    const sources = { onDemand: book, rates: [old], priceChanges: [] };
    expect(priceOf(sources, 'm5.large', 'reserved-1y-all-upfront')).toEqual({
      kind: 'share',
      shareOfOnDemand: 0.6,
      rate: old,
    });
  });

  it('is a share of today’s price on Spot unless a price change is on record since', () => {
    const with_ = (changes: readonly ReturnType<typeof change>[]) =>
      priceOf({ onDemand: book, rates: [spot], priceChanges: changes }, 'm5.large', 'spot');
    expect(with_([])).toMatchObject({ kind: 'amount', pricePerHour: 0.03 });
    expect(with_([change('2025-08-04')])).toMatchObject({ kind: 'share', shareOfOnDemand: 0.3 });
    expect(with_([change('2024-02-01')])).toMatchObject({ kind: 'amount' });
  });

  it('is only the share on Spot when the price changed within the month that was averaged', () => {
    const sources = { onDemand: book, rates: [spot], priceChanges: [change('2025-06-23')] };
    expect(priceOf(sources, 'm5.large', 'spot').kind).toBe('share');
  });

  it('is never another region’s rate', () => {
    expect(priceOf(ireland, 'm5.large', 'spot')).toEqual({ kind: 'not-in-data', missing: 'rate' });
  });

  it('is missing without an on-demand price, never 0', () => {
    const sources = { onDemand: book, rates: [reserved], priceChanges: [] };
    for (const option of ['on-demand', 'spot', 'reserved-1y-all-upfront'] as const) {
      expect(priceOf(sources, 'trn2.48xlarge', option)).toEqual({
        kind: 'not-in-data',
        missing: 'on-demand-price',
      });
    }
  });
});

describe('our data', () => {
  it('withholds the reserved amount of p4d, whose list price fell by a third in 2025', () => {
    expect(priceOf(virginia, 'p4d.24xlarge', 'reserved-1y-all-upfront').kind).toBe('share');
    expect(priceOf(virginia, 'p4d.24xlarge', 'spot').kind).toBe('share');
  });

  it('has the reserved amount of a1.medium as its source states it', () => {
    // purchase-options.csv: 0.014954 USD per hour against 0.0255 on demand, 2023-08-30.
    expect(priceOf(virginia, 'a1.medium', 'reserved-1y-all-upfront')).toMatchObject({
      kind: 'amount',
      pricePerHour: 0.014954,
    });
  });

  it('states shares above 0 and at most 1, once for each type and option', () => {
    for (const { shareOfOnDemand } of rates) {
      expect(shareOfOnDemand).toBeGreaterThan(0);
      expect(shareOfOnDemand).toBeLessThanOrEqual(1);
    }
    const keys = rates.map((rate) => `${rate.region} ${rate.option} ${rate.instanceType}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the price book of an option', () => {
  it('lists an amount exactly where priceOf gives one', () => {
    for (const option of ['reserved-1y-all-upfront', 'spot'] as const) {
      const made = optionPriceBook(virginia, option);
      for (const { instanceType } of facts.instances) {
        const price = priceOf(virginia, instanceType, option);
        expect(made.pricePerHour[instanceType]).toBe(
          price.kind === 'amount' ? price.pricePerHour : undefined,
        );
        expect(made.terms?.shareOfOnDemand[instanceType]).toBe(
          price.kind === 'share' ? price.shareOfOnDemand : undefined,
        );
      }
    }
  });

  it('gives the on-demand list back that it was made of', () => {
    expect(onDemandList(optionPriceBook(virginia, 'spot'))).toEqual(virginia.onDemand);
    expect(onDemandList(virginia.onDemand)).toEqual(virginia.onDemand);
  });

  it('survives its travel, also the list that it was made of', () => {
    for (const option of ['on-demand', 'reserved-1y-all-upfront', 'spot'] as const) {
      const made = optionPriceBook(virginia, option);
      const read = decodePriceBook(JSON.parse(JSON.stringify(encodePriceBook(made))));
      expect(read).toEqual(made);
      expect(onDemandList(read)).toEqual(virginia.onDemand);
    }
  });

  it('is never dearer than on demand', () => {
    for (const option of ['reserved-1y-all-upfront', 'spot'] as const) {
      const { pricePerHour } = optionPriceBook(virginia, option);
      for (const [type, price] of Object.entries(pricePerHour)) {
        expect(price).toBeLessThanOrEqual(facts.priceBook.pricePerHour[type] ?? 0);
      }
    }
  });

  it('stays the on-demand list, and says so, in a region without rates', () => {
    const made = optionPriceBook(ireland, 'spot');
    expect(made.pricePerHour).toEqual(ireland.onDemand.pricePerHour);
    expect(made).toMatchObject({ optionNotInData: 'spot' });
    expect(made.terms).toBeUndefined();
  });

  it('tells the option that was asked for, also where the region has no rates of it', () => {
    for (const option of ['on-demand', 'reserved-1y-all-upfront', 'spot'] as const) {
      expect(optionOf(optionPriceBook(virginia, option))).toBe(option);
      expect(optionOf(optionPriceBook(ireland, option))).toBe(option);
    }
  });
});
