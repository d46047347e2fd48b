import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../src/content/data.ts';
import { bertExample } from '../src/core/recommend/bert-claims.ts';
import { bestAgainstLoad } from '../src/core/recommend/best-against-load.ts';
import { concurrencyOf } from '../src/core/recommend/concurrency.ts';
import { packFacts, unpackFacts } from '../src/core/recommend/pack.ts';
import { recommend } from '../src/core/recommend/recommend.ts';
import { memoryFit, recommendTokens, tokenModels } from '../src/core/recommend/tokens.ts';
import type { Configuration, RecommendInput } from '../src/core/recommend/types.ts';
import { whyNot } from '../src/core/recommend/why-not.ts';
import { recommenderFacts } from './recommender-facts.ts';

const root = path.resolve();
const facts = recommenderFacts(loadFacts(path.join(root, 'content')), root);

/** The guide's question: BERT base, 1,000 requests a minute, 200 ms. */
const BERT: RecommendInput = {
  model: 'BERT base',
  precision: 'any',
  sequenceLength: 128,
  load: { kind: 'constant', ratePerSecond: 1000 / 60 },
  percentile: 99,
  limitMs: 200,
  purchaseOption: 'on-demand',
  utilizationCeiling: 0.7,
  minInstances: 1,
  families: 'any',
  customCudaKernels: false,
  endpointPremium: false,
  batchTimeoutMs: null,
  otherSizes: false,
};

const at = (ratePerSecond: number): RecommendInput => ({
  ...BERT,
  load: { kind: 'constant', ratePerSecond },
});

