import { type MemoryReadings, memoryReadings } from '../catalog/memory-readings.ts';
import type { Catalogue, FamilyStatusKind, InstanceType } from '../catalog/types.ts';

/** One instance type as the explorer sees it: its shape, its price here, its standing. */
export interface ExploreRow {
  readonly type: InstanceType;
  /** In the price book's currency; `null` when our data has no price in the region. */
  readonly pricePerHour: number | null;
  readonly status: FamilyStatusKind;
  /** The guide mentions the type. */
  readonly inGuide: boolean;
  /** The accelerator as one word: `a100-40gb`; `none` without one. */
  readonly chip: string;
  /** Who makes it, as one word: `nvidia`, `habana`; `none` without one. */
  readonly maker: string;
  /** Accelerator memory as EC2 reports it and as the maker counts it. */
  readonly memory: MemoryReadings;
  /** Place in the order of names: family, then size. */
  readonly nameRank: number;
}

const SMALL_SIZES = ['nano', 'micro', 'small', 'medium', 'large'];

/** Sizes from small to large: nano … large, then in xlarges; metal after the virtual ones. */
function sizeRank(size: string): number {
  const small = SMALL_SIZES.indexOf(size);
  if (small >= 0) return small - SMALL_SIZES.length;
  const times = /^(\d+)?xlarge$/.exec(size);
  if (times) return Number(times[1] ?? 1);
  const metal = /^metal(?:-(\d+)xl)?$/.exec(size);
  return metal ? 1_000 + Number(metal[1] ?? 0) : 10_000;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Families by letters and then by number, so that m10 would follow m9; sizes from small to large. */
function compareNames(a: InstanceType, b: InstanceType): number {
  const letters = (family: string) => /^[a-z]*/.exec(family)?.[0] ?? '';
  return (
    compareText(letters(a.family), letters(b.family)) ||
    a.generation - b.generation ||
    compareText(a.family, b.family) ||
    sizeRank(a.size) - sizeRank(b.size) ||
    compareText(a.size, b.size)
  );
}

/**
 * The rows of the explorer, in the order of their names. A family without a status (there is none
 * in our data) counts as current.
 */
export function exploreRows(
  catalogue: Pick<Catalogue, 'facts' | 'accelerators' | 'guideTypes'>,
): readonly ExploreRow[] {
  const { instances, families, priceBook } = catalogue.facts;
  const statuses = new Map(families.map(({ family, status }) => [family, status]));
  const chips = new Map(catalogue.accelerators.map((chip) => [chip.name, chip]));
  return [...instances].sort(compareNames).map((type, nameRank) => {
    const chip = type.acceleratorName === null ? undefined : chips.get(type.acceleratorName);
    return {
      type,
      pricePerHour: Object.hasOwn(priceBook.pricePerHour, type.instanceType)
        ? (priceBook.pricePerHour[type.instanceType] ?? null)
        : null,
      status: statuses.get(type.family) ?? 'current',
      inGuide: catalogue.guideTypes.has(type.instanceType),
      chip: (type.acceleratorName ?? 'none').toLowerCase().replaceAll(' ', '-'),
      maker: /^[a-z]+/.exec((chip?.manufacturer ?? 'none').toLowerCase())?.[0] ?? 'none',
      memory: memoryReadings(type, catalogue.accelerators),
      nameRank,
    };
  });
}
