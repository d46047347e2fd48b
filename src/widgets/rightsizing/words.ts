import type {
  Dimension,
  DimensionResult,
  Finding,
  FindingCode,
} from '../../core/rightsizing/analysis-types.ts';
import { codeOf, DIMENSION_LABELS, FINDING_NAMES } from '../../core/rightsizing/codes.ts';
import { FINDING_CODES } from '../../core/rightsizing/finding-codes.ts';

export const FINDINGS: readonly Finding[] = ['Overprovisioned', 'Underprovisioned', 'Optimized'];

/** `Over-provisioned`, as Compute Optimizer's console writes it. */
export function findingText(finding: Finding): string {
  return FINDING_NAMES[finding].label;
}

export function dimensionText(dimension: Dimension): string {
  return DIMENSION_LABELS[dimension];
}

/** What a reason code says, one sentence. */
export function codeText(code: FindingCode): string {
  return FINDING_CODES.find((entry) => entry.code === code)?.meaning ?? '';
}

/** `P99.5`, or `maximum`. */
export function statisticText(percentile: number | null): string {
  return percentile === null ? 'maximum' : `P${percentile}`;
}

/** The short state of a capacity for a cell; `codes` are the finding's. */
export function stateText(result: DimensionResult, codes: readonly FindingCode[]): string {
  if (result.state !== 'measured') return 'is not judged';
  const isUnder = codes.some((code) => code.endsWith('Underprovisioned'));
  if (result.verdict === 'over' && !isUnder) {
    return codes.includes(codeOf(result.dimension, 'Overprovisioned'))
      ? 'could be smaller'
      : 'is half empty, but no cheaper type with less of it is large enough in everything else';
  }
  return { under: 'is too small', over: 'could be smaller', fits: 'fits' }[result.verdict];
}
