import type { Catalog } from '../catalog/catalog.ts';
import type { CreditSpec, InstanceType } from '../catalog/types.ts';
import { highestAverageOver } from '../metrics/statistics.ts';
import type { DimensionResult } from './analysis-types.ts';
import { type Assessed, PERCENT_NOISE } from './assess.ts';
import { compareCapacity, memoryPerDeviceGib } from './capacity.ts';
import type { Preferences } from './input-types.ts';

const MS_PER_DAY = 86_400_000;

export interface Candidate {
  readonly type: InstanceType;
  readonly pricePerHour: number;
}

export interface NeedsInput {
  readonly current: InstanceType;
  readonly results: readonly DimensionResult[];
  readonly measured: readonly Assessed[];
  readonly credits: readonly CreditSpec[];
}

/** Whether a type is large enough for what was measured, and for what was not. */
export type FitsNeeds = (type: InstanceType) => boolean;

/**
 * The test for "large enough" (our rules, since AWS's are not published):
 *
 * - every measured dimension, projected, stays within its ceiling; a limit that our data does not
 *   know is not enough;
 * - a model must fit the memory of one device as it did before, when it used just one;
 * - memory, GPU and GPU memory that were not measured do not become smaller;
 * - network and EBS that were not measured are not looked at (the analysis says so);
 * - a burstable type earns what it spends: its baseline covers the busiest 24 hours on average,
 *   so that neither throttling nor surplus charges come up;
 * - a storage-optimised instance keeps its local disks.
 */
export function needsTest({ current, results, measured, credits }: NeedsInput): FitsNeeds {
  const byDimension = new Map(measured.map((assessed) => [assessed.result.dimension, assessed]));
  const unknown = new Set(
    results.filter(({ state }) => state !== 'measured').map(({ dimension }) => dimension),
  );
  const specs = new Map(credits.map((spec) => [spec.instanceType, spec]));
  const cpu = byDimension.get('cpu');
  const busiestDayPercent = cpu === undefined ? 100 : highestAverageOver(cpu.points, MS_PER_DAY);

  const holdsMeasured = (type: InstanceType): boolean =>
    measured.every(({ result }) => {
      const change = compareCapacity(current, type, result.dimension);
      return (
        change !== null &&
        result.usedPercent * change.factor <= result.ceilingPercent + PERCENT_NOISE
      );
    });

  const keepsMemory = (type: InstanceType): boolean =>
    !unknown.has('memory') || type.memoryGib >= current.memoryGib;

  const keepsGpu = (type: InstanceType): boolean => {
    if (!unknown.has('gpu')) return true;
    const change = compareCapacity(current, type, 'gpu');
    return change !== null && change.factor <= 1;
  };

  const holdsDeviceMemory = (type: InstanceType): boolean => {
    if (current.acceleratorKind !== 'gpu') return true;
    const perDevice = memoryPerDeviceGib(current);
    if (perDevice === null) {
      const more = type.acceleratorCount >= current.acceleratorCount;
      return more && type.acceleratorName === current.acceleratorName;
    }
    const result = byDimension.get('gpuMemory')?.result;
    const offered = memoryPerDeviceGib(type);
    if (result === undefined) {
      const total = compareCapacity(current, type, 'gpuMemory');
      return offered !== null && offered >= perDevice && total !== null && total.factor <= 1;
    }
    const usedGib = (perDevice * result.usedPercent) / 100;
    return offered !== null && usedGib <= (offered * result.ceilingPercent) / 100 + PERCENT_NOISE;
  };

  const earnsEnough = (type: InstanceType): boolean => {
    if (!type.burstable) return true;
    const spec = specs.get(type.instanceType);
    const change = compareCapacity(current, type, 'cpu');
    if (spec === undefined || change === null) return false;
    return busiestDayPercent * change.factor <= 100 * spec.baselinePerVcpu + PERCENT_NOISE;
  };

  const keepsDisks = (type: InstanceType): boolean =>
    current.group !== 'storage' || (type.localNvmeGb ?? 0) >= (current.localNvmeGb ?? 0);

  return (type) =>
    holdsMeasured(type) &&
    keepsMemory(type) &&
    keepsGpu(type) &&
    holdsDeviceMemory(type) &&
    earnsEnough(type) &&
    keepsDisks(type);
}

/**
 * Whether a type may be recommended at all (our rule): priced in the region, and neither withdrawn,
 * frozen nor of a former generation. Xen is no step forward; the ceiling of flex types is not in our
 * data; HPC types are sold for one purpose.
 */
export function isOffered(type: InstanceType, catalog: Catalog): boolean {
  return (
    catalog.priceOrNull(type.instanceType) !== null &&
    catalog.status(type.family)?.status === 'current' &&
    !type.previousGeneration &&
    type.hypervisor !== 'xen' &&
    !type.family.endsWith('-flex') &&
    !type.family.startsWith('hpc')
  );
}

function hasArchitecture(
  type: InstanceType,
  current: InstanceType,
  choice: Preferences['architectures'],
): boolean {
  if (choice === 'any') return type.arch === current.arch || type.arch === 'arm64';
  return type.arch === (choice === 'arm64' ? 'arm64' : current.arch);
}

/**
 * Of the types on offer, those that Compute Optimizer could name in place of the current one: the
 * same kind of accelerator and the chosen architecture. Bare metal stays bare metal, anything else
 * stays what it is, and so does an accelerator without a utilization metric (Neuron and others).
 */
export function substitutes(
  current: InstanceType,
  offered: readonly InstanceType[],
  preferences: Pick<Preferences, 'architectures'>,
): readonly InstanceType[] {
  const comparable = current.acceleratorKind === 'none' || current.acceleratorKind === 'gpu';
  return offered.filter(
    (type) =>
      type.instanceType !== current.instanceType &&
      type.acceleratorKind === current.acceleratorKind &&
      type.bareMetal === current.bareMetal &&
      (comparable ||
        (type.acceleratorName === current.acceleratorName &&
          type.acceleratorCount >= current.acceleratorCount)) &&
      hasArchitecture(type, current, preferences.architectures),
  );
}

/** Cheapest first; at one price the newer generation, then by name. */
export function byPrice(a: Candidate, b: Candidate): number {
  return (
    a.pricePerHour - b.pricePerHour ||
    b.type.generation - a.type.generation ||
    (a.type.instanceType < b.type.instanceType ? -1 : 1)
  );
}

/** The types that fit and have a price, cheapest first. */
export function fitting(
  types: readonly InstanceType[],
  catalog: Catalog,
  fits: FitsNeeds,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const type of types) {
    const pricePerHour = catalog.priceOrNull(type.instanceType);
    if (pricePerHour !== null && fits(type)) found.push({ type, pricePerHour });
  }
  return found.sort(byPrice);
}

/** The first of each family, so that a list shows different ways and not three sizes of one. */
export function onePerFamily(candidates: readonly Candidate[], most: number): readonly Candidate[] {
  const families = new Set<string>();
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === most) break;
    if (families.has(candidate.type.family)) continue;
    families.add(candidate.type.family);
    kept.push(candidate);
  }
  return kept;
}
