import { decodeInstances, encodeInstances, type InstanceRows } from './instance-rows.ts';
import { optionPriceBook } from './purchase.ts';
import type {
  Accelerator,
  Catalogue,
  Facts,
  LessonLink,
  PriceBook,
  PurchaseOption,
  PurchaseRate,
} from './types.ts';

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
 * @param onDemand the region's on-demand list
 * @param rates reserved and Spot rates of any region; none are needed on demand
 */
export function decodeCatalogueFile(
  { rows, accelerators, guideTypes, lessonsByFamily, ...facts }: CatalogueFile,
  onDemand: PriceBook,
  rates: readonly PurchaseRate[],
  { places, coverage }: Pick<Catalogue, 'places' | 'coverage'>,
  option: PurchaseOption,
): Catalogue {
  const sources = { onDemand, rates, priceChanges: facts.priceChanges };
  return {
    facts: {
      ...facts,
      instances: decodeInstances(rows),
      priceBook: optionPriceBook(sources, option),
    },
    onDemand,
    accelerators,
    places,
    coverage,
    guideTypes: new Set(guideTypes),
    lessonsByFamily: new Map(Object.entries(lessonsByFamily)),
  };
}
