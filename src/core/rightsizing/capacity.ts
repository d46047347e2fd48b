import type { InstanceType } from '../catalog/types.ts';
import type { Capacity, Dimension } from './analysis-types.ts';

/**
 * What an instance has of one dimension; `null` when our data does not say, or has no such limit.
 *
 * - CPU: CoreMark over all vCPUs when it was measured, else the number of vCPUs.
 * - Memory: all of it; nothing is subtracted for the system.
 * - GPU: dense 16-bit peak of all devices; a share of a GPU counts as that share.
 * - GPU memory: of all devices together.
 * - Network: the baseline bandwidth, in each direction; bursts above it are not promised.
 * - EBS throughput: the maximum bandwidth, reads and writes together. The smallest sizes keep it
 *   up for part of a day only, which this lab does not model.
 * - EBS operations: no limits in our data.
 */
export function capacityOf(type: InstanceType, dimension: Dimension): Capacity | null {
  const known = (amount: number | null, unit: Capacity['unit']): Capacity | null =>
    amount === null || amount <= 0 ? null : { amount, unit };
  switch (dimension) {
    case 'cpu':
      return known(type.coremark, 'CoreMark') ?? { amount: type.vcpus, unit: 'vCPU' };
    case 'memory':
      return { amount: type.memoryGib, unit: 'GiB' };
    case 'gpu':
      return known(type.peak16BitTflops, 'TFLOPS') ?? known(type.acceleratorCount, 'GPU');
    case 'gpuMemory':
      return known(type.acceleratorTotalMemoryGib, 'GiB');
    case 'network':
      return known(type.networkBaselineGbps, 'Gbps');
    case 'ebsThroughput':
      return known(type.ebsMaxMbps, 'Mbps');
    case 'ebsIops':
      return null;
  }
}

export interface CapacityChange {
  readonly oldCapacity: Capacity;
  readonly newCapacity: Capacity;
  /** Old ÷ new, above 0: projected utilization = measured utilization × factor. */
  readonly factor: number;
}

/**
 * How a dimension changes from one type to another; `null` when it cannot be compared.
 *
 * Utilization is taken to fall as capacity grows, in proportion. AWS does not publish its rule:
 * this one is ours. CPUs are compared by CoreMark where both types have been measured, otherwise
 * by their vCPUs as if all cores were equally fast. GPUs are compared by their 16-bit peak; where
 * a peak is not published, only by number, and only with the same GPU.
 */
export function compareCapacity(
  from: InstanceType,
  to: InstanceType,
  dimension: Dimension,
): CapacityChange | null {
  const change = (oldCapacity: Capacity | null, newCapacity: Capacity | null) =>
    oldCapacity === null || newCapacity === null || oldCapacity.unit !== newCapacity.unit
      ? null
      : { oldCapacity, newCapacity, factor: oldCapacity.amount / newCapacity.amount };
  const plain = change(capacityOf(from, dimension), capacityOf(to, dimension));
  if (plain !== null) return plain;
  if (dimension === 'cpu') {
    return change({ amount: from.vcpus, unit: 'vCPU' }, { amount: to.vcpus, unit: 'vCPU' });
  }
  if (dimension !== 'gpu' || from.acceleratorName !== to.acceleratorName) return null;
  return change(
    { amount: from.acceleratorCount, unit: 'GPU' },
    { amount: to.acceleratorCount, unit: 'GPU' },
  );
}

/** Accelerator memory that one process on one device can have, GiB; `null` when not known. */
export function memoryPerDeviceGib(type: InstanceType): number | null {
  const { acceleratorMemoryGibPerDevice: perDevice, acceleratorTotalMemoryGib: total } = type;
  if (perDevice === null || total === null) return null;
  return Math.min(perDevice, total);
}

/**
 * How much of a dimension is bought, for "can it be made smaller": vCPUs rather than CoreMark, and
 * of a burstable type the share of its vCPUs that is always there. `null` when not known.
 *
 * @param baselinePerVcpu 0 to 1; 1 for a type that is not burstable
 */
export function specAmount(
  type: InstanceType,
  dimension: Dimension,
  baselinePerVcpu: number,
): number | null {
  if (dimension === 'cpu') return type.vcpus * baselinePerVcpu;
  return capacityOf(type, dimension)?.amount ?? null;
}
