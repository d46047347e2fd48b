import type { Facts, InstanceType } from './types.ts';

/** The values of one field over all types; when few are distinct, places in the list of those. */
type PackedColumn<Value> =
  | { readonly values: readonly Value[] }
  | { readonly distinct: readonly Value[]; readonly at: readonly number[] };

type PackedTypes = { readonly [Field in keyof InstanceType]: PackedColumn<InstanceType[Field]> };

/**
 * Facts with the instance types turned on their side: the names of the fields once instead of once
 * a type. A page that needs the whole catalogue then loads about a fifth of the text.
 */
export interface PackedFacts extends Omit<Facts, 'instances'> {
  readonly types: PackedTypes;
}

function pack<Value>(values: readonly Value[]): PackedColumn<Value> {
  const places = new Map<Value, number>();
  for (const value of values) if (!places.has(value)) places.set(value, places.size);
  if (2 * places.size > values.length) return { values };
  return { distinct: [...places.keys()], at: values.map((value) => places.get(value) ?? 0) };
}

function lengthOf<Value>(column: PackedColumn<Value>): number {
  return 'values' in column ? column.values.length : column.at.length;
}

/** @throws RangeError when the column has no such row: it was not made by `packFacts` */
function read<Value>(column: PackedColumn<Value>, row: number): Value {
  const value = 'values' in column ? column.values[row] : column.distinct[column.at[row] ?? -1];
  if (value === undefined) throw new RangeError(`No row ${row} in a packed column`);
  return value;
}

/** Packs facts for the way to a page. */
export function packFacts({ instances, ...rest }: Facts): PackedFacts {
  const column = <Field extends keyof InstanceType>(field: Field) =>
    pack<InstanceType[Field]>(instances.map((type) => type[field]));
  return {
    ...rest,
    types: {
      instanceType: column('instanceType'),
      family: column('family'),
      size: column('size'),
      generation: column('generation'),
      group: column('group'),
      arch: column('arch'),
      cpuManufacturer: column('cpuManufacturer'),
      cpuModel: column('cpuModel'),
      sustainedClockGhz: column('sustainedClockGhz'),
      vcpus: column('vcpus'),
      memoryGib: column('memoryGib'),
      burstable: column('burstable'),
      acceleratorKind: column('acceleratorKind'),
      acceleratorName: column('acceleratorName'),
      acceleratorCount: column('acceleratorCount'),
      acceleratorMemoryGibPerDevice: column('acceleratorMemoryGibPerDevice'),
      acceleratorTotalMemoryGib: column('acceleratorTotalMemoryGib'),
      peak16BitTflops: column('peak16BitTflops'),
      memoryBandwidthGbPerS: column('memoryBandwidthGbPerS'),
      neuronCores: column('neuronCores'),
      localNvmeGb: column('localNvmeGb'),
      networkBaselineGbps: column('networkBaselineGbps'),
      networkBurstGbps: column('networkBurstGbps'),
      ebsMaxMbps: column('ebsMaxMbps'),
      hypervisor: column('hypervisor'),
      bareMetal: column('bareMetal'),
      previousGeneration: column('previousGeneration'),
      coremark: column('coremark'),
      estimatedPeakTflops: column('estimatedPeakTflops'),
    },
  };
}

/**
 * The facts as they were before `packFacts`.
 *
 * @throws RangeError for anything that `packFacts` did not make
 */
export function unpackFacts({ types, ...rest }: PackedFacts): Facts {
  const instances: InstanceType[] = [];
  for (let row = 0; row < lengthOf(types.instanceType); row += 1) {
    instances.push({
      instanceType: read(types.instanceType, row),
      family: read(types.family, row),
      size: read(types.size, row),
      generation: read(types.generation, row),
      group: read(types.group, row),
      arch: read(types.arch, row),
      cpuManufacturer: read(types.cpuManufacturer, row),
      cpuModel: read(types.cpuModel, row),
      sustainedClockGhz: read(types.sustainedClockGhz, row),
      vcpus: read(types.vcpus, row),
      memoryGib: read(types.memoryGib, row),
      burstable: read(types.burstable, row),
      acceleratorKind: read(types.acceleratorKind, row),
      acceleratorName: read(types.acceleratorName, row),
      acceleratorCount: read(types.acceleratorCount, row),
      acceleratorMemoryGibPerDevice: read(types.acceleratorMemoryGibPerDevice, row),
      acceleratorTotalMemoryGib: read(types.acceleratorTotalMemoryGib, row),
      peak16BitTflops: read(types.peak16BitTflops, row),
      memoryBandwidthGbPerS: read(types.memoryBandwidthGbPerS, row),
      neuronCores: read(types.neuronCores, row),
      localNvmeGb: read(types.localNvmeGb, row),
      networkBaselineGbps: read(types.networkBaselineGbps, row),
      networkBurstGbps: read(types.networkBurstGbps, row),
      ebsMaxMbps: read(types.ebsMaxMbps, row),
      hypervisor: read(types.hypervisor, row),
      bareMetal: read(types.bareMetal, row),
      previousGeneration: read(types.previousGeneration, row),
      coremark: read(types.coremark, row),
      estimatedPeakTflops: read(types.estimatedPeakTflops, row),
    });
  }
  return { ...rest, instances };
}
