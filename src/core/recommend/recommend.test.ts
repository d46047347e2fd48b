import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { md1ResponsePercentileSeconds } from '../queueing/md1.ts';
import { bestAgainstLoad, switchPoints } from './best-against-load.ts';
import { concurrencyOf, statedConcurrency } from './concurrency.ts';
import { decomposition, paretoFrontier } from './frontier.ts';
import { recommend } from './recommend.ts';
import { SAMPLE_FACTS, SAMPLE_INPUT, SAMPLE_ROW, sampleFacts } from './sample-facts.ts';
import { totalMs } from './serving.ts';
import type { Configuration, Measurement, RecommendInput } from './types.ts';
import { whyNot } from './why-not.ts';

const at = (ratePerSecond: number): RecommendInput => ({
  ...SAMPLE_INPUT,
  load: { kind: 'constant', ratePerSecond },
});

function only(rows: readonly Partial<Measurement>[], input = SAMPLE_INPUT): Configuration {
  const { ranked, others } = recommend(input, sampleFacts(rows));
  const [first, ...rest] = [...ranked, ...others];
  if (first === undefined || rest.length > 0) throw new Error('Expected one configuration.');
  return first;
}

function sized(configuration: Configuration) {
  if (configuration.sizing === null) throw new Error(configuration.verdict.sentence);
  return configuration.sizing;
}

describe('one configuration at a load, worked by hand', () => {
  it('costs $0.10 an hour for 10 a second, $2.78 a million, and half of that when full', () => {
    const sizing = sized(only([{}]));
    expect(sizing.instancesNeeded).toBe(1);
    expect(sizing.utilization).toBeCloseTo(0.5, 12);
    expect(sizing.costPerMillion).toBeCloseTo(0.1 / 0.036, 9);
    expect(sizing.costPerMillionFull).toBeCloseTo(0.1 / 0.072, 9);
  });

  it('has SageMaker’s outputs: full load, per minute, the whole endpoint', () => {
    const { metrics } = sized(only([{}], { ...at(10), minInstances: 3 }));
    expect(metrics.CostPerHour).toBeCloseTo(0.3, 12);
    expect(metrics.MaxInvocations).toBe(3 * 20 * 60);
    expect(metrics.CostPerInference).toBeCloseTo(0.3 / (3600 * 60), 12);
  });

  it('waits as M/D/1 does over the published service time', () => {
    const sizing = sized(only([{ latencyP99Ms: null }]));
    const queue = { arrivalRatePerSecond: 10, serviceSeconds: 0.05 };
    const exactMs = md1ResponsePercentileSeconds(queue, 0.99) * 1e3;
    expect(sizing.latencyAtPercentileMs).toBeCloseTo(exactMs, 1);
    expect(sizing.basis).toBe('from queue model');
  });

  it('uses the published percentile where nothing waits, and says so', () => {
    const sizing = sized(only([{}], at(0.01)));
    expect(sizing.latencyAtPercentileMs).toBe(52);
    expect(sizing.basis).toBe('published');
  });

  it('takes the percentile of the queue model where the source does not state it', () => {
    const p95 = sized(only([{}], { ...at(0.01), percentile: 95 }));
    expect(p95.latencyAtPercentileMs).toBe(50);
    expect(p95.basis).toBe('from queue model');
  });

  it('keeps under the utilization ceiling', () => {
    const sizing = sized(only([{}], { ...at(15), utilizationCeiling: 0.7 }));
    expect(sizing.instancesNeeded).toBe(2);
  });

  it('adds instances until waiting fits the limit', () => {
    const sizing = sized(only([{}], { ...at(19), limitMs: 120 }));
    expect(sizing.instancesNeeded).toBeGreaterThan(1);
    expect(sizing.latencyAtPercentileMs).toBeLessThanOrEqual(120);
  });

  it('fills a batch before anything else happens', () => {
    const rows = [{ batchSize: 8, throughputPerSecond: 160, latencyP50Ms: 50 }];
    const slow = only(rows, { ...at(1000 / 60), limitMs: 200 });
    expect(slow.verdict.kind).toBe('too-slow');
    expect(slow.verdict.sentence).toContain('to fill');
    const cutOff = only(rows, { ...at(1000 / 60), limitMs: 200, batchTimeoutMs: 20 });
    expect(cutOff.verdict.kind).toBe('meets');
    expect(sized(cutOff).parts.batchWaitMs).toBe(20);
  });

  it('bills the whole of each instance and a device’s share only at full load', () => {
    const row = {
      instanceType: 'gpu.8xlarge',
      onEc2: false,
      devicesUsed: 1,
      accelerator: 'T4',
      concurrency: '1 GPU, one batch at a time',
      throughputPerSecond: 1000,
      latencyP50Ms: 1,
      latencyP99Ms: 1.1,
    };
    const eight = only([row]);
    expect(sized(eight).metrics.CostPerHour).toBe(4);
    expect(sized(eight).costPerMillion).toBeCloseTo(4 / 0.036, 6);
    expect(sized(eight).costPerMillionFull).toBeCloseTo(4 / 8 / 3.6, 9);
    expect(eight.capacityPerSecond).toBe(8000);
    expect(eight.provenance.kind).toBe('scaled');
  });

  it('adds the premium of an endpoint and the factor of a purchase option', () => {
    expect(only([{}], { ...SAMPLE_INPUT, endpointPremium: true }).pricePerHour).toBeCloseTo(
      0.12,
      12,
    );
    expect(only([{}], { ...SAMPLE_INPUT, purchaseOption: 'spot' }).pricePerHour).toBeCloseTo(
      0.04,
      12,
    );
  });

  it('says what a purchase option means beside its price', () => {
    const spot = only([{}], { ...SAMPLE_INPUT, purchaseOption: 'spot', endpointPremium: true });
    expect(spot.caveats.join(' ')).toContain(
      'Spot at 40% of the on-demand price in sample-1 on 2026-01-01, interrupted <5% a month.',
    );
    expect(spot.caveats.join(' ')).toContain('A managed endpoint takes neither');
  });

  it('sizes a daily load for its highest hour and divides by what the day serves', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 30 : 6));
    const input = { ...SAMPLE_INPUT, load: { kind: 'daily', hourlyRatePerSecond: hours } } as const;
    const sizing = sized(only([{}], { ...input, utilizationCeiling: 0.9 }));
    expect(sizing.instancesNeeded).toBe(2);
    expect(sizing.costPerMillion).toBeCloseTo((0.2 * 24 * 1e6) / (168 * 3600), 9);
    expect(sizing.costPerMillionFollowing).toBeCloseTo(((0.1 * 23 + 0.2) * 1e6) / (168 * 3600), 9);
  });
});

