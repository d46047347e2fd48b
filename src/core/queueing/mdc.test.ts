import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { xoshiro128 } from '../random/xoshiro.ts';
import { LoadTest } from '../simulation/load-test.ts';
import { batchFillSeconds, batchWaitPercentileSeconds } from './batch.ts';
import { batchQueueWait } from './batch-queue.ts';
import { erlangB, erlangC } from './erlang.ts';
import { fewestServers } from './fewest-servers.ts';
import { md1ResponsePercentileSeconds, md1WaitPercentileSeconds } from './md1.ts';
import {
  mdcMeanWaitSeconds,
  mdcResponsePercentileSeconds,
  mdcWaitPercentileSeconds,
} from './mdc.ts';
import { mmcMeanWaitSeconds, mmcResponsePercentileSeconds } from './mmc.ts';
import { stability } from './stability.ts';

/** Exact chains and simulations, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

/** From the exact embedded chain, computed apart from this code (published with the facts). */
const MEAN_WAITS = [
  [15, 0.1, 2, 0.065669],
  [18, 0.1, 2, 0.214692],
  [24, 0.1, 3, 0.05539],
  [36, 0.1, 4, 0.099997],
  [100, 0.08, 10, 0.008786],
] as const;

/** Stationary chain of M/D/c, L(t + D) = (L(t) − c)⁺ + Poisson(λD), and Franx's wait (2001). */
function exactWaits(utilization: number, servers: number) {
  const load = utilization * servers;
  const size = Math.ceil(servers + load + 40 * Math.sqrt(load) + 45 / (1 - utilization) + 50);
  const poisson = [Math.exp(-load)];
  for (let n = 1; n <= size; n += 1) poisson.push(((poisson[n - 1] ?? 0) * load) / n);
  let chain = new Float64Array(size + 1);
  chain[0] = 1;
  for (let round = 0; round < 20_000; round += 1) {
    const after = new Float64Array(size + 1);
    for (let from = 0; from <= size; from += 1) {
      const weight = chain[from] ?? 0;
      if (weight < 1e-16) continue;
      const left = Math.max(0, from - servers);
      for (let n = 0; left + n <= size && n < poisson.length; n += 1) {
        const arrived = poisson[n] ?? 0;
        if (n > load && arrived < 1e-17) break;
        after[left + n] = (after[left + n] ?? 0) + weight * arrived;
      }
    }
    const change = after.reduce((sum, value, n) => sum + Math.abs(value - (chain[n] ?? 0)), 0);
    chain = after;
    if (change < 1e-10) break;
  }
  const upTo: number[] = [];
  chain.reduce((sum, value, n) => {
    upTo[n] = sum + value;
    return sum + value;
  }, 0);
  const within = (t: number) => {
    const whole = Math.floor(t) + 1;
    const rest = load * (whole - t);
    let weight = Math.exp(-rest);
    let share = 0;
    for (let j = 0; j <= whole * servers - 1; j += 1) {
      share += weight * (upTo[Math.min(size, whole * servers - 1 - j + servers)] ?? 1);
      weight *= rest / (j + 1);
    }
    return share;
  };
  const percentile = (p: number) => {
    if (within(0) >= p) return 0;
    let low = 0;
    let high = 1;
    while (within(high) < p) high *= 2;
    for (let step = 0; step < 50; step += 1) {
      const middle = (low + high) / 2;
      if (within(middle) < p) low = middle;
      else high = middle;
    }
    return high;
  };
  const mean = chain.reduce((sum, value, n) => sum + value * Math.max(0, n - servers), 0) / load;
  return { mean, percentile };
}

