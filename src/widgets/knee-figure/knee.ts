import type { Calculator } from '../../core/calculator.ts';

/** One server at one load. Times in milliseconds, `Infinity` when the queue never empties. */
export interface LoadPoint {
  readonly perSecond: number;
  /** Busy share, 1 and above is unstable. */
  readonly utilization: number;
  readonly meanWaitMs: number;
  readonly p95Ms: number;
}

/** A single-server queue (M/M/1) at one load; `serviceMs` is the mean service time. */
export function loadPoint(c: Calculator, perSecond: number, serviceMs: number): LoadPoint {
  return {
    perSecond,
    utilization: c.utilization(perSecond, 1000 / serviceMs),
    meanWaitMs: c.waitMm1Ms(perSecond, serviceMs),
    p95Ms: c.responseMm1Ms(perSecond, serviceMs, 0.95),
  };
}

/** Loads from nearly none to just below the server's own rate, closer together towards the end. */
export function loadCurve(c: Calculator, serviceMs: number, count = 60): readonly LoadPoint[] {
  const rate = 1000 / serviceMs;
  return Array.from({ length: count }, (_, index) => {
    const share = 1 - (1 - index / count) ** 2;
    return loadPoint(c, rate * Math.max(0.001, share * 0.995), serviceMs);
  });
}

/**
 * The largest load per second whose P95 meets the goal: μ − ln(20) ÷ goal for M/M/1.
 * `null` when even an idle server misses it.
 */
export function largestLoadPerSecond(serviceMs: number, goalMs: number): number | null {
  const load = 1000 / serviceMs - (Math.log(20) * 1000) / goalMs;
  return load > 0 ? load : null;
}
