import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import {
  costPerInference,
  costPerMillion,
  costPerMillionAtUtilization,
  costPerThousand,
  deployment,
  instancesNeeded,
  utilization,
} from './inference-cost.ts';
import { weightsGb } from './model-size.ts';
import { monthCost, runCost, yearCost } from './run-cost.ts';
import { trainingRun } from './training-cost.ts';

const price = fc.double({ min: 0.001, max: 500, noNaN: true });
const rate = fc.double({ min: 0.001, max: 1e6, noNaN: true });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('cost of running', () => {
  it('counts a month as 730 hours and a year as 8,760', () => {
    expect(monthCost(1)).toBe(730);
    expect(yearCost(1, 2)).toBe(17_520);
  });

  it('is linear in price, hours and instances', () => {
    fc.assert(
      fc.property(price, rate, fc.integer({ min: 1, max: 50 }), (hourly, hours, count) => {
        expect(runCost(2 * hourly, hours, count)).toBeCloseTo(2 * runCost(hourly, hours, count));
        expect(runCost(hourly, hours, count)).toBeCloseTo(count * runCost(hourly, hours));
      }),
    );
  });

  it.each([
    ['a negative price', () => runCost(-1, 1)],
    ['endless hours', () => runCost(1, Infinity)],
    ['half an instance', () => runCost(1, 1, 0.5)],
    ['no instance', () => runCost(1, 1, 0)],
  ])('refuses %s', (_, call) => {
    expect(call).toThrow(InvalidInputError);
  });
});

describe('cost of inference', () => {
  it('gives the full-load costs of the Inference Recommender sample (AWS, published)', () => {
    expect(costPerInference(0.204, 648 / 60)).toBeCloseTo(5.246913e-6, 11);
    expect(costPerInference(0.115, 655 / 60)).toBeCloseTo(2.926209e-6, 11);
    expect(costPerInference(0.115, 570 / 60)).toBeCloseTo(3.362573e-6, 11);
    expect(costPerInference(0.23, 1113 / 60, 3)).toBeCloseTo(1.033243e-5, 11);
  });

  it('divides a 0.228 dollar hour over 1,000 requests a minute into 3.80 a million (by hand)', () => {
    expect(costPerMillion(0.228, 1000 / 60)).toBeCloseTo(3.8, 10);
    expect(costPerThousand(0.228, 1000 / 60)).toBeCloseTo(0.0038, 12);
  });

  it('is linear in price and inverse in throughput', () => {
    fc.assert(
      fc.property(price, rate, (hourly, perSecond) => {
        const cost = costPerMillion(hourly, perSecond);
        expect(costPerMillion(3 * hourly, perSecond) / cost).toBeCloseTo(3, 9);
        expect(cost / costPerMillion(hourly, 3 * perSecond)).toBeCloseTo(3, 9);
      }),
    );
  });

  it('at half the utilization costs twice as much', () => {
    fc.assert(
      fc.property(price, rate, share, (hourly, perSecond, used) => {
        const half = costPerMillionAtUtilization(hourly, perSecond, used / 2);
        expect(half / costPerMillionAtUtilization(hourly, perSecond, used)).toBeCloseTo(2, 9);
      }),
    );
  });

  it('has no cost per inference when nothing is served, and says so in a sentence', () => {
    expect(() => costPerMillion(1, 0)).toThrow(
      'The number of requests a second must be above 0; it is 0.',
    );
    expect(() => costPerMillionAtUtilization(1, Number.NaN)).toThrow('it is not a number');
    expect(() => costPerMillionAtUtilization(1, 10, 1.5)).toThrow(InvalidInputError);
  });
});

describe('instances for a load', () => {
  it('are enough, and one fewer is not', () => {
    fc.assert(
      fc.property(rate, rate, share, (perSecond, throughput, highest) => {
        const count = instancesNeeded(perSecond, throughput, highest);
        expect(count * throughput * highest).toBeGreaterThanOrEqual(perSecond * (1 - 1e-9));
        if (count > 1) expect((count - 1) * throughput * highest).toBeLessThan(perSecond);
      }),
    );
  });

  it('do not grow by rounding noise', () => {
    expect(2.1 / 0.7).toBeGreaterThan(3);
    expect(instancesNeeded(2.1, 1, 0.7)).toBe(3);
  });

  it('are at least one', () => {
    expect(instancesNeeded(0, 10)).toBe(1);
  });

  it('cannot be counted for an absurd load', () => {
    expect(() => instancesNeeded(1e300, 1e-300)).toThrow(InvalidInputError);
  });

  it('have a utilization above 1 when they cannot keep up', () => {
    expect(utilization(16, 8)).toBe(2);
    expect(utilization(16, 8, 4)).toBe(0.5);
  });

  it('cost more only with more load, and never a whole instance more than the load fills', () => {
    fc.assert(
      fc.property(price, rate, rate, (hourly, throughput, perSecond) => {
        const now = deployment(hourly, perSecond, throughput);
        const later = deployment(hourly, perSecond * 1.5, throughput);
        const filled = (hourly * perSecond) / throughput;
        expect(later.pricePerHour).toBeGreaterThanOrEqual(now.pricePerHour);
        expect(now.pricePerHour).toBe(now.count * hourly);
        expect(now.pricePerHour).toBeLessThanOrEqual(filled * (1 + 1e-9) + hourly);
      }),
    );
  });
});

describe('a training run', () => {
  it('of 36 million sequences at 1,000 a second takes 10 hours (by hand)', () => {
    expect(trainingRun(20, { work: 36e6, throughputPerSecond: 1000 })).toEqual({
      hours: 10,
      cost: 200,
    });
  });

  it('costs the same on more instances only when they scale perfectly', () => {
    const one = trainingRun(20, { work: 36e6, throughputPerSecond: 1000 });
    const four = trainingRun(20, { work: 36e6, throughputPerSecond: 1000, count: 4 });
    const lossy = trainingRun(20, {
      work: 36e6,
      throughputPerSecond: 1000,
      count: 4,
      scalingEfficiency: 0.8,
    });
    expect(four.hours).toBeCloseTo(one.hours / 4);
    expect(four.cost).toBeCloseTo(one.cost);
    expect(lossy.cost).toBeCloseTo(one.cost / 0.8);
  });

  it('refuses a throughput of zero', () => {
    expect(() => trainingRun(1, { work: 1, throughputPerSecond: 0 })).toThrow(InvalidInputError);
  });
});

describe('model size', () => {
  it('is bytes per parameter times parameters', () => {
    expect(weightsGb(110, 'fp32')).toBeCloseTo(0.44);
    expect(weightsGb(110, 'fp16')).toBeCloseTo(0.22);
    expect(weightsGb(7000, 'int8')).toBe(7);
  });
});