describe('M/D/c', () => {
  it.each(MEAN_WAITS)(
    'with %d a second, %d seconds each and %d servers waits as the exact chain does, within 0.6%',
    (arrivalRatePerSecond, serviceSeconds, servers, expected) => {
      const wait = mdcMeanWaitSeconds({ arrivalRatePerSecond, serviceSeconds, servers });
      expect(Math.abs(wait / expected - 1)).toBeLessThan(0.006);
    },
  );

  it.each(
    [2, 4, 8, 16].flatMap((servers) =>
      [0.3, 0.5, 0.7, 0.8, 0.9].map((utilization) => [servers, utilization] as const),
    ),
  )('keeps to the error it states, on %d servers at utilization %d', (servers, utilization) => {
    const exact = exactWaits(utilization, servers);
    const queue = { arrivalRatePerSecond: utilization * servers, serviceSeconds: 1, servers };
    if (utilization >= 0.5) {
      expect(Math.abs(mdcMeanWaitSeconds(queue) / exact.mean - 1)).toBeLessThan(0.013);
    }
    for (const p of [0.95, 0.99]) {
      const response = mdcResponsePercentileSeconds(queue, p);
      expect(Math.abs(response / (1 + exact.percentile(p)) - 1)).toBeLessThan(0.05);
    }
  });

  it('with one server is M/D/1', () => {
    const load = fc.double({ min: 0.05, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(load, fc.constantFrom(0.5, 0.95, 0.99), (rho, p) => {
        const queue = { arrivalRatePerSecond: rho, serviceSeconds: 1, servers: 1 };
        const exact = md1ResponsePercentileSeconds(queue, p);
        expect(Math.abs(mdcResponsePercentileSeconds(queue, p) / exact - 1)).toBeLessThan(1e-3);
        expect(mdcMeanWaitSeconds(queue)).toBeCloseTo(rho / (2 * (1 - rho)), 9);
      }),
      { numRuns: 400 },
    );
  });

  it('reproduces two c5.xlarge at 1,000 requests a minute: P95 157 ms, P99 214 ms', () => {
    const queue = { arrivalRatePerSecond: 1000 / 60, serviceSeconds: 0.07, servers: 2 };
    expect(mdcResponsePercentileSeconds(queue, 0.95)).toBeCloseTo(0.157, 2);
    expect(mdcResponsePercentileSeconds(queue, 0.99)).toBeCloseTo(0.214, 2);
  });

  it('stays finite, positive and ordered up to 10,000 servers and utilization 0.9999', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (servers, rho) => {
          const queue = { arrivalRatePerSecond: rho * servers, serviceSeconds: 1, servers };
          const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => mdcWaitPercentileSeconds(queue, p));
          expect(Number.isFinite(p99)).toBe(true);
          expect(p50).toBeLessThanOrEqual(p95 ?? 0);
          expect(p95).toBeLessThanOrEqual(p99 ?? 0);
          expect(mdcMeanWaitSeconds(queue)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 100 },
    );
    const edge = { arrivalRatePerSecond: 9999, serviceSeconds: 1, servers: 10_000 };
    expect(mdcWaitPercentileSeconds(edge, 0.99)).toBeGreaterThan(0.5);
  });

  it('has a number at the last step before the edge', () => {
    for (const servers of [1, 2, 200]) {
      for (const spare of [1e-5, 1e-6, 9e-7, 1e-9, 1e-15]) {
        const queue = { arrivalRatePerSecond: servers * (1 - spare), serviceSeconds: 1, servers };
        const wait = mdcWaitPercentileSeconds(queue, 0.95);
        // In heavy traffic the wait is exponential with mean 1 ÷ (2c(1 − ρ)).
        expect((wait * 2 * servers * spare) / Math.log(20)).toBeCloseTo(1, 1);
      }
    }
  });

  it('is endless when the servers cannot keep up', () => {
    const queue = { arrivalRatePerSecond: 20, serviceSeconds: 0.1, servers: 2 };
    expect(mdcMeanWaitSeconds(queue)).toBe(Infinity);
    expect(mdcWaitPercentileSeconds(queue, 0.95)).toBe(Infinity);
  });

  it('agrees with a simulation within its confidence interval', () => {
    const setup = {
      segments: [{ seconds: 4000, ratePerSecond: 36 }],
      instances: 4,
      serversPerInstance: 1,
      serviceSeconds: 0.1,
      batchSize: 1,
      batchTimeoutSeconds: null,
      bins: 1,
    };
    const means = Array.from({ length: 20 }, (_, seed) => {
      const run = new LoadTest({ ...setup, seed });
      while (!run.advance(1e6));
      return run.result().meanMs / 1e3 - 0.1;
    });
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    const variance =
      means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
    const halfWidth = 2.093 * Math.sqrt(variance / means.length);
    expect(Math.abs(0.099997 - mean)).toBeLessThan(halfWidth);
    expect(halfWidth).toBeLessThan(0.006);
  });
});

/** M/M/c by events, written for this test: the next server to come free takes the next request. */
function simulateMmc(seed: number, rate: number, serviceRate: number, servers: number) {
  const random = xoshiro128(seed);
  const freeAt = new Array<number>(servers).fill(0);
  const responses: number[] = [];
  let now = 0;
  for (let n = 0; n < 60_000; n += 1) {
    now -= Math.log(random()) / rate;
    const free = Math.min(...freeAt);
    const end = Math.max(now, free) - Math.log(random()) / serviceRate;
    freeAt[freeAt.indexOf(free)] = end;
    if (n >= 5000) responses.push(end - now);
  }
  responses.sort((a, b) => a - b);
  const mean = responses.reduce((sum, value) => sum + value, 0) / responses.length;
  return {
    meanWait: mean - 1 / serviceRate,
    p95: responses[Math.floor(0.95 * responses.length)] ?? 0,
  };
}

