import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BERT_EXAMPLE,
  type CalculatorState,
  parseCalculatorState,
  RANGES,
  serializeCalculatorState,
} from './calculator-state.ts';

const states: fc.Arbitrary<CalculatorState> = fc.record({
  perMinute: fc.integer(RANGES.perMinute),
  limitMs: fc.integer(RANGES.limitMs),
  percentile: fc.constantFrom<0.95 | 0.99>(0.95, 0.99),
  maxUtilization: fc.integer({ min: 10, max: 100 }).map((percent) => percent / 100),
  hoursPerMonth: fc.integer(RANGES.hoursPerMonth),
});

describe('the calculator’s address', () => {
  it('comes back as the same state', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { value, notices } = parseCalculatorState(serializeCalculatorState(state));
        expect(value).toEqual(state);
        expect(notices).toEqual([]);
      }),
    );
  });

  it('is empty for the guide’s example', () => {
    expect(serializeCalculatorState(BERT_EXAMPLE).toString()).toBe('');
  });

  it('keeps the example’s value for every part it cannot use, and says so', () => {
    const hostile = new URLSearchParams(
      'requests=1e9&limit=-5&percentile=50&utilization=NaN&hours=%3Cscript%3E',
    );
    const { value, notices } = parseCalculatorState(hostile);
    expect(value).toEqual(BERT_EXAMPLE);
    expect(notices).toHaveLength(5);
    expect(notices[0]).toContain('requests=1e9');
  });

  it('uses the good parts of an address with one bad part', () => {
    const { value, notices } = parseCalculatorState(new URLSearchParams('requests=64000&limit=0'));
    expect(value).toEqual({ ...BERT_EXAMPLE, perMinute: 64_000 });
    expect(notices).toHaveLength(1);
  });

  it('never gives a state outside the ranges', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (requests, hours) => {
        const { value } = parseCalculatorState(new URLSearchParams({ requests, hours }));
        expect(value.perMinute).toBeGreaterThanOrEqual(RANGES.perMinute.min);
        expect(value.hoursPerMonth).toBeLessThanOrEqual(RANGES.hoursPerMonth.max);
      }),
    );
  });
});
