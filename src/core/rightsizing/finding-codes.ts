import type { FindingCode } from './analysis-types.ts';

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
