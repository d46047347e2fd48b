import type { InstanceType } from '../catalog/types.ts';
import { countAbove } from '../metrics/statistics.ts';
import type { PerformanceRisk, Projection, RiskLevel } from './analysis-types.ts';
import { type Assessed, PERCENT_NOISE } from './assess.ts';
import { compareCapacity } from './capacity.ts';
import { DIMENSION_LABELS } from './codes.ts';
import { percentWords } from './number-words.ts';

/**
 * One dimension on another type: every figure times old ÷ new capacity (`compareCapacity`).
 * `null` when the capacities cannot be compared.
 */
export function project(
  { result, points }: Assessed,
  from: InstanceType,
  to: InstanceType,
): Projection | null {
  const change = compareCapacity(from, to, result.dimension);
  if (change === null) return null;
  const { factor } = change;
  const limit = (result.ceilingPercent + PERCENT_NOISE) / factor;
  return {
    dimension: result.dimension,
    ...change,
    usedPercent: result.usedPercent * factor,
    averagePercent: result.averagePercent * factor,
    maximumPercent: result.maximumPercent * factor,
    ceilingPercent: result.ceilingPercent,
    shareAboveCeiling:
      result.maximumPercent <= limit ? 0 : countAbove(points.values, limit) / points.values.length,
  };
}

/** Every measured dimension on another type, as far as it can be compared. */
export function projectAll(
  measured: readonly Assessed[],
  from: InstanceType,
  to: InstanceType,
): readonly Projection[] {
  return measured
    .map((dimension) => project(dimension, from, to))
    .filter((projection) => projection !== null);
}

/** 10 % of the time above the ceiling is the top of the scale. */
const RISK_PER_SHARE = 40;
const HIGHEST_RISK = 4;

function levelOf(value: number): RiskLevel {
  if (value <= 1) return 'Very low';
  if (value <= 2) return 'Low';
  return value <= 3 ? 'Medium' : 'High';
}

/**
 * Performance risk on Compute Optimizer's scale of 0 to 4, where 0 means that the type is
 * predicted to be always enough; the risk of an instance is that of its worst dimension (its API
 * model). How AWS computes it is not published. Ours: the share of the measured time above the
 * ceiling × 40, at most 4, so that 10 % of the time is 4. What was not measured adds nothing.
 */
export function riskOf(projections: readonly Projection[]): PerformanceRisk {
  let worst: Projection | undefined;
  for (const projection of projections) {
    if (worst === undefined || projection.shareAboveCeiling > worst.shareAboveCeiling) {
      worst = projection;
    }
  }
  const share = worst?.shareAboveCeiling ?? 0;
  const value = Math.min(HIGHEST_RISK, share * RISK_PER_SHARE);
  const because =
    worst === undefined || share === 0
      ? 'Nothing that was measured goes above its ceiling.'
      : `${DIMENSION_LABELS[worst.dimension]} is above its ceiling of ${percentWords(worst.ceilingPercent)} for ${percentWords(100 * share)} of the measured time.`;
  return { value, level: levelOf(value), because };
}
