import type { InstanceType } from '../../core/catalog/types.ts';

/** What one run of a job uses at its peak. */
export interface Job {
  /** Cores kept busy. */
  readonly cores: number;
  readonly memoryGib: number;
  readonly networkGbps: number;
}

export type ResourceName = 'CPU' | 'Memory' | 'Network' | 'GPU';

export interface ResourceUse {
  readonly name: ResourceName;
  /** Need over what the machine has; above 1 the job is short of it. `null` when not stated. */
  readonly share: number | null;
}

/** Share of each resource that the job uses. A GPU is never used by these jobs. */
export function resourceUses(job: Job, type: InstanceType): readonly ResourceUse[] {
  const { networkBaselineGbps } = type;
  const uses: ResourceUse[] = [
    { name: 'CPU', share: job.cores / type.vcpus },
    { name: 'Memory', share: job.memoryGib / type.memoryGib },
    {
      name: 'Network',
      share: networkBaselineGbps === null ? null : job.networkGbps / networkBaselineGbps,
    },
  ];
  return type.acceleratorCount > 0 ? [...uses, { name: 'GPU', share: 0 }] : uses;
}

/** Resources the job is short of, in order. */
export function shortOf(uses: readonly ResourceUse[]): readonly ResourceName[] {
  return uses.filter(({ share }) => share !== null && share > 1).map(({ name }) => name);
}

/** The resource with the lowest share, the one you pay for most idly. */
export function mostIdle(uses: readonly ResourceUse[]): ResourceName {
  const [first, ...rest] = uses;
  return (
    rest.reduce((idlest, use) => ((use.share ?? 1) < (idlest?.share ?? 1) ? use : idlest), first)
      ?.name ?? 'CPU'
  );
}
