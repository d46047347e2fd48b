import type { InstanceType } from './types.ts';

type Cell = string | number | boolean | null;

/** One field of all types: the distinct values, and for each type the index of its value. */
export interface Column {
  readonly values: readonly Cell[];
  /** Runs as `index × count` pairs: types of one family share most of what they say. */
  readonly runs: readonly number[];
}

/** All types, field by field. It survives JSON unchanged. */
export interface CatalogueColumns {
  readonly count: number;
  /** `null` where every value is what {@link derived} says. */
  readonly fields: Readonly<Record<keyof InstanceType, Column | null>>;
}

/** Every field, in the order in which an object of this module has them. */
const FIELDS = [
  'instanceType',
  'family',
  'size',
  'generation',
  'group',
  'arch',
  'cpuManufacturer',
  'cpuModel',
  'sustainedClockGhz',
  'vcpus',
  'memoryGib',
  'burstable',
  'acceleratorKind',
  'acceleratorName',
  'acceleratorCount',
  'acceleratorMemoryGibPerDevice',
  'acceleratorTotalMemoryGib',
  'peak16BitTflops',
  'memoryBandwidthGbPerS',
  'neuronCores',
  'localNvmeGb',
  'networkBaselineGbps',
  'networkBurstGbps',
  'ebsMaxMbps',
  'bareMetal',
  'coremark',
  'estimatedPeakTflops',
  'specSource',
] as const satisfies readonly (keyof InstanceType)[];

type Missing = Exclude<keyof InstanceType, (typeof FIELDS)[number]>;
/** Fails to compile when a field of InstanceType is not in FIELDS and would be lost. */
const ALL_FIELDS: readonly (keyof InstanceType)[] = FIELDS satisfies [Missing] extends [never]
  ? readonly (keyof InstanceType)[]
  : never;

/** What a field is when the columns leave it out: a name is its family, a point and its size. */
function derived(field: keyof InstanceType, row: Readonly<Record<string, Cell>>): Cell | undefined {
  return field === 'instanceType' ? `${row.family}.${row.size}` : undefined;
}

function encodeColumn(cells: readonly Cell[]): Column {
  const indexOf = new Map<Cell, number>();
  const runs: number[] = [];
  for (const cell of cells) {
    const index = indexOf.get(cell) ?? indexOf.size;
    indexOf.set(cell, index);
    const last = runs.length - 2;
    if (last >= 0 && runs[last] === index) runs[last + 1] = (runs[last + 1] ?? 0) + 1;
    else runs.push(index, 1);
  }
  return { values: [...indexOf.keys()], runs };
}

/**
 * Writes instance types as columns that compress well: a dictionary for each field and runs of
 * indexes into it. {@link decodeCatalogue} gives the same types back, in the same order.
 */
export function encodeCatalogue(instances: readonly InstanceType[]): CatalogueColumns {
  const fields: Partial<Record<keyof InstanceType, Column | null>> = {};
  for (const field of ALL_FIELDS) {
    const isDerived = instances.every((type) => derived(field, { ...type }) === type[field]);
    fields[field] = isDerived ? null : encodeColumn(instances.map((type) => type[field]));
  }
  return { count: instances.length, fields: fields as CatalogueColumns['fields'] };
}

/**
 * Reads what {@link encodeCatalogue} wrote. The build makes both, so nothing is checked here but
 * that each column has as many cells as there are types.
 *
 * @throws RangeError when a column is shorter or longer than the others
 */
export function decodeCatalogue(columns: CatalogueColumns): readonly InstanceType[] {
  const rows: Record<string, Cell>[] = Array.from({ length: columns.count }, () => ({
    instanceType: '',
  }));
  for (const field of ALL_FIELDS) {
    const column = columns.fields[field];
    if (column === null) continue;
    const { values, runs } = column;
    let at = 0;
    for (let run = 0; run < runs.length; run += 2) {
      const value = values[runs[run] ?? 0] ?? null;
      for (let left = runs[run + 1] ?? 0; left > 0; left -= 1) {
        const row = rows[at];
        if (row !== undefined) row[field] = value;
        at += 1;
      }
    }
    if (at !== columns.count) {
      throw new RangeError(`Column ${field} has ${at} cells, expected ${columns.count}.`);
    }
  }
  for (const field of ALL_FIELDS) {
    if (columns.fields[field] !== null) continue;
    for (const row of rows) row[field] = derived(field, row) ?? null;
  }
  return rows as unknown as readonly InstanceType[];
}
