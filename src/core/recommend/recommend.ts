import { costPerMillion, costPerMillionAtUtilization } from '../cost/inference-cost.ts';
import { InvalidInputError, requireCount, requirePositive, requireShare } from '../errors.ts';
import { moneyText } from '../money.ts';
import type { Candidate } from './candidates.ts';
import { concurrencyOf } from './concurrency.ts';
import { offeredCandidates } from './offered.ts';
import { type Fleet, fleetFor } from './size.ts';
import type {
  Configuration,
  LatencyBasis,
  Load,
  Recommendation,
  RecommenderFacts,
  RecommendInput,
  Sizing,
  VerdictKind,
} from './types.ts';
import { summaryOf, verdictOf } from './verdict.ts';

/** The highest and the mean rate of a load. */
export function ratesOf(load: Load): { peakPerSecond: number; meanPerSecond: number } {
  if (load.kind === 'constant') {
    return { peakPerSecond: load.ratePerSecond, meanPerSecond: load.ratePerSecond };
  }
  const hours = load.hourlyRatePerSecond;
  const sum = hours.reduce((total, rate) => total + rate, 0);
  return { peakPerSecond: Math.max(...hours), meanPerSecond: sum / hours.length };
}

/** @throws InvalidInputError for the first input that is out of range */
export function checkInput(input: RecommendInput): void {
  const { load } = input;
  if (load.kind === 'constant') {
    requirePositive('The number of requests a second', load.ratePerSecond);
  } else {
    if (load.hourlyRatePerSecond.length !== 24) {
      const count = load.hourlyRatePerSecond.length;
      throw new InvalidInputError('The number of hours in the day', count, '24');
    }
    for (const rate of load.hourlyRatePerSecond) {
      if (!(rate >= 0 && Number.isFinite(rate))) {
        throw new InvalidInputError('The rate of an hour', rate, '0 or more');
      }
    }
    requirePositive('The rate of the busiest hour', Math.max(...load.hourlyRatePerSecond));
  }
  requirePositive('The latency limit', input.limitMs);
  requireShare('The utilization ceiling', input.utilizationCeiling);
  requireCount('The least number of instances', input.minInstances);
  if (input.batchTimeoutMs !== null && !(input.batchTimeoutMs >= 0)) {
    throw new InvalidInputError('The time-out of a batch', input.batchTimeoutMs, '0 or more');
  }
}

/**
 * Which instances serve a model at a load within a latency limit, cheapest first, with the reason
 * for every one that does not. Each row of `facts.measurements` is one operating point and is
 * judged alone: its throughput and its latency are never joined with another row's.
 *
 * @throws InvalidInputError for inputs outside the ranges of `RecommendInput`
 */
export function recommend(input: RecommendInput, facts: RecommenderFacts): Recommendation {
  checkInput(input);
  const configurations = offeredCandidates(input, facts).map((candidate) =>
    configure(candidate, input, facts),
  );
  const ranked = configurations.filter(({ verdict }) => verdict.kind === 'meets').sort(byCost);
  const others = configurations.filter(({ verdict }) => verdict.kind !== 'meets').sort(byMiss);
  const { peakPerSecond, meanPerSecond } = ratesOf(input.load);
  return {
    ranked,
    others,
    summary: summaryOf(ranked, others, input, facts),
    peakRatePerSecond: peakPerSecond,
    meanRatePerSecond: meanPerSecond,
  };
}

/** Sizes one candidate for the load and judges it. */
export function configure(
  candidate: Candidate,
  input: RecommendInput,
  facts: RecommenderFacts,
): Configuration {
  const { serving, barred, ...known } = candidate;
  const shape = {
    ...known,
    concurrency: serving?.concurrency ?? concurrencyOf(candidate.measurement),
    capacityPerSecond: serving?.capacityPerSecond ?? null,
  };
  const { peakPerSecond } = ratesOf(input.load);
  if (serving === null || candidate.pricePerHour === null || barred !== null) {
    const verdict = barred ?? {
      kind: 'no-measurement' as const,
      sentence: `Nothing can be sized for ${candidate.instanceType}.`,
    };
    return { ...shape, sizing: null, verdict };
  }
  const fleet = fleetFor(serving, peakPerSecond, input);
  const priced = { ...candidate, serving, pricePerHour: candidate.pricePerHour };
  const sizing = sizingOf(priced, fleet, input);
  const verdict = verdictOf(priced, sizing, input, moneyText(facts.priceBook.currency));
  return { ...shape, sizing, verdict };
}

