import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { batchFillSeconds, meanBatchFillSeconds } from './batch.ts';
import { erlangB, erlangC } from './erlang.ts';
import { requestsInSystem } from './little.ts';
import {
  md1MeanWaitSeconds,
  md1ResponsePercentileSeconds,
  md1WaitPercentileSeconds,
} from './md1.ts';
import {
  mmcMeanWaitSeconds,
  mmcResponsePercentileSeconds,
  mmcWaitPercentileSeconds,
} from './mmc.ts';

/** Vectors computed apart from this code: closed form in 80 digits, birth–death chain, simulation. */
const ERLANG_C = [
  [0.5, 1, 0.5],
  [1, 2, 0.3333333333],
  [1.8, 2, 0.8526315789],
  [2.4, 3, 0.6471910112],
  [3.6, 4, 0.7877532643],
  [8, 10, 0.4091801508],
  [12, 16, 0.2045738584],
  [28, 32, 0.3630080575],
  [95, 100, 0.5064568539],
  [950, 1000, 0.0682534154],
] as const;

const MMC = [
  [5, 10, 1, 0.1, 0.4605170186, 0.7824046, 0.13862944, 0.59914645, 0.92103404],
  [9, 10, 1, 0.9, 2.89037176, 4.49980967, Math.LN2, 2.99573227, 4.60517019],
  [15, 10, 2, 0.12857143, 0.5107799, 0.83266749, 0.16880679, 0.6476581, 0.97095034],
  [24, 10, 3, 0.10786517, 0.42676975, 0.6950094, 0.15788072, 0.57292183, 0.84554774],
  [36, 10, 4, 0.19693832, 0.68929048, 1.09164996, 0.22545037, 0.81655248, 1.21931674],
  [72, 10, 8, 0.08769162, 0.33015562, 0.53133535, 0.14893553, 0.49251468, 0.70873474],
  [50, 20, 4, 0.01066189, 0.06186167, 0.1155096, 0.04509797, 0.17084813, 0.25341263],
  [100, 12.5, 10, 0.01636721, 0.0840853, 0.14846282, 0.07297157, 0.26626197, 0.39568891],
] as const;

const MD1 = [
  [5, 0.1, 0.05, 0, 0.15157448, 0.20506384, 0.3336256, 0.5168385],
  [8, 0.1, 0.2, 0.12759399, 0.50115115, 0.6620325, 1.03558868, 1.57002682],
  [9, 0.1, 0.45, 0.30130475, 1.0782505, 1.41286738, 2.18982373, 3.30139697],
  [9.5, 0.1, 0.95, 0.64806679, 2.23022289, 2.91162044, 4.49377655, 6.75733022],
  [50 / 3, 0.021, 0.00565385, 0, 0.01952534, 0.0276444, 0.04612693, 0.07250074],
] as const;

const load = fc.double({ min: 0.01, max: 0.995, noNaN: true });
const percentile = fc.double({ min: 0.01, max: 0.999, noNaN: true });

describe('Erlang formulas', () => {
  it.each(ERLANG_C)('with load %d on %d servers make a share of %d wait', (a, c, expected) => {
    expect(erlangC(a, c)).toBeCloseTo(expected, 9);
  });

  it('block a share of requests when nobody waits', () => {
    expect(erlangB(8, 10)).toBeCloseTo(0.1216610643, 9);
    expect(erlangB(95, 100)).toBeCloseTo(0.0488042062, 9);
  });

  it('make everybody wait at full load and beyond', () => {
    expect(erlangC(4, 4)).toBe(1);
    expect(erlangC(9, 4)).toBe(1);
  });
});

