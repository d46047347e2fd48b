import { facetLabel, facetOf, facetValueLabel, isFacetId } from '../../core/explore/facets.ts';
import { MEASURES, type MeasureId, measured } from '../../core/explore/measures.ts';
import type { ExploreRow } from '../../core/explore/row.ts';
import type { SpareOf } from '../../core/explore/sort.ts';
import { type Currency, figureText } from '../../core/explore/text.ts';
import { FAMILY_SHAPES, FamilyMark } from '../../ui/FamilyMark.tsx';
import { logScale } from '../../ui/scale.ts';
import styles from './explorer.module.css';
import type { ColumnId } from './explorer-state.ts';

/** What cells need beside their row. */
export interface CellContext {
  readonly currency: Currency;
  readonly priceRange: readonly [least: number, most: number];
  readonly spareOf: SpareOf | null;
}

export type TableColumn = ColumnId | 'spare';

/** Widths in rem; all together make the table’s, so that no column moves while rows come and go. */
const WIDTHS: Partial<Record<TableColumn, number>> = {
  category: 9.25,
  chip: 9.75,
  price: 7.75,
  strip: 7.5,
  status: 6,
  vcpu: 4,
  mem: 6.5,
  acctotal: 8.25,
  acc: 5,
  arch: 6.5,
  cpu: 7.5,
};

export function columnWidth(column: TableColumn): number {
  return WIDTHS[column] ?? 8.5;
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

function stripScale([least, most]: CellContext['priceRange']) {
  return logScale([least, most], [8, STRIP_WIDTH - 8]);
}

/** Ticks of the strip, in the head of its column. */
export function StripHead({
  range,
  currency,
}: {
  range: CellContext['priceRange'];
  currency: Currency;
}) {
  const scale = stripScale(range);
  const ticks = scale.ticks.filter((tick) => [0.01, 1, 100].includes(tick));
  return (
    <svg className={styles.strip} viewBox={`0 0 ${STRIP_WIDTH} 16`} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} className="tick m" x={scale(tick).toFixed(1)} y="13">
          {figureText('price', tick, currency).replace(/\.00$/, '')}
        </text>
      ))}
    </svg>
  );
}

function Strip({ row, range }: { row: ExploreRow; range: CellContext['priceRange'] }) {
  const scale = stripScale(range);
  const { pricePerHour } = row;
  const one = scale(1).toFixed(1);
  return (
    <svg className={styles.strip} viewBox={`0 0 ${STRIP_WIDTH} 16`} aria-hidden="true">
      <path className="grid" d={`M0 8H${STRIP_WIDTH}`} />
      <path className={styles.one} d={`M${one} 3V13`} />
      {pricePerHour !== null && (
        <g className={row.status === 'withdrawn' ? 'hollow' : undefined}>
          <path
            className={`g-${row.type.group}`}
            d={FAMILY_SHAPES[row.type.group]}
            transform={`translate(${(scale(pricePerHour) - 6).toFixed(1)} 2) scale(0.75)`}
          />
        </g>
      )}
    </svg>
  );
}

function Accelerator({ row: { type, maker } }: { row: ExploreRow }) {
  if (type.acceleratorName === null) return <span className={styles.none}>—</span>;
  const name = maker === 'nvidia' ? `NVIDIA ${type.acceleratorName}` : type.acceleratorName;
  return `${type.acceleratorCount} × ${name}`;
}

function MeasureCell({
  row,
  id,
  context,
}: {
  row: ExploreRow;
  id: MeasureId;
  context: CellContext;
}) {
  const value = measured(row, id);
  if (value === null) {
    return <span className={styles.none}>{id === 'price' ? 'no price in our data' : '—'}</span>;
  }
  return figureText(id, value, context.currency);
}

export function Cell({
  row,
  column,
  context,
}: {
  row: ExploreRow;
  column: TableColumn;
  context: CellContext;
}) {
  if (column === 'strip') return <Strip row={row} range={context.priceRange} />;
  if (column === 'chip') return <Accelerator row={row} />;
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
  return <MeasureCell row={row} id={column} context={context} />;
}
