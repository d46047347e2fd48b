import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFacts, loadPriceBook, loadRegions } from '../../content/data.ts';
import type { Facts, PriceBook } from '../catalog/types.ts';
import { breakEvenSentence, type Pair, type PairBreakEven, pairBreakEven } from './break-even.ts';
import { breakEven, sustainedPricePerHour } from './rates.ts';

const content = path.resolve('content');
const facts = loadFacts(content);

function pairOf(
  burstable: string,
  fixed: string,
  priceBook: PriceBook = facts.priceBook,
  from: Facts = facts,
): Pair {
  const type = (name: string) => {
    const found = from.instances.find(({ instanceType }) => instanceType === name);
    if (!found) throw new Error(`No ${name}`);
    return found;
  };
  const credits = from.credits.find(({ instanceType }) => instanceType === burstable);
  if (!credits) throw new Error(`No credits of ${burstable}`);
  return { credits, burstable: type(burstable), fixed: type(fixed), priceBook };
}

const solve = (...names: Parameters<typeof pairOf>): PairBreakEven =>
  pairBreakEven(pairOf(...names));
const sentence = (...names: Parameters<typeof pairOf>) => {
  const pair = pairOf(...names);
  return breakEvenSentence(pairBreakEven(pair), pair);
};
const cited = (id: string) => {
  const figure = facts.cited.find((row) => row.id === id);
  if (!figure) throw new Error(`No cited figure ${id}`);
  return figure.value;
};

describe('the break-even of a pair', () => {
  /** Published vectors at the list prices of us-east-1, July 2026. */
  it.each([
    ['t3.large', 'm5.large', 0.428],
    ['t3.xlarge', 'm5.xlarge', 0.528],
    ['t3.2xlarge', 'm5.2xlarge', 0.528],
    ['t3a.large', 'm5a.large', 0.408],
    ['t4g.large', 'm6g.large', 0.4225],
    ['t3.medium', 'c5.large', 0.634],
  ])('of %s and %s is the published one', (burstable, fixed, expected) => {
    const answer = solve(burstable, fixed);
    expect(answer.kind).toBe('at');
    if (answer.kind === 'at') expect(answer.utilization).toBeCloseTo(expected, 9);
  });

  it('is what AWS prints with the price that AWS’s page uses', () => {
    const { credits } = pairOf('t3.large', 'm5.large');
    const fixed = facts.priceBook.pricePerHour['m5.large'] ?? 0;
    const answer = breakEven(credits, cited('aws_t3_large_price_in_break_even'), fixed);
    expect(answer.kind).toBe('at');
    if (answer.kind !== 'at') return;
    expect(100 * answer.utilization).toBeCloseTo(cited('aws_break_even_t3_large_m5_large'), 9);
  });

  it('is a sentence about vCPUs or memory when they differ', () => {
    expect(solve('t3.large', 'm5.xlarge')).toEqual({ kind: 'unequal-vcpus' });
    expect(sentence('t3.large', 'm5.xlarge')).toContain('2 vCPUs and the m5.xlarge 4 vCPUs');
    expect(solve('t3.large', 'c5.large')).toEqual({ kind: 'unequal-memory' });
    expect(sentence('t3.nano', 'c5.large')).toContain('0.5 GiB of memory and the c5.large 4 GiB');
  });

  it('is a sentence outside the range from the baseline to 100%', () => {
    const priced = (fixed: number): PriceBook => ({
      ...facts.priceBook,
      pricePerHour: { 't3.large': 0.08, 'm5.large': fixed },
    });
    expect(solve('t3.large', 'm5.large', priced(0.0799)).kind).toBe('never-cheaper');
    expect(solve('t3.large', 'm5.large', priced(0.1501)).kind).toBe('always-cheaper');
    expect(sentence('t3.large', 'm5.large', priced(0.0799))).toContain('above the baseline of 30%');
    expect(sentence('t3.large', 'm5.large', priced(9))).not.toMatch(/\d+(\.\d+)?%(?<!100%)/);
  });

  it('is a sentence without a surplus rate, as in yuan, or without a price', () => {
    const china = loadPriceBook(content, 'cn-north-1');
    expect(solve('t3.large', 'm5.large', china)).toEqual({ kind: 'no-surplus-rate' });
    expect(sentence('t3.large', 'm5.large', china)).toContain('in yuan');
    const taipei = loadPriceBook(content, 'ap-east-2');
    expect(solve('t2.large', 'm5.large', taipei).kind).toBe('no-price');
    expect(sentence('t2.large', 'm5.large', taipei)).toMatch(/no price for t2\.large in /);
  });

  it('answers every pair in every region with a number in range or a sentence without one', () => {
    const books = loadRegions(content).map(({ region }) => loadPriceBook(content, region));
    const fixedTypes = facts.instances.filter(({ burstable }) => !burstable);
    fc.assert(
      fc.property(
        fc.constantFrom(...facts.credits),
        fc.constantFrom(...fixedTypes),
        fc.constantFrom(...books),
        ({ instanceType }, fixed, priceBook) => {
          const pair = pairOf(instanceType, fixed.instanceType, priceBook);
          const answer = pairBreakEven(pair);
          const words = breakEvenSentence(answer, pair);
          expect(words).not.toMatch(/NaN|Infinity|undefined|null/);
          if (answer.kind !== 'at') return;
          expect(answer.utilization).toBeGreaterThanOrEqual(pair.credits.baselinePerVcpu - 1e-12);
          expect(answer.utilization).toBeLessThanOrEqual(1);
          const { burstablePerHour, fixedPerHour, utilization } = answer;
          expect(sustainedPricePerHour(pair.credits, burstablePerHour, utilization)).toBeCloseTo(
            fixedPerHour,
            9,
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('solves every pair of equal shape at the prices of us-east-1', () => {
    const kinds = new Set<string>();
    for (const { instanceType, vcpus } of facts.credits) {
      const { burstable } = pairOf(instanceType, 'm5.large');
      const equal = facts.instances.filter(
        (type) => !type.burstable && type.vcpus === vcpus && type.memoryGib === burstable.memoryGib,
      );
      for (const { instanceType: fixed } of equal) kinds.add(solve(instanceType, fixed).kind);
    }
    expect([...kinds].sort()).toEqual(['always-cheaper', 'at', 'never-cheaper']);
  });
});
