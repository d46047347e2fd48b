import { optionPriceBook } from '../core/catalog/purchase.ts';
import type { Facts, PriceBook, PurchaseOption } from '../core/catalog/types.ts';
import { DEFAULT_SETTINGS } from '../study/settings.ts';
import { loadPriceBook, loadPurchaseRates } from '../widgets/catalogue/load-catalogue.ts';

/**
 * Fetches the prices of a region and purchase option.
 *
 * @returns the price book for the facts of any page; the static page's own region is not fetched
 * @throws Error when our data has no list of the region or a part can't be fetched
 */
export async function loadReaderPrices(
  region: string,
  option: PurchaseOption,
): Promise<(facts: Facts) => PriceBook> {
  const [book, rates] = await Promise.all([
    region === DEFAULT_SETTINGS.region ? null : loadPriceBook(region),
    option === 'on-demand' ? [] : loadPurchaseRates(option),
  ]);
  return ({ priceBook, priceChanges }) =>
    optionPriceBook({ onDemand: book ?? priceBook, rates, priceChanges }, option);
}
