import type { Catalog } from '../../core/catalog/catalog.ts';
import type { InstanceType } from '../../core/catalog/types.ts';

export interface Need {
  readonly memoryGib: number;
  /** vCPUs, 1 when the job does not ask. */
  readonly vcpus: number;
}

/** What one family offers for a need. */
export type FamilyFit =
  | { readonly kind: 'fits'; readonly type: InstanceType; readonly pricePerHour: number }
  /** No size of the family is large enough; `largest` is the one with the most memory. */
  | { readonly kind: 'too-small'; readonly largest: InstanceType }
  /** A size is large enough, and the region has no price for it. */
  | { readonly kind: 'no-price'; readonly largest: InstanceType };

/** The cheapest size of a family that holds the need, or why there is none. */
export function fitFamily(catalog: Catalog, types: readonly string[], need: Need): FamilyFit {
  const [offer] = catalog.cheapestFitting(need, types);
  if (offer) return { kind: 'fits', ...offer };
  const rows = types.map((type) => catalog.get(type));
  const largest = rows.reduce((a, b) => (b.memoryGib > a.memoryGib ? b : a));
  const isLargeEnough = rows.some(
    (row) => row.memoryGib >= need.memoryGib && row.vcpus >= need.vcpus,
  );
  return { kind: isLargeEnough ? 'no-price' : 'too-small', largest };
}