describe('M/M/c', () => {
  it.each([
    [8, 10, 1],
    [24, 10, 3],
    [72, 10, 8],
  ])(
    'agrees with a simulation of %d a second at %d a server on %d servers',
    (rate, mu, servers) => {
      const runs = Array.from({ length: 12 }, (_, seed) => simulateMmc(seed, rate, mu, servers));
      const queue = { arrivalRatePerSecond: rate, serviceRatePerSecond: mu, servers };
      const expected = {
        meanWait: mmcMeanWaitSeconds(queue),
        p95: mmcResponsePercentileSeconds(queue, 0.95),
      };
      for (const field of ['meanWait', 'p95'] as const) {
        const values = runs.map((run) => run[field]);
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance =
          values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
        const halfWidth = 3.106 * Math.sqrt(variance / values.length);
        expect(Math.abs(expected[field] - mean)).toBeLessThan(halfWidth);
        expect(halfWidth / expected[field]).toBeLessThan(0.1);
      }
    },
  );
});

/** Erlang B as its defining sum, in logarithms so that 10,000 servers do not overflow. */
function erlangBByLogarithms(load: number, servers: number): number {
  let term = 0;
  const terms = [0];
  for (let k = 1; k <= servers; k += 1) {
    term += Math.log(load) - Math.log(k);
    terms.push(term);
  }
  const most = terms.reduce((a, b) => Math.max(a, b), 0);
  const sum = terms.reduce((total, one) => total + Math.exp(one - most), 0);
  return Math.exp(term - most) / sum;
}

describe('Erlang’s formulas at scale', () => {
  it.each([
    [9_999, 10_000],
    [9_500, 10_000],
    [4_999.5, 5_000],
  ])('with load %d on %d servers agree with the sum in logarithms', (load, servers) => {
    const blocked = erlangBByLogarithms(load, servers);
    expect(erlangB(load, servers) / blocked).toBeCloseTo(1, 8);
    const waiting = blocked / (1 - (load / servers) * (1 - blocked));
    expect(erlangC(load, servers) / waiting).toBeCloseTo(1, 6);
  });
});

describe('stability', () => {
  it('says what capacity would be needed instead of a number', () => {
    expect(stability(16.7, 14.3, 1)).toEqual({
      kind: 'unstable',
      utilization: 16.7 / 14.3,
      capacityPerSecond: 14.3,
      capacityNeededPerSecond: 16.7,
      serversNeeded: 2,
    });
    expect(stability(20, 10, 2)).toMatchObject({ kind: 'unstable', serversNeeded: 3 });
    expect(stability(19.9, 10, 2).kind).toBe('steady');
  });

  it('needs servers that do keep up, and one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 1e5, noNaN: true }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        (rate, serviceRate) => {
          const one = stability(rate, serviceRate, 1);
          if (one.kind === 'steady') return;
          expect(stability(rate, serviceRate, one.serversNeeded).kind).toBe('steady');
          expect(stability(rate, serviceRate, one.serversNeeded - 1).kind).toBe('unstable');
        },
      ),
    );
  });
});

