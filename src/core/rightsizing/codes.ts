import type { Dimension, FindingCode } from './types.ts';

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

export interface FindingCodeEntry {
  readonly code: FindingCode;
  readonly meaning: string;
  /** Whether this lab can give the code; the others need limits or metrics that it has not. */
  readonly judged: boolean;
}

const SUBJECTS: readonly (readonly [
  stem: FindingCode extends `${infer Stem}${'Over' | 'Under'}provisioned` ? Stem : never,
  subject: string,
  judged: boolean,
])[] = [
  ['CPU', 'CPU', true],
  ['Memory', 'memory', true],
  ['GPU', 'GPU', true],
  ['GPUMemory', 'GPU memory', true],
  ['EBSThroughput', 'bandwidth to EBS', true],
  ['EBSIOPS', 'rate of EBS operations', false],
  ['NetworkBandwidth', 'network bandwidth', true],
  ['NetworkPPS', 'rate of network packets', false],
  ['DiskIOPS', 'rate of operations on local disks', false],
  ['DiskThroughput', 'bandwidth to local disks', false],
];

/** The twenty finding reason codes. Source: Compute Optimizer's API model, its own spelling. */
export const FINDING_CODES: readonly FindingCodeEntry[] = SUBJECTS.flatMap(
  ([stem, subject, judged]) => [
    {
      code: `${stem}Overprovisioned` as const,
      meaning: `The ${subject} can be made smaller and still meet the need.`,
      judged,
    },
    {
      code: `${stem}Underprovisioned` as const,
      meaning: `The ${subject} does not meet the need.`,
      judged,
    },
  ],
);

/** Compute Optimizer's names of the findings, as its console and its export write them. */
export const FINDING_NAMES = {
  Underprovisioned: { label: 'Under-provisioned', exported: 'UNDER_PROVISIONED' },
  Overprovisioned: { label: 'Over-provisioned', exported: 'OVER_PROVISIONED' },
  Optimized: { label: 'Optimized', exported: 'OPTIMIZED' },
} as const;
