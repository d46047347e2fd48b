import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../errors.ts';
import { cleanSeries } from './clean.ts';
import { downsample } from './downsample.ts';
import { histogram } from './histogram.ts';
import { percentileOf } from './percentile.ts';
import { findGaps, joinPoints, type Points, scalePoints, slicePoints } from './points.ts';
import { rateRule } from './rate.ts';
import { countAbove, highestAverageOver, statisticsOf } from './statistics.ts';
import type { MetricSeries } from './types.ts';

const MINUTE_MS = 60_000;

function points(pairs: readonly (readonly [minute: number, value: number])[]): Points {
  return {
    timesMs: Float64Array.from(pairs, ([minute]) => minute * MINUTE_MS),
    values: Float64Array.from(pairs, ([, value]) => value),
  };
}

function series(pairs: readonly (readonly [minute: number, value: number])[]): MetricSeries {
  return {
    metric: 'cpuUtilization',
    statistic: 'Average',
    unit: 'Percent',
    periodSeconds: 300,
    ...points(pairs),
  };
}

/** Points at ascending minutes, at least one. */
const somePoints = fc
  .array(fc.tuple(fc.nat(5_000), fc.integer({ min: 0, max: 100 })), { minLength: 1 })
  .map((pairs) => points([...new Map(pairs)].sort(([a], [b]) => a - b)));

describe('cleaning a series', () => {
  it('returns a clean series itself, without copying', () => {
    const clean = series([
      [0, 1],
      [5, 2],
    ]);
    expect(cleanSeries(clean)).toEqual({
      series: clean,
      report: { sorted: false, duplicates: 0, dropped: 0 },
    });
    expect(cleanSeries(clean).series).toBe(clean);
  });

  it('sorts newest-first data, keeps the higher of two values and says what it did', () => {
    const { series: clean, report } = cleanSeries(
      series([
        [10, 3],
        [5, 9],
        [5, 2],
        [0, Number.NaN],
        [15, -1],
      ]),
    );
    expect([...clean.timesMs]).toEqual([5 * MINUTE_MS, 10 * MINUTE_MS]);
    expect([...clean.values]).toEqual([9, 3]);
    expect(report).toEqual({ sorted: true, duplicates: 1, dropped: 2 });
  });

  it('reports repeats without a sort when the times only stand still', () => {
    expect(
      cleanSeries(
        series([
          [0, 1],
          [0, 4],
          [5, 2],
        ]),
      ).report,
    ).toEqual({
      sorted: false,
      duplicates: 1,
      dropped: 0,
    });
  });

  it('never leaves a time twice, out of order, or a value that is no finite number', () => {
    const raw = fc.array(fc.tuple(fc.oneof(fc.nat(50), fc.double()), fc.double()));
    fc.assert(
      fc.property(raw, (pairs) => {
        const { series: clean, report } = cleanSeries(series(pairs));
        for (let index = 0; index < clean.timesMs.length; index += 1) {
          const value = clean.values[index] ?? Number.NaN;
          expect(Number.isFinite(value) && value >= 0).toBe(true);
          if (index > 0) {
            expect(clean.timesMs[index] ?? 0).toBeGreaterThan(clean.timesMs[index - 1] ?? 0);
          }
        }
        expect(clean.timesMs.length + report.duplicates + report.dropped).toBe(pairs.length);
      }),
    );
  });

  it('refuses a period of nothing, and times without values', () => {
    expect(() => cleanSeries({ ...series([[0, 1]]), periodSeconds: 0 })).toThrow(InvalidInputError);
    expect(() => cleanSeries({ ...series([[0, 1]]), values: new Float64Array() })).toThrow(
      InvalidInputError,
    );
  });
});

