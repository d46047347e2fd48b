import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { loadPurchaseRates } from '../../content/purchase-rates.ts';
import { priceOf } from './purchase.ts';
import {
  isReservation,
  optionName,
  optionsNotInData,
  RARE_OPTIONS,
  rareOptionsText,
  USUAL_OPTIONS,
} from './rare-options.ts';
import type { PurchaseRate, TypeOption } from './types.ts';

const facts = loadFacts('content');
const rates = loadPurchaseRates(
  'content',
  new Set(facts.instances.map(({ instanceType }) => instanceType)),
);
const sources = { onDemand: facts.priceBook, rates, priceChanges: facts.priceChanges };
const optionsOf = (type: string) =>
  new Set(rates.filter(({ instanceType }) => instanceType === type).map(({ option }) => option));

describe('reservations that few types have', () => {
  it('are all there for x2iedn.32xlarge, as its source states them', () => {
    const priceWith = (option: TypeOption) => priceOf(sources, 'x2iedn.32xlarge', option);
    // Published by ec2instances.info on 2026-07-20, beside an on-demand price of 26.676.
    expect(priceWith('reserved-3y-no-upfront')).toMatchObject({
      kind: 'amount',
      pricePerHour: 8.55659,
    });
    expect(priceWith('convertible-1y-partial-upfront')).toMatchObject({
      kind: 'amount',
      pricePerHour: 18.779904,
    });
    expect(optionsNotInData(optionsOf('x2iedn.32xlarge'))).toEqual(['Savings Plans']);
  });

  it('are an amount only while the on-demand price is the one they were taken against', () => {
    const pricePerHour = { ...facts.priceBook.pricePerHour, 'x2iedn.32xlarge': 25 };
    const onDemand = { ...facts.priceBook, pricePerHour };
    expect(
      priceOf({ ...sources, onDemand }, 'x2iedn.32xlarge', 'reserved-3y-all-upfront'),
    ).toMatchObject({ kind: 'share', shareOfOnDemand: 0.2792 });
  });

  it('keep the reserved rate apart of which AWS’s Neuron pages say neither term nor payment', () => {
    expect(priceOf(sources, 'inf2.xlarge', 'reserved-unstated')).toMatchObject({
      kind: 'amount',
      pricePerHour: 0.328,
    });
    expect(priceOf(sources, 'g5.xlarge', 'reserved-unstated').kind).toBe('not-in-data');
  });

  it('are named for a type that lacks them, kind by kind', () => {
    expect(optionsNotInData(optionsOf('g5.xlarge'))).toEqual([
      '3-year reserved',
      'no or partial upfront',
      'convertible reserved',
      'Savings Plans',
    ]);
    expect(optionsNotInData(new Set())).toEqual([
      '1-year reserved, all upfront',
      'Spot',
      '3-year reserved',
      'no or partial upfront',
      'convertible reserved',
      'Savings Plans',
    ]);
  });

  it('are named one by one where only some of a kind are known', () => {
    const lacking = optionsNotInData(
      new Set<TypeOption>([
        'spot',
        'reserved-1y-all-upfront',
        'reserved-1y-no-upfront',
        'reserved-3y-all-upfront',
      ]),
    );
    expect(lacking).toContain('3-year reserved, partial upfront');
    expect(lacking).toContain('convertible reserved');
    expect(lacking).not.toContain('1-year reserved, no upfront');
  });

  it('are said for all pages with the types that have them', () => {
    expect(rareOptionsText(rates)).toBe(
      'Only in the calculator and in the notes of prices: 3-year reserved, no or partial upfront, convertible reserved for x2iedn.32xlarge; reserved without a stated term for 10 types. Not in our data: Savings Plans.',
    );
    const usual = rates.filter((rate) => USUAL_OPTIONS.some((option) => option === rate.option));
    expect(rareOptionsText(usual)).toBe(
      'Not in our data: 3-year reserved; no or partial upfront; convertible reserved; Savings Plans.',
    );
  });
});

describe('reservations that a refresh brings for nearly every type', () => {
  const [pattern] = rates;
  if (!pattern) throw new Error('No rate in the data');
  const names = facts.instances.map(({ instanceType }) => instanceType);
  const of = (types: readonly string[], option: PurchaseRate['option']) =>
    types.map((instanceType): PurchaseRate => ({ ...pattern, instanceType, option }));
  const kept = rates.filter(({ option }) => option !== 'reserved-3y-all-upfront');

  it('are counted, and the few that only one type has are still named', () => {
    const many = names.slice(0, 1_300);
    const text = rareOptionsText([...kept, ...of(many, 'reserved-3y-all-upfront')]);
    expect(names.length).toBeGreaterThan(1_300);
    expect(text).toMatch(/3-year reserved for 1,30[01] types; no or partial upfront, convertible/);
    expect(text).toContain('convertible reserved for x2iedn.32xlarge; ');
    expect(text.length).toBeLessThan(300);
  });

  it('stand together only when the same types have them', () => {
    const ten = names.slice(0, 10);
    const same = [
      ...of(ten, 'reserved-3y-all-upfront'),
      ...of(ten.toReversed(), 'convertible-1y-all-upfront'),
    ];
    expect(rareOptionsText(same)).toMatch(/3-year reserved, convertible reserved for 10 types\. /);
    const others = [
      ...of(ten, 'reserved-3y-all-upfront'),
      ...of(names.slice(10, 20), 'convertible-1y-all-upfront'),
    ];
    expect(rareOptionsText(others)).toMatch(
      /3-year reserved for 10 types; convertible reserved for 10 types\. /,
    );
  });
});

describe('the name of an option', () => {
  it('says term, kind and payment', () => {
    expect(optionName('on-demand')).toBe('on demand');
    expect(optionName('reserved-3y-no-upfront')).toBe('3-year reserved, no upfront');
    expect(optionName('convertible-1y-partial-upfront')).toBe(
      '1-year convertible reserved, partial upfront',
    );
  });

  it('is another for each option', () => {
    const all = [...USUAL_OPTIONS, ...RARE_OPTIONS];
    expect(new Set(all.map(optionName)).size).toBe(all.length);
    const known = new Set<PurchaseRate['option'] | 'on-demand'>(all);
    expect(rates.filter(({ option }) => !known.has(option))).toEqual([]);
  });
});

describe('a reservation', () => {
  it('is every option but on demand and Spot', () => {
    expect(USUAL_OPTIONS.filter(isReservation)).toEqual(['reserved-1y-all-upfront']);
    expect(RARE_OPTIONS.every(isReservation)).toBe(true);
  });
});
