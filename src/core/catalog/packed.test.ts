import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { loadPurchaseRates } from '../../content/purchase-rates.ts';
import { decodeInstances, encodeInstances } from './instance-rows.ts';
import { decodeRates, encodeRates } from './rate-columns.ts';
import type { InstanceType } from './types.ts';

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
  hypervisor: fc.constantFrom('nitro', 'xen', 'none', null),
  bareMetal: fc.boolean(),
  previousGeneration: fc.boolean(),
  coremark: maybe(amount),
  estimatedPeakTflops: maybe(amount),
  specSource: fc.string(),
});

describe('instance types, each as what differs from the one before', () => {
  it('give back any instance types, whatever their fields hold', () => {
    fc.assert(
      fc.property(fc.array(instance), (instances) => {
        expect(decodeInstances(throughJson(encodeInstances(instances)))).toEqual(instances);
      }),
    );
  });

  it('give back every type of our data in the same order', () => {
    expect(decodeInstances(throughJson(encodeInstances(facts.instances)))).toEqual(facts.instances);
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
      bytes(encodeInstances(instances)) + bytes(book) + bytes(encodeRates(rates)) + bytes(rest);
    expect(total).toBeLessThanOrEqual(60_000);
    expect(instances.length).toBeGreaterThan(1_300);
  });
});