describe('what a row says about its servers', () => {
  it('is read only where the words are certain', () => {
    expect(statedConcurrency('4 models; 2 workers per model; 8 threads')).toEqual({
      servers: 4,
      inFlight: 8,
    });
    expect(statedConcurrency('1 GPU, one batch at a time')).toEqual({ servers: 1, inFlight: 1 });
    for (const words of [
      '8 threads',
      '',
      'TP 24',
      '2 physical cores',
      '0 models; 2 workers per model',
    ]) {
      expect(statedConcurrency(words)).toBeNull();
    }
  });

  it('agrees with Little’s law on the published inf1 row: 1,180.7 × 40.6 ms ÷ 6 is 8', () => {
    const row = {
      ...SAMPLE_ROW,
      concurrency: '4 models; 2 workers per model; 8 threads',
      batchSize: 6,
      throughputPerSecond: 1180.7,
      latencyP50Ms: 40.6,
    };
    const seen = concurrencyOf(row);
    expect(seen).toMatchObject({ kind: 'checked', servers: 4, statedInFlight: 8 });
    expect(seen.littleInFlight).toBeCloseTo(7.99, 2);
    // Half of the published time was the queue of the load test itself: both ends are shown.
    const sizing = sized(only([row], { ...at(1), percentile: 50, batchTimeoutMs: 0 }));
    expect(sizing.basis).toBe('bound');
    expect(sizing.latencyLowMs).toBeCloseTo((4 * 6 * 1e3) / 1180.7, 6);
    expect(sizing.latencyAtPercentileMs).toBeCloseTo((8 * 6 * 1e3) / 1180.7, 6);
  });

  it('is unknown when they do not agree, and then only bounds are known', () => {
    const row = { concurrency: '4 models; 2 workers per model', throughputPerSecond: 60 };
    const configuration = only([row], at(1));
    expect(configuration.concurrency.kind).toBe('unknown');
    expect(sized(configuration).basis).toBe('bound');
  });

  it('bounds a row without words between one server and as many as were in flight', () => {
    const row = { concurrency: '', throughputPerSecond: 2000, latencyP50Ms: 1, latencyP99Ms: 1.04 };
    const sizing = sized(only([row], at(1)));
    expect(sizing.latencyLowMs).toBeCloseTo(0.5, 9);
    expect(sizing.latencyAtPercentileMs).toBeCloseTo(1.04, 9);
  });

  it('does not invent a latency where only a throughput is known', () => {
    const row = { concurrency: '', latencyP50Ms: null, latencyP99Ms: null };
    const open = only([row], at(0.01));
    expect(open.verdict.kind).toBe('uncertain');
    expect(sized(open).latencyAtPercentileMs).toBe(Infinity);
    expect(sized(open).latencyLowMs).toBeCloseTo(50, 9);
    const cores = only([{ ...row, concurrency: '2 physical cores' }], at(0.01));
    expect(sized(cores).latencyAtPercentileMs).toBeCloseTo(100, 9);
    expect(only([row], { ...at(1), limitMs: 40 }).verdict.kind).toBe('too-slow');
  });

  it('never ranks a bound whose slow end misses the limit', () => {
    const row = { concurrency: '', throughputPerSecond: 40, latencyP50Ms: 50, latencyP99Ms: 90 };
    expect(only([row], { ...at(1), limitMs: 100 }).verdict.kind).toBe('meets');
    expect(only([row], { ...at(1), limitMs: 80 }).verdict.kind).toBe('uncertain');
  });
});

