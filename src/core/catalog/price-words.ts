import type { PriceBook, PurchaseOption } from './types.ts';

/** How each purchase option is called in a sentence. */
export const OPTION_NAMES: Readonly<Record<PurchaseOption, string>> = {
  'on-demand': 'on demand',
  'reserved-1y-all-upfront': '1-year reserved, all upfront',
  spot: 'Spot',
};

/**
 * How the prices of a book are paid, for the caption of a figure: “on demand”, or “Spot (shares of
 * 2025-06-28)”, or “on demand (Spot is not in our data here)”.
 */
export function termsText({
  terms,
  optionNotInData,
}: Pick<PriceBook, 'terms' | 'optionNotInData'>): string {
  if (terms !== undefined) {
    const seen = terms.option === 'spot' ? 'shares of' : 'seen on';
    return `${OPTION_NAMES[terms.option]} (${seen} ${terms.rateDate})`;
  }
  if (optionNotInData !== undefined) {
    return `on demand (${OPTION_NAMES[optionNotInData]} is not in our data here)`;
  }
  return OPTION_NAMES['on-demand'];
}

/** The share that stands where our data has no amount: “33% of on demand”. */
export function shareText(shareOfOnDemand: number): string {
  return `${Number((shareOfOnDemand * 100).toPrecision(3))}% of on demand`;
}

/** Region, terms and date of a price book, for example “us-east-1, on demand, 2026-07-20”. */
export function priceLabel(book: PriceBook): string {
  return [book.region, termsText(book), book.priceDate].filter((part) => part !== '').join(', ');
}
