import { instancesNeeded } from '../cost/inference-cost.ts';
import { HOURS_PER_MONTH } from '../cost/run-cost.ts';
import {
  InvalidInputError,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireShare,
} from '../errors.ts';
import type { Load } from '../quantity/load.ts';

const SECONDS_PER_HOUR = 3_600;
const MONTHS_PER_YEAR = 12;

/** One way to serve: machines, when they run and what they are asked. */
export interface ServingScenario {
  /** Of one instance, 0 or more, in the currency of the region. */
  readonly pricePerHour: number;
  /** Paid for all 730 h of a month, used or not: a reservation. */
  readonly isCommitted: boolean;
  /** Of one instance, above 0; `null` when nobody knows. */
  readonly throughputPerSecond: number | null;
  /** Arrives while the machines run. */
  readonly load: Load;
  /** Whole instances, or `null` for as many as the load needs. */
  readonly count: number | null;
  /** Hours that the machines run in a month, above 0 and at most 744. */
  readonly hoursPerMonth: number;
  /** Share of the throughput kept free when instances are counted, 0 or more and below 1. */
  readonly headroom: number;
}

export interface ServingCost {
  readonly count: number;
  readonly perSecond: number;
  /** Work units in the hours of a month that the machines run. */
  readonly unitsPerMonth: number;
  /** Share of the throughput in use, 0 or more; above 1 the queue grows. `null`: not known. */
  readonly utilization: number | null;
  /** Share of the paid machine time that serves nothing, hours switched off included. */
  readonly idleShare: number | null;
  /** All instances, while they run. */
  readonly perHour: number;
  readonly perMonth: number;
  readonly perYear: number;
  /** `null` when the machines cannot carry the load: nobody serves it at that cost. */
  readonly perUnit: number | null;
  /** At full utilization of all machines, in the hours they run. */
  readonly perUnitFull: number | null;
  /** What one instance costs in an hour that it runs; a reservation's idle hours are in it. */
  readonly effectivePricePerHour: number;
  readonly capacityPerSecond: number | null;
  readonly carriesLoad: boolean;
  /** The utilization stays within 1 − headroom. */
  readonly keepsHeadroom: boolean;
}

/** Hours of a month that are paid for. */
export function billedHours({ isCommitted, hoursPerMonth }: ServingScenario): number {
  return isCommitted ? Math.max(HOURS_PER_MONTH, hoursPerMonth) : hoursPerMonth;
}

/** The instances of a scenario: given, or as many as the load needs with the headroom. */
function countOf(scenario: ServingScenario): number {
  const { count, load, throughputPerSecond, headroom } = scenario;
  if (count !== null) {
    requireCount('The number of instances', count);
    return count;
  }
  if (load.kind === 'utilization') return 1;
  if (throughputPerSecond === null) {
    throw new InvalidInputError('The throughput', Number.NaN, 'known to count instances');
  }
  return instancesNeeded(load.perSecond, throughputPerSecond, 1 - headroom);
}

/**
 * What a scenario costs: price × count × hours, over what is served in those hours.
 * A month has the given hours, a year twelve such months (8,760 h for 730). A reservation is paid
 * for 730 h a month whether the machines run or not. A load given as a utilization is of all
 * instances together; without a count it is one instance.
 *
 * @throws InvalidInputError for anything outside the ranges of `ServingScenario`
 */
export function servingCost(scenario: ServingScenario): ServingCost {
  const { pricePerHour, throughputPerSecond, load, hoursPerMonth, headroom } = scenario;
  requireNonNegative('The price per hour', pricePerHour);
  requirePositive('The hours per month', hoursPerMonth);
  requireShare('The share left by the headroom', 1 - headroom);
  if (throughputPerSecond !== null) requirePositive('The throughput', throughputPerSecond);
  const count = countOf(scenario);
  const capacityPerSecond = throughputPerSecond === null ? null : throughputPerSecond * count;
  const perSecond = arrivalRate(load, capacityPerSecond);
  const utilization = capacityPerSecond === null ? null : perSecond / capacityPerSecond;
  const carriesLoad = utilization === null || utilization <= 1;
  const perMonth = pricePerHour * count * billedHours(scenario);
  const secondsPerMonth = hoursPerMonth * SECONDS_PER_HOUR;
  const unitsPerMonth = perSecond * secondsPerMonth;
  const runShare = hoursPerMonth / billedHours(scenario);
  return {
    count,
    perSecond,
    unitsPerMonth,
    utilization,
    idleShare: utilization === null ? null : 1 - Math.min(1, utilization) * runShare,
    perHour: pricePerHour * count,
    perMonth,
    perYear: perMonth * MONTHS_PER_YEAR,
    perUnit: carriesLoad ? perMonth / unitsPerMonth : null,
    perUnitFull:
      capacityPerSecond === null ? null : perMonth / (capacityPerSecond * secondsPerMonth),
    effectivePricePerHour: perMonth / (count * hoursPerMonth),
    capacityPerSecond,
    carriesLoad,
    keepsHeadroom: utilization === null || utilization <= (1 - headroom) * (1 + 1e-12),
  };
}

function arrivalRate(load: Load, capacityPerSecond: number | null): number {
  if (load.kind === 'rate') {
    requirePositive('The load', load.perSecond);
    return load.perSecond;
  }
  requirePositive('The utilization', load.share);
  if (capacityPerSecond === null) {
    throw new InvalidInputError('The throughput', Number.NaN, 'known to use a share of it');
  }
  return load.share * capacityPerSecond;
}
