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
  /** `null` for names that are all family, point and size. */
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
  'hypervisor',
  'bareMetal',
  'previousGeneration',
  'coremark',
  'estimatedPeakTflops',
  'specSource',
] as const satisfies readonly (keyof InstanceType)[];

type Missing = Exclude<keyof InstanceType, (typeof FIELDS)[number]>;
/** Fails to compile when a field of InstanceType is not in FIELDS and would be lost. */
const ALL_FIELDS: readonly (keyof InstanceType)[] = FIELDS satisfies [Missing] extends [never]
  ? readonly (keyof InstanceType)[]
  : never;

/** What a name is when the columns leave it out. */
function nameOf({ family, size }: Pick<InstanceType, 'family' | 'size'>): string {
  return `${family}.${size}`;
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
    const isDerived =
      field === 'instanceType' && instances.every((type) => nameOf(type) === type.instanceType);
    fields[field] = isDerived ? null : encodeColumn(instances.map((type) => type[field]));
  }
  return { count: instances.length, fields: fields as CatalogueColumns['fields'] };
}

/** The cells of a column, one for each type. */
function cellsOf(columns: CatalogueColumns, field: keyof InstanceType): readonly Cell[] {
  const column = columns.fields[field];
  if (column === null) return [];
  const { values, runs } = column;
  const cells = new Array<Cell>(columns.count);
  let at = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const to = at + (runs[run + 1] ?? 0);
    cells.fill(values[runs[run] ?? 0] ?? null, at, to);
    at = to;
  }
  if (at !== columns.count) {
    throw new RangeError(`Column ${field} has ${at} cells, expected ${columns.count}.`);
  }
  return cells;
}

/**
 * Reads what {@link encodeCatalogue} wrote. The build makes both, so nothing is checked here but
 * that each column has as many cells as there are types.
 *
 * @throws RangeError when a column is shorter or longer than the others
 */
export function decodeCatalogue(columns: CatalogueColumns): readonly InstanceType[] {
  /** What the encoder put in: the build's own types, so the cast holds. */
  const column = <Field extends keyof InstanceType>(field: Field) =>
    cellsOf(columns, field) as readonly InstanceType[Field][];
  const instanceType = column('instanceType');
  const family = column('family');
  const size = column('size');
  const generation = column('generation');
  const group = column('group');
  const arch = column('arch');
  const cpuManufacturer = column('cpuManufacturer');
  const cpuModel = column('cpuModel');
  const sustainedClockGhz = column('sustainedClockGhz');
  const vcpus = column('vcpus');
  const memoryGib = column('memoryGib');
  const burstable = column('burstable');
  const acceleratorKind = column('acceleratorKind');
  const acceleratorName = column('acceleratorName');
  const acceleratorCount = column('acceleratorCount');
  const acceleratorMemoryGibPerDevice = column('acceleratorMemoryGibPerDevice');
  const acceleratorTotalMemoryGib = column('acceleratorTotalMemoryGib');
  const peak16BitTflops = column('peak16BitTflops');
  const memoryBandwidthGbPerS = column('memoryBandwidthGbPerS');
  const neuronCores = column('neuronCores');
  const localNvmeGb = column('localNvmeGb');
  const networkBaselineGbps = column('networkBaselineGbps');
  const networkBurstGbps = column('networkBurstGbps');
  const ebsMaxMbps = column('ebsMaxMbps');
  const hypervisor = column('hypervisor');
  const bareMetal = column('bareMetal');
  const previousGeneration = column('previousGeneration');
  const coremark = column('coremark');
  const estimatedPeakTflops = column('estimatedPeakTflops');
  const specSource = column('specSource');
  // One literal with every field, so that all objects share one shape: that is what makes it fast.
  const rowAt = (at: number) => ({
    instanceType: instanceType[at] ?? `${family[at]}.${size[at]}`,
    family: family[at],
    size: size[at],
    generation: generation[at],
    group: group[at],
    arch: arch[at],
    cpuManufacturer: cpuManufacturer[at],
    cpuModel: cpuModel[at],
    sustainedClockGhz: sustainedClockGhz[at],
    vcpus: vcpus[at],
    memoryGib: memoryGib[at],
    burstable: burstable[at],
    acceleratorKind: acceleratorKind[at],
    acceleratorName: acceleratorName[at],
    acceleratorCount: acceleratorCount[at],
    acceleratorMemoryGibPerDevice: acceleratorMemoryGibPerDevice[at],
    acceleratorTotalMemoryGib: acceleratorTotalMemoryGib[at],
    peak16BitTflops: peak16BitTflops[at],
    memoryBandwidthGbPerS: memoryBandwidthGbPerS[at],
    neuronCores: neuronCores[at],
    localNvmeGb: localNvmeGb[at],
    networkBaselineGbps: networkBaselineGbps[at],
    networkBurstGbps: networkBurstGbps[at],
    ebsMaxMbps: ebsMaxMbps[at],
    hypervisor: hypervisor[at],
    bareMetal: bareMetal[at],
    previousGeneration: previousGeneration[at],
    coremark: coremark[at],
    estimatedPeakTflops: estimatedPeakTflops[at],
    specSource: specSource[at],
  });
  return Array.from({ length: columns.count }, (_, at) => rowAt(at)) as readonly InstanceType[];
}
