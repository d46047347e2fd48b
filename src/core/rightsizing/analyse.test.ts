import { describe, expect, it } from 'vitest';
import { analysed, measured, names } from './example-analysis.ts';
import { exampleInstance, exampleSeries, HOUR_MS, steady } from './example-facts.ts';

describe('an over-provisioned instance, worked by hand', () => {
  // 8 vCPUs at 30 % and 32 GiB at 20 %. Half of it: 60 % and 40 %. A quarter: 120 %, too much.
  const analysis = analysed(
    exampleInstance('even.2xlarge', { cpuUtilization: 30, memoryUtilization: 20 }),
  );

  it('is found with the two dimensions of which half would do', () => {
    expect(analysis.finding).toBe('Overprovisioned');
    expect(analysis.codes).toEqual(['CPUOverprovisioned', 'MemoryOverprovisioned']);
    expect(measured(analysis, 'cpu')).toMatchObject({
      verdict: 'over',
      usedPercent: 30,
      ceilingPercent: 80,
      percentile: 99.5,
    });
    expect(measured(analysis, 'memory')).toMatchObject({ verdict: 'over', percentile: null });
  });

  it('gets the cheapest type that holds it, one a family', () => {
    expect(names(analysis)).toEqual(['slow.xlarge', 'even.xlarge', 'roomy.xlarge']);
  });

  it('saves the difference of the list prices for 730 hours', () => {
    // (0.40 − 0.20) × 730 = 146.
    expect(analysis.recommendations[1]?.monthlySaving).toBeCloseTo(146, 9);
  });

  it('projects every figure by old ÷ new capacity', () => {
    const projections = analysis.recommendations[1]?.projections;
    expect(projections?.find(({ dimension }) => dimension === 'cpu')).toMatchObject({
      factor: 2,
      usedPercent: 60,
      maximumPercent: 60,
      shareAboveCeiling: 0,
      oldCapacity: { amount: 8, unit: 'vCPU' },
      newCapacity: { amount: 4, unit: 'vCPU' },
    });
    expect(projections?.find(({ dimension }) => dimension === 'memory')).toMatchObject({
      factor: 2,
      usedPercent: 40,
    });
  });

  it('halves the saving when the reader pays half of the list price', () => {
    const instance = exampleInstance('even.2xlarge', { cpuUtilization: 30, memoryUtilization: 20 });
    const discounted = analysed(instance, { purchaseOption: 'discounted', discountShare: 0.5 });
    expect(discounted.recommendations[1]?.monthlySaving).toBeCloseTo(73, 9);
    const ignored = analysed(instance, { purchaseOption: 'on-demand', discountShare: 0.5 });
    expect(ignored.recommendations[1]?.monthlySaving).toBeCloseTo(146, 9);
  });
});

describe('an under-provisioned instance', () => {
  it('is under from one dimension, whatever is over elsewhere', () => {
    const analysis = analysed(
      exampleInstance('even.large', { cpuUtilization: 5, memoryUtilization: 90 }),
    );
    expect(analysis.finding).toBe('Underprovisioned');
    expect(analysis.codes).toEqual(['MemoryUnderprovisioned']);
    // 7.2 GiB need at least 9 GiB below 80 %: 16 GiB. The cheapest costs more, and says so.
    expect(names(analysis)).toEqual(['roomy.large', 'slow.xlarge', 'even.xlarge']);
    expect(analysis.recommendations[0]?.monthlySaving).toBeCloseTo(-0.03 * 730, 9);
  });

  it('starts just above the ceiling, not at it', () => {
    const at = (cpuUtilization: number) =>
      analysed(exampleInstance('even.large', { cpuUtilization, memoryUtilization: 50 })).finding;
    expect(at(80)).toBe('Optimized');
    expect(at(80.01)).toBe('Underprovisioned');
  });

  it('says so when nothing in the data is large enough', () => {
    const analysis = analysed(
      exampleInstance('even.4xlarge', { cpuUtilization: 95, memoryUtilization: 95 }),
    );
    expect(analysis.finding).toBe('Underprovisioned');
    expect(analysis.recommendations).toEqual([]);
    expect(analysis.notes.map(({ kind }) => kind)).toContain('nothing-fits');
  });
});

describe('the preferences', () => {
  // 2 % of the time at 95 %, else 10 %: P99.5 is 95, P95 is 10.
  const spiky = {
    ...exampleInstance('even.xlarge', { memoryUtilization: 30 }),
    series: [
      exampleSeries('cpuUtilization', [...steady(10, 294), ...steady(95, 6)]),
      exampleSeries('memoryUtilization', steady(30, 300)),
    ],
  };

  it('turn the finding round by the percentile', () => {
    expect(analysed(spiky).finding).toBe('Underprovisioned');
    const relaxed = analysed(spiky, { cpuPercentile: 95 });
    expect(relaxed.finding).toBe('Overprovisioned');
    // 2 % of the time above the ceiling × 40 = 0.8 of 4.
    const half = relaxed.recommendations.find(
      ({ instance }) => instance.instanceType === 'even.large',
    );
    expect(half?.risk.value).toBeCloseTo(0.8, 9);
    expect(half?.risk.level).toBe('Very low');
  });

  it('take the memory headroom for memory and the CPU headroom for the CPU', () => {
    const instance = exampleInstance('even.large', { cpuUtilization: 75, memoryUtilization: 85 });
    expect(analysed(instance, { memoryHeadroom: 0.1 }).finding).toBe('Optimized');
    expect(analysed(instance).codes).toEqual(['MemoryUnderprovisioned']);
    expect(analysed(instance, { memoryHeadroom: 0.1, cpuHeadroom: 0.3 }).codes).toEqual([
      'CPUUnderprovisioned',
    ]);
  });

  it('stay with the architecture unless another one is allowed', () => {
    const instance = exampleInstance('even.large', { cpuUtilization: 60, memoryUtilization: 50 });
    expect(names(analysed(instance))).toEqual([]);
    expect(names(analysed(instance, { architectures: 'any' }))).toEqual(['arm.large']);
    const [arm] = analysed(instance, { architectures: 'arm64' }).recommendations;
    expect(arm?.instance.instanceType).toBe('arm.large');
    expect(arm?.effort.level).toBe('Medium');
    expect(arm?.effort.differences.map(({ kind }) => kind)).toEqual(['architecture']);
  });

  it('look back from the newest point, not from today', () => {
    // 20 days at 95 %, then 14 days at 10 %.
    const instance = {
      ...exampleInstance('even.large', {}),
      series: [exampleSeries('cpuUtilization', [...steady(95, 480), ...steady(10, 336)])],
    };
    const recent = analysed(instance);
    expect(measured(recent, 'cpu').maximumPercent).toBe(10);
    expect(recent.window.endMs - recent.window.startMs).toBe(14 * 24 * HOUR_MS);
    expect(analysed(instance, { lookBackDays: 32 }).finding).toBe('Underprovisioned');
  });
});
