import { type NearestName, NoPriceError, UnknownNameError } from '../errors.ts';
import { OPTION_NAMES } from './price-words.ts';
import type { Facts, FamilyStatus, InstanceType } from './types.ts';

/** What a workload needs at least; a field that is left out asks for nothing. */
export interface Needs {
  readonly vcpus?: number;
  readonly memoryGib?: number;
  /** Of all devices together. */
  readonly acceleratorTotalMemoryGib?: number;
  readonly acceleratorCount?: number;
  readonly arch?: InstanceType['arch'];
}

export interface Offer {
  readonly type: InstanceType;
  readonly pricePerHour: number;
}

/** Look-ups over the instance types and prices of one region. */
export interface Catalog {
  readonly types: readonly InstanceType[];
  has(name: string): boolean;
  /** @throws UnknownNameError when the facts do not hold the type */
  get(name: string): InstanceType;
  /** @throws NoPriceError when the region has no price, UnknownNameError for an unknown type */
  price(name: string): number;
  /** The price, or `null` when the region's list has none. */
  priceOrNull(name: string): number | null;
  /** The family's status, or `undefined` when the facts do not hold the family. */
  status(family: string): FamilyStatus | undefined;
  /** Money per vCPU-hour. */
  pricePerVcpu(name: string): number;
  /** Money per GiB-hour of the instance's memory. */
  pricePerGib(name: string): number;
  /** Money per 16-bit TFLOPS-hour; `null` when no source states the peak. */
  pricePerTflops(name: string): number | null;
  /**
   * The candidates that meet the needs, cheapest first. Types without a price here, types the
   * facts do not hold and withdrawn families are never offered.
   */
  cheapestFitting(needs: Needs, candidates: readonly string[]): readonly Offer[];
}

function meets(type: InstanceType, needs: Needs): boolean {
  return (
    type.vcpus >= (needs.vcpus ?? 0) &&
    type.memoryGib >= (needs.memoryGib ?? 0) &&
    (type.acceleratorTotalMemoryGib ?? 0) >= (needs.acceleratorTotalMemoryGib ?? 0) &&
    type.acceleratorCount >= (needs.acceleratorCount ?? 0) &&
    (needs.arch === undefined || type.arch === needs.arch)
  );
}

/** Builds the look-ups; `nearest` adds the closest valid name to UnknownNameError. */
export function createCatalog(facts: Facts, nearest?: NearestName): Catalog {
  const byName = new Map<string, InstanceType>();
  for (const type of facts.instances) byName.set(type.instanceType, type);
  const statusByFamily = new Map(facts.families.map((status) => [status.family, status]));
  const { pricePerHour, region, terms } = facts.priceBook;

  const get = (name: string): InstanceType => {
    const type = byName.get(name);
    if (type !== undefined) return type;
    throw new UnknownNameError('instance type', name, nearest?.(name, [...byName.keys()]));
  };
  const priceOrNull = (name: string): number | null =>
    Object.hasOwn(pricePerHour, name) ? (pricePerHour[name] ?? null) : null;
  const price = (name: string): number => {
    const found = priceOrNull(name);
    if (found !== null) return found;
    const { instanceType } = get(name);
    if (terms === undefined) throw new NoPriceError(instanceType, region);
    const shareOfOnDemand = Object.hasOwn(terms.shareOfOnDemand, name)
      ? terms.shareOfOnDemand[name]
      : undefined;
    const known =
      shareOfOnDemand === undefined ? null : { shareOfOnDemand, rateDate: terms.rateDate };
    throw new NoPriceError(instanceType, region, OPTION_NAMES[terms.option], known);
  };

  return {
    types: facts.instances,
    has: (name) => byName.has(name),
    get,
    price,
    priceOrNull,
    status: (family) => statusByFamily.get(family),
    pricePerVcpu: (name) => price(name) / get(name).vcpus,
    pricePerGib: (name) => price(name) / get(name).memoryGib,
    pricePerTflops: (name) => {
      const { peak16BitTflops } = get(name);
      return peak16BitTflops === null ? null : price(name) / peak16BitTflops;
    },
    cheapestFitting: (needs, candidates) => {
      const offers: Offer[] = [];
      for (const name of new Set(candidates)) {
        const type = byName.get(name);
        const pricePerHour = priceOrNull(name);
        if (type === undefined || pricePerHour === null || !meets(type, needs)) continue;
        if (statusByFamily.get(type.family)?.status === 'withdrawn') continue;
        offers.push({ type, pricePerHour });
      }
      return offers.sort(
        (a, b) =>
          a.pricePerHour - b.pricePerHour || (a.type.instanceType < b.type.instanceType ? -1 : 1),
      );
    },
  };
}
