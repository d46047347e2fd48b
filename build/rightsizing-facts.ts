import { packFacts } from '../src/core/catalog/packed-facts.ts';
import type { Facts } from '../src/core/catalog/types.ts';

/**
 * All types, with and without a price here: an instance of a file may be any of them, and another
 * region may price one that us-east-1 does not. Measurements and quoted figures stay out.
 */
export function rightsizingFacts(facts: Facts): Facts {
  return { ...facts, benchmarks: [], cited: [], priceChanges: [] };
}

/** Source of the module `virtual:facts/rightsizing`: the facts packed, and unpacked when loaded. */
export function rightsizingModule(facts: Facts): string {
  const packed = JSON.stringify(packFacts(rightsizingFacts(facts)));
  return `import { unpackFacts } from '/src/core/catalog/packed-facts.ts';
export const facts = unpackFacts(${packed});
`;
}
