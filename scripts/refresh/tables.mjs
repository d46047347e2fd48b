import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * @typedef {{ header: string[], rows: Record<string, string>[] }} Table a data file; empty is ''
 */

/** @returns {Table | null} null when there is no such file */
export function readTable(folder, name) {
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) return null;
  const [header = [], ...cells] = parse(fs.readFileSync(file, 'utf8'), { bom: true });
  const rows = cells.map((row) =>
    Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])),
  );
  return { header, rows };
}

const quoted = (cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function writeTable(folder, name, { header, rows }) {
  const lines = [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))];
  const text = lines.map((cells) => cells.map((cell) => quoted(String(cell))).join(',')).join('\n');
  fs.writeFileSync(path.join(folder, name), `${text}\n`);
}

const NAMED_SIZES = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];

/** Rank of a size: named ones, then multiples of an xlarge, then metal. */
function sizeRank(size) {
  const named = NAMED_SIZES.indexOf(size);
  if (named !== -1) return named;
  const times = /^(\d+)xlarge$/.exec(size);
  if (times) return 10 + Number(times[1]);
  const metal = /^metal(?:-(\d+)xl)?$/.exec(size);
  return metal ? 100_000 + Number(metal[1] ?? 0) : 200_000;
}

/** The order of the data files: by family, then from small to large. */
export function compareTypes(a, b) {
  const [familyA = '', sizeA = ''] = a.split('.');
  const [familyB = '', sizeB = ''] = b.split('.');
  if (familyA !== familyB) return familyA < familyB ? -1 : 1;
  return sizeRank(sizeA) - sizeRank(sizeB) || (sizeA < sizeB ? -1 : sizeA > sizeB ? 1 : 0);
}
