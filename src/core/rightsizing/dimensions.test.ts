import { describe, expect, it } from 'vitest';
import { analysed, measured, names } from './example-analysis.ts';
import { exampleInstance, exampleSeries, steady } from './example-facts.ts';
import { usagePoints } from './usage.ts';

describe('what was not measured', () => {
  it('is neither 0 nor over, and a recommendation does not make it smaller', () => {
    const analysis = analysed(exampleInstance('even.2xlarge', { cpuUtilization: 30 }));
    expect(analysis.codes).toEqual(['CPUOverprovisioned']);
    expect(names(analysis)).toEqual(['roomy.xlarge']);
    const memory = analysis.dimensions.find(({ dimension }) => dimension === 'memory');
    expect(memory?.state).toBe('not-measured');
    expect(memory?.because).not.toContain('is 0%');
    expect(analysis.notes.find(({ kind }) => kind === 'not-measured')?.text).toContain(
      'as much memory as even.2xlarge',
    );
  });

  it('holds for the GPU as well: the same GPU power and memory, or more', () => {
    const analysis = analysed(
      exampleInstance('volta.2xlarge', { cpuUtilization: 5, memoryUtilization: 5 }),
    );
    expect(names(analysis)).toEqual(['quad.8xlarge']);
    expect(analysis.codes.filter((code) => code.startsWith('GPU'))).toEqual([]);
  });

  it('is not made up from one of two series: reads alone are never over', () => {
    const instance = exampleInstance('even.2xlarge', { cpuUtilization: 30, memoryUtilization: 20 });
    const reads = exampleSeries('ebsReadBytes', steady(0), { statistic: 'Sum', unit: 'Bytes' });
    const analysis = analysed({ ...instance, series: [...instance.series, reads] });
    expect(measured(analysis, 'ebsThroughput')).toMatchObject({ partial: true, verdict: 'fits' });
    expect(analysis.notes.map(({ kind }) => kind)).toContain('partly-measured');
  });
});

describe('rates and limits', () => {
  it('compares the busier direction with the baseline bandwidth', () => {
    // even.large has 1 Gbps: 75 MB/s out is 0.6 Gbps, 60 %; 30 s × 75 MB in 300 s would be 6 %.
    const bytes = (rate: number) => steady(rate * 300);
    const analysis = analysed({
      ...exampleInstance('even.large', {}),
      series: [
        exampleSeries('cpuUtilization', steady(50)),
        exampleSeries('networkIn', bytes(1e6), { statistic: 'Sum', unit: 'Bytes' }),
        exampleSeries('networkOut', bytes(75e6), { statistic: 'Sum', unit: 'Bytes' }),
      ],
    });
    expect(measured(analysis, 'network').usedPercent).toBeCloseTo(60, 9);
    expect(measured(analysis, 'network').combine).toBe('higher');
  });

  it('adds EBS reads and writes, and calls too much under-provisioned', () => {
    // even.large has 1,000 Mbps: 62.5 + 56.25 MB/s are 500 + 450 Mbps, 95 %.
    const analysis = analysed({
      ...exampleInstance('even.large', {}),
      series: [
        exampleSeries('cpuUtilization', steady(50)),
        exampleSeries('ebsReadBytes', steady(62.5e6), { unit: 'Bytes/Second' }),
        exampleSeries('ebsWriteBytes', steady(56.25e6), { unit: 'Bytes/Second' }),
      ],
    });
    expect(measured(analysis, 'ebsThroughput').usedPercent).toBeCloseTo(95, 9);
    expect(analysis.codes).toEqual(['EBSThroughputUnderprovisioned']);
  });

  it('does not judge EBS operations, for which there are no limits', () => {
    const analysis = analysed({
      ...exampleInstance('even.large', {}),
      series: [
        exampleSeries('cpuUtilization', steady(50)),
        exampleSeries('ebsReadOps', steady(5e6), { statistic: 'Sum', unit: 'Count' }),
      ],
    });
    const operations = analysis.dimensions.find(({ dimension }) => dimension === 'ebsIops');
    expect(operations?.state).toBe('no-limit');
    expect(analysis.finding).toBe('Optimized');
  });

  it('compares CPUs by CoreMark when both types have it', () => {
    // 60,000 on 4 slow vCPUs, 60,000 on 2 fast ones: the same CPU, so 60 % stays 60 %.
    const analysis = analysed(
      exampleInstance('slow.xlarge', { cpuUtilization: 60, memoryUtilization: 30 }),
    );
    const fast = analysis.recommendations.find(({ instance }) => instance.family === 'fast');
    expect(fast?.projections[0]).toMatchObject({
      factor: 1,
      usedPercent: 60,
      oldCapacity: { amount: 60_000, unit: 'CoreMark' },
    });
  });

  it('gives the page the points behind a dimension, to draw and to project', () => {
    const instance = exampleInstance('even.large', { cpuUtilization: 30 });
    const analysis = analysed(instance);
    const points = usagePoints(instance, measured(analysis, 'cpu'), analysis.window);
    expect(points.values).toHaveLength(14 * 24 * 12);
    expect(new Set(points.values)).toEqual(new Set([30]));
  });
});

describe('burstable types', () => {
  it('are recommended when the baseline covers the busiest 24 hours', () => {
    const low = exampleInstance('even.large', { cpuUtilization: 29, memoryUtilization: 50 });
    expect(names(analysed(low))).toEqual(['burst.large']);
    expect(analysed(low).codes).toEqual(['CPUOverprovisioned']);
    const high = exampleInstance('even.large', { cpuUtilization: 31, memoryUtilization: 50 });
    expect(names(analysed(high))).toEqual([]);
  });

  it('are not, when one day of fourteen is busier than the baseline', () => {
    const day = [...steady(5, 13 * 24), ...steady(35, 24)];
    const instance = {
      ...exampleInstance('even.large', {}),
      series: [exampleSeries('cpuUtilization', day)],
    };
    expect(names(analysed(instance))).not.toContain('burst.large');
  });

  it('are not over-provisioned when credits may hold them at the baseline', () => {
    const analysis = analysed(
      exampleInstance('burst.large', { cpuUtilization: 30, memoryUtilization: 50 }),
    );
    expect(measured(analysis, 'cpu').verdict).toBe('fits');
    expect(analysis.notes.map(({ kind }) => kind)).toContain('burstable');
  });
});

describe('types that are not recommended', () => {
  it('are withdrawn, of a former generation, on Xen, flexible or bare metal, however cheap', () => {
    const { recommendations } = analysed(
      exampleInstance('even.2xlarge', { cpuUtilization: 2, memoryUtilization: 2 }),
    );
    const families = recommendations.map(({ instance }) => instance.family);
    expect(families).toEqual(['burst', 'even', 'roomy']);
  });

  it('have less local disk than a storage-optimised instance', () => {
    const analysis = analysed(
      exampleInstance('disk.2xlarge', { cpuUtilization: 2, memoryUtilization: 2 }),
    );
    expect(names(analysis)).toEqual([]);
  });
});
