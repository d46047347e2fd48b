import { requireCount, requireNonNegative, requirePositive, requireShare } from '../errors.ts';
import { interruptedStretch } from './interrupted-stretch.ts';

/** A training run on machines that can be taken away. */
export interface TrainingScenario {
  /** Of one instance, 0 or more. */
  readonly pricePerHour: number;
  /** In the unit of the throughput (sequences, tokens, steps), above 0. */
  readonly work: number;
  /** Of one instance, above 0. */
  readonly throughputPerSecond: number;
  /** Whole instances, at least 1. */
  readonly count: number;
  /** Share of linear speed-up that `count` instances reach, above 0 and at most 1. */
  readonly scalingEfficiency: number;
  /** Work between two checkpoints at most, above 0. */
  readonly checkpointEveryHours: number;
  /** Writing one checkpoint, while nothing else goes on, 0 or more. */
  readonly checkpointHours: number;
  /** From an interruption until the run goes on at the last checkpoint, 0 or more. */
  readonly restartHours: number;
  /** Of one instance; any of them stops the run. 0 on demand. */
  readonly interruptionsPerHour: number;
}

export interface TrainingCost {
  /** Work alone, without checkpoints and interruptions. */
  readonly workHours: number;
  /** Stretches of equal length between checkpoints, none longer than the interval. */
  readonly stretches: number;
  /** Without any interruption: work and checkpoints. */
  readonly leastHours: number;
  readonly meanHours: number;
  readonly standardDeviationHours: number;
  readonly meanCost: number;
  readonly standardDeviationCost: number;
  readonly leastCost: number;
  /** Interruptions of the whole run on average. */
  readonly interruptions: number;
  /** Share of the paid time that is not work. */
  readonly overheadShare: number;
  /** Young’s √(2δ ÷ Λ), hours; `null` without interruptions or with free checkpoints. */
  readonly suggestedCheckpointHours: number | null;
}

/** Interruptions of the whole run an hour: any instance stops all of them. */
export function interruptionRate({ count, interruptionsPerHour }: TrainingScenario): number {
  return count * interruptionsPerHour;
}

/**
 * Expected hours and cost of a training run, and how far they spread.
 * Work hours = work ÷ (throughput × count × efficiency). They are cut into the fewest equal
 * stretches within the interval, each ends with a checkpoint (our rule), and each is an
 * `interruptedStretch` independent of the others. All hours are
 * paid, restarts included: our rule, because AWS bills from the start of the machine.
 * Young’s interval: J. W. Young, “A first order approximation to the optimum checkpoint interval”, 1974.
 *
 * @throws InvalidInputError for anything outside the ranges of `TrainingScenario`
 */
export function trainingCost(scenario: TrainingScenario): TrainingCost {
  const { pricePerHour, work, throughputPerSecond, count, scalingEfficiency } = scenario;
  const { checkpointEveryHours, checkpointHours, restartHours } = scenario;
  requireNonNegative('The price per hour', pricePerHour);
  requirePositive('The work', work);
  requirePositive('The throughput', throughputPerSecond);
  requireCount('The number of instances', count);
  requireShare('The scaling efficiency', scalingEfficiency);
  requirePositive('The checkpoint interval', checkpointEveryHours);
  requireNonNegative('The time of a checkpoint', checkpointHours);
  const rate = interruptionRate(scenario);
  const workHours = work / (throughputPerSecond * count * scalingEfficiency) / 3_600;
  const stretches = Math.max(1, Math.ceil((workHours / checkpointEveryHours) * (1 - 1e-12)));
  const stretch = interruptedStretch(workHours / stretches + checkpointHours, restartHours, rate);
  const meanHours = stretches * stretch.mean;
  const deviation = Math.sqrt(stretches * stretch.variance);
  const leastHours = workHours + stretches * checkpointHours;
  const pricePerHourAll = pricePerHour * count;
  return {
    workHours,
    stretches,
    leastHours,
    meanHours,
    standardDeviationHours: deviation,
    meanCost: pricePerHourAll * meanHours,
    standardDeviationCost: pricePerHourAll * deviation,
    leastCost: pricePerHourAll * leastHours,
    interruptions: rate * meanHours,
    overheadShare: meanHours === Infinity ? 1 : 1 - workHours / meanHours,
    suggestedCheckpointHours:
      rate > 0 && checkpointHours > 0 ? Math.sqrt((2 * checkpointHours) / rate) : null,
  };
}
