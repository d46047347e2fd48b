import type { FamilyGroup } from '../../core/catalog/types.ts';

export interface ConceptPoint {
  readonly id: string;
  readonly name: string;
  readonly use: string;
  readonly group: FamilyGroup;
  /** In the guide's own units, which have no scale. */
  readonly complexity: number;
  readonly cost: number;
}

/** The guide's map as it was drawn: four points, two axes, one dashed line from the origin. */
export const CONCEPT_POINTS: readonly ConceptPoint[] = [
  { id: 't2', name: 'T2', use: 'Dev', group: 'general', complexity: 1, cost: 0.5 },
  { id: 'm5-c5', name: 'M5, C5', use: 'General', group: 'compute', complexity: 2.5, cost: 1.5 },
  { id: 'inf2', name: 'Inf2', use: 'Inference', group: 'inference', complexity: 4, cost: 2 },
  { id: 'p3-g5', name: 'P3, G5', use: 'Training', group: 'gpu', complexity: 5.5, cost: 4.5 },
];

export const CONCEPT_AXES = { complexity: 6, cost: 5 } as const;

export const CONCEPT_TREND = { complexity: 5.5, cost: 4.5 } as const;

/** Height of the guide's dashed line, in its own units. */
export function conceptTrendCost(complexity: number): number {
  return (CONCEPT_TREND.cost / CONCEPT_TREND.complexity) * complexity;
}

/** How far a point lies from the dashed line: −0.2 is 20 % below it. */
export function conceptGap(point: ConceptPoint): number {
  return point.cost / conceptTrendCost(point.complexity) - 1;
}
