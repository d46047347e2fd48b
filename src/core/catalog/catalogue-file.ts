import { decodeInstances, encodeInstances, type InstanceRows } from './instance-rows.ts';
import { onDemandList } from './purchase.ts';
import type { Accelerator, Catalogue, Facts, LessonLink, PriceBook } from './types.ts';

/** What the whole catalogue holds beside the prices and rates, which are files of their own. */
export interface CatalogueFile extends Omit<Facts, 'instances' | 'priceBook'> {
  readonly rows: InstanceRows;
  readonly accelerators: readonly Accelerator[];
  readonly guideTypes: readonly string[];
  readonly lessonsByFamily: Readonly<Record<string, readonly LessonLink[]>>;
}

/** Writes the part of a catalogue that is the same in all regions. It survives JSON unchanged. */
export function encodeCatalogueFile(
  { instances, priceBook: _, ...facts }: Facts,
  about: Pick<CatalogueFile, 'accelerators' | 'guideTypes' | 'lessonsByFamily'>,
): CatalogueFile {
  return { ...facts, ...about, rows: encodeInstances(instances) };
}

/**
 * The catalogue of one region and option.
 *
 * @param priceBook as `optionPriceBook` makes it; the on-demand list itself on demand
 */
export function decodeCatalogueFile(
  { rows, accelerators, guideTypes, lessonsByFamily, ...facts }: CatalogueFile,
  priceBook: PriceBook,
  { places, coverage }: Pick<Catalogue, 'places' | 'coverage'>,
): Catalogue {
  return {
    facts: { ...facts, instances: decodeInstances(rows), priceBook },
    // Only when it is asked for: it may have to be read first.
    get onDemand() {
      return onDemandList(priceBook);
    },
    accelerators,
    places,
    coverage,
    guideTypes: new Set(guideTypes),
    lessonsByFamily: new Map(Object.entries(lessonsByFamily)),
  };
}
