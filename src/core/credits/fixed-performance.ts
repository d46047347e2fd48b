import type { Catalog, Offer } from '../catalog/catalog.ts';
import type { InstanceType } from '../catalog/types.ts';

/** CPU families whose whole CPU is there all the time: not burstable, not flex, no accelerator. */
export function isFixedPerformance(type: InstanceType): boolean {
  return (
    !type.burstable &&
    !type.family.endsWith('-flex') &&
    type.acceleratorKind === 'none' &&
    !type.bareMetal
  );
}

/**
 * The cheapest fixed-performance type that can take over from a burstable one: at least its vCPUs
 * and memory, the same architecture, a family of today and not of a former generation (ours: such
 * types are priced, and nobody should start on them). `undefined` when the region prices none.
 */
export function cheapestFixed(catalog: Catalog, burstable: InstanceType): Offer | undefined {
  const candidates = catalog.types.filter(
    (type) =>
      isFixedPerformance(type) &&
      !type.previousGeneration &&
      catalog.status(type.family)?.status === 'current',
  );
  const { vcpus, memoryGib, arch } = burstable;
  const names = candidates.map(({ instanceType }) => instanceType);
  return catalog.cheapestFitting({ vcpus, memoryGib, arch }, names)[0];
}
