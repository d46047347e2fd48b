import type { InstanceType } from '../../core/catalog/types.ts';
import type { ChartMeasure } from './value.ts';

export interface Reading {
  readonly amount: number;
  /** Computed by our rule, not published. */
  readonly estimated: boolean;
}

export interface Measure {
  readonly id: ChartMeasure;
  /** In the menu and the table head. */
  readonly name: string;
  /** Inside a sentence: "for its peak 16-bit compute". */
  readonly inSentence: string;
  /** What a worse buy gives: "less memory". */
  readonly less: string;
  readonly axis: string;
  readonly unit: string;
  /** What one unit for one hour is called: "per vCPU-hour". */
  readonly unitHour: string;
  readonly read: (instance: InstanceType) => Reading | null;
  /** Why a type that has no reading is not on the chart. */
  readonly missing: (instance: InstanceType) => string;
}

const published = (amount: number | null): Reading | null =>
  amount === null || amount <= 0 ? null : { amount, estimated: false };

export const MEASURES: Readonly<Record<ChartMeasure, Measure>> = {
  peak16BitTflops: {
    id: 'peak16BitTflops',
    name: 'Peak 16-bit compute',
    inSentence: 'peak compute',
    less: 'less peak compute',
    axis: 'Peak 16-bit compute, TFLOPS',
    unit: 'TFLOPS',
    unitHour: 'TFLOPS-hour',
    read: (instance) => {
      if (instance.acceleratorKind !== 'none') return published(instance.peak16BitTflops);
      const estimate = instance.estimatedPeakTflops;
      return estimate === null ? null : { amount: estimate, estimated: true };
    },
    missing: () => 'no source states its peak compute, and our rule does not cover its processor',
  },
  acceleratorMemoryGib: {
    id: 'acceleratorMemoryGib',
    name: 'Accelerator memory',
    inSentence: 'accelerator memory',
    less: 'less accelerator memory',
    axis: 'Accelerator memory, GiB',
    unit: 'GiB',
    unitHour: 'GiB-hour',
    read: (instance) => published(instance.acceleratorTotalMemoryGib),
    missing: (instance) =>
      instance.acceleratorKind === 'none'
        ? 'it has no accelerator'
        : 'no source states its accelerator memory',
  },
  vcpus: {
    id: 'vcpus',
    name: 'vCPUs',
    inSentence: 'number of vCPUs',
    less: 'fewer vCPUs',
    axis: 'vCPUs',
    unit: 'vCPU',
    unitHour: 'vCPU-hour',
    read: (instance) => published(instance.vcpus),
    missing: () => 'no source states its vCPUs',
  },
  memoryGib: {
    id: 'memoryGib',
    name: 'Memory',
    inSentence: 'memory',
    less: 'less memory',
    axis: 'Memory, GiB',
    unit: 'GiB',
    unitHour: 'GiB-hour',
    read: (instance) => published(instance.memoryGib),
    missing: () => 'no source states its memory',
  },
  coremark: {
    id: 'coremark',
    name: 'CoreMark (processor only)',
    inSentence: 'CoreMark score',
    less: 'a lower CoreMark score',
    axis: 'CoreMark, thousand iterations per second',
    unit: 'thousand iterations/s',
    unitHour: '1,000 CoreMark for an hour',
    read: (instance) => published(instance.coremark === null ? null : instance.coremark / 1000),
    missing: () => 'nobody has published its CoreMark',
  },
};

/** On the processor side an accelerator's price buys nothing that the measure counts. */
export const isProcessorMeasure = (measure: ChartMeasure): boolean =>
  measure === 'vcpus' || measure === 'memoryGib' || measure === 'coremark';
