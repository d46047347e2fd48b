import path from 'node:path';
import { loadPriceBook, loadRegionPlaces } from '../src/content/data.ts';
import { loadAccelerators } from '../src/content/instance-types.ts';
import { loadPurchaseRates } from '../src/content/purchase-rates.ts';
import { type CatalogueFile, encodeCatalogueFile } from '../src/core/catalog/catalogue-file.ts';
import { optionPriceBook } from '../src/core/catalog/purchase.ts';
import { USUAL_OPTIONS } from '../src/core/catalog/rare-options.ts';
import {
  encodeCoverage,
  type PriceCoverage,
  type RegionPlace,
} from '../src/core/catalog/regions.ts';
import type { Facts, LessonLink, PriceBook, PurchaseRate } from '../src/core/catalog/types.ts';
import type { Guide } from './guide.ts';

/** A module whose one export is read by JSON.parse, which is faster than JavaScript's own reader. */
export function jsonModule(exportName: string, value: unknown): string {
  return `export const ${exportName} = JSON.parse(${JSON.stringify(JSON.stringify(value))});\n`;
}

/** A module whose one export has, for each name, a function that fetches the virtual module of it. */
export function loadersModule(
  exportName: string,
  module: string,
  names: readonly string[],
): string {
  const loaders = names.map((name) => `  '${name}': () => import('virtual:${module}/${name}'),\n`);
  return `export const ${exportName} = {\n${loaders.join('')}};\n`;
}

function lessonsByFamily(guide: Guide): Record<string, LessonLink[]> {
  const found: Record<string, LessonLink[]> = {};
  for (const { meta } of guide.lessons) {
    for (const family of meta.families) {
      found[family] = [...(found[family] ?? []), { slug: meta.slug, title: meta.title }];
    }
  }
  return found;
}

/** All types, for pages that search them: what is the same in every region. */
export function catalogueFile(root: string, guide: Guide, mentioned: Facts): CatalogueFile {
  return encodeCatalogueFile(guide.facts, {
    accelerators: loadAccelerators(path.join(root, 'content')),
    guideTypes: mentioned.instances.map(({ instanceType }) => instanceType),
    lessonsByFamily: lessonsByFamily(guide),
  });
}

export function purchaseRates(root: string, guide: Guide): readonly PurchaseRate[] {
  const types = new Set(guide.facts.instances.map(({ instanceType }) => instanceType));
  return loadPurchaseRates(path.join(root, 'content'), types);
}

/** Names of the price books: the regions, and `region/option` where there are rates of an option. */
export function priceBookNames(root: string, guide: Guide): readonly string[] {
  const withRates = purchaseRates(root, guide).flatMap(({ region, option }) =>
    USUAL_OPTIONS.some((usual) => usual === option) ? [`${region}/${option}`] : [],
  );
  return [...guide.regions.map(({ region }) => region), ...new Set(withRates)];
}

/** The book of such a name. */
export function priceBook(root: string, guide: Guide, name: string): PriceBook {
  const [region = '', option] = name.split('/');
  const onDemand = loadPriceBook(path.join(root, 'content'), region);
  const usual = USUAL_OPTIONS.find((one) => one === option);
  if (usual === undefined) return onDemand;
  const { priceChanges } = guide.facts;
  return optionPriceBook({ onDemand, rates: purchaseRates(root, guide), priceChanges }, usual);
}

/** Where regions are and which types they have prices for, to find the nearest. */
export function regionPlaces(root: string): {
  places: readonly RegionPlace[];
  coverage: PriceCoverage;
} {
  const content = path.join(root, 'content');
  const places = loadRegionPlaces(content);
  const books = places.map(({ region }) => loadPriceBook(content, region));
  return { places, coverage: encodeCoverage(books) };
}
