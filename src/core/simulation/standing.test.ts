import { describe, expect, it } from 'vitest';
import { judgeLimit, requestsFor } from './standing.ts';

describe('what a load test’s percentile stands on', () => {
  it('asks for ten requests beyond it', () => {
    expect([50, 95, 99].map((percentile) => requestsFor(percentile as 50 | 95 | 99))).toEqual([
      20, 200, 1000,
    ]);
  });

  it('says neither way of a limit on too few requests', () => {
    expect(judgeLimit(95, 0, 0)).toBe('too few');
    expect(judgeLimit(95, 58, 58)).toBe('too few');
    expect(judgeLimit(95, 58, 53)).toBe('too few');
    expect(judgeLimit(95, 199, 199)).toBe('too few');
    expect(judgeLimit(99, 999, 999)).toBe('too few');
  });

  it('holds from so many on, when no more are late than the percentile allows', () => {
    expect(judgeLimit(95, 200, 190)).toBe('holds');
    expect(judgeLimit(95, 200, 189)).toBe('broken');
    expect(judgeLimit(99, 1000, 990)).toBe('holds');
  });

  it('is broken by ten late ones, however few there are in all', () => {
    expect(judgeLimit(95, 58, 48)).toBe('broken');
    expect(judgeLimit(50, 12, 2)).toBe('broken');
    expect(judgeLimit(50, 18, 8)).toBe('broken');
    expect(judgeLimit(50, 19, 10)).toBe('too few');
  });
});
