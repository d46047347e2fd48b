import type { Calculator } from '../../core/calculator.ts';
import type { InstanceType } from '../../core/catalog/types.ts';
import type { FigureKind } from '../../ui/followed.ts';

export interface SpecField {
  readonly label: string;
  /** Where it comes from, when that is not the list of specifications. */
  readonly kind?: FigureKind;
  readonly text: (spec: InstanceType, c: Calculator) => string;
}

const NOT_STATED = 'not stated';

function amount(value: number | null, unit: string, c: Calculator, digits = 0): string {
  if (value === null) return NOT_STATED;
  const decimals = Number.isInteger(value) ? 0 : Math.max(digits, value < 10 ? 2 : 1);
  return `${c.num(value, decimals)}${unit && ` ${unit}`}`;
}

function price(spec: InstanceType, c: Calculator, per: (price: number) => string): string {
  try {
    return per(c.price(spec.instanceType));
  } catch {
    return 'no price in our data';
  }
}

/** How each field of an instance type reads, with its unit; `label` heads its column. */
export const SPEC_FIELDS = {
  vcpus: { label: 'vCPU', text: (s, c) => amount(s.vcpus, 'vCPU', c) },
  memoryGib: { label: 'Memory', text: (s, c) => amount(s.memoryGib, 'GiB', c) },
  acceleratorName: {
    label: 'Accelerator',
    text: (s) => s.acceleratorName ?? 'none',
  },
  acceleratorCount: {
    label: 'Devices',
    text: (s, c) => amount(s.acceleratorCount, '', c),
  },
  acceleratorMemoryGib: {
    label: 'Memory per device',
    text: (s, c) => amount(s.acceleratorMemoryGibPerDevice, 'GiB', c),
  },
  acceleratorTotalMemoryGib: {
    label: 'Accelerator memory',
    text: (s, c) =>
      s.acceleratorCount === 0 ? 'none' : amount(s.acceleratorTotalMemoryGib, 'GiB', c),
  },
  peak16BitTflops: {
    kind: 'accelerator rate',
    label: 'Peak 16-bit',
    text: (s, c) => amount(s.peak16BitTflops, 'TFLOPS', c),
  },
  memoryBandwidthGbPerS: {
    kind: 'accelerator rate',
    label: 'Accelerator bandwidth',
    text: (s, c) => amount(s.memoryBandwidthGbPerS, 'GB/s', c),
  },
  networkBaselineGbps: {
    label: 'Network',
    text: (s, c) => amount(s.networkBaselineGbps, 'Gbps', c),
  },
  neuronCores: { label: 'NeuronCores', text: (s, c) => amount(s.neuronCores, '', c) },
  localNvmeGb: {
    label: 'Local disk',
    text: (s, c) => (s.localNvmeGb === null ? 'none' : amount(s.localNvmeGb, 'GB', c)),
  },
  cpuModel: { label: 'Processor', text: (s) => s.cpuModel ?? NOT_STATED },
  arch: { label: 'Architecture', text: (s) => (s.arch === 'arm64' ? 'Arm' : 'x86-64') },
  coremark: { kind: 'coremark', label: 'CoreMark', text: (s, c) => amount(s.coremark, '', c) },
  price: { kind: 'price', label: 'Per hour', text: (s, c) => price(s, c, (p) => c.rate(p)) },
  pricePerMonth: {
    kind: 'price',
    label: 'Per month',
    text: (s, c) => price(s, c, (p) => c.total(p * 730)),
  },
  pricePerVcpu: {
    kind: 'row',
    label: 'Per vCPU-hour',
    text: (s, c) => price(s, c, (p) => c.small(p / s.vcpus)),
  },
  pricePerGib: {
    kind: 'row',
    label: 'Per GiB-hour',
    text: (s, c) => price(s, c, (p) => c.small(p / s.memoryGib)),
  },
  pricePerTflops: {
    kind: 'row',
    label: 'Per TFLOPS-hour',
    text: (s, c) =>
      s.peak16BitTflops === null
        ? NOT_STATED
        : price(s, c, (p) => c.small(p / (s.peak16BitTflops ?? 1))),
  },
} satisfies Record<string, SpecField>;

export type SpecFieldName = keyof typeof SPEC_FIELDS;