describe('what is never recommended', () => {
  it.each([
    ['history', { accelerator: 'V100 16GB', instanceType: 'gpu.xlarge' }, {}],
    ['not-sold', { instanceType: 'old.xlarge' }, {}],
    ['not-sold', { instanceType: 'gpu.share' }, {}],
    ['not-sold', { instanceType: 'gpu.xlarge' }, { purchaseOption: 'spot' }],
    ['excluded', {}, { families: ['gpu'] }],
    ['cannot-run', { instanceType: 'chip.xlarge' }, { customCudaKernels: true }],
    ['cannot-run', {}, { customCudaKernels: true }],
    ['no-measurement', { throughputPerSecond: null }, {}],
    ['no-measurement', { notes: 'GPU timed around the call without waiting for the device' }, {}],
  ] as const)('has the verdict %s, whatever it costs', (kind, row, changes) => {
    const configuration = only([row], { ...SAMPLE_INPUT, ...changes });
    expect(configuration.verdict.kind).toBe(kind);
    expect(configuration.verdict.sentence).toMatch(/[a-z].*\.$/i);
    expect(configuration.sizing).toBeNull();
  });

  it('but frozen software still launches: it is ranked and carries a caveat', () => {
    const configuration = only([{ instanceType: 'chip.xlarge' }]);
    expect(configuration.verdict.kind).toBe('meets');
    expect(configuration.caveats[0]).toContain('frozen');
  });

  it('and a limit that no number of instances can meet is told at once, with the miss', () => {
    const { ranked, summary, others } = recommend({ ...at(1e5), limitMs: 10 }, SAMPLE_FACTS);
    expect(ranked).toEqual([]);
    expect(others[0]?.verdict.sentence).toContain('more instances do not change that');
    expect(summary).toMatch(/cpu\.large: 52 ms at the least, 42 ms too long/);
  });
});

