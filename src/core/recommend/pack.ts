import type { Measurement, RecommenderFacts, TokenMeasurement } from './types.ts';

/** Rows as arrays over a table of strings: the page loads a third of what objects would weigh. */
interface PackedRows {
  readonly fields: readonly string[];
  /** Which fields hold a place in `strings` instead of a number. */
  readonly textFields: readonly boolean[];
  readonly rows: readonly (readonly (number | null)[])[];
}

export interface PackedRecommenderFacts {
  readonly strings: readonly string[];
  readonly measurements: PackedRows;
  readonly tokens: PackedRows;
  readonly rest: Omit<RecommenderFacts, 'measurements' | 'tokens'>;
}

type Value = string | number | boolean | null;

function packRows(rows: readonly object[], places: Map<string, number>): PackedRows {
  const fields = Object.keys(rows[0] ?? {});
  const valuesOf = (row: object) => row as Readonly<Record<string, Value>>;
  const textFields = fields.map((field) =>
    rows.some((row) => typeof valuesOf(row)[field] === 'string'),
  );
  const place = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  return {
    fields,
    textFields,
    rows: rows.map((row) =>
      fields.map((field) => {
        const value = valuesOf(row)[field] ?? null;
        if (typeof value === 'string') return place(value);
        return typeof value === 'boolean' ? Number(value) : value;
      }),
    ),
  };
}

/** The facts in fewer bytes; `unpackFacts` brings them back. */
export function packFacts(facts: RecommenderFacts): PackedRecommenderFacts {
  const places = new Map<string, number>();
  const { measurements, tokens, ...rest } = facts;
  const packedMeasurements = packRows(measurements, places);
  const packedTokens = packRows(tokens, places);
  return {
    strings: [...places.keys()],
    measurements: packedMeasurements,
    tokens: packedTokens,
    rest,
  };
}

const BOOLEANS = new Set(['onEc2', 'throughputDerived']);

function unpackRows<Row>(packed: PackedRows, strings: readonly string[]): Row[] {
  return packed.rows.map((values) => {
    const row: Record<string, Value> = {};
    for (const [index, field] of packed.fields.entries()) {
      const value = values[index] ?? null;
      if (value === null) row[field] = null;
      else if (packed.textFields[index] === true) row[field] = strings[value] ?? '';
      else row[field] = BOOLEANS.has(field) ? value === 1 : value;
    }
    return row as Row;
  });
}

export function unpackFacts(packed: PackedRecommenderFacts): RecommenderFacts {
  return {
    ...packed.rest,
    measurements: unpackRows<Measurement>(packed.measurements, packed.strings),
    tokens: unpackRows<TokenMeasurement>(packed.tokens, packed.strings),
  };
}
