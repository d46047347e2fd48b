import type { PurchaseFactor, RecommenderFacts, RecommendInput } from './types.ts';

export type PriceInput = Pick<RecommendInput, 'purchaseOption' | 'endpointPremium'>;

/** A product of a price and a share, or of a premium, is known to no more digits. */
const DIGITS = 6;

export interface Prices {
  /** Money per hour of one instance with the option and the premium; `null` without a price. */
  readonly priceOf: (typeName: string) => number | null;
  /** Of the chosen option; none on demand. */
  readonly factorOf: (typeName: string) => PurchaseFactor | undefined;
}

/** What an instance costs under the inputs. On demand without a premium it is the list's price. */
export function pricesFor(input: PriceInput, facts: RecommenderFacts): Prices {
  const { pricePerHour, region } = facts.priceBook;
  const factors = new Map(
    facts.purchase
      .filter((factor) => factor.option === input.purchaseOption && factor.region === region)
      .map((factor) => [factor.instanceType, factor]),
  );
  return {
    factorOf: (typeName) => factors.get(typeName),
    priceOf: (typeName) => {
      const list = Object.hasOwn(pricePerHour, typeName) ? pricePerHour[typeName] : undefined;
      const share = input.purchaseOption === 'on-demand' ? 1 : factors.get(typeName)?.factor;
      if (list === undefined || share === undefined) return null;
      const times = share * (input.endpointPremium ? facts.endpointPremium : 1);
      return times === 1 ? list : Number((list * times).toPrecision(DIGITS));
    },
  };
}

const PURCHASE_WORDS = {
  'on-demand': 'on demand',
  'reserved-1y-all-upfront': 'reserved for a year, paid up front',
  spot: 'on Spot',
} as const;

/** Says that the region has no price of the option at all, and which ones do; `null` if it has one. */
export function withoutOption(
  { purchaseOption }: PriceInput,
  { purchase, priceBook }: RecommenderFacts,
): string | null {
  const regions = purchase
    .filter(({ option }) => option === purchaseOption)
    .map(({ region }) => region);
  if (purchaseOption === 'on-demand' || regions.includes(priceBook.region)) return null;
  const known = [...new Set(regions)].join(', ');
  const where = known === '' ? '' : `, only in ${known}`;
  return `Our data has no price for anything ${PURCHASE_WORDS[purchaseOption]} in ${priceBook.regionName}${where}. Choose on demand${known === '' ? '' : ', or that region'}.`;
}

/** Says that there is no price, and for an option that today's on-demand price has none. */
export function noPrice(typeName: string, { purchaseOption }: PriceInput, facts: RecommenderFacts) {
  const where = facts.priceBook.regionName;
  return purchaseOption === 'on-demand'
    ? `Our data has no price for ${typeName} in ${where}.`
    : `Our data has no price for ${typeName} ${PURCHASE_WORDS[purchaseOption]} in ${where} that goes with today’s on-demand price.`;
}
