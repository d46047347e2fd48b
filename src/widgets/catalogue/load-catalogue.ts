import { decodeCatalogueFile } from '../../core/catalog/catalogue-file.ts';
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
 * The on-demand list of one region, fetched once.
 *
 * @throws NoRegionError when our data has no list of the region, Error when it can't be fetched
 */
export async function loadPriceBook(region: string): Promise<PriceBook> {
  const { priceBookLoaders } = await import('virtual:price-books');
  const load = Object.hasOwn(priceBookLoaders, region) ? priceBookLoaders[region] : undefined;
  if (!load) throw new NoRegionError(`Our data has no prices of ${region}.`);
  return (await load()).priceBook;
}

/** Reserved and Spot rates of all regions that have some, or just those of one option. */
export async function loadPurchaseRates(
  only?: PurchaseRate['option'],
): Promise<readonly PurchaseRate[]> {
  return decodeRates((await import('virtual:purchase-rates')).rateColumns, only);
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
  const [{ catalogueFile }, onDemand, rates, { regionPlaces }] = await Promise.all([
    import('virtual:catalogue'),
    loadPriceBook(region),
    option === 'on-demand' ? [] : loadPurchaseRates(option),
    import('virtual:region-places'),
  ]);
  return decodeCatalogueFile(catalogueFile, onDemand, rates, regionPlaces, option);
}
