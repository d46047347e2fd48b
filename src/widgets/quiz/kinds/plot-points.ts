import type { HotspotFields, PlotMeasure } from '../../../content/types.ts';
import { createCatalog } from '../../../core/catalog/catalog.ts';
import type { Facts, InstanceType } from '../../../core/catalog/types.ts';

/** A place of the plot: which spot it is, its measure and its price per hour. */
export interface PlotPoint {
  readonly index: number;
  readonly measure: number;
  readonly price: number;
}

export const MEASURE_LABEL: Readonly<Record<PlotMeasure, string>> = {
  vcpus: 'vCPUs',
  memoryGib: 'GiB of memory',
  acceleratorTotalMemoryGib: 'GiB of accelerator memory',
};

/** The spots that have a price and the measure in these facts. */
export function plotPoints({ spots, measure }: HotspotFields, facts: Facts): readonly PlotPoint[] {
  const { get, priceOrNull } = createCatalog(facts);
  const of = (type: InstanceType) => type[measure];
  return spots.flatMap(({ at }, index) => {
    const amount = of(get(at));
    const price = priceOrNull(at);
    return amount === null || price === null ? [] : [{ index, measure: amount, price }];
  });
}

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Where a letter may stand beside its dot when another letter has taken its place. */
const BESIDE = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, 1],
  [-1, -1],
] as const;

/**
 * Places for the letters of the dots, none on another or on another's dot: the dot itself, else beside it.
 * @param apart least distance between two letters, in drawing units
 */
export function letterPlaces(dots: readonly Placed[], apart: number): readonly Placed[] {
  const taken: Placed[] = [];
  for (const [at, dot] of dots.entries()) {
    const others = [...taken, ...dots.slice(0, at), ...dots.slice(at + 1)];
    const free = BESIDE.map(([dx, dy]) => ({ x: dot.x + dx * apart, y: dot.y + dy * apart })).find(
      (place) => others.every((other) => Math.hypot(place.x - other.x, place.y - other.y) >= apart),
    );
    taken.push(free ?? dot);
  }
  return taken;
}
