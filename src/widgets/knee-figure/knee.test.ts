import { describe, expect, it } from 'vitest';
import { createCalculator } from '../../core/calculator.ts';
import { NO_FACTS } from '../../ui/facts.ts';
import { largestLoadPerSecond, loadCurve, loadPoint } from './knee.ts';

const c = createCalculator(NO_FACTS);

describe('one server under load', () => {
  it('waits one service time at half load and nine at 90%', () => {
    expect(loadPoint(c, 25, 20).meanWaitMs).toBeCloseTo(20, 6);
    expect(loadPoint(c, 45, 20).meanWaitMs).toBeCloseTo(180, 6);
  });

  it('has no wait to show once more arrives than it can do', () => {
    expect(loadPoint(c, 50, 20).meanWaitMs).toBe(Infinity);
    expect(loadPoint(c, 55, 20).utilization).toBeCloseTo(1.1, 9);
  });

  it('meets a P95 goal exactly at the largest load that meets it', () => {
    const load = largestLoadPerSecond(20, 200) ?? 0;
    expect(loadPoint(c, load, 20).p95Ms).toBeCloseTo(200, 6);
  });

  it('says when even an idle server misses the goal', () => {
    expect(largestLoadPerSecond(70, 200)).toBeNull();
  });

  it('draws a curve that only rises', () => {
    const waits = loadCurve(c, 20).map((point) => point.meanWaitMs);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.every(Number.isFinite)).toBe(true);
  });
});
