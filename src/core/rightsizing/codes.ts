import type { Dimension, FindingCode } from './analysis-types.ts';

/** The part of a reason code that names the dimension. */
const CODE_STEMS = {
  cpu: 'CPU',
  memory: 'Memory',
  gpu: 'GPU',
  gpuMemory: 'GPUMemory',
  network: 'NetworkBandwidth',
  ebsThroughput: 'EBSThroughput',
  ebsIops: 'EBSIOPS',
} as const satisfies Record<Dimension, string>;

export const DIMENSIONS = Object.keys(CODE_STEMS) as readonly Dimension[];

/** As a heading and at the start of a sentence. */
export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  cpu: 'CPU',
  memory: 'Memory',
  gpu: 'GPU',
  gpuMemory: 'GPU memory',
  network: 'Network bandwidth',
  ebsThroughput: 'EBS throughput',
  ebsIops: 'EBS operations',
};

/** The label inside a sentence: small, but for CPU, GPU and EBS. */
export function dimensionWord(dimension: Dimension): string {
  const label = DIMENSION_LABELS[dimension];
  return /^[A-Z]{2}/.test(label) ? label : label.toLowerCase();
}

/** Compute Optimizer's reason code of a dimension. */
export function codeOf(
  dimension: Dimension,
  kind: 'Overprovisioned' | 'Underprovisioned',
): FindingCode {
  return `${CODE_STEMS[dimension]}${kind}`;
}

/** Compute Optimizer's names of the findings, as its console and its export write them. */
export const FINDING_NAMES = {
  Underprovisioned: { label: 'Under-provisioned', exported: 'UNDER_PROVISIONED' },
  Overprovisioned: { label: 'Over-provisioned', exported: 'OVER_PROVISIONED' },
  Optimized: { label: 'Optimized', exported: 'OPTIMIZED' },
} as const;
