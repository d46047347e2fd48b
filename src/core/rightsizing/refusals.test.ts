import { describe, expect, it } from 'vitest';
import type { Refusal } from './analysis-types.ts';
import { analysed, measured, resultOf } from './example-analysis.ts';
import {
  EXAMPLE_START_MS,
  exampleInstance,
  exampleSeries,
  HOUR_MS,
  steady,
} from './example-facts.ts';
import type { AnalyseOptions, FleetInstance } from './input-types.ts';

function refusal(instance: FleetInstance, options?: AnalyseOptions): Refusal {
  const result = resultOf(instance, {}, options);
  if (result.kind === 'analysis') throw new Error(`A finding: ${result.finding}`);
  return result;
}

function withCpu(values: readonly number[], instanceType = 'even.xlarge'): FleetInstance {
  return {
    ...exampleInstance(instanceType, {}),
    series: [exampleSeries('cpuUtilization', values)],
  };
}

describe('a refusal', () => {
  it('names the type that the data does not know, and what would be right', () => {
    const result = refusal({ ...exampleInstance('x9.huge', { cpuUtilization: 5 }), name: 'web' });
    expect(result).toMatchObject({ reason: 'unknown-type', name: 'web', instanceType: 'x9.huge' });
    expect(result.text).toContain('“x9.huge”');
    expect(result.text).toContain('m5.large');
    expect(refusal(exampleInstance('', { cpuUtilization: 5 })).text).toContain('No instance type');
  });

  it('comes for a type without a price in the region', () => {
    const result = refusal(exampleInstance('unpriced.large', { cpuUtilization: 5 }));
    expect(result.reason).toBe('no-price');
    expect(result.text).toContain('example-1');
  });

  it('comes without CPU utilization, and says what was found instead', () => {
    const result = refusal(exampleInstance('even.large', { memoryUtilization: 5 }));
    expect(result.reason).toBe('no-cpu-metric');
    expect(result.text).toContain('Memory utilization');
    expect(refusal({ ...exampleInstance('even.large', {}) }).reason).toBe('no-cpu-metric');
  });

  it('comes when the CPU has only a statistic that cannot be judged', () => {
    const minimum = exampleSeries('cpuUtilization', steady(5), { statistic: 'Minimum' });
    const result = refusal({ ...exampleInstance('even.large', {}), series: [minimum] });
    expect(result.reason).toBe('no-cpu-metric');
    expect(result.text).toContain('Minimum');
  });

  it('comes below 30 hours of CPU data in the look-back, not at 30', () => {
    const short = refusal(withCpu(steady(50, 29)));
    expect(short.reason).toBe('too-little-data');
    expect(short.text).toContain('29 hours');
    expect(analysed(withCpu(steady(50, 30))).hours).toBe(30);
  });

  it('counts only the hours inside the look-back', () => {
    const old = exampleSeries('cpuUtilization', steady(50, 100));
    const recent = exampleSeries('memoryUtilization', [50], {
      timesMs: Float64Array.of(EXAMPLE_START_MS + 17 * 24 * HOUR_MS),
    });
    const result = refusal({ ...exampleInstance('even.large', {}), series: [old, recent] });
    expect(result.reason).toBe('too-little-data');
  });
});

describe('percentages that may be summed over the cores', () => {
  // 4 vCPUs: 400 is all of them. 160 is then 40 %.
  const summed = withCpu([...steady(100, 100), ...steady(160, 100)]);

  it('are asked about, with both readings to choose from', () => {
    const result = refusal(summed);
    expect(result.reason).toBe('needs-answer');
    expect(result.questions).toHaveLength(1);
    expect(result.questions[0]).toMatchObject({ metric: 'cpuUtilization', highestValue: 160 });
    expect(result.questions[0]?.choices.map(({ scale }) => scale)).toEqual([
      'summed-percent',
      'percent',
    ]);
  });

  it('are divided by the vCPUs once the reader, or the file, says so', () => {
    const answers = { cpuUtilization: 'summed-percent' } as const;
    const answered = analysed(summed, {}, { answers });
    expect(measured(answered, 'cpu').maximumPercent).toBe(40);
    const stated = analysed({ ...summed, scales: answers });
    expect(measured(stated, 'cpu').usedPercent).toBe(40);
  });

  it('are refused as impossible when the reader says that they are not summed', () => {
    const result = refusal(summed, { answers: { cpuUtilization: 'percent' } });
    expect(result.reason).toBe('impossible-value');
    expect(result.text).toContain('160');
  });

  it('cannot be more than all vCPUs at once, nor can memory be above 100 %', () => {
    expect(refusal(withCpu(steady(450))).reason).toBe('impossible-value');
    const memory = exampleInstance('even.large', { cpuUtilization: 10, memoryUtilization: 130 });
    expect(refusal(memory).reason).toBe('impossible-value');
  });

  it('are summed over the GPUs for the GPU', () => {
    const instance = exampleInstance('quad.8xlarge', { cpuUtilization: 10, gpuUtilization: 200 });
    const answers = { gpuUtilization: 'summed-percent' } as const;
    expect(refusal(instance).questions[0]?.text).toContain('4 GPUs');
    expect(measured(analysed(instance, {}, { answers }), 'gpu').usedPercent).toBe(50);
  });
});