type Priced = Candidate & {
  readonly serving: NonNullable<Candidate['serving']>;
  readonly pricePerHour: number;
};

function sizingOf(candidate: Priced, fleet: Fleet, input: RecommendInput): Sizing {
  const { serving, pricePerHour, measurement } = candidate;
  const { instances, parts, latencyMs, latencyLowMs } = fleet;
  const { peakPerSecond, meanPerSecond } = ratesOf(input.load);
  const capacityPerSecond = serving.capacityPerSecond * instances;
  const costPerHour = pricePerHour * instances;
  const maxInvocations = capacityPerSecond * 60;
  return {
    instancesNeeded: instances,
    utilization: peakPerSecond / capacityPerSecond,
    parts,
    latencyAtPercentileMs: latencyMs,
    latencyLowMs,
    leastLatencyMs: serving.fast.serviceAtPercentileMs + parts.batchWaitMs,
    basis: basisOf(candidate, fleet),
    servers: (serving.slow ?? serving.fast).servers * instances,
    metrics: {
      CostPerHour: costPerHour,
      CostPerInference: costPerHour / (maxInvocations * 60),
      MaxInvocations: maxInvocations,
      ModelLatency: latencyMs,
      CpuUtilization: measurement.cpuUtilizationPercent,
    },
    costPerMillion: costPerMillion(pricePerHour, meanPerSecond, instances),
    costPerMillionFull: costPerMillionAtUtilization(pricePerHour, serving.capacityPerSecond),
    costPerMillionFollowing: followingCost(candidate, input, costPerHour),
  };
}

function basisOf({ serving }: Priced, { parts }: Fleet): LatencyBasis {
  if (serving.isBound) return 'bound';
  const waits = parts.batchWaitMs + parts.queueWaitMs > 0;
  return serving.fast.isPublished && !waits ? 'published' : 'from queue model';
}

/** Money per million when the number of instances follows the hours of the day. */
function followingCost(candidate: Priced, input: RecommendInput, costPerHour: number): number {
  const { serving, pricePerHour } = candidate;
  const { load } = input;
  const rates = load.kind === 'daily' ? load.hourlyRatePerSecond : [load.ratePerSecond];
  let cost = 0;
  let requests = 0;
  for (const rate of rates) {
    const hour =
      load.kind === 'constant'
        ? costPerHour
        : pricePerHour * (rate > 0 ? fleetFor(serving, rate, input).instances : input.minInstances);
    cost += hour;
    requests += rate * 3600;
  }
  return (cost / requests) * 1e6;
}

function byCost(a: Configuration, b: Configuration): number {
  const left = a.sizing;
  const right = b.sizing;
  if (left === null || right === null) return 0;
  return (
    left.costPerMillion - right.costPerMillion ||
    left.latencyAtPercentileMs - right.latencyAtPercentileMs ||
    (a.id < b.id ? -1 : 1)
  );
}

const ORDER: Readonly<Record<VerdictKind, number>> = {
  meets: 0,
  'too-slow': 1,
  uncertain: 2,
  'no-measurement': 3,
  'cannot-run': 4,
  'not-sold': 5,
  excluded: 6,
  history: 7,
};

function byMiss(a: Configuration, b: Configuration): number {
  const kind = ORDER[a.verdict.kind] - ORDER[b.verdict.kind];
  if (kind !== 0) return kind;
  const left = a.sizing?.leastLatencyMs ?? 0;
  const right = b.sizing?.leastLatencyMs ?? 0;
  return left - right || (a.id < b.id ? -1 : 1);
}
