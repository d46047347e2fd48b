import { decodeCatalogueFile } from '../../core/catalog/catalogue-file.ts';
import { decodePriceBook } from '../../core/catalog/option-book.ts';
import { decodeRates } from '../../core/catalog/rate-columns.ts';
import type {
  Catalogue,
  PriceBook,
  PurchaseOption,
  PurchaseRate,
} from '../../core/catalog/types.ts';

/** Our data has no price list of the region: trying again is of no use. */
export class NoRegionError extends Error {
  override readonly name = 'NoRegionError';
}

/**
 * The prices of one region, on demand or with a purchase option, fetched once. Where our data has no
 * rates of the option it is the on-demand list, which then says so.
 *
 * @throws NoRegionError when our data has no list of the region, Error when it can't be fetched
 */
export async function loadPriceBook(
  region: string,
  option: PurchaseOption = 'on-demand',
): Promise<PriceBook> {
  const { priceBookLoaders } = await import('virtual:price-books');
  const loaderOf = (name: string) =>
    Object.hasOwn(priceBookLoaders, name) ? priceBookLoaders[name] : undefined;
  const withOption = loaderOf(`${region}/${option}`);
  if (withOption) return decodePriceBook((await withOption()).priceBook);
  const onDemand = loaderOf(region);
  if (!onDemand) throw new NoRegionError(`Our data has no prices of ${region}.`);
  const priceBook = decodePriceBook((await onDemand()).priceBook);
  return option === 'on-demand' ? priceBook : { ...priceBook, optionNotInData: option };
}

/** Reserved and Spot rates of all regions that have some. */
export async function loadPurchaseRates(): Promise<readonly PurchaseRate[]> {
  return decodeRates((await import('virtual:purchase-rates')).rateColumns);
}

/**
 * Every instance type with the prices of one region and purchase option.
 *
 * @throws Error when our data has no list of the region or a part can't be fetched
 */
export async function loadCatalogue(
  region: string,
  option: PurchaseOption = 'on-demand',
): Promise<Catalogue> {
  const [{ catalogueFile }, priceBook, { regionPlaces }] = await Promise.all([
    import('virtual:catalogue'),
    loadPriceBook(region, option),
    import('virtual:region-places'),
  ]);
  return decodeCatalogueFile(catalogueFile, priceBook, regionPlaces);
}
