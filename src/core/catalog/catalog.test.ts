import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { nearestName } from '../../content/nearest.ts';
import { NoPriceError, UnknownNameError } from '../errors.ts';
import { createCatalog } from './catalog.ts';
import { estimatePeakTflops } from './cpu-peak.ts';

const facts = loadFacts('content');
const catalog = createCatalog(facts, nearestName);

describe('the catalogue', () => {
  it('finds a type and its price', () => {
    expect(catalog.has('g4dn.xlarge')).toBe(true);
    expect(catalog.get('g4dn.xlarge').acceleratorName).toBe('T4');
    expect(catalog.price('g4dn.xlarge')).toBe(facts.priceBook.pricePerHour['g4dn.xlarge']);
  });

  it('names the nearest type for a misspelt one', () => {
    expect(() => catalog.get('g4dn.xlrage')).toThrow(UnknownNameError);
    expect(() => catalog.get('g4dn.xlrage')).toThrow('The nearest is “g4dn.xlarge”.');
    expect(() => catalog.get('toString')).toThrow(UnknownNameError);
    expect(() => catalog.price('constructor')).toThrow(UnknownNameError);
  });

  it('says that the region has no price, which is not an unknown type', () => {
    expect(() => catalog.price('trn2.48xlarge')).toThrow(NoPriceError);
    expect(() => catalog.price('trn2.48xlarge')).toThrow('no price for trn2.48xlarge in us-east-1');
    expect(catalog.priceOrNull('trn2.48xlarge')).toBeNull();
  });

  it('prices a unit of what a type has', () => {
    const price = catalog.price('inf2.xlarge');
    const type = catalog.get('inf2.xlarge');
    expect(catalog.pricePerVcpu('inf2.xlarge')).toBeCloseTo(price / type.vcpus, 12);
    expect(catalog.pricePerGib('inf2.xlarge')).toBeCloseTo(price / type.memoryGib, 12);
    expect(catalog.pricePerTflops('inf2.xlarge')).toBeCloseTo(
      price / (type.peak16BitTflops ?? 0),
      12,
    );
    expect(catalog.pricePerTflops('m5.large')).toBeNull();
  });

  it('knows the status of a family', () => {
    expect(catalog.status('p3')?.status).toBe('withdrawn');
    expect(catalog.status('p3dn')?.status).not.toBe('withdrawn');
    expect(catalog.status('inf1')?.status).toBe('frozen');
    expect(catalog.status('t2')?.status).toBe('previous');
    expect(catalog.status('nothing')).toBeUndefined();
  });

  it('has a status for the family of every type', () => {
    for (const { family } of catalog.types) expect(catalog.status(family)?.family).toBe(family);
  });
});

describe('the cheapest fitting types', () => {
  const names = facts.instances.map(({ instanceType }) => instanceType);

  it('meet the needs, cheapest first', () => {
    const offers = catalog.cheapestFitting({ vcpus: 4, memoryGib: 16 }, names);
    const prices = offers.map(({ pricePerHour }) => pricePerHour);
    expect(offers.length).toBeGreaterThan(10);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    for (const { type } of offers) {
      expect(type.vcpus).toBeGreaterThanOrEqual(4);
      expect(type.memoryGib).toBeGreaterThanOrEqual(16);
    }
  });

  it('never come from a withdrawn family, though it has a price', () => {
    expect(catalog.priceOrNull('p3.2xlarge')).not.toBeNull();
    const offers = catalog.cheapestFitting({ acceleratorCount: 1 }, names);
    const families = new Set(offers.map(({ type }) => type.family));
    expect(families.has('g4dn')).toBe(true);
    for (const family of families) expect(catalog.status(family)?.status).not.toBe('withdrawn');
  });

  it('leave out types without a price and names nobody knows', () => {
    const offers = catalog.cheapestFitting({}, [
      'trn2.48xlarge',
      'made.up',
      'm5.large',
      'm5.large',
    ]);
    expect(offers.map(({ type }) => type.instanceType)).toEqual(['m5.large']);
  });

  it('respect accelerator memory and architecture', () => {
    const needs = { acceleratorTotalMemoryGib: 30 };
    const offers = catalog.cheapestFitting(needs, ['g4dn.xlarge', 'inf2.xlarge', 'm5.large']);
    expect(offers.map(({ type }) => type.instanceType)).toEqual(['inf2.xlarge']);
    const arm = catalog.cheapestFitting({ arch: 'arm64' }, ['m5.large', 'm7g.large']);
    expect(arm.map(({ type }) => type.instanceType)).toEqual(['m7g.large']);
  });
});

describe('the estimated peak of a CPU', () => {
  const rule = {
    cpuModelContains: 'Xeon',
    families: ['m5'],
    physicalCoresPerVcpu: 0.5,
    fp32OperationsPerCycle: 64,
    basis: '',
  };
  const type = {
    acceleratorKind: 'none',
    cpuModel: 'Intel Xeon',
    family: 'm5',
    sustainedClockGhz: 3,
    vcpus: 2,
  } as const;

  it('is cores × clock × operations per cycle', () => {
    expect(estimatePeakTflops(type, [rule])).toBeCloseTo(0.192);
  });

  it('is nothing with an accelerator, without a clock, or without a rule', () => {
    expect(estimatePeakTflops({ ...type, acceleratorKind: 'gpu' }, [rule])).toBeNull();
    expect(estimatePeakTflops({ ...type, sustainedClockGhz: null }, [rule])).toBeNull();
    expect(estimatePeakTflops({ ...type, family: 'm4' }, [rule])).toBeNull();
    expect(estimatePeakTflops({ ...type, cpuModel: null }, [rule])).toBeNull();
  });

  it('exists for every CPU family that the guide names', () => {
    for (const name of ['t2.micro', 't3.large', 'm5.large', 'c5.large', 'r5.large']) {
      expect(catalog.get(name).estimatedPeakTflops).toBeGreaterThan(0);
    }
  });
});
