import { createCatalog } from '../catalog/catalog.ts';
import { moneyText } from '../money.ts';
import { formatMilliseconds, formatNumber } from '../number-text.ts';
import { citedBert, rateText } from './bert-cited.ts';
import { candidateMaker, matchingRows } from './candidates.ts';
import { noPrice, pricesFor } from './price.ts';
import { configure, ratesOf, recommend } from './recommend.ts';
import type { Configuration, RecommenderFacts, RecommendInput, Sizing } from './types.ts';

/**
 * Why a type is not the answer, or that it is: one sentence with numbers. A type nobody measured
 * is answered from the same accelerator on another size where there is one.
 *
 * @param typeName any instance type, for example `m5.large`
 * @throws InvalidInputError for inputs outside the ranges of `RecommendInput`
 */
export function whyNot(typeName: string, input: RecommendInput, facts: RecommenderFacts): string {
  const name = typeName.trim().toLowerCase();
  if (!facts.typeNames.includes(name)) {
    return `There is no instance type “${typeName.trim()}” in our data.`;
  }
  const { ranked, others } = recommend(input, facts);
  const winner = ranked[0];
  const own = [...ranked, ...others].find(({ instanceType }) => instanceType === name);
  const known = own ?? scaledTo(name, input, facts);
  if (known?.verdict.kind === 'no-measurement') {
    const price = byPriceAlone(name, input.minInstances, winner, input, facts);
    return `${sentenceFor(known, winner, facts)} ${price}`;
  }
  if (known !== undefined) return sentenceFor(known, winner, facts);
  return unmeasured(name, winner, input, facts);
}

/** The best of the rows that carry over to another size, as configurations of that size. */
export function scaledTo(
  typeName: string,
  input: RecommendInput,
  facts: RecommenderFacts,
): Configuration | undefined {
  const maker = candidateMaker(input, facts);
  const all = matchingRows(input, facts)
    .flatMap((row) => maker.scaled(row, typeName) ?? [])
    .map((candidate) => configure(candidate, input, facts));
  return all.sort(byMerit)[0];
}

/** What meets the limit first, then the cheaper, then the faster. */
function byMerit(a: Configuration, b: Configuration): number {
  const meets = ({ verdict }: Configuration) => (verdict.kind === 'meets' ? 0 : 1);
  const left = a.sizing;
  const right = b.sizing;
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return (
    meets(a) - meets(b) ||
    left.costPerMillion - right.costPerMillion ||
    left.leastLatencyMs - right.leastLatencyMs
  );
}

function sentenceFor(
  configuration: Configuration,
  winner: Configuration | undefined,
  facts: RecommenderFacts,
): string {
  const { instanceType, verdict, sizing, provenance } = configuration;
  const from = provenance.kind === 'scaled' ? ` ${provenance.rule}` : '';
  if (verdict.kind !== 'meets' || sizing === null || winner?.sizing == null) {
    return `${instanceType}: ${verdict.sentence}${verdict.kind === 'too-slow' ? from : ''}`;
  }
  if (winner.instanceType === instanceType) {
    return `${instanceType} is the answer. ${verdict.sentence}`;
  }
  const money = moneyText(facts.priceBook.currency);
  const times = sizing.metrics.CostPerHour / winner.sizing.metrics.CostPerHour;
  const answers = answersIn(sizing);
  const price = `${sizing.instancesNeeded} × ${instanceType} meets the limit too (${answers}), but costs ${money.rate(sizing.metrics.CostPerHour)} an hour`;
  const other = `${winner.sizing.instancesNeeded} × ${winner.instanceType} ${money.rate(winner.sizing.metrics.CostPerHour)}`;
  return times > 1
    ? `${price} against ${other}: ${formatNumber(times, 2)} times as much at this load.${from}`
    : `${sizing.instancesNeeded} × ${instanceType} meets the limit at the same cost as ${winner.instanceType}, ${answers} against ${answersIn(winner.sizing)}.${from}`;
}

