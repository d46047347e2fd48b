import type { InstanceType } from '../catalog/types.ts';
import type { EffortLevel, MigrationEffort, PlatformDifference } from './analysis-types.ts';

const LEVELS: readonly EffortLevel[] = ['Very low', 'Low', 'Medium', 'High'];

/** How much one difference asks for; the highest one counts. */
const LEVEL_OF: Readonly<Record<PlatformDifference, EffortLevel>> = {
  burstable: 'Very low',
  hypervisor: 'Low',
  'instance-store': 'Low',
  accelerator: 'Low',
  architecture: 'Medium',
  'accelerator-kind': 'High',
};

const ARCHITECTURES = { x86_64: 'x86', arm64: 'Arm (Graviton)' } as const;

/**
 * What moving from one type to another asks for.
 *
 * Compute Optimizer states (its API model): very low with the same CPU architecture; medium for
 * Graviton when the workload is not recognised, which it is not for machine learning; when high
 * applies is not stated. Ours on top: low for another hypervisor, another GPU, or local disks that
 * are lost; high for another kind of accelerator, since the model must be ported.
 */
export function effortOf(from: InstanceType, to: InstanceType): MigrationEffort {
  const differences: { readonly kind: PlatformDifference; readonly text: string }[] = [];
  const add = (kind: PlatformDifference, text: string): void => {
    differences.push({ kind, text });
  };
  if (from.arch !== to.arch) {
    add(
      'architecture',
      `Architecture: ${ARCHITECTURES[from.arch]} to ${ARCHITECTURES[to.arch]}. Images, libraries and own binaries must exist for it.`,
    );
  }
  if (from.acceleratorKind !== to.acceleratorKind) {
    add(
      'accelerator-kind',
      `Accelerator: from ${acceleratorName(from)} to ${acceleratorName(to)}. The model must be compiled for it and tested anew.`,
    );
  } else if (from.acceleratorName !== to.acceleratorName) {
    add(
      'accelerator',
      `GPU: ${acceleratorName(from)} to ${acceleratorName(to)}. The same CUDA code runs with a driver and libraries that know both.`,
    );
  }
  if (from.hypervisor === 'xen' && to.hypervisor === 'nitro') {
    add(
      'hypervisor',
      'Hypervisor: Xen to Nitro. The image needs the ENA and NVMe drivers, and disks get other device names.',
    );
  }
  if ((from.localNvmeGb ?? 0) > 0 && (to.localNvmeGb ?? 0) < (from.localNvmeGb ?? 0)) {
    const left = to.localNvmeGb === null ? 'none' : `${to.localNvmeGb} GB`;
    add('instance-store', `Local disks: ${from.localNvmeGb} GB to ${left}.`);
  }
  if (to.burstable && !from.burstable) {
    add(
      'burstable',
      'Burstable: the CPU is paid for with credits. The average of every 24 hours stays within the baseline.',
    );
  }
  const highest = Math.max(0, ...differences.map(({ kind }) => LEVELS.indexOf(LEVEL_OF[kind])));
  return { level: LEVELS[highest] ?? 'Very low', differences };
}

function acceleratorName(type: InstanceType): string {
  return type.acceleratorName ?? (type.acceleratorKind === 'none' ? 'none' : type.acceleratorKind);
}
