import { type OptionPrice, priceOf } from '../../core/catalog/purchase.ts';
import { optionName } from '../../core/catalog/rare-options.ts';
import type {
  Catalogue,
  Facts,
  InstanceType,
  PriceBook,
  PriceChange,
  PurchaseOption,
  PurchaseRate,
  TypeOption,
} from '../../core/catalog/types.ts';
import type { DecimalMark } from '../../core/quantity/number.ts';
import { type Measurement, measurementOfBenchmark } from '../../core/scenario/measurement.ts';

/** A region that a scenario can be in. */
export interface RegionChoice {
  readonly region: string;
  readonly regionName: string;
}

/** Everything that scenarios are computed from. */
export interface CalculatorData {
  readonly types: ReadonlyMap<string, InstanceType>;
  readonly measurements: readonly Measurement[];
  /** Region to its on-demand list, `failed` when it could not be fetched; the rest is on its way. */
  readonly books: ReadonlyMap<string, PriceBook | 'failed'>;
  /** `null` while they are on their way. */
  readonly rates: readonly PurchaseRate[] | null;
  readonly priceChanges: readonly PriceChange[];
  readonly regions: readonly RegionChoice[];
  /** Set once the whole catalogue is in. */
  readonly catalogue: Catalogue | null;
  readonly readerRegion: string;
  readonly readerOption: PurchaseOption;
  readonly decimal: DecimalMark;
  /** A sentence when a part could not be fetched. */
  readonly problem: string | null;
}

/** What the static page computes from: the rows that it carries. */
export function firstData(facts: Facts): CalculatorData {
  const { priceBook } = facts;
  const isOnDemand = priceBook.terms === undefined;
  return {
    types: new Map(facts.instances.map((type) => [type.instanceType, type])),
    measurements: facts.benchmarks.flatMap((bench) => measurementOfBenchmark(bench) ?? []),
    books: new Map(isOnDemand ? [[priceBook.region, priceBook]] : []),
    rates: null,
    priceChanges: facts.priceChanges,
    regions: [{ region: priceBook.region, regionName: priceBook.regionName }],
    catalogue: null,
    readerRegion: priceBook.region,
    readerOption: 'on-demand',
    decimal: '.',
    problem: null,
  };
}

export type Price =
  | {
      readonly kind: 'amount';
      readonly pricePerHour: number;
      readonly book: PriceBook;
      readonly option: TypeOption;
      readonly rate: PurchaseRate | null;
    }
  | { readonly kind: 'loading' }
  | { readonly kind: 'none'; readonly field: 'region' | 'option'; readonly problem: string };

const percent = (share: number) => `${Number((share * 100).toPrecision(3))}%`;

function priceProblem(
  price: Exclude<OptionPrice, { kind: 'amount' }>,
  type: string,
  option: TypeOption,
  book: PriceBook,
): Price {
  if (price.kind === 'share') {
    const seen = `${percent(price.shareOfOnDemand)} of the on-demand price on ${price.rate.sourceDate}`;
    return {
      kind: 'none',
      field: 'option',
      problem: `${type} (${optionName(option)}) was ${seen}. That price has changed since, so our data has no amount. Choose on demand.`,
    };
  }
  if (price.missing === 'rate') {
    return {
      kind: 'none',
      field: 'option',
      problem: `Our data has no price of ${type} in ${book.region} for this: ${optionName(option)}. Choose on demand.`,
    };
  }
  return {
    kind: 'none',
    field: 'region',
    problem: `No price for ${type} in ${book.region} in our data (AWS may sell it).`,
  };
}

/** What a type can be paid with beside on demand in a region; `null` while the rates are on their way. */
export function optionsOf(
  { rates }: CalculatorData,
  type: string,
  region: string,
): ReadonlySet<TypeOption> | null {
  if (rates === null) return null;
  const own = rates.filter((rate) => rate.instanceType === type && rate.region === region);
  return new Set(own.map(({ option }) => option));
}

/** The price of a type with an option in a region, or why there is none. */
export function priceIn(
  data: CalculatorData,
  type: string,
  region: string,
  option: TypeOption,
): Price {
  const places = data.catalogue?.places;
  if (places && places.length > 0 && !places.some((place) => place.region === region)) {
    const problem = `Our data has no prices of “${region}”. Choose a region from the list.`;
    return { kind: 'none', field: 'region', problem };
  }
  const book = data.books.get(region);
  if (book === 'failed') {
    const problem = `The prices of ${region} could not be fetched. Check the connection and reload, or choose another region.`;
    return { kind: 'none', field: 'region', problem };
  }
  if (book === undefined || (option !== 'on-demand' && data.rates === null)) {
    return { kind: 'loading' };
  }
  const sources = { onDemand: book, rates: data.rates ?? [], priceChanges: data.priceChanges };
  const price = priceOf(sources, type, option);
  if (price.kind !== 'amount') return priceProblem(price, type, option, book);
  return { kind: 'amount', pricePerHour: price.pricePerHour, book, option, rate: price.rate };
}
