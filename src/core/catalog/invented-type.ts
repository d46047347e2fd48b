import type { InstanceType } from './types.ts';

/**
 * An invented instance type for tests: two vCPUs, 8 GiB, no accelerator, nothing measured.
 *
 * @param instanceType family and size, say `even.large`
 * @param changes what is to be otherwise
 */
export function inventedType(
  instanceType: string,
  changes: Partial<InstanceType> = {},
): InstanceType {
  const [family = '', size = ''] = instanceType.split('.');
  return {
    instanceType,
    family,
    size,
    generation: 1,
    group: 'other',
    arch: 'x86_64',
    cpuManufacturer: 'Invented',
    cpuModel: null,
    sustainedClockGhz: null,
    vcpus: 2,
    memoryGib: 8,
    burstable: false,
    acceleratorKind: 'none',
    acceleratorName: null,
    acceleratorCount: 0,
    acceleratorMemoryGibPerDevice: null,
    acceleratorTotalMemoryGib: null,
    peak16BitTflops: null,
    memoryBandwidthGbPerS: null,
    neuronCores: null,
    localNvmeGb: null,
    networkBaselineGbps: null,
    networkBurstGbps: null,
    ebsMaxMbps: null,
    hypervisor: null,
    bareMetal: false,
    previousGeneration: false,
    coremark: null,
    estimatedPeakTflops: null,
    specSource: 'invented',
    ...changes,
  };
}
