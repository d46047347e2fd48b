import { termsText } from '../catalog/price-words.ts';
import type { PriceBook } from '../catalog/types.ts';
import { FACETS, facetOf, isFacetId } from './facets.ts';
import { MEASURES, measured } from './measures.ts';
import type { ExploreRow } from './row.ts';
import type { SortKey } from './sort.ts';
import { measureText } from './text.ts';

/** What can be a column of a file. */
export type ExportKey = Exclude<SortKey, 'spare'>;

type Cell = string | number | boolean | null;

/** What an export says about its prices. */
export type ExportSource = Pick<
  PriceBook,
  'region' | 'currency' | 'priceDate' | 'terms' | 'optionNotInData'
>;

function columnName(key: ExportKey, currency: string): string {
  if (key === 'name') return 'instance_type';
  if (isFacetId(key)) return key;
  const { isMoney, unit } = MEASURES[key];
  const name = MEASURES[key].label.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  if (isMoney) return `${name}_${currency.toLowerCase()}`;
  return unit === '' ? name : `${name}_${unit.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
}

function cellOf(row: ExploreRow, key: ExportKey): Cell {
  if (key === 'name') return row.type.instanceType;
  if (isFacetId(key)) {
    const value = facetOf(row, key);
    return FACETS.some(({ id, isYesNo }) => id === key && isYesNo) ? value === 'yes' : value;
  }
  return measured(row, key);
}

/** Names first, then the columns asked for, each once. */
function exportKeys(columns: readonly ExportKey[]): readonly ExportKey[] {
  return [...new Set<ExportKey>(['name', ...columns])];
}

/**
 * One cell of a CSV file: quoted when it has to be, and with an apostrophe before a sign that a
 * spreadsheet would take for a formula.
 */
export function csvCell(cell: Cell): string {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = cell ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as CSV (RFC 4180, CRLF), with region, currency, price date and payment on each line. */
export function toCsv(
  rows: readonly ExploreRow[],
  columns: readonly ExportKey[],
  source: ExportSource,
): string {
  const keys = exportKeys(columns);
  const head = [
    ...keys.map((key) => columnName(key, source.currency)),
    'region',
    'currency',
    'price_date',
    'paid',
  ];
  const paid = termsText(source);
  const lines = rows.map((row) => [
    ...keys.map((key) => cellOf(row, key)),
    source.region,
    source.currency,
    source.priceDate,
    paid,
  ]);
  return [head, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('');
}

/** The rows as JSON: where the prices are from, then one object per type; `null` is “not in our data”. */
export function toJson(
  rows: readonly ExploreRow[],
  columns: readonly ExportKey[],
  source: ExportSource,
): string {
  const keys = exportKeys(columns);
  const { region, currency, priceDate } = source;
  const about = { region, currency, price_date: priceDate, paid: termsText(source) };
  const types = rows.map((row) =>
    Object.fromEntries(keys.map((key) => [columnName(key, currency), cellOf(row, key)])),
  );
  return `${JSON.stringify({ ...about, types }, null, 2)}\n`;
}

/** A row as one line of text to paste into a message. */
export function rowText(row: ExploreRow, source: ExportSource): string {
  const { type, pricePerHour } = row;
  const { region, currency, priceDate } = source;
  const paid = termsText(source);
  const accelerator =
    type.acceleratorName === null
      ? null
      : `${type.acceleratorCount} × ${type.acceleratorName}${
          row.memory.nominalGbPerDevice === null
            ? ''
            : ` (${row.memory.nominalGbPerDevice} GB each)`
        }`;
  const price =
    pricePerHour === null
      ? `no price in our data for ${region}, ${paid}`
      : `${measureText('price', pricePerHour, currency)} per hour in ${region}, ${paid}, ${priceDate}`;
  return [
    `${type.instanceType}: ${type.vcpus} vCPU`,
    measureText('mem', type.memoryGib, currency),
    accelerator,
    price,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
