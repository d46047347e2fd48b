import type { PriceBook } from '../catalog/types.ts';
import { withKeys } from './row-key.ts';
import type { Measurement, PurchaseFactor, RecommenderFacts, TokenMeasurement } from './types.ts';

type Value = string | number | boolean | null;

/** One field of all rows: a constant, or a list; texts as places in the table of strings. */
type PackedColumn =
  | { readonly kind: 'same'; readonly value: Value }
  | { readonly kind: 'text'; readonly places: readonly (number | null)[] }
  | { readonly kind: 'plain'; readonly values: readonly Value[] };

interface PackedRows {
  readonly count: number;
  readonly columns: Readonly<Record<string, PackedColumn>>;
}

/** The facts in a sixth of the bytes: by columns, without what can be computed. */
export interface PackedRecommenderFacts {
  readonly strings: readonly string[];
  readonly measurements: PackedRows;
  readonly tokens: PackedRows;
  readonly purchase: PackedRows;
  /** Sizes of each family, separated by spaces. */
  readonly sizes: Readonly<Record<string, string>>;
  /** Prices per hour in the order of the sizes; 0 without one. */
  readonly prices: readonly number[];
  readonly priceBook: Omit<PriceBook, 'pricePerHour'>;
  readonly rest: Omit<
    RecommenderFacts,
    'measurements' | 'tokens' | 'purchase' | 'typeNames' | 'priceBook'
  >;
}

/** As the data file rounds what it derives. */
function derivedThroughput(batchSize: number, latencyAvgMs: number): number {
  return Math.round((batchSize * 1e7) / latencyAvgMs) / 1e4;
}

const isMade = (key: string) => key.startsWith('m-');

function packRows(rows: readonly object[], places: Map<string, number>): PackedRows {
  const place = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  const columns: Record<string, PackedColumn> = {};
  for (const field of Object.keys(rows[0] ?? {})) {
    const values = rows.map((row) => (row as Readonly<Record<string, Value>>)[field] ?? null);
    const [first = null] = values;
    if (values.every((value) => value === first)) {
      columns[field] = { kind: 'same', value: first };
    } else if (values.some((value) => typeof value === 'string')) {
      const texts = values.map((value) => (typeof value === 'string' ? place(value) : null));
      columns[field] = { kind: 'text', places: texts };
    } else columns[field] = { kind: 'plain', values };
  }
  return { count: rows.length, columns };
}

function unpackRows<Row>({ count, columns }: PackedRows, strings: readonly string[]): Row[] {
  const fields = Object.entries(columns);
  return Array.from({ length: count }, (_, index) => {
    const row: Record<string, Value> = {};
    for (const [field, column] of fields) {
      if (column.kind === 'same') row[field] = column.value;
      else if (column.kind === 'plain') row[field] = column.values[index] ?? null;
      else {
        const place = column.places[index] ?? null;
        row[field] = place === null ? null : (strings[place] ?? null);
      }
    }
    return row as Row;
  });
}

/** The facts in fewer bytes; `unpackFacts` brings them back unchanged. */
export function packFacts(facts: RecommenderFacts): PackedRecommenderFacts {
  const places = new Map<string, number>();
  const { measurements, tokens, purchase, typeNames, priceBook, ...rest } = facts;
  const { pricePerHour, ...book } = priceBook;
  const slim = measurements.map((row) => {
    const { batchSize, latencyAvgMs, throughputDerived, throughputPerSecond } = row;
    const canDerive =
      throughputDerived &&
      latencyAvgMs !== null &&
      derivedThroughput(batchSize, latencyAvgMs) === throughputPerSecond;
    return {
      ...row,
      key: isMade(row.key) ? '' : row.key,
      throughputPerSecond: canDerive ? null : throughputPerSecond,
    };
  });
  const sizes: Record<string, string> = {};
  for (const name of typeNames) {
    const [family = '', size = ''] = name.split('.');
    sizes[family] = sizes[family] === undefined ? size : `${sizes[family]} ${size}`;
  }
  const packed = {
    measurements: packRows(slim, places),
    tokens: packRows(
      tokens.map((row) => ({ ...row, key: isMade(row.key) ? '' : row.key })),
      places,
    ),
    purchase: packRows(purchase, places),
  };
  const prices = namesOf(sizes).map((name) => pricePerHour[name] ?? 0);
  return { strings: [...places.keys()], ...packed, sizes, prices, priceBook: book, rest };
}

function namesOf(sizes: PackedRecommenderFacts['sizes']): string[] {
  return Object.entries(sizes).flatMap(([family, list]) =>
    list.split(' ').map((size) => `${family}.${size}`),
  );
}

export function unpackFacts(packed: PackedRecommenderFacts): RecommenderFacts {
  const { strings, sizes, prices, priceBook, rest } = packed;
  const typeNames = namesOf(sizes);
  const priced = typeNames.flatMap((name, index) => {
    const price = prices[index] ?? 0;
    return price > 0 ? [[name, price] as const] : [];
  });
  const slim = unpackRows<Measurement>(packed.measurements, strings).map((row) => {
    const { batchSize, latencyAvgMs, throughputDerived, throughputPerSecond } = row;
    const isLeftOut = throughputDerived && throughputPerSecond === null && latencyAvgMs !== null;
    if (!isLeftOut) return row;
    return { ...row, throughputPerSecond: derivedThroughput(batchSize, latencyAvgMs) };
  });
  return {
    ...rest,
    measurements: withKeys(slim),
    tokens: withKeys(unpackRows<TokenMeasurement>(packed.tokens, strings)),
    purchase: unpackRows<PurchaseFactor>(packed.purchase, strings),
    priceBook: { ...priceBook, pricePerHour: Object.fromEntries(priced) },
    typeNames,
  };
}
