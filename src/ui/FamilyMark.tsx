import type { FamilyGroup } from '../core/catalog/types.ts';

/** One shape for each kind, at about equal area, on a 16 by 16 grid. */
export const FAMILY_SHAPES: Record<FamilyGroup, string> = {
  general: 'M2.6 8a5.4 5.4 0 1 0 10.8 0a5.4 5.4 0 1 0-10.8 0z',
  compute: 'M3.14 3.14h9.72v9.72H3.14z',
  memory: 'M5.73 1.79h4.54v3.94h3.94v4.54h-3.94v3.94H5.73v-3.94H1.79V5.73h3.94z',
  storage: 'M2.2 4.6h11.6v6.8H2.2z',
  gpu: 'M8 1.78L14.59 13.39H1.41z',
  inference: 'M8 .55L13.29 8 8 15.45 2.71 8z',
  training:
    'M8 .33L9.97 5.29l5.32.34-4.1 3.4 1.32 5.17L8 11.35 3.49 14.2l1.33-5.17-4.11-3.4 5.32-.34z',
  other: 'M5 2.6h6L14 8l-3 5.4H5L2 8z',
};

export const FAMILY_GROUP_NAMES: Record<FamilyGroup, string> = {
  general: 'General purpose',
  compute: 'Compute optimized',
  memory: 'Memory optimized',
  storage: 'Storage optimized',
  gpu: 'GPU',
  inference: 'Inference silicon',
  training: 'Training silicon',
  other: 'Other accelerators',
};

/** The shape and colour of a kind. `hollow` marks what is ruled out or withdrawn. */
export function FamilyMark({ group, hollow = false }: { group: FamilyGroup; hollow?: boolean }) {
  return (
    <svg className={hollow ? 'mk hollow' : 'mk'} viewBox="0 0 16 16" aria-hidden="true">
      <path className={`g-${group}`} d={FAMILY_SHAPES[group]} />
    </svg>
  );
}