describe('points in time', () => {
  it('are cut from the start up to, not including, the end', () => {
    const all = points([
      [0, 1],
      [5, 2],
      [10, 3],
    ]);
    expect([...slicePoints(all, 5 * MINUTE_MS, 10 * MINUTE_MS).values]).toEqual([2]);
    expect(slicePoints(all, 20 * MINUTE_MS, 30 * MINUTE_MS).values).toHaveLength(0);
  });

  it('have a gap where periods are missing, and none for a jitter of seconds', () => {
    const times = Float64Array.from([0, 300, 602, 1_800], (seconds) => seconds * 1_000);
    expect(findGaps(times, 300)).toEqual([
      { startMs: 902_000, endMs: 1_800_000, missingPeriods: 3 },
    ]);
  });

  it('add up only where both were measured: a missing point is not 0', () => {
    const sum = joinPoints(
      points([
        [0, 1],
        [5, 2],
      ]),
      points([
        [5, 10],
        [10, 20],
      ]),
      'sum',
    );
    expect([...sum.timesMs]).toEqual([5 * MINUTE_MS]);
    expect([...sum.values]).toEqual([12]);
  });

  it('keep the higher one at each time, and the only one where one is missing', () => {
    const higher = joinPoints(
      points([
        [0, 1],
        [5, 2],
      ]),
      points([
        [5, 1],
        [10, 20],
      ]),
      'higher',
    );
    expect([...higher.values]).toEqual([1, 2, 20]);
  });

  it('are multiplied without touching the original', () => {
    const all = points([[0, 2]]);
    expect([...scalePoints(all, 3).values]).toEqual([6]);
    expect([...all.values]).toEqual([2]);
  });
});

describe('the percentile', () => {
  const hundred = Float64Array.from({ length: 100 }, (_, index) => index + 1);
  const twoHundred = Float64Array.from({ length: 200 }, (_, index) => index + 1);

  it('is the nearest rank', () => {
    expect(percentileOf(hundred, 90)).toBe(90);
    expect(percentileOf(hundred, 99.5)).toBe(100);
    expect(percentileOf(twoHundred, 99.5)).toBe(199);
    expect(percentileOf(Float64Array.of(7), 50)).toBe(7);
    // Nearest rank as in textbooks: 15, 20, 35, 40, 50.
    const five = Float64Array.of(35, 20, 15, 50, 40);
    expect([5, 30, 40, 50, 100].map((percent) => percentileOf(five, percent))).toEqual([
      15, 20, 20, 35, 50,
    ]);
    expect([...five]).toEqual([35, 20, 15, 50, 40]);
  });

  it('agrees with sorting, whatever the values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(values, fc.constantFrom(1, 50, 90, 95, 99.5, 100), (list, percent) => {
        const sorted = [...list].sort((a, b) => a - b);
        const rank = Math.ceil((percent * list.length) / 100 - 1e-9);
        const expected = sorted[Math.max(0, rank - 1)];
        expect(percentileOf(Float64Array.from(list), percent)).toBe(expected);
      }),
    );
  });

  it('is refused without values and outside its range', () => {
    expect(() => percentileOf(new Float64Array(), 50)).toThrow(InvalidInputError);
    expect(() => percentileOf(hundred, 0)).toThrow(InvalidInputError);
    expect(() => percentileOf(hundred, 101)).toThrow(InvalidInputError);
  });
});

describe('statistics', () => {
  it('count, average, lowest and highest are those of all values', () => {
    expect(statisticsOf(Float64Array.of(2, 4, 9))).toEqual({
      count: 3,
      average: 5,
      minimum: 2,
      maximum: 9,
    });
    expect(countAbove(Float64Array.of(2, 4, 9), 4)).toBe(1);
    expect(() => statisticsOf(new Float64Array())).toThrow(InvalidInputError);
  });

  it('the busiest stretch is found wherever it begins', () => {
    // Two periods of 10 in a row, then one alone.
    const load = points([
      [0, 0],
      [5, 10],
      [10, 10],
      [15, 0],
      [20, 10],
    ]);
    expect(highestAverageOver(load, 10 * MINUTE_MS)).toBe(10);
    expect(highestAverageOver(load, 15 * MINUTE_MS)).toBeCloseTo(20 / 3);
    expect(highestAverageOver(load, 1_000 * MINUTE_MS)).toBe(6);
  });

  it('the busiest stretch lies between the average and the maximum when time is even', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        (list, span) => {
          const even = points(list.map((value, index) => [index, value]));
          const highest = highestAverageOver(even, span * MINUTE_MS);
          expect(highest).toBeLessThanOrEqual(statisticsOf(even.values).maximum + 1e-9);
          if (span >= list.length)
            expect(highest).toBeCloseTo(statisticsOf(even.values).average, 9);
        },
      ),
    );
  });
});

