import { describe, expect, it } from 'vitest';
import type { MetricSeries } from '../../core/metrics/types.ts';
import type { MeasuredDimension } from '../../core/rightsizing/analysis-types.ts';
import type { FleetInstance } from '../../core/rightsizing/input-types.ts';
import { highestBetween, usageOf } from './usage.ts';
import { ALL_POINTS, usagePath } from './usage-path.ts';

const MINUTE = 60_000;

function series(metric: MetricSeries['metric'], values: readonly number[]): MetricSeries {
  return {
    metric,
    statistic: 'Average',
    unit: 'Percent',
    periodSeconds: 300,
    timesMs: Float64Array.from(values, (_, index) => index * 5 * MINUTE),
    values: Float64Array.from(values),
  };
}

const instanceOf = (...series: MetricSeries[]): FleetInstance => ({
  id: 'i-1',
  instanceType: 'm5.large',
  region: 'us-east-1',
  series,
});

const network: Pick<MeasuredDimension, 'parts' | 'combine'> = {
  parts: [
    { metric: 'networkIn', statistic: 'Average', percentPerUnit: 0.5 },
    { metric: 'networkOut', statistic: 'Average', percentPerUnit: 0.5 },
  ],
  combine: 'higher',
};

describe('use of a capacity over time', () => {
  it('takes the higher of two directions, in percent of the capacity', () => {
    const usage = usageOf(
      instanceOf(series('networkIn', [10, 90, 40]), series('networkOut', [20, 10, 60])),
      network,
      { startMs: 0, endMs: 15 * MINUTE },
    );
    expect(Array.from(usage?.points.values ?? [])).toEqual([10, 45, 30]);
  });

  it('leaves out what is not in the look-back', () => {
    const usage = usageOf(instanceOf(series('networkIn', [10, 90, 40])), network, {
      startMs: 5 * MINUTE,
      endMs: 15 * MINUTE,
    });
    expect(Array.from(usage?.points.values ?? [])).toEqual([45, 20]);
  });

  it('is nothing without its series', () => {
    expect(usageOf(instanceOf(), network, { startMs: 0, endMs: 1 })).toBeNull();
  });

  it('names the highest point of a stretch, and none where nothing was measured', () => {
    const { timesMs, values } = series('cpuUtilization', [10, 90, 40]);
    expect(highestBetween({ timesMs, values }, 0, 9 * MINUTE)).toEqual({
      timeMs: 5 * MINUTE,
      percent: 90,
    });
    expect(highestBetween({ timesMs, values }, 60 * MINUTE, 90 * MINUTE)).toBeNull();
  });
});

describe('the line through it', () => {
  const frame = (count: number) => ({
    fromMs: 0,
    toMs: count * 5 * MINUTE,
    width: 1000,
    columns: 100,
    y: (percent: number) => percent,
  });
  const lineOf = (values: readonly number[]) => {
    const { timesMs } = series('cpuUtilization', values);
    const points = { timesMs, values: Float64Array.from(values) };
    return usagePath({ periodMs: 5 * MINUTE, points }, frame(values.length));
  };

  it('passes through every point while they are few', () => {
    const values = Array.from({ length: ALL_POINTS }, (_, index) => index % 97);
    expect(lineOf(values).split('L')).toHaveLength(ALL_POINTS);
  });

  it('keeps a single peak among very many points', () => {
    const values = new Array<number>(20_000).fill(5);
    values[12_345] = 99;
    const line = lineOf(values);
    expect(line).toMatch(/ 99(?:L|$)/);
    expect(line.split('L').length).toBeLessThan(250);
  });

  it('is interrupted where points are missing', () => {
    const points = {
      timesMs: Float64Array.from([0, 1, 2, 9, 10], (slot) => slot * 5 * MINUTE),
      values: Float64Array.from([1, 2, 3, 4, 5]),
    };
    const line = usagePath({ periodMs: 5 * MINUTE, points }, frame(11));
    expect(line.split('M')).toHaveLength(3);
  });
});
