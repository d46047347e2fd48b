import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createCatalog } from '../catalog/catalog.ts';
import { cheapestFixed } from './fixed-performance.ts';

const facts = loadFacts('content');
const catalog = createCatalog(facts);

describe('the fixed-performance type beside a burstable one', () => {
  it.each(facts.credits.map(({ instanceType }) => instanceType))(
    'of %s has its vCPUs, memory and architecture, and is none of a former generation',
    (instanceType) => {
      const burstable = catalog.get(instanceType);
      const fixed = cheapestFixed(catalog, burstable)?.type;
      expect(fixed?.vcpus).toBeGreaterThanOrEqual(burstable.vcpus);
      expect(fixed?.memoryGib).toBeGreaterThanOrEqual(burstable.memoryGib);
      expect(fixed).toMatchObject({
        arch: burstable.arch,
        burstable: false,
        previousGeneration: false,
      });
    },
  );
});