describe('the histogram', () => {
  it('puts each value into one bin, the end into the last', () => {
    const shape = { from: 0, to: 100, bins: 4 };
    expect(histogram(Float64Array.of(0, 24.9, 25, 99, 100, 130), shape)).toEqual({
      from: 0,
      to: 100,
      counts: [2, 1, 0, 2],
      below: 0,
      above: 1,
    });
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 150, noNaN: true })),
        fc.integer({ min: 1, max: 40 }),
        (list, bins) => {
          const shape = { from: 0, to: 100, bins };
          const { counts, below, above } = histogram(Float64Array.from(list), shape);
          expect(counts.reduce((sum, count) => sum + count, below + above)).toBe(list.length);
        },
      ),
    );
  });

  it('refuses an empty range and no bins', () => {
    expect(() => histogram(Float64Array.of(1), { from: 5, to: 5, bins: 3 })).toThrow(
      InvalidInputError,
    );
    expect(() => histogram(Float64Array.of(1), { from: 0, to: 5, bins: 0 })).toThrow(
      InvalidInputError,
    );
  });
});

describe('fewer points for drawing', () => {
  it('returns what fits as it is', () => {
    const few = points([
      [0, 1],
      [5, 2],
    ]);
    expect(downsample(few, 1)).toBe(few);
  });

  it('keeps the lowest and the highest point of each stretch, in their order', () => {
    const load = points([
      [0, 5],
      [1, 9],
      [2, 1],
      [3, 4],
      [4, 4],
      [5, 4],
      [6, 8],
      [7, 2],
    ]);
    expect([...downsample(load, 2).values]).toEqual([9, 1, 8, 2]);
  });

  it('never loses a peak and never invents a point', () => {
    fc.assert(
      fc.property(somePoints, fc.integer({ min: 1, max: 30 }), (all, buckets) => {
        const thin = downsample(all, buckets);
        expect(thin.timesMs.length).toBeLessThanOrEqual(Math.max(2 * buckets, 0));
        expect(statisticsOf(thin.values).maximum).toBe(statisticsOf(all.values).maximum);
        expect(statisticsOf(thin.values).minimum).toBe(statisticsOf(all.values).minimum);
        const given = new Map(Array.from(all.timesMs, (time, index) => [time, all.values[index]]));
        thin.timesMs.forEach((time, index) => {
          expect(given.get(time)).toBe(thin.values[index]);
          if (index > 0) expect(time).toBeGreaterThan(thin.timesMs[index - 1] ?? 0);
        });
      }),
    );
  });
});

describe('the rate of an amount', () => {
  it('is the sum of a period divided by its seconds', () => {
    expect(rateRule({ unit: 'Bytes', statistic: 'Sum', periodSeconds: 300 })).toEqual({
      perSecond: 1 / 300,
      assumed: false,
    });
  });

  it('takes an average as one sample of five minutes, and says that it was assumed', () => {
    expect(rateRule({ unit: 'Bytes', statistic: 'Average', periodSeconds: 3_600 })).toEqual({
      perSecond: 1 / 300,
      assumed: true,
    });
    expect(rateRule({ unit: 'Count', statistic: 'Average', periodSeconds: 60 })).toEqual({
      perSecond: 1 / 60,
      assumed: false,
    });
  });

  it('leaves rates and percentages alone', () => {
    expect(rateRule({ unit: 'Bytes/Second', statistic: 'Sum', periodSeconds: 300 }).perSecond).toBe(
      1,
    );
    expect(rateRule({ unit: 'Percent', statistic: 'Average', periodSeconds: 300 }).perSecond).toBe(
      1,
    );
  });
});
