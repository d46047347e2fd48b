import { formatNumber, trimZeros } from '../../../core/number-text.ts';
import type { AwsFinding } from './parsed.ts';

const NAMES: Readonly<Record<string, string>> = {
  UNDER_PROVISIONED: 'Under-provisioned',
  UNDERPROVISIONED: 'Under-provisioned',
  OVER_PROVISIONED: 'Over-provisioned',
  OVERPROVISIONED: 'Over-provisioned',
  OPTIMIZED: 'Optimized',
  NOT_OPTIMIZED: 'Not optimized',
  NOTOPTIMIZED: 'Not optimized',
  UNAVAILABLE: 'No finding',
  '': 'No finding',
};

export function findingName({ finding }: AwsFinding): string {
  return NAMES[finding] ?? finding;
}

/** A maximum that was not measured is said to be so, and is never 0%. */
export function maximumText(percent: number | null): string {
  return percent === null ? 'not measured' : `${trimZeros(formatNumber(percent, 1))}%`;
}

/**
 * What a maximum alone says about a headroom, and no more. A percentile is never above the
 * maximum, so a maximum below the ceiling settles that there is enough; above it the series
 * decides, which the export does not hold. The rule is ours.
 *
 * @param headroom share that stays free, 0 to below 1
 */
export function summaryJudgement(finding: AwsFinding, headroom: number): string {
  const { cpuMaximumPercent } = finding;
  const ceiling = `${formatNumber(100 * (1 - headroom))}%`;
  if (cpuMaximumPercent === null) return 'CPU was not measured: the export settles nothing.';
  const maximum = maximumText(cpuMaximumPercent);
  return cpuMaximumPercent <= 100 * (1 - headroom)
    ? `CPU never went above ${maximum}: every percentile is within ${ceiling}.`
    : `CPU reached ${maximum}, above ${ceiling}: whether often or once, only the series says.`;
}