describe('the measurements', () => {
  it('are all inference rows, each with its source, and language models apart', () => {
    expect(facts.measurements).toHaveLength(1029);
    expect(facts.tokens).toHaveLength(86);
    for (const row of [...facts.measurements, ...facts.tokens]) {
      expect(row.sourceUrl).toMatch(/^https:\/\/\S+$/);
      expect(row.sourceDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    expect(new Set(facts.measurements.map(({ key }) => key)).size).toBe(1029);
  });

  it('reach the page unchanged in at most 32 kB', () => {
    const packed = JSON.stringify(packFacts(facts));
    expect(unpackFacts(JSON.parse(packed))).toEqual(facts);
    expect(gzipSync(packed).length).toBeLessThan(32_000);
  });

  it('have confirmed servers where the words are certain, and are unknown elsewhere', () => {
    const kinds = new Map<string, Set<string>>();
    for (const row of facts.measurements) {
      const seen = kinds.get(row.concurrency) ?? new Set();
      kinds.set(row.concurrency, seen.add(concurrencyOf(row).kind));
    }
    expect([...(kinds.get('1 stream; 1 NeuronCore') ?? [])]).toEqual(['checked']);
    for (const words of ['', '8 threads', '2 physical cores']) {
      expect([...(kinds.get(words) ?? [])]).toEqual(['unknown']);
    }
    expect(kinds.get('1 GPU, one batch at a time')).toEqual(new Set(['checked', 'unknown']));
  });

  it('obey Little’s law as domain facts work it out: 2.0, 16 ÷ 8 and 47.9 ÷ 6 batches', () => {
    const inFlight = (key: string) => {
      const row = facts.measurements.find((one) => one.key === key);
      return row === undefined ? null : concurrencyOf(row).littleInFlight;
    };
    expect(inFlight('bert-inf2-latency')).toBeCloseTo(2, 2);
    expect(inFlight('bert-inf2-throughput')).toBeCloseTo(2, 2);
    expect(inFlight('bert-inf1-throughput')).toBeCloseTo(8, 1);
    expect(inFlight('bert-inf1-latency')).toBeCloseTo(1, 1);
  });
});

/** Numbers in their ranges and in order, and a sentence without holes. */
function isSound({ sizing, verdict }: Configuration): boolean {
  if (!/\.$/.test(verdict.sentence)) return false;
  if (/NaN|not defined|undefined|null/.test(verdict.sentence)) return false;
  if (sizing === null) return true;
  return (
    sizing.latencyAtPercentileMs > 0 &&
    sizing.latencyLowMs <= sizing.latencyAtPercentileMs &&
    sizing.leastLatencyMs <= sizing.latencyLowMs * (1 + 1e-9) &&
    sizing.costPerMillion > 0 &&
    sizing.utilization < 1
  );
}

describe('every model of the data', () => {
  const models = [...new Set(facts.measurements.map(({ model }) => model))];

  it.each(models)(
    '%s gets an answer with numbers at any load, limit and time-out',
    (model) => {
      for (const ratePerSecond of [0.001, 16.7, 1e5]) {
        for (const limitMs of [0.1, 200, 1e5]) {
          for (const batchTimeoutMs of [null, 0, 50]) {
            for (const percentile of [50, 95, 99] as const) {
              const input = { ...at(ratePerSecond), model, limitMs, batchTimeoutMs, percentile };
              const { ranked, others, summary } = recommend(
                { ...input, sequenceLength: null },
                facts,
              );
              expect(summary).toMatch(/\.$/);
              expect([...ranked, ...others].filter((one) => !isSound(one))).toEqual([]);
            }
          }
        }
      }
    },
    60_000,
  );
});

describe('BERT at 1,000 requests a minute', () => {
  const { ranked, others } = recommend(BERT, facts);

  it('is cheapest on inf1.xlarge at $3.80 a million, before g4dn.xlarge at $8.77', () => {
    expect(ranked[0]?.instanceType).toBe('inf1.xlarge');
    expect(ranked[0]?.sizing?.costPerMillion).toBeCloseTo(3.8, 2);
    const g4dn = ranked.find(({ instanceType }) => instanceType === 'g4dn.xlarge');
    expect(g4dn?.sizing?.costPerMillion).toBeCloseTo(8.77, 2);
    const inf2 = ranked.find(({ instanceType }) => instanceType === 'inf2.xlarge');
    expect(inf2?.sizing?.costPerMillion).toBeCloseTo(12.64, 2);
    expect(inf2?.sizing?.utilization).toBeLessThan(0.01);
  });

  it('never ranks a V100, a withdrawn family or a GPU timed without waiting', () => {
    for (const { measurement, status } of ranked) {
      expect(measurement.accelerator).not.toMatch(/^V100/);
      expect(status?.status).not.toBe('withdrawn');
      expect(measurement.notes).not.toContain('without waiting');
    }
    expect(others.filter(({ verdict }) => verdict.kind === 'history').length).toBeGreaterThan(40);
  });

  it('breaks on batches of 8: filling one takes longer than the limit', () => {
    const batched = others.find(({ id }) => id === 'bert-inf2-throughput');
    expect(batched?.verdict.kind).toBe('too-slow');
    expect(batched?.sizing?.parts.batchWaitMs).toBeGreaterThan(420);
  });

  it('bills a p4d.24xlarge whole at this load and an eighth of it when full', () => {
    const p4d = ranked.find(({ instanceType }) => instanceType === 'p4d.24xlarge');
    const price = facts.priceBook.pricePerHour['p4d.24xlarge'] ?? 0;
    expect(p4d?.sizing?.metrics.CostPerHour).toBe(price);
    const measured = p4d?.measurement.throughputPerSecond ?? 0;
    expect(p4d?.sizing?.costPerMillionFull).toBeCloseTo((price / 8 / (measured * 3600)) * 1e6, 9);
  });

  it('needs a GPU when kernels are custom', () => {
    const cuda = recommend({ ...BERT, customCudaKernels: true }, facts);
    expect(cuda.ranked[0]?.instanceType).toBe('g4dn.xlarge');
    expect(new Set(cuda.ranked.map(({ acceleratorKind }) => acceleratorKind))).toEqual(
      new Set(['gpu']),
    );
  });

  it('costs a fifth more as a managed endpoint, by AWS’s own sample', () => {
    const managed = recommend({ ...BERT, endpointPremium: true }, facts);
    expect(managed.ranked[0]?.sizing?.costPerMillion).toBeCloseTo(3.8 * 1.2, 2);
  });
});

describe('the guide’s claims about BERT', () => {
  const outcomes = (perMinute: number, limitMs = 200) =>
    bertExample({ ratePerSecond: perMinute / 60, limitMs, percentile: 99 }, facts).claims.map(
      ({ outcome }) => outcome,
    );

  it('hold at its load, with what has frozen since said beside them', () => {
    expect(outcomes(1000)).toEqual(['holds', 'holds-if', 'holds-if']);
  });

  it('change with the load and the limit', () => {
    expect(outcomes(60)[0]).toBe('holds-if');
    expect(outcomes(1000, 100)[0]).toBe('no-longer');
    expect(outcomes(1000, 3)[2]).toBe('no-longer');
  });

  it('are followed by what it could not know: at this load inf2 is dearer than g4dn', () => {
    const { later } = bertExample(
      { ratePerSecond: 1000 / 60, limitMs: 200, percentile: 99 },
      facts,
    );
    const inf2 = later.find(({ instanceType }) => instanceType === 'inf2.xlarge');
    expect(inf2?.sentence).toContain('1.44 times what G4dn costs');
    const share = later.find(({ instanceType }) => instanceType === 'g6f.large');
    expect(share?.configuration).toBeNull();
  });
});

describe('why not', () => {
  it('quotes the bound for M5 and the implied rate for C5', () => {
    expect(whyNot('m5.large', BERT, facts)).toContain('fewer than 8.1 answers a second, so 16.7');
    expect(whyNot('c5.xlarge', BERT, facts)).toContain('at least 2 of them');
  });

  it('answers for every type in our data', () => {
    expect(whyNot('p5.48xlarge', BERT, facts)).toContain('however fast it is, it cannot cost less');
    for (const typeName of facts.typeNames.filter((_, index) => index % 40 === 0)) {
      expect(whyNot(typeName, BERT, facts)).toMatch(/\.$/);
    }
  });
});

describe('the purchase options', () => {
  const factor = (option: 'spot' | 'reserved-1y-all-upfront', typeName: string) =>
    facts.purchase.find((one) => one.option === option && one.instanceType === typeName)?.factor;

  it('are what the rest of the guide charges', () => {
    const list = facts.priceBook.pricePerHour['inf1.xlarge'] ?? 0;
    const reserved = (factor('reserved-1y-all-upfront', 'inf1.xlarge') ?? 0) * list;
    expect(reserved).toBeCloseTo(0.134132, 9);
    expect(factor('spot', 'inf1.xlarge')).toBeCloseTo(0.28, 3);
  });

  it('leave out a rate whose on-demand price has changed since', () => {
    expect(factor('reserved-1y-all-upfront', 'p4d.24xlarge')).toBeUndefined();
    const reserved = { ...BERT, purchaseOption: 'reserved-1y-all-upfront' } as const;
    const p4d = recommend(reserved, facts).others.find(
      ({ instanceType, verdict }) => instanceType === 'p4d.24xlarge' && verdict.kind === 'not-sold',
    );
    expect(p4d?.verdict.sentence).toContain('goes with today’s on-demand price');
  });
});

describe('another region', () => {
  const elsewhere = {
    ...facts,
    priceBook: { ...facts.priceBook, region: 'eu-west-1', regionName: 'Ireland' },
  };

  it('has no Spot price of its own in our data, and is not charged the one of us-east-1', () => {
    const { ranked, summary } = recommend({ ...BERT, purchaseOption: 'spot' }, elsewhere);
    expect(ranked).toEqual([]);
    expect(summary).toBe(
      'Our data has no price for anything on Spot in Ireland, only in us-east-1. Choose on demand, or that region.',
    );
  });
});

describe('language models', () => {
  const input = {
    model: 'Llama 2 70B',
    tokensPerSecond: 500,
    timeToFirstTokenLimitMs: null,
    timePerTokenLimitMs: null,
    purchaseOption: 'on-demand',
    endpointPremium: false,
    utilizationCeiling: 1,
    minInstances: 1,
    customCudaKernels: false,
  } as const;

  it('are served by whole instances at a cost per million tokens', () => {
    for (const model of tokenModels(facts)) {
      const { ranked, others } = recommendTokens({ ...input, model }, facts);
      expect(ranked.length + others.length).toBeGreaterThan(0);
      for (const one of ranked) {
        const hour = (one.costPerHour ?? 0) / (500 * 3600);
        expect(one.costPerMillionTokens).toBeCloseTo(hour * 1e6, 6);
        expect(one.memory.kind).not.toBe('too-large');
      }
    }
  });

  it('miss a limit of the first token by the published median', () => {
    const tight = recommendTokens({ ...input, timeToFirstTokenLimitMs: 60 }, facts);
    for (const { measurement } of tight.ranked) {
      expect(measurement.timeToFirstTokenP50Ms).toBeLessThanOrEqual(60);
    }
    expect(tight.others.some(({ verdict }) => verdict.kind === 'too-slow')).toBe(true);
  });

  it('that nothing here can serve are not said to miss a limit', () => {
    const kernels = recommendTokens({ ...input, customCudaKernels: true }, facts);
    expect(kernels.ranked).toEqual([]);
    expect(kernels.summary).toMatch(/can be used here\. Custom CUDA kernels need/);
    const tight = recommendTokens({ ...input, timeToFirstTokenLimitMs: 0.1 }, facts);
    expect(tight.summary).toContain('meets these limits');
  });

  it('of 7 billion parameters in 16 bits barely fit a T4 and do not fit Inferentia', () => {
    const type = (name: string) => {
      const found = facts.instances.find(({ instanceType }) => instanceType === name);
      if (found === undefined) throw new Error(`No ${name}`);
      return found;
    };
    expect(memoryFit(7, 2, type('g4dn.xlarge')).kind).toBe('tight');
    expect(memoryFit(7, 2, type('g6.xlarge')).kind).toBe('fits');
    expect(memoryFit(7, 2, type('inf1.xlarge')).kind).toBe('too-large');
    expect(memoryFit(null, 2, type('g6.xlarge')).kind).toBe('unknown');
  });
});

/** Processor time of some work, least of a few runs: others on the machine do not count. */
function processorMs(times: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < times; run += 1) {
    const begun = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1e3);
  }
  return least;
}

describe('speed', () => {
  it('is at most 50 ms for one load over all configurations', () => {
    expect(processorMs(4, () => recommend(at(123), facts))).toBeLessThan(50);
    const anyLength = { ...at(123), sequenceLength: null };
    expect(processorMs(4, () => recommend(anyLength, facts))).toBeLessThan(50);
  });

  it('is at most a second for a curve of 1,000 loads, with and without a time-out', () => {
    const loads = Array.from({ length: 1000 }, (_, index) => 0.1 * 10 ** ((index * 6) / 999));
    for (const batchTimeoutMs of [null, 5]) {
      const input = { ...BERT, batchTimeoutMs };
      expect(processorMs(2, () => bestAgainstLoad(input, facts, loads))).toBeLessThan(1000);
    }
    const points = bestAgainstLoad(BERT, facts, loads);
    expect(points.every(({ best }) => best !== null)).toBe(true);
  }, 60_000);
});
