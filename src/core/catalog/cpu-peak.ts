import type { InstanceType } from './types.ts';

/** One line of `cpu-peak-rules.csv`. */
export interface CpuPeakRule {
  /** Part of the CPU's name. */
  readonly cpuModelContains: string;
  /** Families the rule is for; empty for every family. */
  readonly families: readonly string[];
  readonly physicalCoresPerVcpu: number;
  /** FP32 additions and multiplications of one core per clock cycle. */
  readonly fp32OperationsPerCycle: number;
  readonly basis: string;
}

/**
 * Estimates the FP32 peak of a CPU type: physical cores × sustained clock × operations per cycle.
 * Makers publish no such rate for these CPUs; matrix units are left out, and wide vector code
 * runs below the sustained clock. Always mark the result as an estimate.
 *
 * @returns TFLOPS, or `null` with an accelerator, without a clock, or when no rule fits
 */
export function estimatePeakTflops(
  type: Pick<
    InstanceType,
    'acceleratorKind' | 'cpuModel' | 'family' | 'sustainedClockGhz' | 'vcpus'
  >,
  rules: readonly CpuPeakRule[],
): number | null {
  const { cpuModel, sustainedClockGhz } = type;
  if (type.acceleratorKind !== 'none' || cpuModel === null || sustainedClockGhz === null) {
    return null;
  }
  const rule = rules.find(
    ({ cpuModelContains, families }) =>
      cpuModel.includes(cpuModelContains) &&
      (families.length === 0 || families.includes(type.family)),
  );
  if (rule === undefined) return null;
  const gflops =
    type.vcpus * rule.physicalCoresPerVcpu * sustainedClockGhz * rule.fp32OperationsPerCycle;
  return gflops / 1e3;
}
