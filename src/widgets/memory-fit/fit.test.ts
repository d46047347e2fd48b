import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { fitFamily } from './fit.ts';

const facts = loadFacts(resolve('content'));
const catalog = createCatalog(facts);
const r5 = ['r5.large', 'r5.xlarge', 'r5.2xlarge'];

describe('the size that holds a need', () => {
  it('is the cheapest one with enough memory', () => {
    const fit = fitFamily(catalog, r5, { memoryGib: 55, vcpus: 1 });
    expect(fit).toMatchObject({ kind: 'fits', type: { instanceType: 'r5.2xlarge' } });
  });

  it('also has enough vCPUs when the job asks for them', () => {
    const fit = fitFamily(catalog, r5, { memoryGib: 4, vcpus: 4 });
    expect(fit).toMatchObject({ kind: 'fits', type: { instanceType: 'r5.xlarge' } });
  });

  it('drops a family that ends too early, and names its largest size', () => {
    const fit = fitFamily(catalog, r5, { memoryGib: 65, vcpus: 1 });
    expect(fit).toMatchObject({ kind: 'too-small', largest: { instanceType: 'r5.2xlarge' } });
  });

  it('tells a missing price from a missing size', () => {
    const elsewhere = createCatalog({
      ...facts,
      priceBook: { ...facts.priceBook, pricePerHour: {} },
    });
    expect(fitFamily(elsewhere, r5, { memoryGib: 8, vcpus: 1 }).kind).toBe('no-price');
  });
});
