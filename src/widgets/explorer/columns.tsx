import { memo, type ReactNode } from 'react';
import { shareText } from '../../core/catalog/price-words.ts';
import type { PriceTerms } from '../../core/catalog/types.ts';
import { facetLabel, facetOf, facetValueLabel, isFacetId } from '../../core/explore/facets.ts';
import { MEASURES, type MeasureId, measured } from '../../core/explore/measures.ts';
import type { ExploreRow } from '../../core/explore/row.ts';
import type { SpareOf } from '../../core/explore/sort.ts';
import { type Currency, figureText } from '../../core/explore/text.ts';
import { FAMILY_SHAPES, FamilyMark } from '../../ui/FamilyMark.tsx';
import { logScale, type Scale } from '../../ui/scale.ts';
import styles from './explorer.module.css';
import type { ColumnId } from './explorer-state.ts';

/** What cells need beside their row. */
export interface CellContext {
  readonly currency: Currency;
  /** Of reserved and Spot prices. */
  readonly terms: PriceTerms | null;
  /** From a price to its place on the strip. */
  readonly strip: Scale;
  readonly spareOf: SpareOf | null;
}

export type TableColumn = ColumnId | 'spare';

/** Widths in rem; all together make the table’s, so that no column moves while rows come and go. */
const WIDTHS: Partial<Record<TableColumn, number>> = {
  category: 9.75,
  chip: 11.75,
  price: 7.5,
  strip: 6.5,
  status: 6,
  vcpu: 3.75,
  mem: 6.25,
  acctotal: 8.25,
  acc: 5,
  arch: 6.5,
  cpu: 7.5,
};

/** On a phone name, price, vCPU and memory stand side by side; at 320 px all but the memory. */
const NARROW_WIDTHS: Partial<Record<TableColumn, number>> = {
  price: 5.5,
  spare: 4,
  vcpu: 3.25,
  mem: 4.25,
};
/** CN¥1,074.68508 is longer than any price in dollars. */
const CNY_REM_MORE = 1.75;

export function columnWidth(column: TableColumn, isNarrow: boolean, currency: Currency): number {
  const width = (isNarrow ? NARROW_WIDTHS[column] : undefined) ?? WIDTHS[column] ?? 8.5;
  return column === 'price' && currency === 'CNY' ? width + CNY_REM_MORE : width;
}

const NARROW_FIRST: readonly TableColumn[] = ['price', 'spare', 'vcpu', 'mem'];

/** The order of columns where the table scrolls sideways: what decides comes first. */
export function narrowOrder(columns: readonly TableColumn[]): readonly TableColumn[] {
  return [
    ...NARROW_FIRST.filter((column) => columns.includes(column)),
    ...columns.filter((column) => !NARROW_FIRST.includes(column)),
  ];
}

export function isNumeric(column: TableColumn): boolean {
  return column === 'spare' || (column !== 'strip' && !isFacetId(column));
}

/** Heads in a table are short; the unit stands with them, not in each cell. */
const HEADS: Partial<Record<TableColumn, string>> = {
  category: 'Family',
  chip: 'Accelerator',
  kind: 'Kind',
  acc: 'Devices',
  accmem: 'Per device, GiB',
  acctotal: 'Acc. memory, GiB',
  memvcpu: 'GiB per vCPU',
  bandwidth: 'Acc. GB/s',
  tflops: 'FP16 TFLOPS',
  pricevcpu: 'Per vCPU',
  pricemem: 'Per GiB',
  priceaccmem: 'Per acc. GiB',
  pricetflops: 'Per TFLOPS',
  pricebandwidth: 'Per GB/s',
  guide: 'In the guide',
  priced: 'Priced here',
  fraction: 'GPU share',
  spare: 'Spare, GiB',
  cpu: 'Processor',
};

export function columnHead(column: TableColumn, currency: Currency): string {
  if (column === 'price') return `${currency} per hour`;
  const head = HEADS[column];
  if (head !== undefined) return head;
  if (column === 'strip' || column === 'spare') return 'Price on a scale';
  if (isFacetId(column)) return facetLabel(column);
  const { label, unit } = MEASURES[column];
  return unit === '' ? label : `${label}, ${unit}`;
}