describe('the ranking', () => {
  const rows = [
    { instanceType: 'gpu.xlarge', throughputPerSecond: 100, latencyP50Ms: 10, latencyP99Ms: 11 },
    {},
    { throughputPerSecond: 25, latencyP50Ms: 40, latencyP99Ms: 41 },
  ];

  it('puts the cheapest first and the faster first among equals', () => {
    const { ranked } = recommend(at(10), sampleFacts(rows));
    expect(ranked.map(({ id }) => id)).toEqual(['row-2', 'row-1', 'row-0']);
  });

  it('never mixes a throughput row with a latency row', () => {
    const two = [
      { throughputPerSecond: 1000, batchSize: 50, latencyP50Ms: 50, latencyP99Ms: 55 },
      { throughputPerSecond: 20, latencyP50Ms: 50, latencyP99Ms: 52 },
    ];
    const { ranked, others } = recommend({ ...at(30), limitMs: 300 }, sampleFacts(two));
    const single = ranked.find(({ id }) => id === 'row-1');
    expect(single?.sizing?.instancesNeeded).toBeGreaterThan(1);
    expect(single?.capacityPerSecond).toBe(20);
    expect(others.map(({ id }) => id)).toEqual(['row-0']);
  });

  it('holds for every load: sorted, within the limit, under the ceiling, parts that add up', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        fc.double({ min: 1, max: 2000, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.constantFrom(50 as const, 95 as const, 99 as const),
        (rate, limitMs, utilizationCeiling, percentile) => {
          const input = { ...at(rate), limitMs, utilizationCeiling, percentile };
          const all = recommend(
            input,
            sampleFacts([...rows, { batchSize: 4, throughputPerSecond: 80 }]),
          );
          let before = 0;
          for (const configuration of all.ranked) {
            const sizing = sized(configuration);
            expect(sizing.costPerMillion).toBeGreaterThanOrEqual(before * (1 - 1e-12));
            before = sizing.costPerMillion;
            expect(sizing.latencyAtPercentileMs).toBeLessThanOrEqual(limitMs);
            expect(sizing.utilization).toBeLessThanOrEqual(utilizationCeiling * (1 + 1e-9));
            expect(sizing.utilization).toBeLessThan(1);
            expect(totalMs(sizing.parts)).toBeCloseTo(sizing.latencyAtPercentileMs, 9);
            expect(sizing.costPerMillion).toBeGreaterThanOrEqual(sizing.costPerMillionFull * 0.999);
          }
          for (const { sizing } of all.others) {
            if (sizing !== null) expect(sizing.latencyAtPercentileMs).toBeGreaterThan(limitMs);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('costs no less per hour at a higher load', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5e4, noNaN: true }), (rate) => {
        const cost = (load: number) =>
          recommend(at(load), sampleFacts(rows)).ranked[0]?.sizing?.metrics.CostPerHour ?? Infinity;
        expect(cost(rate * 1.5)).toBeGreaterThanOrEqual(cost(rate) * (1 - 1e-12));
      }),
    );
  });

  it('refuses what is no load, limit or ceiling', () => {
    const wrong: Partial<RecommendInput>[] = [
      { load: { kind: 'constant', ratePerSecond: 0 } },
      { load: { kind: 'constant', ratePerSecond: Number.NaN } },
      { load: { kind: 'daily', hourlyRatePerSecond: [1, 2] } },
      { load: { kind: 'daily', hourlyRatePerSecond: Array.from({ length: 24 }, () => 0) } },
      { limitMs: 0 },
      { utilizationCeiling: 1.1 },
      { minInstances: 0 },
      { batchTimeoutMs: -1 },
    ];
    for (const changes of wrong) {
      expect(() => recommend({ ...SAMPLE_INPUT, ...changes }, SAMPLE_FACTS)).toThrow(
        InvalidInputError,
      );
    }
  });

  it('keeps an own row without a length beside every length, with a caveat', () => {
    const input = { ...SAMPLE_INPUT, sequenceLength: 128 };
    const own = only([{ origin: 'own', sequenceLength: null }], input);
    expect(own.caveats.join()).toContain('no number of tokens');
    const { ranked, others } = recommend(input, sampleFacts([{ sequenceLength: null }]));
    expect([...ranked, ...others]).toEqual([]);
  });

  it('says that nobody measured the model when no row matches', () => {
    const none = recommend({ ...SAMPLE_INPUT, model: 'other' }, SAMPLE_FACTS);
    expect(none.summary).toBe('Nobody has published a measurement of other.');
  });

  it('says for which choices there are rows when none matches', () => {
    const input = { ...SAMPLE_INPUT, sequenceLength: 512, precision: 'int8' } as const;
    expect(recommend(input, sampleFacts([{}, { sequenceLength: 64 }])).summary).toBe(
      'Nobody has published a measurement of sample at 512 tokens in INT8. There are some at 64, 128 tokens, in FP32.',
    );
    const picture = sampleFacts([{ sequenceLength: null }]);
    expect(recommend({ ...input, precision: 'any' }, picture).summary).toBe(
      'Nobody has published a measurement of sample at 512 tokens. There are some without a number of tokens, in FP32.',
    );
  });
});

