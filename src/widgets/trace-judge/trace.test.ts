import { describe, expect, it } from 'vitest';
import { cpuTrace, meanOf, percentileOf, TRACE_HOURS } from './trace.ts';

describe('percentileOf', () => {
  it('takes the nearest rank from above', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(percentileOf(hundred, 0.95)).toBe(95);
    expect(percentileOf(hundred, 0.995)).toBe(100);
    expect(percentileOf([7], 0.5)).toBe(7);
  });
});

describe('cpuTrace', () => {
  it('is the same for the same seed and another for another', () => {
    expect(cpuTrace('low', 5)).toEqual(cpuTrace('low', 5));
    expect(cpuTrace('low', 5)).not.toEqual(cpuTrace('low', 6));
    expect(cpuTrace('low', 5)).toHaveLength(TRACE_HOURS);
  });

  it('keeps the steady trace under the 80 % limit although its average is high', () => {
    const trace = cpuTrace('steady', 7);
    expect(meanOf(trace)).toBeGreaterThan(60);
    expect(percentileOf(trace, 0.995)).toBeLessThan(80);
    expect(percentileOf(trace, 0.995) * 2).toBeGreaterThan(100);
  });

  it('has one wild hour that the percentile cuts off, and fits half the size without it', () => {
    const trace = cpuTrace('spike', 11);
    expect(Math.max(...trace)).toBe(97);
    expect(percentileOf(trace, 0.995) * 2).toBeLessThan(80);
  });

  it('leaves the CPU of the index nearly idle', () => {
    expect(percentileOf(cpuTrace('low', 5), 0.995)).toBeLessThan(15);
  });
});
