import { RefusedError, refuseLoss } from './refused.mjs';
import { compareTypes, readTable, writeTable } from './tables.mjs';
import { newTypeRow, specificationOf } from './types.mjs';

/** The region of the static pages, whose prices the guide's texts use. */
export const HOME = 'us-east-1';
const byType = (a, b) => compareTypes(a.instance_type, b.instance_type);

/** Specifications, and which of the two files a type stands in: priced in us-east-1 or not. */
export function writeTypes(folder, { region, prices, types, acceptLoss, today }) {
  const priced = readTable(folder, 'instance-types.csv');
  const unpriced = readTable(folder, 'instance-types-unpriced.csv');
  const accelerators = readTable(folder, 'accelerators.csv');
  if (!priced || !unpriced || !accelerators)
    throw new RefusedError(`${folder} is not the guide’s data.`);
  const rows = new Map([...priced.rows, ...unpriced.rows].map((row) => [row.instance_type, row]));
  const result = { added: [], changed: [], postponed: [] };

  if (types !== null) {
    const described = new Set(types.map((type) => type.InstanceType));
    if (region === HOME) {
      const launchable = priced.rows.filter((row) => row.in_newest_spec_list === 'true');
      refuseLoss(
        'The list of types',
        launchable.map((row) => row.instance_type),
        described,
        acceptLoss,
      );
      for (const row of launchable) {
        if (!described.has(row.instance_type)) row.in_newest_spec_list = 'false';
      }
    }
    const known = {
      accelerators: new Set(accelerators.rows.map((row) => row.accelerator)),
      categories: new Map([...rows.values()].map((row) => [row.family, row.category])),
      specSource: `EC2 DescribeInstanceTypes ${region} ${today}`,
    };
    for (const type of types) mergeType(rows, type, known, result);
  }
  for (const type of prices.offers.keys()) {
    if (!rows.has(type) && !result.postponed.some((line) => line.startsWith(`${type}:`))) {
      result.postponed.push(
        `${type}: no specification; pass --types with a list that describes it`,
      );
    }
  }
  const home = readTable(folder, `prices/${HOME}.csv`);
  const homePrice = new Map(home?.rows.map((row) => [row.instance_type, row.price_usd_per_hour]));
  const all = [...rows.values()].sort(byType);
  writeTable(folder, 'instance-types.csv', {
    ...priced,
    rows: all
      .filter((row) => homePrice.has(row.instance_type))
      .map((row) => ({ ...row, price_usd_per_hour_us_east_1: homePrice.get(row.instance_type) })),
  });
  writeTable(folder, 'instance-types-unpriced.csv', {
    ...unpriced,
    rows: all.filter((row) => !homePrice.has(row.instance_type)),
  });
  return result;
}

function mergeType(rows, type, known, result) {
  const name = type.InstanceType;
  const row = rows.get(name);
  if (row === undefined) {
    const added = newTypeRow(type, known);
    if (typeof added === 'string') result.postponed.push(`${name}: ${added}; add it first`);
    else {
      rows.set(name, added);
      result.added.push(name);
    }
    return;
  }
  const differences = [];
  for (const [column, value] of Object.entries(specificationOf(type, known.specSource))) {
    if (value === '' || value === row[column]) continue;
    const isNote = column === 'spec_source' || column === 'in_newest_spec_list';
    const isSame = row[column] !== '' && Number(value) === Number(row[column]);
    if (!isNote && !isSame) differences.push(`${column} ${row[column] || 'nothing'} → ${value}`);
    row[column] = value;
  }
  if (differences.length > 0) result.changed.push(`${name}: ${differences.join(', ')}`);
}
