import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { loadMeasurements } from '../../content/measurements.ts';
import { firstData } from './data.ts';
import { resolveMachine } from './machine.ts';
import { BEST_MEASURED } from './scenario-state.ts';

const content = path.resolve('content');
const data = { ...firstData(loadFacts(content)), measurements: loadMeasurements(content) };
const machine = (type: string, phase: 'inference' | 'training' = 'inference') =>
  resolveMachine(
    data,
    { type, region: '', option: 'on-demand', throughput: { measured: BEST_MEASURED } },
    phase,
    '',
  );

describe('the best measurement of a type that only its name is known of', () => {
  it('is of the example’s model and length, and not of INT8 where others are published', () => {
    for (const type of ['g4dn.xlarge', 'g6.xlarge', 'inf2.xlarge']) {
      const { measurement, throughputPerSecond, isUnitAssumed } = machine(type);
      expect(measurement?.model).toMatch(/^bert[ -]base/i);
      expect(measurement?.sequenceLength).toBe(128);
      expect(measurement?.precision).not.toMatch(/int/i);
      expect(throughputPerSecond).toBeGreaterThan(0);
      expect(isUnitAssumed).toBe(false);
    }
  });

  it('is none where nobody has published one, which is not an error', () => {
    const { measurement, throughputPerSecond, problems } = machine('m5.large');
    expect([measurement, throughputPerSecond]).toEqual([null, null]);
    expect(problems).toEqual({});
  });
});