describe('the fewest servers', () => {
  const goal = {
    arrivalRatePerSecond: 1000 / 60,
    serviceSeconds: 0.07,
    service: 'fixed',
    percentile: 0.95,
    limitSeconds: 0.2,
  } as const;

  it('are two c5.xlarge for P95 and three for P99 of 200 ms', () => {
    expect(fewestServers(goal)).toMatchObject({ kind: 'enough', servers: 2 });
    expect(fewestServers({ ...goal, percentile: 0.99 })).toMatchObject({ servers: 3 });
  });

  it('do not exist for 200 ms at P95 with 70 ms of exponential service, and it says so at once', () => {
    const answer = fewestServers({ ...goal, service: 'exponential' });
    expect(answer.kind).toBe('impossible');
    if (answer.kind === 'impossible') {
      expect(answer.leastResponseSeconds).toBeCloseTo(0.2097, 4);
    }
  });

  it('do not exist when one request alone takes longer than the limit', () => {
    expect(fewestServers({ ...goal, limitSeconds: 0.0699 })).toEqual({
      kind: 'impossible',
      leastResponseSeconds: 0.07,
    });
  });

  it('meet the limit, and one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2000, noNaN: true }),
        fc.double({ min: 1.05, max: 20, noNaN: true }),
        fc.constantFrom('fixed' as const, 'exponential' as const),
        (load, times, service) => {
          const alone = service === 'fixed' ? 0.1 : -Math.log(0.05) * 0.1;
          const asked = { ...goal, service, serviceSeconds: 0.1, limitSeconds: alone * times };
          const answer = fewestServers({ ...asked, arrivalRatePerSecond: load });
          expect(answer.kind).toBe('enough');
          if (answer.kind !== 'enough') return;
          expect(answer.responseSeconds).toBeLessThanOrEqual(asked.limitSeconds);
          if (answer.servers === 1) return;
          const queue = { arrivalRatePerSecond: load, servers: answer.servers - 1 };
          const fewer =
            service === 'fixed'
              ? mdcResponsePercentileSeconds({ ...queue, serviceSeconds: 0.1 }, 0.95)
              : mmcResponsePercentileSeconds({ ...queue, serviceRatePerSecond: 10 }, 0.95);
          expect(fewer).toBeGreaterThan(asked.limitSeconds);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the wait for a batch', () => {
  it('is nothing for single requests and never more than its time-out', () => {
    expect(batchWaitPercentileSeconds(1, 10, 0.99, null)).toBe(0);
    expect(batchWaitPercentileSeconds(8, 1000 / 60, 0.99, 0.02)).toBe(0.02);
  });

  it('of 8 at 1,000 requests a minute is around the 420 ms that the first one waits', () => {
    const p95 = batchWaitPercentileSeconds(8, 1000 / 60, 0.95, null);
    expect(batchFillSeconds(8, 1000 / 60)).toBeCloseTo(0.42);
    expect(p95).toBeGreaterThan(0.42);
    expect(p95).toBeLessThan(0.7);
  });

  it('of 2 is an exponential gap for one request of the two', () => {
    // Half of the requests wait e^(−t): P95 where e^(−t)/2 = 0.05.
    expect(batchWaitPercentileSeconds(2, 1, 0.95, null)).toBeCloseTo(Math.log(10), 9);
    expect(batchWaitPercentileSeconds(2, 1, 0.5, null)).toBe(0);
  });

  it('grows with the batch and falls with the rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 600 }),
        fc.double({ min: 0.01, max: 1e5, noNaN: true }),
        (batch, rate) => {
          const wait = batchWaitPercentileSeconds(batch, rate, 0.95, null);
          expect(wait).toBeGreaterThan(0);
          expect(wait).toBeLessThan(((batch + 10 * Math.sqrt(batch)) * 1.01) / rate);
          expect(batchWaitPercentileSeconds(batch, rate * 2, 0.95, null)).toBeCloseTo(wait / 2, 9);
        },
      ),
    );
  });

  it('and for a server are never below 0, and endless only when full batches do not fit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e5, noNaN: true }),
        fc.integer({ min: 2, max: 600 }),
        fc.double({ min: 1e-4, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        fc.option(fc.double({ min: 0, max: 5, noNaN: true })),
        fc.constantFrom(0.5, 0.95, 0.99),
        (arrivalRatePerSecond, batchSize, serviceSeconds, servers, timeoutSeconds, p) => {
          const queue = {
            arrivalRatePerSecond,
            batchSize,
            serviceSeconds,
            servers,
            timeoutSeconds,
          };
          const { batchSeconds, queueSeconds } = batchQueueWait(queue, p);
          expect(batchSeconds).toBeGreaterThanOrEqual(0);
          expect(queueSeconds).toBeGreaterThanOrEqual(0);
          const utilization = (arrivalRatePerSecond * serviceSeconds) / (batchSize * servers);
          if (utilization < 1 - 1e-9) expect(queueSeconds).toBeLessThan(Infinity);
          if (utilization >= 1 + 1e-9) expect(queueSeconds).toBe(Infinity);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('refuses a batch of none and a time-out below 0', () => {
    expect(() => batchWaitPercentileSeconds(0, 1, 0.5, null)).toThrow(InvalidInputError);
    expect(() => batchWaitPercentileSeconds(2, 1, 0.5, -1)).toThrow(InvalidInputError);
  });
});

describe('M/D/1 at the edge', () => {
  it('has the wait of the approximation’s fast path', () => {
    const queue = { arrivalRatePerSecond: 8, serviceSeconds: 0.1 };
    expect(mdcWaitPercentileSeconds({ ...queue, servers: 1 }, 0.95)).toBeCloseTo(
      md1WaitPercentileSeconds(queue, 0.95),
      4,
    );
  });
});
