import type { PriceBook, PriceTerms } from './types.ts';

/** A price book of a purchase option as it travels. It survives JSON unchanged. */
export interface OptionBookFile extends Omit<PriceBook, 'terms'> {
  readonly terms: Omit<PriceTerms, 'onDemandPerHour'>;
  /** The on-demand list as JSON of its own: few pages need it beside the option's. */
  readonly onDemandText: string;
}

/** Writes a price book so that {@link decodePriceBook} gives it back; one on demand is its own file. */
export function encodePriceBook({ terms, ...book }: PriceBook): PriceBook | OptionBookFile {
  if (terms === undefined) return book;
  const { onDemandPerHour, ...others } = terms;
  return { ...book, terms: others, onDemandText: JSON.stringify(onDemandPerHour) };
}

/**
 * Reads what {@link encodePriceBook} wrote; the build makes both, so nothing is checked. The on-demand
 * list of an option's book is read when it is first asked for.
 */
export function decodePriceBook(file: PriceBook | OptionBookFile): PriceBook {
  if (!('onDemandText' in file)) return file;
  const { onDemandText, terms, ...book } = file;
  let list: PriceTerms['onDemandPerHour'] | null = null;
  return {
    ...book,
    terms: {
      ...terms,
      get onDemandPerHour() {
        list ??= JSON.parse(onDemandText) as PriceTerms['onDemandPerHour'];
        return list;
      },
    },
  };
}