describe('M/M/c', () => {
  it.each(MMC)(
    'with %d a second, %d a server and second, %d servers gives the waits of the table',
    (arrivalRatePerSecond, serviceRatePerSecond, servers, mean, w95, w99, r50, r95, r99) => {
      const queue = { arrivalRatePerSecond, serviceRatePerSecond, servers };
      expect(mmcMeanWaitSeconds(queue)).toBeCloseTo(mean, 7);
      expect(mmcWaitPercentileSeconds(queue, 0.95)).toBeCloseTo(w95, 7);
      expect(mmcWaitPercentileSeconds(queue, 0.99)).toBeCloseTo(w99, 7);
      expect(mmcResponsePercentileSeconds(queue, 0.5)).toBeCloseTo(r50, 7);
      expect(mmcResponsePercentileSeconds(queue, 0.95)).toBeCloseTo(r95, 7);
      expect(mmcResponsePercentileSeconds(queue, 0.99)).toBeCloseTo(r99, 7);
    },
  );

  it('has a response that joins smoothly where c − 1 equals the offered load', () => {
    const at = { arrivalRatePerSecond: 10, serviceRatePerSecond: 10, servers: 2 };
    const beside = { ...at, arrivalRatePerSecond: 10 + 1e-7 };
    expect(mmcResponsePercentileSeconds(at, 0.95)).toBeCloseTo(
      mmcResponsePercentileSeconds(beside, 0.95),
      6,
    );
  });

  it('is unstable at full load, not a large number', () => {
    const queue = { arrivalRatePerSecond: 20, serviceRatePerSecond: 10, servers: 2 };
    expect(mmcMeanWaitSeconds(queue)).toBe(Infinity);
    expect(mmcWaitPercentileSeconds(queue, 0.95)).toBe(Infinity);
    expect(mmcResponsePercentileSeconds(queue, 0.95)).toBe(Infinity);
  });

  it('responds no faster than it waits', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 60 }), percentile, (rho, servers, p) => {
        const queue = { arrivalRatePerSecond: rho * servers, serviceRatePerSecond: 1, servers };
        const response = mmcResponsePercentileSeconds(queue, p);
        expect(response).toBeGreaterThanOrEqual(mmcWaitPercentileSeconds(queue, p));
        expect(response).toBeGreaterThanOrEqual(-Math.log(1 - p) * (1 - 1e-9));
        expect(Number.isFinite(response)).toBe(true);
      }),
    );
  });

  it('refuses a percentile of 1', () => {
    const queue = { arrivalRatePerSecond: 1, serviceRatePerSecond: 10, servers: 1 };
    expect(() => mmcWaitPercentileSeconds(queue, 1)).toThrow(InvalidInputError);
  });
});

describe('M/D/1', () => {
  it.each(MD1)(
    'with %d a second and %d seconds each gives the waits of the table',
    (arrivalRatePerSecond, serviceSeconds, mean, p50, p90, p95, p99, p999) => {
      const queue = { arrivalRatePerSecond, serviceSeconds };
      const waits = [0.5, 0.9, 0.95, 0.99, 0.999].map((p) => md1WaitPercentileSeconds(queue, p));
      expect(md1MeanWaitSeconds(queue)).toBeCloseTo(mean, 7);
      [p50, p90, p95, p99, p999].forEach((expected, index) => {
        expect(waits[index]).toBeCloseTo(expected, 6);
      });
    },
  );

  it('answers 99 % of 1,000 requests a minute within 200 ms when each takes 36.07 ms', () => {
    const queue = { arrivalRatePerSecond: 1000 / 60, serviceSeconds: 0.03607 };
    expect(md1ResponsePercentileSeconds(queue, 0.99)).toBeCloseTo(0.2, 3);
    const slower = { ...queue, serviceSeconds: 0.04111 };
    expect(md1ResponsePercentileSeconds(slower, 0.95)).toBeCloseTo(0.2, 3);
  });

  it('waits half as long as M/M/1 on average', () => {
    fc.assert(
      fc.property(load, (rho) => {
        const fixed = md1MeanWaitSeconds({ arrivalRatePerSecond: rho, serviceSeconds: 1 });
        const random = mmcMeanWaitSeconds({
          arrivalRatePerSecond: rho,
          serviceRatePerSecond: 1,
          servers: 1,
        });
        expect(fixed / random).toBeCloseTo(0.5, 9);
      }),
    );
  });

  it('waits longer at a higher percentile and at a higher load, up to the edge of stability', () => {
    const edge = fc.double({ min: 0.01, max: 0.99999, noNaN: true });
    fc.assert(
      fc.property(edge, percentile, (rho, p) => {
        const wait = (r: number, q: number) =>
          md1WaitPercentileSeconds({ arrivalRatePerSecond: r, serviceSeconds: 1 }, q);
        expect(wait(rho, p)).toBeLessThanOrEqual(wait(rho, p + (1 - p) / 2) + 1e-9);
        expect(wait(rho * 0.9, p)).toBeLessThanOrEqual(wait(rho, p) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  it('is unstable at full load', () => {
    const queue = { arrivalRatePerSecond: 10, serviceSeconds: 0.1 };
    expect(md1MeanWaitSeconds(queue)).toBe(Infinity);
    expect(md1ResponsePercentileSeconds(queue, 0.95)).toBe(Infinity);
  });
});

describe('batches and Little’s law', () => {
  it('filling a batch of 8 takes 420 ms at 1,000 requests a minute', () => {
    expect(batchFillSeconds(8, 1000 / 60)).toBeCloseTo(0.42);
    expect(meanBatchFillSeconds(8, 1000 / 60)).toBeCloseTo(0.21);
    expect(batchFillSeconds(1, 1)).toBe(0);
  });

  it('counts the 2 requests in flight of a two-core measurement (Neuron, published)', () => {
    expect(requestsInSystem(1998.2, 0.000999)).toBeCloseTo(2, 2);
  });
});
