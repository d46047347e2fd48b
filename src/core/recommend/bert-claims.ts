import { moneyText } from '../money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from '../number-text.ts';
import { HALF_THE_SIZE, rateText } from './bert-cited.ts';
import { recommend } from './recommend.ts';
import type {
  Configuration,
  LatencyPercentile,
  Recommendation,
  RecommenderFacts,
  RecommendInput,
} from './types.ts';

export interface BertQuestion {
  /** Above 0. */
  readonly ratePerSecond: number;
  readonly limitMs: number;
  readonly percentile: LatencyPercentile;
}

export type ClaimOutcome = 'holds' | 'holds-if' | 'no-longer';

export interface Claim {
  readonly id: 'm5-throughput' | 'g4dn-overkill' | 'inf1-cheaper';
  readonly instanceType: string;
  /** The guide's words. */
  readonly guide: string;
  readonly outcome: ClaimOutcome;
  /** The outcome in words: "Holds", "Holds only if …", "No longer holds". */
  readonly heading: string;
  /** One or two sentences with the numbers. */
  readonly sentence: string;
}

export interface LaterOption {
  readonly instanceType: string;
  readonly configuration: Configuration | null;
  readonly sentence: string;
}

export interface BertExample {
  readonly claims: readonly Claim[];
  /** What the guide could not know. */
  readonly later: readonly LaterOption[];
  readonly recommendation: Recommendation;
  readonly input: RecommendInput;
}

/** Inputs of the example: BERT base at 128 tokens, on demand, at most 70% in use. */
export function bertInput(question: BertQuestion): RecommendInput {
  return {
    model: 'BERT base',
    precision: 'any',
    sequenceLength: 128,
    load: { kind: 'constant', ratePerSecond: question.ratePerSecond },
    percentile: question.percentile,
    limitMs: question.limitMs,
    purchaseOption: 'on-demand',
    utilizationCeiling: 0.7,
    minInstances: 1,
    families: 'any',
    customCudaKernels: false,
    endpointPremium: false,
    batchTimeoutMs: null,
    otherSizes: false,
  };
}

/**
 * The guide's three sentences about BERT, tested against the measurements at a load. INT8 rows are
 * left out: they need calibration, which the guide does not speak of.
 *
 * @throws InvalidInputError for a rate or limit that is not above 0
 */
export function bertExample(question: BertQuestion, facts: RecommenderFacts): BertExample {
  const input = bertInput(question);
  const comparable = {
    ...facts,
    measurements: facts.measurements.filter(({ precisionClass }) => precisionClass !== 'int8'),
  };
  const recommendation = recommend(input, comparable);
  const bestOf = (typeName: string) =>
    [...recommendation.ranked, ...recommendation.others].find(
      ({ instanceType, sizing }) => instanceType === typeName && sizing !== null,
    ) ?? null;
  const g4dn = bestOf('g4dn.xlarge');
  const inf1 = bestOf('inf1.xlarge');
  return {
    claims: [
      m5Claim(question, facts),
      g4dnClaim(question, g4dn, recommendation, facts),
      inf1Claim(question, inf1, g4dn, facts),
    ],
    later: ['c6i.2xlarge', 'inf2.xlarge', 'g6.xlarge', 'g6f.large', 'c7i.xlarge', 'c8g.xlarge'].map(
      (typeName) => laterOption(typeName, bestOf(typeName), g4dn, facts),
    ),
    recommendation,
    input,
  };
}

function m5Claim(question: BertQuestion, facts: RecommenderFacts): Claim {
  const cited = facts.cited.find(({ id }) => id === 'g4blog_bert_m5_xlarge_bound');
  const mostPerSecond = (cited?.value ?? 0) * HALF_THE_SIZE;
  const leastMs = 1e3 / mostPerSecond;
  const { ratePerSecond, limitMs } = question;
  const shape = {
    id: 'm5-throughput',
    instanceType: 'm5.large',
    guide: 'Might meet latency but throughput could be a bottleneck.',
  } as const;
  const bound = `No measurement of m5.large is published; from AWS’s test of 2020 it does fewer than ${formatNumber(mostPerSecond, 1)} answers a second, a bound, so one takes at least ${formatMilliseconds(leastMs)} when they are worked one by one`;
  if (leastMs > limitMs) {
    return {
      ...shape,
      outcome: 'no-longer',
      heading: 'No longer holds',
      sentence: `${bound}: at ${formatMilliseconds(limitMs)} the latency fails before the throughput does.`,
    };
  }
  if (ratePerSecond >= mostPerSecond) {
    const least = Math.floor(ratePerSecond / mostPerSecond) + 1;
    return {
      ...shape,
      outcome: 'holds',
      heading: 'Holds',
      sentence: `${bound}. ${rateText(ratePerSecond)} a second are more than one can do: at least ${formatNumber(least)} of them would be needed.`,
    };
  }
  return {
    ...shape,
    outcome: 'holds-if',
    heading: 'Holds only if it is slower than its bound',
    sentence: `${bound}. ${rateText(ratePerSecond)} a second would keep it ${formatPercent(ratePerSecond / mostPerSecond)} busy at best: measure it.`,
  };
}

