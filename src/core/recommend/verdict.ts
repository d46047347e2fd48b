import { type MoneyText, moneyText } from '../money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../number-text.ts';
import type { Candidate } from './candidates.ts';
import { PRECISION_WORDS } from './names.ts';
import { withoutOption } from './price.ts';
import type {
  Configuration,
  Measurement,
  RecommenderFacts,
  RecommendInput,
  Sizing,
  Verdict,
} from './types.ts';

/** "3 instances", "1 instance". */
export function instancesText(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'instance' : 'instances'}`;
}

/** What decides about a sized configuration, in one sentence with the numbers. */
export function verdictOf(
  candidate: Candidate,
  sizing: Sizing,
  input: RecommendInput,
  money: MoneyText,
): Verdict {
  const limit = formatMilliseconds(input.limitMs);
  const at = `P${input.percentile}`;
  const { latencyAtPercentileMs: slowMs, latencyLowMs: fastMs } = sizing;
  const count = instancesText(sizing.instancesNeeded);
  if (slowMs <= input.limitMs) {
    const upTo = sizing.basis === 'bound' ? 'at most ' : '';
    const sentence = `Meets ${limit} at ${at} with ${upTo}${formatMilliseconds(slowMs)} on ${count}, ${formatPercent(sizing.utilization)} in use, for ${money.rate(sizing.metrics.CostPerHour)} an hour.`;
    return { kind: 'meets', sentence };
  }
  if (sizing.basis === 'bound' && fastMs <= input.limitMs) {
    const slow = Number.isFinite(slowMs) ? `at most ${formatMilliseconds(slowMs)}` : 'no upper end';
    const sentence = `May or may not meet ${limit}: from what is published ${at} is at least ${formatMilliseconds(fastMs)}, with ${slow}. Measure it.`;
    return { kind: 'uncertain', sentence };
  }
  return { kind: 'too-slow', sentence: tooSlow(candidate, sizing, input) };
}

function tooSlow(candidate: Candidate, sizing: Sizing, input: RecommendInput): string {
  const limit = formatMilliseconds(input.limitMs);
  const at = `P${input.percentile}`;
  const model = candidate.serving?.fast;
  const serviceMs = model?.serviceAtPercentileMs ?? sizing.parts.serviceMs;
  const { leastLatencyMs, latencyLowMs } = sizing;
  const least = leastLatencyMs > input.limitMs ? leastLatencyMs : latencyLowMs;
  const missed = formatMilliseconds(least - input.limitMs);
  if (serviceMs > input.limitMs) {
    const what = candidate.measurement.batchSize > 1 ? 'one batch' : 'one answer';
    return `Misses ${limit} at ${at} by ${missed}: ${what} alone takes ${formatMilliseconds(serviceMs)}, and more instances do not change that.`;
  }
  const { batchWaitMs, queueWaitMs } = sizing.parts;
  if (batchWaitMs >= queueWaitMs) {
    return `Misses ${limit} at ${at} by ${missed}: at this load a batch of ${candidate.measurement.batchSize} takes ${formatMilliseconds(batchWaitMs)} to fill.`;
  }
  return `Misses ${limit} at ${at} by ${missed}: ${formatMilliseconds(queueWaitMs)} of it is waiting on ${instancesText(sizing.instancesNeeded)}.`;
}

/** What a recommendation found, in a sentence or two. */
export function summaryOf(
  ranked: readonly Configuration[],
  others: readonly Configuration[],
  input: RecommendInput,
  facts: RecommenderFacts,
): string {
  const money = moneyText(facts.priceBook.currency);
  const limit = `${formatMilliseconds(input.limitMs)} at P${input.percentile}`;
  const best = ranked[0];
  if (best?.sizing) {
    const { sizing } = best;
    const upTo = sizing.basis === 'bound' ? 'at most ' : '';
    return `${sizing.instancesNeeded} × ${best.instanceType} costs least: ${money.rate(sizing.metrics.CostPerHour)} an hour, ${money.small(sizing.costPerMillion)} per million requests at this load, with ${upTo}${formatMilliseconds(sizing.latencyAtPercentileMs)} at P${input.percentile}.`;
  }
  if (others.length === 0) return withoutRows(input, facts.measurements);
  const unpriced = withoutOption(input, facts);
  if (unpriced !== null) return unpriced;
  const nearest = others.find(({ verdict }) => verdict.kind === 'too-slow');
  const open = others.find(({ verdict }) => verdict.kind === 'uncertain');
  if (open !== undefined) {
    return `Nothing measured is certain to meet ${limit}; ${open.instanceType} might. ${open.verdict.sentence}`;
  }
  if (nearest?.sizing) {
    const { leastLatencyMs } = nearest.sizing;
    const missMs = leastLatencyMs - input.limitMs;
    if (missMs <= 0) return `Nothing measured meets ${limit}. ${nearest.verdict.sentence}`;
    return `Nothing measured meets ${limit}. The nearest is ${nearest.instanceType}: ${formatMilliseconds(leastLatencyMs)} at the least, ${formatMilliseconds(missMs)} too long.`;
  }
  return `Nothing that is measured and may be used meets ${limit}: ${others[0]?.verdict.sentence ?? ''}`;
}

/** That no row matches, and which choices there are rows for. */
function withoutRows(
  { model, precision, sequenceLength }: RecommendInput,
  measurements: readonly Measurement[],
): string {
  const rows = measurements.filter((row) => row.model === model);
  if (rows.length === 0) return `Nobody has published a measurement of ${model}.`;
  const asked = [
    ...(sequenceLength === null ? [] : [`at ${sequenceLength} tokens`]),
    ...(precision === 'any' ? [] : [`in ${PRECISION_WORDS[precision]}`]),
  ].join(' ');
  const lengths = [...new Set(rows.flatMap((row) => row.sequenceLength ?? []))].sort(
    (a, b) => a - b,
  );
  const classes = [...new Set(rows.map(({ precisionClass }) => PRECISION_WORDS[precisionClass]))];
  const tokens = lengths.length === 0 ? 'without a number of tokens' : `at ${lengths.join(', ')}`;
  return `Nobody has published a measurement of ${model} ${asked}. There are some ${tokens}${lengths.length === 0 ? '' : ' tokens'}, in ${classes.join(', ')}.`;
}