describe('the best against the load', () => {
  const rows = [
    {},
    { instanceType: 'gpu.xlarge', throughputPerSecond: 400, latencyP50Ms: 2.5, latencyP99Ms: 3 },
  ];

  it('is what the ranking says at every load, and switches where the cheap one no longer pays', () => {
    const loads = Array.from({ length: 60 }, (_, index) => 0.1 * 10 ** (index / 12));
    const points = bestAgainstLoad(SAMPLE_INPUT, sampleFacts(rows), loads);
    for (const { ratePerSecond, best } of points) {
      const first = recommend(at(ratePerSecond), sampleFacts(rows)).ranked[0];
      expect(best?.id).toBe(first?.id);
      expect(best?.instances).toBe(first?.sizing?.instancesNeeded);
      expect(best?.costPerMillion).toBeCloseTo(first?.sizing?.costPerMillion ?? 0, 9);
    }
    const [first] = switchPoints(points);
    expect(first).toMatchObject({ from: 'cpu.large', to: 'gpu.xlarge' });
    expect(first?.betweenPerSecond[0]).toBeGreaterThan(60);
  });

  it('is nothing where nothing meets the limit', () => {
    const [point] = bestAgainstLoad({ ...SAMPLE_INPUT, limitMs: 1 }, sampleFacts(rows), [10]);
    expect(point?.best).toBeNull();
  });
});

describe('the frontier and the parts', () => {
  it('has nothing that another beats on both cost and latency', () => {
    const rows = [
      {},
      { throughputPerSecond: 25, latencyP50Ms: 40, latencyP99Ms: 41 },
      { instanceType: 'gpu.xlarge', throughputPerSecond: 100, latencyP50Ms: 10, latencyP99Ms: 11 },
      {
        instanceType: 'chip.xlarge',
        throughputPerSecond: 16,
        latencyP50Ms: 62.5,
        latencyP99Ms: 70,
      },
    ];
    const { ranked } = recommend(at(1), sampleFacts(rows));
    expect(paretoFrontier(ranked).map(({ id }) => id)).toEqual(['row-1', 'row-2']);
  });

  it('splits a latency into shares that make a whole', () => {
    const parts = decomposition({ serviceMs: 60, batchWaitMs: 30, queueWaitMs: 10 });
    expect(parts.map(({ name, share }) => [name, share])).toEqual([
      ['batch wait', 0.3],
      ['queue wait', 0.1],
      ['service', 0.6],
    ]);
  });
});

