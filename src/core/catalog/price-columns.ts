import type { PriceBook } from './types.ts';

/** A price book as small as it gets: sizes named once, prices family by family. */
export interface PriceColumns extends Omit<PriceBook, 'pricePerHour'> {
  readonly sizes: readonly string[];
  /** Family to pairs of index into `sizes` and price per hour. */
  readonly families: Readonly<Record<string, readonly number[]>>;
}

/** Writes a price book so that {@link decodePriceBook} gives it back, prices to the last digit. */
export function encodePriceBook({ pricePerHour, ...about }: PriceBook): PriceColumns {
  const sizes = new Map<string, number>();
  const families = new Map<string, number[]>();
  for (const [instanceType, price] of Object.entries(pricePerHour)) {
    const point = instanceType.indexOf('.');
    const family = instanceType.slice(0, point);
    const size = instanceType.slice(point + 1);
    const index = sizes.get(size) ?? sizes.size;
    sizes.set(size, index);
    const pairs = families.get(family) ?? [];
    families.set(family, pairs);
    pairs.push(index, price);
  }
  return { ...about, sizes: [...sizes.keys()], families: Object.fromEntries(families) };
}

/** Reads what {@link encodePriceBook} wrote; the build makes both, so nothing is checked. */
export function decodePriceBook({ sizes, families, ...about }: PriceColumns): PriceBook {
  const pricePerHour: Record<string, number> = {};
  for (const [family, pairs] of Object.entries(families)) {
    for (let at = 0; at < pairs.length; at += 2) {
      const price = pairs[at + 1];
      if (price !== undefined) pricePerHour[`${family}.${sizes[pairs[at] ?? 0]}`] = price;
    }
  }
  return { ...about, pricePerHour };
}
