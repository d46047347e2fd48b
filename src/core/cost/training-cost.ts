import { requireCount, requirePositive, requireShare } from '../errors.ts';
import { runCost } from './run-cost.ts';

export interface TrainingRunInput {
  /** In the unit of the throughput, for example sequences; above 0. */
  readonly work: number;
  /** Of one instance, above 0. */
  readonly throughputPerSecond: number;
  /** Whole instances, 1 when left out. */
  readonly count?: number;
  /** Share of linear speed-up that `count` instances reach, above 0 and at most 1; 1 when left out. */
  readonly scalingEfficiency?: number;
}

export interface TrainingRun {
  readonly hours: number;
  readonly cost: number;
}

/**
 * Duration and cost of a training run: work ÷ (throughput × instances × efficiency).
 *
 * @param pricePerHour of one instance, 0 or more
 * @throws InvalidInputError for anything outside the ranges of `TrainingRunInput`
 */
export function trainingRun(pricePerHour: number, run: TrainingRunInput): TrainingRun {
  const { work, throughputPerSecond, count = 1, scalingEfficiency = 1 } = run;
  requirePositive('The work', work);
  requirePositive('The throughput per second', throughputPerSecond);
  requireCount('The number of instances', count);
  requireShare('The scaling efficiency', scalingEfficiency);
  const hours = work / (throughputPerSecond * count * scalingEfficiency) / 3_600;
  return { hours, cost: runCost(pricePerHour, hours, count) };
}
