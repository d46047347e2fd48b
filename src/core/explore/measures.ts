import type { MemoryReading } from '../catalog/memory-readings.ts';
import type { ExploreRow } from './row.ts';

/** Every number a row can be filtered, sorted and plotted by; the ids stand in addresses. */
export const MEASURE_IDS = [
  'price',
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
  'pricevcpu',
  'pricemem',
  'priceaccmem',
  'pricetflops',
  'pricebandwidth',
] as const;

export type MeasureId = (typeof MEASURE_IDS)[number];

export interface Measure {
  readonly id: MeasureId;
  readonly label: string;
  /** Of the number, after it; empty for counts. Amounts of money carry the currency instead. */
  readonly unit: string;
  readonly isMoney: boolean;
  /** Which end is worth having; the frontier of a plot follows it. */
  readonly better: 'low' | 'high';
  /** How it is computed, for a tooltip and for the head of an export. */
  readonly how: string;
  /** `null` when no source states it, or it does not apply. */
  readonly value: (row: ExploreRow) => number | null;
}

function ratio(amount: number | null, by: number | null): number | null {
  return amount === null || by === null || !(by > 0) ? null : amount / by;
}

type Definition = Omit<Measure, 'id' | 'isMoney' | 'better' | 'unit'> &
  Partial<Pick<Measure, 'isMoney' | 'better' | 'unit'>>;

const DEFINITIONS: Readonly<Record<MeasureId, Definition>> = {
  price: {
    label: 'Price per hour',
    isMoney: true,
    how: 'Price of the chosen region and purchase option',
    value: (row) => row.pricePerHour,
  },
  vcpu: { label: 'vCPU', how: 'As EC2 describes it', value: (row) => row.type.vcpus },
  mem: {
    label: 'Memory',
    unit: 'GiB',
    how: 'Whole memory of the instance',
    value: (row) => row.type.memoryGib,
  },
  memvcpu: {
    label: 'Memory per vCPU',
    unit: 'GiB',
    how: 'Memory ÷ vCPU',
    value: (row) => ratio(row.type.memoryGib, row.type.vcpus),
  },
  acc: {
    label: 'Accelerators',
    how: 'Devices; 0.125 to 0.5 for a share of one GPU',
    value: (row) => (row.type.acceleratorCount > 0 ? row.type.acceleratorCount : null),
  },
  accmem: {
    label: 'Memory per device',
    unit: 'GiB',
    how: 'As EC2 reports it; of a share of a GPU, the share’s memory',
    value: (row) => row.memory.reportedGibPerDevice,
  },
  acctotal: {
    label: 'Accelerator memory',
    unit: 'GiB',
    how: 'Of all devices together, as EC2 reports it',
    value: (row) => row.memory.reportedGibTotal,
  },
  tflops: {
    label: 'Peak FP16',
    unit: 'TFLOPS',
    how: 'Dense FP16 or BF16 peak of all devices, as their makers publish it',
    value: (row) => row.type.peak16BitTflops,
  },
  bandwidth: {
    label: 'Accelerator bandwidth',
    unit: 'GB/s',
    how: 'Memory bandwidth of all devices together',
    value: (row) => row.type.memoryBandwidthGbPerS,
  },
  nvme: {
    label: 'Local disk',
    unit: 'GB',
    how: 'Instance storage; hard disks of d2, d3, d3en and h1 count too',
    value: (row) => row.type.localNvmeGb,
  },
  network: {
    label: 'Network',
    unit: 'Gbps',
    how: 'Baseline bandwidth',
    value: (row) => row.type.networkBaselineGbps,
  },
  clock: {
    label: 'Clock',
    unit: 'GHz',
    how: 'Sustained clock',
    value: (row) => row.type.sustainedClockGhz,
  },
  coremark: {
    label: 'CoreMark',
    unit: 'per s',
    how: 'Iterations per second over all vCPUs, one published run',
    value: (row) => row.type.coremark,
  },
  pricevcpu: {
    label: 'Price per vCPU',
    isMoney: true,
    how: 'Price per hour ÷ vCPU',
    value: (row) => ratio(row.pricePerHour, row.type.vcpus),
  },
  pricemem: {
    label: 'Price per GiB',
    isMoney: true,
    how: 'Price per hour ÷ memory of the instance',
    value: (row) => ratio(row.pricePerHour, row.type.memoryGib),
  },
  priceaccmem: {
    label: 'Price per accelerator GiB',
    isMoney: true,
    how: 'Price per hour ÷ accelerator memory',
    value: (row) => ratio(row.pricePerHour, row.memory.reportedGibTotal),
  },
  pricetflops: {
    label: 'Price per FP16 TFLOPS',
    isMoney: true,
    how: 'Price per hour ÷ dense FP16 peak',
    value: (row) => ratio(row.pricePerHour, row.type.peak16BitTflops),
  },
  pricebandwidth: {
    label: 'Price per GB/s',
    isMoney: true,
    how: 'Price per hour ÷ accelerator memory bandwidth',
    value: (row) => ratio(row.pricePerHour, row.type.memoryBandwidthGbPerS),
  },
};

function define(id: MeasureId): Measure {
  const definition = DEFINITIONS[id];
  const isMoney = definition.isMoney ?? false;
  return { unit: '', ...definition, id, isMoney, better: isMoney ? 'low' : 'high' };
}

export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  price: define('price'),
  vcpu: define('vcpu'),
  mem: define('mem'),
  memvcpu: define('memvcpu'),
  acc: define('acc'),
  accmem: define('accmem'),
  acctotal: define('acctotal'),
  tflops: define('tflops'),
  bandwidth: define('bandwidth'),
  nvme: define('nvme'),
  network: define('network'),
  clock: define('clock'),
  coremark: define('coremark'),
  pricevcpu: define('pricevcpu'),
  pricemem: define('pricemem'),
  priceaccmem: define('priceaccmem'),
  pricetflops: define('pricetflops'),
  pricebandwidth: define('pricebandwidth'),
};

const KNOWN: ReadonlySet<string> = new Set(MEASURE_IDS);

export function isMeasureId(text: string): text is MeasureId {
  return KNOWN.has(text);
}

/** Measures that have a nominal beside a reported reading. */
export function hasReadings(id: MeasureId): boolean {
  return id === 'accmem' || id === 'acctotal';
}

/**
 * A row's number in the reading asked for. A device whose maker's number is not in our data has
 * no nominal reading and is compared by the reported one.
 */
export function measured(
  row: ExploreRow,
  id: MeasureId,
  reading: MemoryReading = 'reported',
): number | null {
  if (reading === 'nominal') {
    const { nominalGbPerDevice, nominalGbTotal } = row.memory;
    if (id === 'accmem' && nominalGbPerDevice !== null) return nominalGbPerDevice;
    if (id === 'acctotal' && nominalGbTotal !== null) return nominalGbTotal;
  }
  return MEASURES[id].value(row);
}
