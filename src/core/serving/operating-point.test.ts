import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Benchmark } from '../catalog/types.ts';
import { MissingFigureError } from '../errors.ts';
import {
  type Demand,
  fewestInstances,
  oneAtATime,
  operatingPoint,
  responseMs,
} from './operating-point.ts';

const published: Benchmark = {
  id: 'sample',
  phase: 'inference',
  model: 'sample',
  precision: 'FP32',
  sequenceLength: 128,
  framework: 'sample',
  instanceType: 'sample.xlarge',
  comparableInstanceType: null,
  accelerator: 'sample',
  devicesUsed: null,
  batchSize: 1,
  concurrency: '1 stream',
  throughputPerS: 100,
  throughputUnit: 'inference',
  latencyAvgMs: null,
  latencyP50Ms: 10,
  latencyP95Ms: null,
  latencyP99Ms: 11,
  source: 'sample',
  sourceDate: '2026-01-01',
  notes: '',
};

const batched = operatingPoint({
  ...published,
  batchSize: 8,
  throughputPerS: 1600,
  latencyP50Ms: 10,
  latencyP99Ms: 12,
});

const demand: Demand = { perSecond: 50, limitMs: 200, percentile: 0.95, maxUtilization: 0.7 };

describe('an operating point', () => {
  it('counts the batches in work at once by Little’s law', () => {
    expect(operatingPoint(published).streams).toBe(1);
    expect(batched.streams).toBe(2);
  });

  it('refuses a measurement without a latency', () => {
    const silent = { ...published, latencyP50Ms: null, latencyAvgMs: null };
    expect(() => operatingPoint(silent)).toThrow(MissingFigureError);
  });
});

describe('the response time', () => {
  it('agrees with the M/D/1 table of published vectors', () => {
    // λ 8/s, service 100 ms: the wait's P95 is 662.0325 ms and its P99 1,035.58868 ms.
    const point = oneAtATime(10);
    expect(responseMs(point, 8, 0.95)).toBeCloseTo(762.0325, 4);
    expect(responseMs(point, 8, 0.99)).toBeCloseTo(1135.58868, 4);
  });

  it('comes within 3 % of a simulated M/D/2 queue at P95 and within 7 % at P99', () => {
    // Two servers, 1,000 requests a minute, 70 ms: simulated P95 157 ms, P99 214 ms.
    const point = oneAtATime(14.3);
    expect(Math.abs(responseMs(point, 1000 / 60, 0.95, 2) / 157 - 1)).toBeLessThan(0.03);
    expect(Math.abs(responseMs(point, 1000 / 60, 0.99, 2) / 214 - 1)).toBeLessThan(0.07);
  });

  it('adds the wait for a full batch to the published percentile', () => {
    expect(responseMs(batched, 100, 0.99)).toBeCloseTo(70 + 12, 9);
  });

  it('is endless when the load is more than the instance can do', () => {
    expect(responseMs(oneAtATime(10), 10, 0.95)).toBe(Infinity);
  });
});

describe('the fewest instances', () => {
  it('keep every one below the highest utilization', () => {
    expect(fewestInstances([oneAtATime(100)], { ...demand, perSecond: 141 })?.count).toBe(3);
  });

  it('are more when waiting alone breaks the limit', () => {
    const tight = { ...demand, perSecond: 16, limitMs: 150, maxUtilization: 0.9 };
    const fit = fewestInstances([oneAtATime(20)], tight);
    expect(fit?.count).toBe(2);
    expect(fit?.responseMs).toBeLessThanOrEqual(150);
  });

  it('do not exist when one request alone takes longer than the limit', () => {
    expect(fewestInstances([oneAtATime(4)], demand)).toBeNull();
  });

  it('come from batching under a high load and from single requests under a low one', () => {
    const points = [oneAtATime(100), batched];
    expect(fewestInstances(points, { ...demand, perSecond: 1000 })?.point).toBe(batched);
    expect(fewestInstances(points, { ...demand, perSecond: 10 })?.point.batchSize).toBe(1);
  });

  it('meet the limit and the utilization for every load', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.constantFrom<0.95 | 0.99>(0.95, 0.99),
        (perSecond, maxUtilization, percentile) => {
          const fit = fewestInstances([operatingPoint(published), batched], {
            perSecond,
            limitMs: 60,
            percentile,
            maxUtilization,
          });
          expect(fit).not.toBeNull();
          expect(fit?.responseMs).toBeLessThanOrEqual(60);
          expect(fit?.utilization).toBeLessThanOrEqual(maxUtilization * (1 + 1e-9));
        },
      ),
    );
  });
});
