import type { z } from 'zod';
import { type CpuPeakRule, estimatePeakTflops } from '../core/catalog/cpu-peak.ts';
import type { Accelerator, FamilyGroup, InstanceType } from '../core/catalog/types.ts';
import { type CsvTable, readDataFile, requireKnown, requireUnique } from './csv.ts';
import { acceleratorRow, coremarkRow, cpuPeakRow, instanceTypeRow } from './data-schemas.ts';

const MIB_PER_GIB = 1_024;

type InstanceTypeRow = z.output<typeof instanceTypeRow>;
type AcceleratorRow = z.output<typeof acceleratorRow>;

const GROUPS: Readonly<Record<InstanceTypeRow['category'], FamilyGroup>> = {
  general_purpose: 'general',
  compute_optimized: 'compute',
  memory_optimized: 'memory',
  storage_optimized: 'storage',
  accelerated_gpu: 'gpu',
  accelerated_inference: 'inference',
  accelerated_training: 'training',
  accelerated_fpga: 'other',
  accelerated_video: 'other',
  hpc: 'other',
};

function gib(mib: number | null): number | null {
  return mib === null ? null : mib / MIB_PER_GIB;
}

function times(perDevice: number | null | undefined, count: number): number | null {
  return perDevice === null || perDevice === undefined ? null : perDevice * count;
}

interface SpecContext {
  readonly accelerators: ReadonlyMap<string, AcceleratorRow>;
  readonly coremarks: ReadonlyMap<string, number>;
  readonly peakRules: readonly CpuPeakRule[];
}

function toInstanceType(row: InstanceTypeRow, context: SpecContext): InstanceType {
  const accelerator =
    row.accelerator_name === null ? undefined : context.accelerators.get(row.accelerator_name);
  const acceleratorCount = row.accelerator_count ?? 0;
  const shape = {
    family: row.family,
    cpuModel: row.cpu_model,
    sustainedClockGhz: row.sustained_clock_ghz,
    vcpus: row.vcpus,
    acceleratorKind: row.accelerator_kind,
  };
  return {
    ...shape,
    instanceType: row.instance_type,
    size: row.size,
    generation: row.generation,
    group: GROUPS[row.category],
    arch: row.arch,
    cpuManufacturer: row.cpu_manufacturer,
    memoryGib: row.memory_mib / MIB_PER_GIB,
    burstable: row.burstable,
    acceleratorName: row.accelerator_name,
    acceleratorCount,
    acceleratorMemoryGibPerDevice: gib(row.accelerator_memory_mib_per_device),
    acceleratorTotalMemoryGib: gib(row.accelerator_total_memory_mib),
    peak16BitTflops: times(accelerator?.fp16_bf16_tflops, acceleratorCount),
    memoryBandwidthGbPerS: times(accelerator?.memory_bandwidth_gb_s, acceleratorCount),
    neuronCores: row.neuron_cores,
    localNvmeGb: row.local_nvme_gb,
    networkBaselineGbps: row.network_baseline_gbps,
    networkBurstGbps: row.network_burst_gbps,
    ebsMaxMbps: row.ebs_max_mbps,
    hypervisor: row.hypervisor,
    bareMetal: row.bare_metal,
    previousGeneration: row.current_generation === false,
    coremark: context.coremarks.get(row.instance_type) ?? null,
    estimatedPeakTflops: estimatePeakTflops(shape, context.peakRules),
    specSource: row.spec_source,
  };
}

function loadContext(contentDir: string): SpecContext {
  const accelerators = readDataFile(contentDir, 'accelerators.csv', acceleratorRow);
  requireUnique(accelerators, 'accelerator', ({ accelerator }) => accelerator);
  const coremarks = readDataFile(contentDir, 'cpu-coremark.csv', coremarkRow);
  const rules = readDataFile(contentDir, 'cpu-peak-rules.csv', cpuPeakRow);
  return {
    accelerators: new Map(accelerators.rows.map(({ value }) => [value.accelerator, value])),
    coremarks: new Map(
      coremarks.rows.map(({ value }) => [value.instance_type, value.coremark_iterations_per_s]),
    ),
    peakRules: rules.rows.map(({ value }) => ({
      cpuModelContains: value.cpu_model_contains,
      families: value.families,
      physicalCoresPerVcpu: value.physical_cores_per_vcpu,
      fp32OperationsPerCycle: value.fp32_operations_per_cycle,
      basis: value.basis,
    })),
  };
}

export interface InstanceTypes {
  readonly instances: readonly InstanceType[];
  /** Families of which EC2's newest list describes at least one type. */
  readonly describedFamilies: ReadonlySet<string>;
}

/** Every GPU and AWS chip of the file. */
export function loadAccelerators(contentDir: string): readonly Accelerator[] {
  return [...loadContext(contentDir).accelerators.values()].map((row) => ({
    name: row.accelerator,
    manufacturer: row.manufacturer,
    architecture: row.architecture,
    nominalMemoryGb: row.memory_gb,
    memoryBandwidthGbPerS: row.memory_bandwidth_gb_s,
    peak16BitTflops: row.fp16_bf16_tflops,
    cudaComputeCapability: row.cuda_compute_capability,
    softwareStack: row.software_stack,
    source: row.source,
  }));
}

/**
 * Every instance type, with and without a price, joined with its accelerator's rates.
 *
 * @throws ContentError with the place of the first mistake
 */
export function loadInstanceTypes(contentDir: string): InstanceTypes {
  const context = loadContext(contentDir);
  const tables: CsvTable<InstanceTypeRow>[] = [
    'instance-types.csv',
    'instance-types-unpriced.csv',
  ].map((name) => readDataFile(contentDir, name, instanceTypeRow));
  const names = new Set(context.accelerators.keys());
  for (const table of tables) {
    requireUnique(table, 'instance_type', (row) => row.instance_type);
    requireKnown(table, 'accelerator_name', 'accelerator', (row) => row.accelerator_name, names);
  }
  const rows = tables.flatMap((table) => table.rows.map(({ value }) => value));
  const described = rows.filter((row) => row.in_newest_spec_list);
  return {
    instances: rows.map((row) => toInstanceType(row, context)),
    describedFamilies: new Set(described.map(({ family }) => family)),
  };
}
