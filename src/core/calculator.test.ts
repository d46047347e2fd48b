import { describe, expect, it } from 'vitest';
import { loadFacts } from '../content/data.ts';
import { nearestName } from '../content/nearest.ts';
import { createCalculator } from './calculator.ts';
import { InvalidInputError, MissingFigureError, NoPriceError, UnknownNameError } from './errors.ts';

const facts = loadFacts('content');
const c = createCalculator(facts, { trainHours: 72 }, { nearest: nearestName });

describe('the calculator', () => {
  it('prices a run from a live value', () => {
    const hours = c.v.trainHours ?? 0;
    expect(c.runCost('p4d.24xlarge', hours)).toBeCloseTo(72 * c.price('p4d.24xlarge'));
    expect(c.runCost('p4d.24xlarge', hours, 2)).toBeCloseTo(144 * c.price('p4d.24xlarge'));
  });

  it('refuses a live value that the scope does not have', () => {
    expect(() => c.v.trainHour).toThrow(UnknownNameError);
    expect(() => c.v.trainHour).toThrow('The nearest is “trainHours”.');
    expect(() => createCalculator(facts).v.toString).toThrow(UnknownNameError);
  });

  it('divides the hourly price by the load, or by a share of full throughput', () => {
    const perHour = c.price('inf1.xlarge');
    const { throughputPerS } = c.bench('bert-inf1-throughput');
    expect(c.costPerMillion('inf1.xlarge', 10)).toBeCloseTo((perHour / 36_000) * 1e6);
    expect(c.costPerMillionFull('inf1.xlarge', throughputPerS, 0.5)).toBeCloseTo(
      c.costPerMillion('inf1.xlarge', throughputPerS / 2),
    );
  });

  it('puts a training run at the type’s price', () => {
    const run = c.trainingRun('trn1.32xlarge', { work: 3.6e6, throughputPerSecond: 100, count: 2 });
    expect(run.hours).toBeCloseTo(5);
    expect(run.cost).toBeCloseTo(10 * c.price('trn1.32xlarge'));
  });

  it('waits in milliseconds: at half load M/M/1 waits one service time, M/D/1 half of it', () => {
    expect(c.waitMm1Ms(5, 100)).toBeCloseTo(100);
    expect(c.waitMd1Ms(5, 100)).toBeCloseTo(50);
    expect(c.responseMm1Ms(5, 100, 0.95)).toBeCloseTo(599.14645, 3);
    expect(c.responseMd1Ms(5, 100, 0.95)).toBeCloseTo(305.06384, 3);
    expect(c.batchFillMs(8, 1000 / 60)).toBeCloseTo(420);
  });

  it('says “unstable” for a queue that cannot keep up', () => {
    expect(c.ms(c.waitMm1Ms(20, 100))).toBe('unstable');
    expect(c.ms(c.responseMd1Ms(10, 100, 0.99))).toBe('unstable');
  });

  it('finds the break-even of t3.large against m5.large by the list price', () => {
    const { surplusUsdPerVcpuHour, baselinePerVcpu, vcpus } = c.credits('t3.large');
    const gap = c.price('m5.large') - c.price('t3.large');
    const expected = baselinePerVcpu + gap / (surplusUsdPerVcpuHour * vcpus);
    expect(c.breakEvenCpu('t3.large', 'm5.large')).toBeCloseTo(expected, 12);
  });

  it('has a break-even of 0 when the burstable type is always dearer, 1 when it never is', () => {
    expect(c.breakEvenCpu('t3.2xlarge', 'm5.large')).toBe(0);
    expect(c.breakEvenCpu('t3.nano', 'm5.2xlarge')).toBe(1);
  });

  it('quotes measurements, cited figures and the newest old price by name', () => {
    expect(c.bench('bert-inf1-latency').batchSize).toBe(1);
    expect(c.cited('aws_break_even_t3_large_m5_large')).toBeGreaterThan(0);
    const changes = facts.priceChanges.filter((x) => x.instanceType === 'u7i-12tb.224xlarge');
    expect(c.oldPrice('u7i-12tb.224xlarge').pricePerHour).toBe(changes.at(-1)?.oldPricePerHour);
  });

  it('names the nearest of whatever is misspelt', () => {
    expect(() => c.bench('bert-inf1-latencies')).toThrow('The nearest is “bert-inf1-latency”.');
    expect(() => c.cited('g4blog_bert_c5_xlarg')).toThrow(
      'The nearest is “g4blog_bert_c5_xlarge”.',
    );
    expect(() => c.credits('m5.large')).toThrow(UnknownNameError);
    expect(() => c.oldPrice('m5.large')).toThrow(UnknownNameError);
    expect(() => c.spec('p4d.24xlrge')).toThrow('The nearest is “p4d.24xlarge”.');
  });

  it('gives a sentence for what cannot be computed', () => {
    expect(() => c.costPerMillion('m5.large', 0)).toThrow(InvalidInputError);
    expect(() => c.waitMm1Ms(1, 0)).toThrow(InvalidInputError);
    expect(() => c.price('trn2.48xlarge')).toThrow(NoPriceError);
  });

  it('has no throughput for a measurement whose source gives none', () => {
    const [first] = facts.benchmarks;
    if (first === undefined) throw new Error('no benchmark has an id');
    const without = { ...facts, benchmarks: [{ ...first, throughputPerS: null }] };
    expect(() => createCalculator(without).bench(first.id)).toThrow(MissingFigureError);
  });

  it('writes yuan for Beijing and computes no break-even from a dollar surplus there', () => {
    const beijing = createCalculator(loadFacts('content', 'cn-north-1'));
    expect(beijing.total(beijing.price('m5.large'))).toMatch(/^CN¥\d/);
    expect(() => beijing.breakEvenCpu('t3.large', 'm5.large')).toThrow(MissingFigureError);
    expect(() => beijing.price('p5.48xlarge')).toThrow(NoPriceError);
  });

  it('keeps amounts of the sources in dollars, and knows no price of a surplus in yuan', () => {
    const beijing = createCalculator(loadFacts('content', 'cn-north-1'));
    expect(c.surplusRate('t3.large')).toBe(c.credits('t3.large').surplusUsdPerVcpuHour);
    expect(() => beijing.surplusRate('t3.large')).toThrow(MissingFigureError);
    expect(beijing.currency).toBe('CNY');
    expect(beijing.usd.rate(beijing.cited('aws_t3_large_price_in_break_even'))).toMatch(/^\$\d/);
  });
});
