import type { Accelerator, InstanceType } from './types.ts';

/**
 * Accelerator memory, read two ways. Makers call an L4 “24 GB” and mean 24 × 10⁹ bytes, which EC2
 * reports as 22,888 MiB, 22.35 GiB. So “at least 24 GB” has two answers.
 */
export interface MemoryReadings {
  /** What EC2 reports, GiB per device; for a share of a GPU, the memory of the share. */
  readonly reportedGibPerDevice: number | null;
  /** The maker's number per device, in the maker's GB; scaled for a share of a GPU. */
  readonly nominalGbPerDevice: number | null;
  readonly reportedGibTotal: number | null;
  readonly nominalGbTotal: number | null;
}

export type MemoryReading = 'nominal' | 'reported';

/** Both readings of a type's accelerator memory; all `null` without an accelerator. */
export function memoryReadings(
  type: InstanceType,
  accelerators: readonly Accelerator[],
): MemoryReadings {
  const nominal =
    type.acceleratorName === null
      ? null
      : (accelerators.find(({ name }) => name === type.acceleratorName)?.nominalMemoryGb ?? null);
  // Below one device the instance has a share of it; of several it has whole ones.
  const share = Math.min(1, type.acceleratorCount);
  return {
    reportedGibPerDevice:
      share < 1 ? type.acceleratorTotalMemoryGib : type.acceleratorMemoryGibPerDevice,
    nominalGbPerDevice: nominal === null ? null : nominal * share,
    reportedGibTotal: type.acceleratorTotalMemoryGib,
    nominalGbTotal: nominal === null ? null : nominal * type.acceleratorCount,
  };
}

/**
 * Whether each device has at least this much memory, by one of the readings. Unknown memory
 * never has enough.
 *
 * @param least in GiB for `reported`, in the maker's GB for `nominal`
 */
export function hasMemoryPerDevice(
  readings: MemoryReadings,
  least: number,
  reading: MemoryReading,
): boolean {
  const size = reading === 'nominal' ? readings.nominalGbPerDevice : readings.reportedGibPerDevice;
  return size !== null && size >= least;
}