/** The latency, or the upper end where only bounds are known. */
function answersIn({ basis, latencyAtPercentileMs }: Sizing): string {
  return `${basis === 'bound' ? 'at most ' : ''}${formatMilliseconds(latencyAtPercentileMs)}`;
}

/**
 * What its price alone decides about a type that nobody measured: so many of it cost as much as
 * the answer, and a type that costs more cannot win however fast it is.
 *
 * @param atLeast fewer of it cannot carry the load
 */
function byPriceAlone(
  typeName: string,
  atLeast: number,
  winner: Configuration | undefined,
  input: RecommendInput,
  facts: RecommenderFacts,
): string {
  const money = moneyText(facts.priceBook.currency);
  const price = pricesFor(input, facts).priceOf(typeName);
  if (price === null) return `${noPrice(typeName, input, facts)} Measure it.`;
  const costPerHour = price * atLeast;
  const count = `${formatNumber(atLeast)} × ${typeName} ${atLeast === 1 ? 'costs' : 'cost'} ${money.rate(costPerHour)} an hour`;
  if (winner?.sizing == null) return `${count}: measure it.`;
  const { metrics, instancesNeeded } = winner.sizing;
  const against = `${money.rate(metrics.CostPerHour)} of ${instancesNeeded} × ${winner.instanceType}`;
  if (costPerHour >= metrics.CostPerHour) {
    return `${count}, no less than the ${against}: however fast it is, it cannot cost less at this load.`;
  }
  const most = Math.max(atLeast, Math.ceil(metrics.CostPerHour / price) - 1);
  const load = `${rateText(ratesOf(input.load).peakPerSecond)} a second within ${formatMilliseconds(input.limitMs)}`;
  const needed = most === 1 ? 'one carries' : `at most ${formatNumber(most)} carry`;
  return `${count}, less than the ${against}: if ${needed} ${load}, it would win. Measure it.`;
}

function unmeasured(
  typeName: string,
  winner: Configuration | undefined,
  input: RecommendInput,
  facts: RecommenderFacts,
): string {
  const family = typeName.split('.')[0] ?? '';
  const catalog = createCatalog({
    ...facts,
    benchmarks: [],
    credits: [],
    priceChanges: [],
  });
  const status = catalog.status(family);
  if (status?.status === 'withdrawn') return `${typeName} is withdrawn. ${status.evidence}`;
  if (input.families !== 'any' && !input.families.includes(family)) {
    return `${family} is not among the families you allow.`;
  }
  const type = catalog.has(typeName) ? catalog.get(typeName) : null;
  if (input.customCudaKernels && type !== null && type.acceleratorKind !== 'gpu') {
    return `${typeName} has no NVIDIA GPU, and your custom CUDA kernels need one.`;
  }
  const price = (atLeast: number) =>
    byPriceAlone(typeName, Math.max(atLeast, input.minInstances), winner, input, facts);
  const cited = citedBert(typeName, input, facts);
  if (cited !== null) return `${cited.sentence}. ${price(cited.atLeast)}`;
  const isShare = type !== null && type.acceleratorCount > 0 && type.acceleratorCount < 1;
  const elsewhere =
    type !== null && type.acceleratorCount >= 1
      ? `, nor one of its ${type.acceleratorName ?? 'accelerator'} that carries over from another size`
      : '';
  const share =
    type !== null && isShare
      ? ` It has ${formatNumber(type.acceleratorCount * 100, 1)}% of one ${type.acceleratorName ?? 'GPU'}, and a share of a GPU is not a smaller GPU: nothing measured on a whole one is scaled to it.`
      : '';
  const setting = [
    input.model,
    ...(input.sequenceLength === null ? [] : [`at sequence length ${input.sequenceLength}`]),
    ...(input.precision === 'any' ? [] : [`in ${input.precision}`]),
  ].join(' ');
  return `Nobody has published a measurement of ${setting} on ${typeName}${elsewhere}.${share} ${price(1)}`;
}
