import { formatNumber } from '../number-text.ts';
import { ratesOf } from './recommend.ts';
import type { RecommenderFacts, RecommendInput } from './types.ts';

/** The share of m5.xlarge's bound that half as large a machine may reach (our rule). */
export const HALF_THE_SIZE = 0.5;

/** Small rates with a decimal, large ones without. */
export function rateText(ratePerSecond: number): string {
  return formatNumber(ratePerSecond, ratePerSecond < 100 ? 1 : 0);
}

export interface CitedBert {
  /** A sentence without its full stop. */
  readonly sentence: string;
  /** Fewer than these cannot carry the load. */
  readonly atLeast: number;
}

/**
 * What AWS's test of 2020 says about a CPU type that has no measurement row: a bound for M5, the
 * rate that follows from the published cost for c5.xlarge.
 *
 * @returns `null` for types and models it says nothing about
 */
export function citedBert(
  typeName: string,
  input: RecommendInput,
  facts: RecommenderFacts,
): CitedBert | null {
  if (input.model !== 'BERT base' || (input.sequenceLength ?? 128) !== 128) return null;
  const cited = (id: string) => facts.cited.find((figure) => figure.id === id)?.value ?? null;
  const m5 = cited('g4blog_bert_m5_xlarge_bound');
  const c5 = cited('g4blog_bert_c5_xlarge_throughput');
  const most =
    typeName === 'm5.large' && m5 !== null
      ? m5 * HALF_THE_SIZE
      : typeName === 'm5.xlarge'
        ? m5
        : typeName === 'c5.xlarge'
          ? c5
          : null;
  if (most === null) return null;
  const { peakPerSecond } = ratesOf(input.load);
  const about =
    typeName === 'c5.xlarge' ? `about ${rateText(most)}` : `fewer than ${rateText(most)}`;
  const needed = Math.floor(peakPerSecond / most) + 1;
  const verdict =
    needed === 1
      ? 'which may or may not do for this load'
      : `so ${rateText(peakPerSecond)} a second need at least ${formatNumber(needed)} of them`;
  const sentence = `No measurement of BERT base on ${typeName} is published; from AWS’s test of 2020 (MXNet, FP32) it does ${about} answers a second, ${verdict}`;
  return { sentence, atLeast: needed };
}
