import type { Dimension, DimensionResult, Finding, FindingCode } from '../../core/rightsizing/types.ts';

/** Findings as the console of Compute Optimizer writes them. */
export const FINDING_NAMES: Readonly<Record<Finding, string>> = {
  Underprovisioned: 'Under-provisioned',
  Overprovisioned: 'Over-provisioned',
  Optimized: 'Optimized',
};

export const FINDINGS = Object.keys(FINDING_NAMES) as readonly Finding[];

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  cpu: 'CPU',
  memory: 'Memory',
  gpu: 'GPU',
  gpuMemory: 'GPU memory',
  network: 'Network',
  ebsThroughput: 'EBS throughput',
  ebsIops: 'EBS operations',
};

/** What a reason code says, in words. */
export function codeText(code: FindingCode): string {
  const isOver = code.endsWith('Overprovisioned');
  const names: Record<string, string> = {
    CPU: 'more CPU than needed|too little CPU',
    Memory: 'more memory than needed|too little memory',
    GPU: 'more GPU than needed|too little GPU',
    GPUMemory: 'more GPU memory than needed|too little GPU memory',
    EBSThroughput: 'more EBS throughput than needed|too little EBS throughput',
    EBSIOPS: 'more EBS operations than needed|too few EBS operations',
    NetworkBandwidth: 'more network bandwidth than needed|too little network bandwidth',
    NetworkPPS: 'more packets per second than needed|too few packets per second',
    DiskIOPS: 'more local disk operations than needed|too few local disk operations',
    DiskThroughput: 'more local disk throughput than needed|too little local disk throughput',
  };
  const [over = '', under = ''] =
    names[code.replace(/(?:Over|Under)provisioned$/, '')]?.split('|') ?? [];
  return isOver ? over : under;
}

/** `P99.5`, or `maximum`. */
export function statisticText(percentile: number | null): string {
  return percentile === null ? 'maximum' : `P${percentile}`;
}

/** The short state of a dimension for a tab or a cell. */
export function stateText(result: DimensionResult): string {
  if (result.state === 'not-measured') return 'not measured';
  if (result.state === 'no-limit') return 'no limit known';
  return { under: 'too small', over: 'could be smaller', fits: 'fits' }[result.verdict];
}
