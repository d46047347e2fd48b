import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook, loadRegions } from '../../content/data.ts';
import { loadPurchaseRates } from '../../content/purchase-rates.ts';
import { type CatalogueColumns, decodeCatalogue, encodeCatalogue } from './columns.ts';
import { decodePriceBook, encodePriceBook } from './price-columns.ts';
import { decodeRates, encodeRates } from './rate-columns.ts';
import type { InstanceType, PriceBook } from './types.ts';

const facts = loadFacts('content');
const names = new Set(facts.instances.map(({ instanceType }) => instanceType));
const rates = loadPurchaseRates('content', names);

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const amount = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0),
  fc.nat(),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const instance: fc.Arbitrary<InstanceType> = fc.record({
  instanceType: fc.string(),
  family: fc.constantFrom('m5', 'g4dn', 'u-12tb1', ''),
  size: fc.constantFrom('large', 'metal-24xl', ''),
  generation: fc.nat(),
  group: fc.constantFrom('general', 'gpu', 'other'),
  arch: fc.constantFrom('x86_64', 'arm64'),
  cpuManufacturer: fc.string(),
  cpuModel: maybe(fc.string()),
  sustainedClockGhz: maybe(amount),
  vcpus: fc.nat(),
  memoryGib: amount,
  burstable: fc.boolean(),
  acceleratorKind: fc.constantFrom('none', 'gpu', 'trainium'),
  acceleratorName: maybe(fc.string()),
  acceleratorCount: amount,
  acceleratorMemoryGibPerDevice: maybe(amount),
  acceleratorTotalMemoryGib: maybe(amount),
  peak16BitTflops: maybe(amount),
  memoryBandwidthGbPerS: maybe(amount),
  neuronCores: maybe(fc.nat()),
  localNvmeGb: maybe(amount),
  networkBaselineGbps: maybe(amount),
  networkBurstGbps: maybe(amount),
  ebsMaxMbps: maybe(amount),
  bareMetal: fc.boolean(),
  coremark: maybe(amount),
  estimatedPeakTflops: maybe(amount),
  specSource: fc.string(),
});

const priceBook: fc.Arbitrary<PriceBook> = fc.record({
  region: fc.constantFrom('us-east-1', 'cn-north-1'),
  regionName: fc.string(),
  currency: fc.constantFrom('USD', 'CNY'),
  priceDate: fc.constant('2026-07-20'),
  source: fc.string(),
  pricePerHour: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,3}\d[a-z]?\.(large|\d{1,2}xlarge|metal-\d\dxl)$/),
    fc.double({ min: 1e-4, max: 1e3, noNaN: true }),
  ),
});

describe('the columns of the catalogue', () => {
  it('give back any instance types, whatever their fields hold', () => {
    fc.assert(
      fc.property(fc.array(instance), (instances) => {
        expect(decodeCatalogue(throughJson(encodeCatalogue(instances)))).toEqual(instances);
      }),
    );
  });

  it('give back every type of our data in the same order', () => {
    expect(decodeCatalogue(throughJson(encodeCatalogue(facts.instances)))).toEqual(facts.instances);
  });

  it('refuse a column that is a cell short', () => {
    const columns = encodeCatalogue(facts.instances);
    const { vcpus } = columns.fields;
    const short = { ...vcpus, values: vcpus?.values ?? [], runs: vcpus?.runs.slice(2) ?? [] };
    const broken: CatalogueColumns = { ...columns, fields: { ...columns.fields, vcpus: short } };
    expect(() => decodeCatalogue(broken)).toThrow(/Column vcpus has \d+ cells, expected 1385/);
  });
});

describe('the prices of a region', () => {
  it('come back from their columns to the last digit', () => {
    fc.assert(
      fc.property(priceBook, (book) => {
        expect(decodePriceBook(throughJson(encodePriceBook(book)))).toEqual(book);
      }),
    );
  });

  it('come back for every region of our data', () => {
    for (const { region } of loadRegions('content')) {
      const book = loadPriceBook('content', region);
      expect(decodePriceBook(throughJson(encodePriceBook(book)))).toEqual(book);
    }
  });
});

describe('reserved and Spot rates', () => {
  it('come back from their columns', () => {
    const decoded = decodeRates(throughJson(encodeRates(rates)));
    const key = (rate: (typeof rates)[number]) => `${rate.option} ${rate.instanceType}`;
    const sorted = (list: typeof rates) => [...list].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    expect(sorted(decoded)).toEqual(sorted(rates));
  });
});

describe('the whole catalogue', () => {
  it('is at most 60 kB for one region, compressed, with prices and rates', () => {
    const bytes = (value: unknown) => brotliCompressSync(JSON.stringify(value)).length;
    const { instances, priceBook: book, ...rest } = facts;
    const total =
      bytes(encodeCatalogue(instances)) +
      bytes(encodePriceBook(book)) +
      bytes(encodeRates(rates)) +
      bytes(rest);
    expect(total).toBeLessThanOrEqual(60_000);
    expect(instances.length).toBeGreaterThan(1_300);
  });
});
