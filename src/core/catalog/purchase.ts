import type { PriceBook, PriceChange, PurchaseOption, PurchaseRate, TypeOption } from './types.ts';

/** What a type costs with an option in one region, or why our data can't say. */
export type OptionPrice =
  | {
      readonly kind: 'amount';
      readonly pricePerHour: number;
      /** `null` on demand. */
      readonly rate: PurchaseRate | null;
    }
  /** The on-demand price has changed since the rate was seen: only the share is left to show. */
  | { readonly kind: 'share'; readonly shareOfOnDemand: number; readonly rate: PurchaseRate }
  | { readonly kind: 'not-in-data'; readonly missing: 'on-demand-price' | 'rate' };

/** Prices that a source rounds to 4 decimals still count as the same. */
const ROUNDING_USD = 0.00005;
/** The Spot Advisor states the mean of a month: a change within that month taints it. Our rule. */
const SPOT_MEAN_DAYS = 31;
const DAY_MS = 86_400_000;

/** A share is a whole percentage: more than 4 significant digits of its product say nothing. */
function ofShare(onDemandPerHour: number, shareOfOnDemand: number): number {
  const product = onDemandPerHour * shareOfOnDemand;
  const scale = 10 ** (3 - Math.floor(Math.log10(product)));
  return Math.min(Math.round(product * scale) / scale, onDemandPerHour);
}

function isStillTodays(
  rate: PurchaseRate,
  onDemandPerHour: number,
  changesOfType: readonly PriceChange[],
): boolean {
  if (rate.onDemandPerHourAtSource !== null) {
    return Math.abs(rate.onDemandPerHourAtSource - onDemandPerHour) <= ROUNDING_USD;
  }
  const isLater = (change: PriceChange) =>
    Date.parse(change.firstSeenNew) > Date.parse(rate.sourceDate) - SPOT_MEAN_DAYS * DAY_MS;
  return !changesOfType.some(isLater);
}

function changesOf(instanceType: string, changes: readonly PriceChange[]): readonly PriceChange[] {
  return changes.filter((change) => change.instanceType === instanceType);
}

/** What {@link priceOf} computes from. */
export interface PriceSources {
  /** The on-demand list of the region. */
  readonly onDemand: PriceBook;
  readonly rates: readonly PurchaseRate[];
  /** Changes of list prices on record, of any region: each type's count. */
  readonly priceChanges: readonly PriceChange[];
}

function priceWith(
  rate: PurchaseRate | undefined,
  onDemandPerHour: number | undefined,
  changesOfType: readonly PriceChange[],
): OptionPrice {
  if (onDemandPerHour === undefined) return { kind: 'not-in-data', missing: 'on-demand-price' };
  if (rate === undefined) return { kind: 'not-in-data', missing: 'rate' };
  const { shareOfOnDemand } = rate;
  if (!isStillTodays(rate, onDemandPerHour, changesOfType)) {
    return { kind: 'share', shareOfOnDemand, rate };
  }
  const pricePerHour = rate.pricePerHourAtSource ?? ofShare(onDemandPerHour, shareOfOnDemand);
  return { kind: 'amount', pricePerHour, rate };
}

/**
 * What a type costs per hour with a purchase option, in the currency of the on-demand list.
 * Reserved and Spot amounts come only of rates of the same region whose on-demand price is still
 * today's; a rate that states no on-demand price counts as today's when no later change of the
 * type's list price is on record.
 */
export function priceOf(
  sources: PriceSources,
  instanceType: string,
  option: TypeOption,
): OptionPrice {
  const { pricePerHour, region } = sources.onDemand;
  const onDemandPerHour = Object.hasOwn(pricePerHour, instanceType)
    ? pricePerHour[instanceType]
    : undefined;
  if (option === 'on-demand') {
    return onDemandPerHour === undefined
      ? { kind: 'not-in-data', missing: 'on-demand-price' }
      : { kind: 'amount', pricePerHour: onDemandPerHour, rate: null };
  }
  const rate = sources.rates.find(
    (candidate) =>
      candidate.instanceType === instanceType &&
      candidate.region === region &&
      candidate.option === option,
  );
  return priceWith(rate, onDemandPerHour, changesOf(instanceType, sources.priceChanges));
}

/**
 * The region's price book for a purchase option. Types without an amount have no price in it. A
 * region without any rate of the option keeps its on-demand list, which then says so.
 */
export function optionPriceBook(sources: PriceSources, option: PurchaseOption): PriceBook {
  const { onDemand, priceChanges } = sources;
  if (option === 'on-demand') return onDemand;
  const rates = new Map<string, PurchaseRate>();
  for (const rate of sources.rates) {
    if (rate.region === onDemand.region && rate.option === option) {
      rates.set(rate.instanceType, rate);
    }
  }
  const [first] = rates.values();
  if (first === undefined) return { ...onDemand, optionNotInData: option };
  const changed = new Set(priceChanges.map(({ instanceType }) => instanceType));
  const pricePerHour: Record<string, number> = {};
  const shareOfOnDemand: Record<string, number> = {};
  for (const [instanceType, price] of Object.entries(onDemand.pricePerHour)) {
    const changesOfType = changed.has(instanceType) ? changesOf(instanceType, priceChanges) : [];
    const result = priceWith(rates.get(instanceType), price, changesOfType);
    if (result.kind === 'amount') pricePerHour[instanceType] = result.pricePerHour;
    if (result.kind === 'share') shareOfOnDemand[instanceType] = result.shareOfOnDemand;
  }
  return {
    ...onDemand,
    pricePerHour,
    terms: {
      option,
      rateDate: first.sourceDate,
      rateSource: first.source,
      shareOfOnDemand,
      onDemandPerHour: onDemand.pricePerHour,
    },
  };
}

/** The on-demand list that a price book was made of; one without an option is its own. */
export function onDemandList({ terms, optionNotInData: _, ...book }: PriceBook): PriceBook {
  return terms === undefined ? book : { ...book, pricePerHour: terms.onDemandPerHour };
}

/** The option that a book was made for, whether or not its region has rates of it. */
export function optionOf({ terms, optionNotInData }: PriceBook): PurchaseOption {
  return terms?.option ?? optionNotInData ?? 'on-demand';
}
