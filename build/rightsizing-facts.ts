import { encodeInstances } from '../src/core/catalog/instance-rows.ts';
import type { Facts } from '../src/core/catalog/types.ts';

/**
 * Source of the module `virtual:facts/rightsizing`: all types, with and without a price here, packed
 * row by row. An instance of a file may be any of them, and another region may price one that
 * us-east-1 does not. Measurements and quoted figures stay out.
 */
export function rightsizingModule({ instances, ...facts }: Facts): string {
  const rest = { ...facts, benchmarks: [], cited: [], priceChanges: [] };
  const rows = encodeInstances(instances);
  return `import { decodeInstances } from '/src/core/catalog/instance-rows.ts';
export const facts = {
  ...${JSON.stringify(rest)},
  instances: decodeInstances(${JSON.stringify(rows)}),
};
`;
}