function g4dnClaim(
  question: BertQuestion,
  g4dn: Configuration | null,
  { ranked }: Recommendation,
  facts: RecommenderFacts,
): Claim {
  const money = moneyText(facts.priceBook.currency);
  const shape = {
    id: 'g4dn-overkill',
    instanceType: 'g4dn.xlarge',
    guide: `Will provide low latency but might be overkill (too expensive) for this load.`,
  } as const;
  const best = ranked[0];
  const sizing = g4dn?.sizing ?? null;
  if (g4dn === null || sizing === null || g4dn.verdict.kind !== 'meets') {
    const reason = g4dn?.verdict.sentence ?? 'It cannot be sized here.';
    return {
      ...shape,
      outcome: 'no-longer',
      heading: 'No longer holds',
      sentence: `It is not even enough. ${reason}`,
    };
  }
  const own = `${sizing.instancesNeeded} × g4dn.xlarge answers within ${formatMilliseconds(sizing.latencyAtPercentileMs)} at P${question.percentile}, ${formatPercent(sizing.utilization)} in use, for ${money.rate(sizing.metrics.CostPerHour)} an hour`;
  if (best?.sizing == null || best.instanceType === 'g4dn.xlarge') {
    return {
      ...shape,
      outcome: 'no-longer',
      heading: 'No longer holds',
      sentence: `${own}, and nothing else that is measured meets the limit for less.`,
    };
  }
  const other = `${best.sizing.instancesNeeded} × ${best.instanceType} costs ${money.rate(best.sizing.metrics.CostPerHour)}`;
  if (best.status?.status === 'frozen') {
    const next = ranked.find(({ status }) => status?.status !== 'frozen');
    if (next?.instanceType === 'g4dn.xlarge') {
      return {
        ...shape,
        outcome: 'holds-if',
        heading: `Holds only if you can use ${best.instanceType}`,
        sentence: `${own}; ${other}, but its software is frozen. Of what a new project may choose, nothing measured costs less than g4dn.xlarge.`,
      };
    }
  }
  return { ...shape, outcome: 'holds', heading: 'Holds', sentence: `${own}; ${other}.` };
}

function inf1Claim(
  question: BertQuestion,
  inf1: Configuration | null,
  g4dn: Configuration | null,
  facts: RecommenderFacts,
): Claim {
  const money = moneyText(facts.priceBook.currency);
  const shape = {
    id: 'inf1-cheaper',
    instanceType: 'inf1.xlarge',
    guide: 'Optimized for exactly this type of deep learning inference at a lower cost than G4dn.',
  } as const;
  const no = { ...shape, outcome: 'no-longer', heading: 'No longer holds' } as const;
  if (inf1?.sizing == null || inf1.verdict.kind !== 'meets') {
    return { ...no, sentence: inf1?.verdict.sentence ?? 'It cannot be sized here.' };
  }
  const own = `${inf1.sizing.instancesNeeded} × inf1.xlarge meets ${formatMilliseconds(question.limitMs)} at P${question.percentile} with ${formatMilliseconds(inf1.sizing.latencyAtPercentileMs)} for ${money.rate(inf1.sizing.metrics.CostPerHour)} an hour`;
  const frozen =
    inf1.status?.status === 'frozen'
      ? {
          heading: 'Holds only if you may build on frozen software',
          words: ` ${inf1.status.evidence}`,
        }
      : null;
  if (g4dn?.sizing == null || g4dn.verdict.kind !== 'meets') {
    return {
      ...shape,
      outcome: frozen === null ? 'holds' : 'holds-if',
      heading: frozen?.heading ?? 'Holds',
      sentence: `${own}; G4dn does not meet it.${frozen?.words ?? ''}`,
    };
  }
  const other = `${g4dn.sizing.instancesNeeded} × g4dn.xlarge costs ${money.rate(g4dn.sizing.metrics.CostPerHour)}`;
  if (inf1.sizing.metrics.CostPerHour >= g4dn.sizing.metrics.CostPerHour) {
    return { ...no, sentence: `${own}; ${other}, which is no more.` };
  }
  const saved = 1 - inf1.sizing.metrics.CostPerHour / g4dn.sizing.metrics.CostPerHour;
  return {
    ...shape,
    outcome: frozen === null ? 'holds' : 'holds-if',
    heading: frozen?.heading ?? 'Holds',
    sentence: `${own}; ${other}, so Inf1 saves ${formatPercent(saved)}.${frozen?.words ?? ''}`,
  };
}

function laterOption(
  instanceType: string,
  configuration: Configuration | null,
  g4dn: Configuration | null,
  facts: RecommenderFacts,
): LaterOption {
  const money = moneyText(facts.priceBook.currency);
  const price = facts.priceBook.pricePerHour[instanceType];
  if (configuration?.sizing == null) {
    const cost = price === undefined ? '' : ` It costs ${money.rate(price)} an hour.`;
    return {
      instanceType,
      configuration: null,
      sentence: `Nobody has published BERT base at 128 tokens on it: measure it.${cost}`,
    };
  }
  const { verdict, sizing } = configuration;
  const reference = g4dn?.verdict.kind === 'meets' ? g4dn.sizing : null;
  if (verdict.kind !== 'meets' || reference == null) {
    return { instanceType, configuration, sentence: verdict.sentence };
  }
  const ratio = sizing.metrics.CostPerHour / reference.metrics.CostPerHour;
  const against =
    Math.abs(ratio - 1) < 0.005
      ? 'as much as G4dn'
      : ratio > 1
        ? `${formatNumber(ratio, 2)} times what G4dn costs`
        : `${formatPercent(1 - ratio)} less than G4dn`;
  return { instanceType, configuration, sentence: `${verdict.sentence} That is ${against}.` };
}
