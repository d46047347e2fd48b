import type { CreditSpec, InstanceType, PriceBook } from '../catalog/types.ts';
import { formatNumber, formatPercent } from '../number-text.ts';
import { breakEven, surplusRate } from './rates.ts';

export interface Pair {
  readonly credits: CreditSpec;
  readonly burstable: InstanceType;
  readonly fixed: InstanceType;
  readonly priceBook: PriceBook;
}

/** Where a burstable type in unlimited mode stops being the cheaper one, or why there is no such place. */
export type PairBreakEven =
  | {
      readonly kind: 'at';
      /** Average CPU, from the baseline to 1, above which the fixed type costs less. */
      readonly utilization: number;
      readonly burstablePerHour: number;
      readonly fixedPerHour: number;
      readonly surplusPerVcpuHour: number;
    }
  | { readonly kind: 'always-cheaper' | 'never-cheaper' }
  | { readonly kind: 'unequal-vcpus' | 'unequal-memory' }
  | { readonly kind: 'no-price'; readonly instanceType: string }
  | { readonly kind: 'no-surplus-rate' };

/**
 * The break-even of any pair at the prices of one region. It is a number only between the baseline
 * and 100 %, for equal vCPUs and memory, with both prices and the surplus rate known.
 */
export function pairBreakEven({ credits, burstable, fixed, priceBook }: Pair): PairBreakEven {
  if (burstable.vcpus !== fixed.vcpus) return { kind: 'unequal-vcpus' };
  if (burstable.memoryGib !== fixed.memoryGib) return { kind: 'unequal-memory' };
  const priceOf = ({ instanceType }: InstanceType) =>
    Object.hasOwn(priceBook.pricePerHour, instanceType)
      ? (priceBook.pricePerHour[instanceType] ?? null)
      : null;
  const burstablePerHour = priceOf(burstable);
  const fixedPerHour = priceOf(fixed);
  if (burstablePerHour === null) return { kind: 'no-price', instanceType: burstable.instanceType };
  if (fixedPerHour === null) return { kind: 'no-price', instanceType: fixed.instanceType };
  const surplusPerVcpuHour = surplusRate(credits, priceBook.currency);
  if (surplusPerVcpuHour === null) return { kind: 'no-surplus-rate' };
  const result = breakEven(credits, burstablePerHour, fixedPerHour);
  return result.kind === 'at'
    ? { ...result, burstablePerHour, fixedPerHour, surplusPerVcpuHour }
    : result;
}

const vcpus = (count: number) => `${count} ${count === 1 ? 'vCPU' : 'vCPUs'}`;
const gib = (amount: number) => `${formatNumber(amount, Number.isInteger(amount) ? 0 : 1)} GiB`;

/** The answer as a sentence. */
export function breakEvenSentence(answer: PairBreakEven, pair: Pair): string {
  const { burstable, fixed, priceBook, credits } = pair;
  const [t, f] = [burstable.instanceType, fixed.instanceType];
  switch (answer.kind) {
    case 'at':
      return `Up to an average of ${formatPercent(answer.utilization, 1)} CPU the ${t} costs less; above it the ${f} does.`;
    case 'always-cheaper':
      return `Even at 100% CPU all the time the ${t} costs less than the ${f}, surplus credits included: there is no break-even.`;
    case 'never-cheaper':
      return `The ${f} costs less than the ${t} even when both idle: there is no break-even above the baseline of ${formatPercent(credits.baselinePerVcpu, 1).replace('.0%', '%')}.`;
    case 'unequal-vcpus':
      return `The ${t} has ${vcpus(burstable.vcpus)} and the ${f} ${vcpus(fixed.vcpus)}. The same CPU percentage is a different load on each, so no single average decides. Choose a type with ${vcpus(burstable.vcpus)}.`;
    case 'unequal-memory':
      return `The ${t} has ${gib(burstable.memoryGib)} of memory and the ${f} ${gib(fixed.memoryGib)}. The price difference pays for memory too, so it says nothing about CPU alone. Choose a type with ${gib(burstable.memoryGib)}.`;
    case 'no-price':
      return `Our data has no price for ${answer.instanceType} in ${priceBook.regionName}, so the two can’t be compared there.`;
    case 'no-surplus-rate':
      return `Our sources state the price of surplus credits in US dollars only, and ${priceBook.regionName} bills in yuan. Without that rate there is no break-even to compute.`;
  }
}
