import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCatalog } from '../../core/catalog/catalog.ts';
import { mostIdle, resourceUses, shortOf } from './profile.ts';

const catalog = createCatalog(loadFacts(resolve('content')));
const cleaning = { cores: 3, memoryGib: 10, networkGbps: 0.6 };

describe('a job on a machine', () => {
  it('fits where no resource is asked for beyond what is there', () => {
    expect(shortOf(resourceUses(cleaning, catalog.get('m5.xlarge')))).toEqual([]);
  });

  it('is short of memory on a compute optimised machine of the same size', () => {
    expect(shortOf(resourceUses(cleaning, catalog.get('c5.xlarge')))).toEqual(['Memory']);
  });

  it('leaves the GPU of a GPU machine idle', () => {
    expect(mostIdle(resourceUses(cleaning, catalog.get('g4dn.xlarge')))).toBe('GPU');
  });

  it('names memory as the idlest resource when it is too much', () => {
    expect(mostIdle(resourceUses(cleaning, catalog.get('r5.xlarge')))).toBe('Memory');
  });
});
