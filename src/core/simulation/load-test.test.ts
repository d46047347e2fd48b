import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { xoshiro128 } from '../random/xoshiro.ts';
import { arrivalClock, burstSegments } from './arrivals.ts';
import { LatencyHistogram } from './histogram.ts';
import { LoadTest, type LoadTestSetup } from './load-test.ts';
import { expectedPercentileMs } from './load-test-setup.ts';

/** Millions of requests, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const SETUP: LoadTestSetup = {
  seed: 1,
  segments: [{ seconds: 600, ratePerSecond: 1000 / 60 }],
  instances: 2,
  serversPerInstance: 1,
  serviceSeconds: 0.07,
  batchSize: 1,
  batchTimeoutSeconds: null,
  bins: 60,
};

function run(setup: LoadTestSetup, chunk = 1e6) {
  const test = new LoadTest(setup);
  while (!test.advance(chunk));
  return test.result();
}

function meanAndHalfWidth(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, halfWidth: 2.861 * Math.sqrt(variance / values.length) };
}

describe('a load test', () => {
  it('is the same for the same seed, in one go or in small steps, and another for another seed', () => {
    const whole = run(SETUP);
    expect(JSON.stringify(run(SETUP, 7))).toBe(JSON.stringify(whole));
    expect(JSON.stringify(run({ ...SETUP, seed: 2 }))).not.toBe(JSON.stringify(whole));
  });

  it('reports progress that only grows and ends at 1', () => {
    const test = new LoadTest(SETUP);
    let before = 0;
    while (!test.advance(500)) {
      expect(test.progress).toBeGreaterThan(before);
      before = test.progress;
    }
    expect(test.progress).toBe(1);
    expect(test.advance(500)).toBe(true);
  });

  it('agrees with M/D/2 within its confidence interval: P95 157 ms, P99 214 ms (published)', () => {
    const runs = Array.from({ length: 20 }, (_, seed) =>
      run({ ...SETUP, seed, segments: [{ seconds: 6000, ratePerSecond: 1000 / 60 }] }),
    );
    const p95 = meanAndHalfWidth(runs.map((one) => one.p95Ms));
    expect(Math.abs(p95.mean - 157)).toBeLessThan(p95.halfWidth + 0.5);
    const p99 = meanAndHalfWidth(runs.map((one) => one.p99Ms));
    expect(Math.abs(p99.mean - 214)).toBeLessThan(p99.halfWidth + 0.5);
    const busy = meanAndHalfWidth(runs.map((one) => one.utilization));
    expect(Math.abs(busy.mean - (1000 / 60) * 0.035)).toBeLessThan(busy.halfWidth);
  });

  it.each([null, 0, 0.2, 1, 5])(
    'agrees with the formula for batches, with a time-out of %s service times',
    (timeout) => {
      const errors: number[] = [];
      for (const batchSize of [2, 8, 64]) {
        for (const serversPerInstance of [1, 2, 4]) {
          for (const utilization of [0.05, 0.3, 0.6, 0.8]) {
            const serviceSeconds = 0.01;
            const ratePerSecond = (utilization * batchSize * serversPerInstance) / serviceSeconds;
            const setup = {
              ...SETUP,
              segments: [{ seconds: 60_000 / ratePerSecond, ratePerSecond }],
              instances: 1,
              serversPerInstance,
              serviceSeconds,
              batchSize,
              batchTimeoutSeconds: timeout === null ? null : timeout * serviceSeconds,
            };
            errors.push(expectedPercentileMs(setup, 95) / run(setup).p95Ms - 1);
          }
        }
      }
      const mean = errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
      expect(mean).toBeLessThan(0.045);
      for (const error of errors) expect(Math.abs(error)).toBeLessThan(0.15);
    },
  );

  it('obeys Little’s law: mean waiting is rate × mean wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(1, 4),
        fc.double({ min: 20, max: 60, noNaN: true }),
        (seed, batchSize, rate) => {
          const setup = {
            ...SETUP,
            seed,
            batchSize,
            batchTimeoutSeconds: batchSize === 1 ? null : 0.05,
            segments: [{ seconds: 2000, ratePerSecond: rate }],
            serviceSeconds: 0.02 * batchSize,
          };
          const seen = run(setup);
          const waiting =
            seen.queue.reduce((sum, { waiting: w }) => sum + w, 0) / seen.queue.length;
          const wait = seen.meanMs / 1e3 - setup.serviceSeconds;
          const arrivals = (seen.served + seen.unfinished) / 2000;
          expect(waiting).toBeCloseTo(arrivals * wait, 1);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('never answers faster than the service time and loses no request', () => {
    const segments = [{ seconds: 60, ratePerSecond: 500 }];
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 16 }), (seed, batchSize) => {
        const test = new LoadTest({ ...SETUP, seed, batchSize, segments, serviceSeconds: 0.01 });
        while (!test.advance(997));
        const { served, unfinished, p50Ms, histogram, queue } = test.result();
        const arrived = queue.reduce((sum, { arrivalsPerSecond }) => sum + arrivalsPerSecond, 0);
        expect(served + unfinished).toBe(Math.round(arrived));
        expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(served);
        expect(p50Ms).toBeGreaterThanOrEqual(10 * 0.995);
        expect(unfinished).toBeLessThan(batchSize * 2);
      }),
      { numRuns: 20 },
    );
  });

  it('lets the queue grow without end when more arrives than the servers can do', () => {
    const seen = run({ ...SETUP, instances: 1 });
    const waiting = seen.queue.map((point) => point.waiting);
    expect(waiting[59]).toBeGreaterThan(3 * (waiting[15] ?? 0));
    expect(seen.utilization).toBeGreaterThan(0.98);
    expect(expectedPercentileMs({ ...SETUP, instances: 1 }, 95)).toBe(Infinity);
  });

  it('shows how a burst breaks what the averages promise', () => {
    const steady = run(SETUP);
    const burst = { factor: 4, seconds: 10, everySeconds: 60 };
    const segments = burstSegments(1000 / 60, 600, burst);
    const bursting = run({ ...SETUP, segments });
    expect(bursting.served / steady.served).toBeGreaterThan(0.9);
    expect(bursting.p99Ms).toBeGreaterThan(5 * steady.p99Ms);
    expect(Math.max(...bursting.queue.map(({ waiting }) => waiting))).toBeGreaterThan(50);
  });

  it('a time-out of 0 sends every request as it comes while a server is free', () => {
    const setup = { ...SETUP, batchSize: 8, batchTimeoutSeconds: 0, serviceSeconds: 0.001 };
    const seen = run(setup);
    expect(seen.p95Ms).toBeLessThan(1.05);
    expect(seen.unfinished).toBe(0);
  });

  it('works a million requests in less than a second of processor time', () => {
    const setup = { ...SETUP, segments: [{ seconds: 100, ratePerSecond: 10_000 }] };
    const begun = process.cpuUsage();
    const seen = run({ ...setup, serviceSeconds: 0.0001 });
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    expect(seen.served).toBeGreaterThan(990_000);
    expect(seconds).toBeLessThan(1);
  });

  it('refuses a run without length and servers that take no time', () => {
    expect(() => new LoadTest({ ...SETUP, segments: [] })).toThrow(InvalidInputError);
    expect(() => new LoadTest({ ...SETUP, serviceSeconds: 0 })).toThrow(InvalidInputError);
    expect(() => new LoadTest({ ...SETUP, instances: 0 })).toThrow(InvalidInputError);
  });
});

describe('arrivals', () => {
  it('come at the rate of their segment, and none where the rate is 0', () => {
    const segments = [
      { seconds: 100, ratePerSecond: 50 },
      { seconds: 100, ratePerSecond: 0 },
      { seconds: 100, ratePerSecond: 10 },
    ];
    const next = arrivalClock(segments, xoshiro128(5));
    const times: number[] = [];
    for (let at = next(); at < Infinity; at = next()) times.push(at);
    const between = (from: number, to: number) =>
      times.filter((at) => at >= from && at < to).length;
    expect(Math.abs(between(0, 100) - 5000)).toBeLessThan(4 * Math.sqrt(5000));
    expect(between(100, 200)).toBe(0);
    expect(Math.abs(between(200, 300) - 1000)).toBeLessThan(4 * Math.sqrt(1000));
  });

  it('with bursts have the mean that was asked for', () => {
    const segments = burstSegments(20, 600, { factor: 4, seconds: 10, everySeconds: 60 });
    const requests = segments.reduce((sum, one) => sum + one.seconds * one.ratePerSecond, 0);
    expect(requests).toBeCloseTo(20 * 600, 6);
    expect(segments.reduce((sum, one) => sum + one.seconds, 0)).toBeCloseTo(600, 9);
  });

  it('cannot burst to more than the mean allows', () => {
    const burst = { factor: 10, seconds: 10, everySeconds: 60 };
    expect(() => burstSegments(20, 600, burst)).toThrow(InvalidInputError);
  });
});

describe('the histogram of latencies', () => {
  it('finds percentiles within half a percent', () => {
    const histogram = new LatencyHistogram();
    for (let n = 1; n <= 1000; n += 1) histogram.add(n / 1e3);
    expect(Math.abs(histogram.percentileMs(0.95) / 950 - 1)).toBeLessThan(0.006);
    expect(histogram.shareWithin(500)).toBeCloseTo(0.5, 2);
    expect(histogram.maxMs).toBe(1000);
    expect(histogram.meanMs).toBeCloseTo(500.5, 6);
  });

  it('is empty before the first request', () => {
    const histogram = new LatencyHistogram();
    expect(histogram.display(10)).toEqual([]);
    expect(histogram.percentileMs(0.95)).toBe(0);
  });
});
