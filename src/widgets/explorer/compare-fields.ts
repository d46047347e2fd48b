import type { Catalogue } from '../../core/catalog/types.ts';
import { type FacetId, facetLabel, facetOf, facetValueLabel } from '../../core/explore/facets.ts';
import { MEASURES, type MeasureId, measured } from '../../core/explore/measures.ts';
import type { ExploreRow } from '../../core/explore/row.ts';
import { type Currency, measureText } from '../../core/explore/text.ts';

/** One line of the comparison: a text for each type, and the numbers behind them. */
export interface CompareField {
  readonly label: string;
  readonly texts: readonly string[];
  /** `null` for words. */
  readonly values: readonly (number | null)[] | null;
  /** Which end is worth a mark. */
  readonly better: 'low' | 'high' | null;
  readonly differs: boolean;
}

const MEASURE_ROWS: readonly MeasureId[] = [
  'vcpu',
  'mem',
  'memvcpu',
  'acc',
  'accmem',
  'acctotal',
  'tflops',
  'bandwidth',
  'nvme',
  'network',
  'clock',
  'coremark',
];
const FACET_ROWS: readonly FacetId[] = ['category', 'status', 'arch', 'cpu', 'burstable'];

const MISSING = 'not stated';

function differs(texts: readonly string[]): boolean {
  return new Set(texts).size > 1;
}

function words(label: string, texts: readonly string[]): CompareField {
  return { label, texts, values: null, better: null, differs: differs(texts) };
}

function measureField(
  rows: readonly ExploreRow[],
  id: MeasureId,
  currency: Currency,
  reading: 'nominal' | 'reported' = 'reported',
): CompareField {
  const values = rows.map((row) => measured(row, id, reading));
  const hasNone = (row: ExploreRow) =>
    row.type.acceleratorKind === 'none' &&
    ['acc', 'accmem', 'acctotal', 'tflops', 'bandwidth'].includes(id);
  const texts = values.map((value, at) => {
    if (value !== null) return measureText(id, value, currency, reading);
    const row = rows[at];
    return row && hasNone(row) ? 'none' : MISSING;
  });
  return {
    label: MEASURES[id].label,
    texts,
    values,
    better: MEASURES[id].better,
    differs: differs(texts),
  };
}

/** Everything that is known of the types, line by line; lines of which nothing is known are left out. */
export function compareFields(
  rows: readonly ExploreRow[],
  catalogue: Catalogue,
): readonly CompareField[] {
  const { currency } = catalogue.facts.priceBook;
  const chips = rows.map((row) => {
    if (row.type.acceleratorName === null) return 'none';
    const chip = catalogue.accelerators.find(({ name }) => name === row.type.acceleratorName);
    return chip ? `${chip.manufacturer} ${chip.name}` : row.type.acceleratorName;
  });
  const stacks = rows.map(
    (row) =>
      catalogue.accelerators.find(({ name }) => name === row.type.acceleratorName)?.softwareStack ??
      (row.type.acceleratorKind === 'none' ? 'none' : MISSING),
  );
  const nominal = measureField(rows, 'accmem', currency, 'nominal');
  const fields: readonly CompareField[] = [
    words('Accelerator', chips),
    words('Software for it', stacks),
    ...MEASURE_ROWS.flatMap((id) => {
      const field = measureField(rows, id, currency);
      if (id !== 'accmem') return [field];
      return [
        { ...nominal, label: 'Memory per device, the maker’s number' },
        { ...field, label: 'Memory per device, as EC2 reports it' },
      ];
    }),
    ...FACET_ROWS.map((id) =>
      words(
        facetLabel(id),
        rows.map((row) => facetValueLabel(id, facetOf(row, id))),
      ),
    ),
    words(
      'Processor model',
      rows.map(({ type }) => type.cpuModel ?? MISSING),
    ),
  ];
  return fields.filter(({ texts }) => texts.some((text) => text !== MISSING && text !== 'none'));
}

/** What a dollar an hour buys of each measure; `null` where the type has none or no price. */
export interface PerMoney {
  readonly id: MeasureId;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
}

const PER_MONEY: readonly MeasureId[] = [
  'vcpu',
  'mem',
  'acctotal',
  'tflops',
  'bandwidth',
  'coremark',
];

export function perMoney(rows: readonly ExploreRow[]): readonly PerMoney[] {
  return PER_MONEY.map((id) => ({
    id,
    label: MEASURES[id].label,
    unit: MEASURES[id].unit,
    values: rows.map((row) => {
      const value = measured(row, id);
      return value === null || !row.pricePerHour ? null : value / row.pricePerHour;
    }),
  })).filter(({ values }) => values.filter((value) => value !== null).length > 1);
}