describe('percentages that may be fractions', () => {
  const low = withCpu([...steady(0.2, 100), ...steady(0.6, 100)]);

  it('are asked about when nothing is above 1', () => {
    expect(refusal(low).questions[0]?.choices.map(({ scale }) => scale)).toEqual([
      'percent',
      'fraction',
    ]);
  });

  it('are taken as the reader says', () => {
    const as = (scale: 'percent' | 'fraction') =>
      measured(analysed(low, {}, { answers: { cpuUtilization: scale } }), 'cpu').usedPercent;
    expect(as('fraction')).toBeCloseTo(60, 9);
    expect(as('percent')).toBeCloseTo(0.6, 9);
  });

  it('need no question when all of them are 0', () => {
    expect(analysed(withCpu(steady(0))).finding).toBe('Overprovisioned');
  });

  it('are asked about for every metric at once', () => {
    const both = exampleInstance('even.large', { cpuUtilization: 0.5, memoryUtilization: 0.5 });
    expect(refusal(both).questions.map(({ metric }) => metric)).toEqual([
      'cpuUtilization',
      'memoryUtilization',
    ]);
  });
});

describe('notes on the data', () => {
  const kinds = (instance: FleetInstance) => analysed(instance).notes.map(({ kind }) => kind);

  it('say what is missing, repeated or left out', () => {
    const series = exampleSeries('cpuUtilization', steady(50));
    const timesMs = series.timesMs.slice();
    const values = series.values.slice();
    timesMs[100] = timesMs[99] ?? 0;
    values[200] = -1;
    const instance = {
      ...exampleInstance('even.large', {}),
      series: [{ ...series, timesMs, values }],
    };
    expect(kinds(instance)).toEqual(
      expect.arrayContaining(['gaps', 'duplicates', 'dropped-values']),
    );
    expect(kinds(withCpu(steady(50)))).not.toContain('gaps');
  });

  it('say that the window is short, and that another region was measured', () => {
    expect(kinds(withCpu(steady(50, 48)))).toContain('short-window');
    expect(kinds({ ...withCpu(steady(50)), region: 'elsewhere-2' })).toContain('other-region');
    expect(kinds({ ...withCpu(steady(50)), region: 'example-1' })).not.toContain('other-region');
  });

  it('say that an average of bytes was taken as five minutes', () => {
    const bytes = exampleSeries('networkIn', steady(1e6), { unit: 'Bytes' });
    const cpu = exampleSeries('cpuUtilization', steady(50));
    const instance = { ...exampleInstance('even.large', {}), series: [cpu, bytes] };
    expect(kinds(instance)).toContain('assumed-sample-period');
  });

  it('say which of two series of one metric was not used', () => {
    const cpu = exampleSeries('cpuUtilization', steady(50));
    const peaks = exampleSeries('cpuUtilization', steady(99), { statistic: 'Maximum' });
    const instance = { ...exampleInstance('even.large', {}), series: [peaks, cpu] };
    expect(measured(analysed(instance), 'cpu').usedPercent).toBe(99);
    expect(kinds(instance)).toContain('unused-series');
  });

  it('take the finer of two series', () => {
    const coarse = exampleSeries('cpuUtilization', steady(50));
    const minutes = exampleSeries('cpuUtilization', steady(60), {
      periodSeconds: 60,
      timesMs: coarse.timesMs.map((_, index) => EXAMPLE_START_MS + index * 60_000),
    });
    const instance = { ...exampleInstance('even.large', {}), series: [coarse, minutes] };
    expect(measured(analysed(instance), 'cpu').usedPercent).toBe(60);
  });

  it('do not let the maximum of an hour stand for the hour', () => {
    const cpu = exampleSeries('cpuUtilization', steady(50));
    const hourly = { statistic: 'Maximum', periodSeconds: 3_600 } as const;
    const peaks = exampleSeries('cpuUtilization', steady(99), hourly);
    const instance = { ...exampleInstance('even.large', {}), series: [peaks, cpu] };
    expect(measured(analysed(instance), 'cpu').usedPercent).toBe(50);
    const averages = exampleSeries('cpuUtilization', steady(40), {
      ...hourly,
      statistic: 'Average',
    });
    const both = { ...instance, series: [peaks, averages] };
    expect(measured(analysed(both), 'cpu').usedPercent).toBe(40);
  });

  it('say that the type is no longer sold', () => {
    expect(kinds(exampleInstance('volta.2xlarge', { cpuUtilization: 50 }))).toContain('withdrawn');
  });
});
