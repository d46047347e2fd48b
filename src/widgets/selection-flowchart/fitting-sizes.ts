import type { FlowLeaf } from '../../content/types.ts';
import type { Calculator } from '../../core/calculator.ts';
import type { Facts, InstanceType } from '../../core/catalog/types.ts';

export interface FittingSize {
  readonly instance: InstanceType;
  /** Per hour in the reader's region; `null` when our data has no price there. */
  readonly pricePerHour: number | null;
}

/**
 * The sizes that a leaf offers, cheapest first, those without a price in this region last.
 * A size of a withdrawn family is never among them: a price row is not availability.
 */
export function fittingSizes(leaf: FlowLeaf, facts: Facts): readonly FittingSize[] {
  return leaf.types
    .flatMap((type) => facts.instances.find((row) => row.instanceType === type) ?? [])
    .filter((instance) => !isWithdrawn(instance.family, facts))
    .map((instance) => ({
      instance,
      pricePerHour: facts.priceBook.pricePerHour[instance.instanceType] ?? null,
    }))
    .sort((a, b) => rank(a) - rank(b));
}

/** A missing price sorts last; two of them keep the order of the leaf. */
function rank({ pricePerHour }: FittingSize): number {
  return pricePerHour ?? Number.MAX_VALUE;
}

export function priceText(
  { pricePerHour }: Pick<FittingSize, 'pricePerHour'>,
  c: Calculator,
): string {
  return pricePerHour === null ? 'no price in our data' : c.rate(pricePerHour);
}

export function isWithdrawn(family: string, facts: Facts): boolean {
  return facts.families.some((row) => row.family === family && row.status === 'withdrawn');
}

/** `g4dn` as people write it: G4dn. */
export function familyName(family: string): string {
  return family.charAt(0).toUpperCase() + family.slice(1);
}
