import type { Facts, PriceBook, PurchaseOption } from '../core/catalog/types.ts';
import { DEFAULT_SETTINGS } from '../study/settings.ts';
import { loadPriceBook } from '../widgets/catalogue/load-catalogue.ts';

/**
 * Fetches the prices of a region and purchase option.
 *
 * @returns the price book for the facts of any page; the static page's own prices are not fetched
 * @throws Error when our data has no list of the region or a part can't be fetched
 */
export async function loadReaderPrices(
  region: string,
  option: PurchaseOption,
): Promise<(facts: Facts) => PriceBook> {
  if (region === DEFAULT_SETTINGS.region && option === 'on-demand') {
    return ({ priceBook }) => priceBook;
  }
  const book = await loadPriceBook(region, option);
  return () => book;
}