describe('why not …', () => {
  const facts = sampleFacts([
    {},
    {
      instanceType: 'gpu.xlarge',
      accelerator: 'T4',
      throughputPerSecond: 400,
      latencyP50Ms: 2.5,
      latencyP99Ms: 3,
    },
  ]);

  it('compares the cost with the answer', () => {
    expect(whyNot('gpu.xlarge', at(10), facts)).toBe(
      '1 × gpu.xlarge meets the limit too (4.53 ms), but costs $0.50 an hour against 1 × cpu.large $0.10: 5.00 times as much at this load.',
    );
    expect(whyNot(' CPU.large ', at(10), facts)).toMatch(/^cpu\.large is the answer\./);
  });

  it('says of a type that nobody measured what its price alone decides', () => {
    const priced = (pricePerHour: number) => {
      const { priceBook } = facts;
      const prices = { ...priceBook.pricePerHour, 'new.large': pricePerHour };
      return { ...facts, priceBook: { ...priceBook, pricePerHour: prices } };
    };
    expect(whyNot('new.large', at(10), priced(0.1))).toContain(
      '1 × new.large costs $0.10 an hour, no less than the $0.10 of 1 × cpu.large: however fast it is, it cannot cost less at this load.',
    );
    expect(whyNot('new.large', at(10), priced(0.06))).toContain(
      'less than the $0.10 of 1 × cpu.large: if one carries 10.0 a second within 500 ms, it would win. Measure it.',
    );
    expect(whyNot('new.large', at(10), priced(0.03))).toContain('if at most 3 carry');
    const two = { ...at(10), minInstances: 2 };
    expect(whyNot('new.large', two, priced(0.06))).toContain('2 × new.large cost $0.12 an hour');
    expect(whyNot('new.large', at(10), facts)).toContain('no price for new.large');
    const silent = sampleFacts([{}, { instanceType: 'gpu.xlarge', throughputPerSecond: null }]);
    expect(whyNot('gpu.xlarge', at(10), silent)).toMatch(/no throughput.*cannot cost less/);
  });

  it('says that a bound is one', () => {
    const bound = sampleFacts([{}, { instanceType: 'gpu.xlarge', concurrency: '8 threads' }]);
    expect(whyNot('gpu.xlarge', at(10), bound)).toContain('meets the limit too (at most ');
  });

  it('carries a row over to another size with the same accelerator, and says so', () => {
    expect(whyNot('gpu.8xlarge', at(10), facts)).toContain('with 1 × T4; gpu.8xlarge has 8');
  });

  it('scales nothing to a share of a GPU, and does not deny the whole one', () => {
    const sentence = whyNot('gpu.share', at(10), facts);
    expect(sentence).toContain('a share of a GPU is not a smaller GPU');
    expect(sentence).not.toContain('another size');
  });

  it('carries over the faster of two rows that cost the same', () => {
    const two = sampleFacts([
      {
        instanceType: 'gpu.xlarge',
        accelerator: 'T4',
        latencyP50Ms: 8,
        latencyP99Ms: 8,
        throughputPerSecond: 125,
      },
      {
        instanceType: 'gpu.xlarge',
        accelerator: 'T4',
        latencyP50Ms: 2,
        latencyP99Ms: 2,
        throughputPerSecond: 500,
      },
    ]);
    expect(whyNot('gpu.8xlarge', at(10), two)).toContain('gpu.8xlarge meets the limit too (2 ms)');
  });

  it('knows what is withdrawn, unmeasured, left out and unheard of', () => {
    expect(whyNot('old.xlarge', at(10), facts)).toContain('It is gone.');
    expect(whyNot('new.large', at(10), facts)).toContain('Nobody has published');
    expect(whyNot('new.large', { ...at(10), families: ['cpu'] }, facts)).toContain('families');
    expect(whyNot('nope', at(10), facts)).toContain('There is no instance type “nope”');
  });
});

describe('other sizes', () => {
  const facts = sampleFacts([
    { instanceType: 'gpu.xlarge', accelerator: 'T4', latencyP50Ms: 2.5, throughputPerSecond: 400 },
    { instanceType: 'cpu.large' },
  ]);
  const types = (input: RecommendInput) => {
    const { ranked, others } = recommend(input, facts);
    return [...ranked, ...others].map(({ instanceType }) => instanceType).toSorted();
  };

  it('are not offered unless asked for', () => {
    expect(types(at(10))).toEqual(['cpu.large', 'gpu.xlarge']);
  });

  it('are scaled by the number of accelerators, marked, and ranked with the rule', () => {
    const asked = { ...at(10), otherSizes: true };
    expect(types(asked)).toEqual(['cpu.large', 'gpu.8xlarge', 'gpu.xlarge']);
    const scaled = recommend(asked, facts).ranked.find(
      ({ instanceType }) => instanceType === 'gpu.8xlarge',
    );
    expect(scaled?.provenance).toMatchObject({ kind: 'scaled' });
    expect(scaled?.capacityPerSecond).toBeCloseTo(3200, 9);
    expect(scaled?.sizing?.metrics.CostPerHour).toBe(4);
  });

  it('win where only they are sold, in the ranking and against the load', () => {
    const { 'gpu.8xlarge': large = 0 } = facts.priceBook.pricePerHour;
    const onlyLarge = {
      ...facts,
      priceBook: { ...facts.priceBook, pricePerHour: { 'gpu.8xlarge': large } },
    };
    expect(recommend(at(10), onlyLarge).ranked).toEqual([]);
    const asked = { ...at(10), otherSizes: true };
    expect(recommend(asked, onlyLarge).ranked.map(({ instanceType }) => instanceType)).toEqual([
      'gpu.8xlarge',
    ]);
    expect(bestAgainstLoad(asked, onlyLarge, [10])[0]?.best?.instanceType).toBe('gpu.8xlarge');
  });
});
