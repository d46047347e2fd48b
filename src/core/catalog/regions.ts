import type { PriceBook } from './types.ts';

/** Accounts, and so what can be launched, are kept apart between partitions. */
export type Partition = 'aws' | 'aws-cn' | 'aws-us-gov';

/** Where a region with a price list is; coordinates of a named place, to a tenth of a degree. */
export interface RegionPlace {
  readonly region: string;
  readonly regionName: string;
  readonly place: string;
  readonly partition: Partition;
  readonly currency: PriceBook['currency'];
  readonly priceDate: string;
  readonly latitudeDegrees: number;
  readonly longitudeDegrees: number;
}

/** Which regions' lists have a price for which types. It survives JSON unchanged. */
export interface PriceCoverage {
  readonly regions: readonly string[];
  /** For each distinct set of regions one letter a region: `1` has a price. */
  readonly sets: readonly string[];
  /** Family to size to index into `sets`. */
  readonly families: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Writes which of the price books has which type. */
export function encodeCoverage(books: readonly PriceBook[]): PriceCoverage {
  const types = new Set(books.flatMap((book) => Object.keys(book.pricePerHour)));
  const sets = new Map<string, number>();
  const families: Record<string, Record<string, number>> = {};
  for (const type of types) {
    const set = books.map((book) => (Object.hasOwn(book.pricePerHour, type) ? '1' : '0')).join('');
    const index = sets.get(set) ?? sets.size;
    sets.set(set, index);
    const [family, size] = splitType(type);
    const sizes = families[family] ?? {};
    families[family] = sizes;
    sizes[size] = index;
  }
  return { regions: books.map(({ region }) => region), sets: [...sets.keys()], families };
}

function splitType(instanceType: string): readonly [family: string, size: string] {
  const point = instanceType.indexOf('.');
  return [instanceType.slice(0, point), instanceType.slice(point + 1)];
}

/** The regions whose list has an on-demand price for the type, in the order of the coverage. */
export function regionsWithPrice(coverage: PriceCoverage, instanceType: string): readonly string[] {
  const [family, size] = splitType(instanceType);
  const sizes = Object.hasOwn(coverage.families, family) ? coverage.families[family] : undefined;
  const index = sizes && Object.hasOwn(sizes, size) ? sizes[size] : undefined;
  const set = index === undefined ? '' : (coverage.sets[index] ?? '');
  return coverage.regions.filter((_, at) => set[at] === '1');
}

const EARTH_RADIUS_KM = 6_371;

/** Great-circle distance in km by the haversine formula, on a round Earth of 6,371 km radius. */
export function distanceKm(
  a: Pick<RegionPlace, 'latitudeDegrees' | 'longitudeDegrees'>,
  b: Pick<RegionPlace, 'latitudeDegrees' | 'longitudeDegrees'>,
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const squaredHalfChord =
    Math.sin(radians(b.latitudeDegrees - a.latitudeDegrees) / 2) ** 2 +
    Math.cos(radians(a.latitudeDegrees)) *
      Math.cos(radians(b.latitudeDegrees)) *
      Math.sin(radians(b.longitudeDegrees - a.longitudeDegrees) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squaredHalfChord)));
}

export interface NearestRegion {
  readonly place: RegionPlace;
  readonly distanceKm: number;
  /** The region belongs to another partition than the reader's: it needs another account. */
  readonly isOtherPartition: boolean;
}

/**
 * The nearest other region whose list has a price for the type. China and GovCloud are never
 * offered in another region's place: their accounts are separate and their prices are their own.
 *
 * @param from the reader's region
 * @returns `null` when no such region has a price or `from` is none of the places
 */
export function nearestRegionWithPrice(
  from: string,
  instanceType: string,
  places: readonly RegionPlace[],
  coverage: PriceCoverage,
): NearestRegion | null {
  const here = places.find(({ region }) => region === from);
  if (here === undefined) return null;
  const withPrice = new Set(regionsWithPrice(coverage, instanceType));
  let nearest: NearestRegion | null = null;
  for (const place of places) {
    if (place === here || place.partition !== 'aws' || !withPrice.has(place.region)) continue;
    const distance = distanceKm(here, place);
    const isNearer =
      nearest === null ||
      distance < nearest.distanceKm ||
      (distance === nearest.distanceKm && place.region < nearest.place.region);
    if (!isNearer) continue;
    const isOtherPartition = place.partition !== here.partition;
    nearest = { place, distanceKm: distance, isOtherPartition };
  }
  return nearest;
}