/** The whole name, for the chooser of columns. */
export function columnName(column: ColumnId): string {
  if (column === 'strip') return 'Price on a scale';
  if (isFacetId(column)) return facetLabel(column);
  const { label, unit } = MEASURES[column];
  return unit === '' ? label : `${label}, ${unit}`;
}

const STRIP_WIDTH = 120;

/** The logarithmic scale that all prices of the table stand on. */
export function stripScale(prices: readonly number[]): Scale {
  const domain: readonly [number, number] =
    prices.length === 0 ? [0.01, 100] : [Math.min(...prices), Math.max(...prices)];
  return logScale(domain, [8, STRIP_WIDTH - 8]);
}

/** Ticks of the strip, in the head of its column. */
export const StripHead = memo(function StripHead({
  strip,
  currency,
}: {
  strip: Scale;
  currency: Currency;
}) {
  const ticks = strip.ticks.filter((tick) => [0.01, 1, 100].includes(tick));
  return (
    <svg className={styles.strip} viewBox={`0 0 ${STRIP_WIDTH} 16`} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} className="tick m" x={strip(tick).toFixed(1)} y="13">
          {figureText('price', tick, currency).replace(/\.00$/, '')}
        </text>
      ))}
    </svg>
  );
});

function stripCell({ pricePerHour, status, type }: ExploreRow, strip: Scale): ReactNode {
  return (
    <svg className={styles.strip} viewBox={`0 0 ${STRIP_WIDTH} 16`} aria-hidden="true">
      <path className="grid" d={`M0 8H${STRIP_WIDTH}`} />
      <path className={styles.one} d={`M${strip(1).toFixed(1)} 3V13`} />
      {pricePerHour !== null && (
        <g className={status === 'withdrawn' ? 'hollow' : undefined}>
          <path
            className={`g-${type.group}`}
            d={FAMILY_SHAPES[type.group]}
            transform={`translate(${(strip(pricePerHour) - 6).toFixed(1)} 2) scale(0.75)`}
          />
        </g>
      )}
    </svg>
  );
}

const NOTHING = <span className={styles.none}>—</span>;
const NO_PRICE = <span className={styles.none}>no price in our data</span>;

function acceleratorCell({ type, maker }: ExploreRow): ReactNode {
  if (type.acceleratorName === null) return NOTHING;
  const name = maker === 'nvidia' ? `NVIDIA ${type.acceleratorName}` : type.acceleratorName;
  return `${type.acceleratorCount} × ${name}`;
}

/** Without an amount, the share of an on-demand price that has changed since; its note has the date. */
function noPriceCell({ type }: ExploreRow, terms: PriceTerms | null): ReactNode {
  const share = terms?.shareOfOnDemand[type.instanceType];
  if (share === undefined) return NO_PRICE;
  return <span className={styles.none}>{shareText(share)}</span>;
}

function measureCell(row: ExploreRow, id: MeasureId, { currency, terms }: CellContext): ReactNode {
  const value = measured(row, id);
  if (value === null) return id === 'price' ? noPriceCell(row, terms) : NOTHING;
  return figureText(id, value, currency);
}

/**
 * What stands in a cell. Functions and not components: a sort writes hundreds of cells before the
 * next frame.
 */
export function cellContent(row: ExploreRow, column: TableColumn, context: CellContext): ReactNode {
  if (column === 'strip') return stripCell(row, context.strip);
  if (column === 'chip') return acceleratorCell(row);
  if (column === 'category') {
    return (
      <>
        <FamilyMark group={row.type.group} hollow={row.status === 'withdrawn'} />{' '}
        {facetValueLabel('category', row.type.group)}
      </>
    );
  }
  if (column === 'status' && row.status !== 'current') {
    return (
      <span className={`badge badge-${row.status}`}>{facetValueLabel('status', row.status)}</span>
    );
  }
  if (column === 'spare') {
    const spare = context.spareOf?.(row) ?? null;
    return spare === null ? '—' : figureText('mem', Math.floor(spare * 10) / 10, context.currency);
  }
  if (isFacetId(column)) return facetValueLabel(column, facetOf(row, column));
  return measureCell(row, column, context);
}
