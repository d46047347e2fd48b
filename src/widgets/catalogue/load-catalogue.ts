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

/** Reserved and Spot rates of all regions that have some, or just those of one option, each fetched once. */
export async function loadPurchaseRates(
  only?: PurchaseRate['option'],
): Promise<readonly PurchaseRate[]> {
  const { rateLoaders } = await import('virtual:purchase-rates');
  const wanted = Object.entries(rateLoaders).filter(([option]) => (only ?? option) === option);
  const parts = await Promise.all(wanted.map(([, load]) => load()));
  return parts.flatMap(({ rateColumns }) => decodeRates(rateColumns));
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
