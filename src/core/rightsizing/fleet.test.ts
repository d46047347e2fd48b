import { describe, expect, it } from 'vitest';
import { FINDING_NAMES } from './codes.ts';
import { EXAMPLE_FACTS, exampleInstance } from './example-facts.ts';
import { FINDING_CODES } from './finding-codes.ts';
import { analyseFleet, firstSaving, sortBySaving, summariseFleet } from './fleet.ts';
import type { FleetInstance, Preferences } from './input-types.ts';
import { DEFAULT_PREFERENCES, PRESETS, presetOf } from './preferences.ts';

const FLEET: readonly FleetInstance[] = [
  // Memory too small: 0.10 → 0.13, an increase of 0.03 × 730 = 21.90.
  { ...exampleInstance('even.large', { cpuUtilization: 5, memoryUtilization: 90 }), id: 'tight' },
  // Half would do: 0.40 → 0.19, a saving of 0.21 × 730 = 153.30.
  { ...exampleInstance('even.2xlarge', { cpuUtilization: 30, memoryUtilization: 20 }), id: 'wide' },
  // Nothing cheaper is enough.
  { ...exampleInstance('even.large', { cpuUtilization: 60, memoryUtilization: 60 }), id: 'right' },
  { ...exampleInstance('never.heard', { cpuUtilization: 5 }), id: 'unknown' },
  { ...exampleInstance('even.xlarge', { cpuUtilization: 200 }), id: 'summed' },
];

const results = (preferences: Preferences = DEFAULT_PREFERENCES) =>
  analyseFleet(FLEET, preferences, EXAMPLE_FACTS);

describe('a fleet', () => {
  it('has one result for each instance, in its order', () => {
    expect(results().map(({ id }) => id)).toEqual(FLEET.map(({ id }) => id));
  });

  it('is sorted by saving, with increases after findings without one and refusals last', () => {
    const sorted = sortBySaving(results());
    expect(sorted.map(({ id }) => id)).toEqual(['wide', 'right', 'tight', 'summed', 'unknown']);
    const savings = sorted.map((result) => firstSaving(result));
    expect(savings[0]).toBeCloseTo(153.3, 9);
    expect(savings[1]).toBe(0);
    expect(savings[2]).toBeCloseTo(-21.9, 9);
    expect(savings.slice(3)).toEqual([null, null]);
  });

  it('sums savings and increases apart, and counts the refused apart', () => {
    const summary = summariseFleet(results(), DEFAULT_PREFERENCES);
    expect(summary).toMatchObject({
      instances: 5,
      findings: { Underprovisioned: 1, Overprovisioned: 1, Optimized: 1 },
      refused: 2,
      refusedBy: { 'unknown-type': 1, 'needs-answer': 1 },
      instancesWithSaving: 1,
      instancesWithIncrease: 1,
      codes: { CPUOverprovisioned: 1, MemoryOverprovisioned: 1, MemoryUnderprovisioned: 1 },
    });
    expect(summary.monthlySaving).toBeCloseTo(153.3, 9);
    expect(summary.monthlyIncrease).toBeCloseTo(21.9, 9);
    // (0.10 + 0.40 + 0.10) × 730.
    expect(summary.monthlyCost).toBeCloseTo(438, 9);
  });

  it('takes the reader’s discount on both sides', () => {
    const half: Preferences = {
      ...DEFAULT_PREFERENCES,
      purchaseOption: 'discounted',
      discountShare: 0.5,
    };
    const summary = summariseFleet(results(half), half);
    expect(summary.monthlySaving).toBeCloseTo(76.65, 9);
    expect(summary.monthlyCost).toBeCloseTo(219, 9);
  });

  it('uses the answers that belong to an instance', () => {
    const answered = analyseFleet(FLEET, DEFAULT_PREFERENCES, EXAMPLE_FACTS, (id) =>
      id === 'summed' ? { answers: { cpuUtilization: 'summed-percent' } } : undefined,
    );
    expect(answered.map(({ kind }) => kind)).toEqual([
      'analysis',
      'analysis',
      'analysis',
      'refusal',
      'analysis',
    ]);
  });

  it('without instances has a summary of nothing', () => {
    expect(summariseFleet([], DEFAULT_PREFERENCES)).toMatchObject({ instances: 0, monthlyCost: 0 });
  });
});

describe('the names of Compute Optimizer', () => {
  it('are its twenty reason codes, each once', () => {
    const codes = FINDING_CODES.map(({ code }) => code);
    expect(codes).toHaveLength(20);
    expect(new Set(codes).size).toBe(20);
    for (const code of [
      'CPUOverprovisioned',
      'CPUUnderprovisioned',
      'MemoryOverprovisioned',
      'MemoryUnderprovisioned',
      'GPUUnderprovisioned',
      'GPUMemoryOverprovisioned',
      'EBSThroughputOverprovisioned',
      'EBSIOPSUnderprovisioned',
      'NetworkBandwidthOverprovisioned',
      'NetworkPPSUnderprovisioned',
      'DiskIOPSOverprovisioned',
      'DiskThroughputUnderprovisioned',
    ]) {
      expect(codes).toContain(code);
    }
  });

  it('are its three findings, with the values of its export', () => {
    expect(Object.values(FINDING_NAMES).map(({ exported }) => exported)).toEqual([
      'UNDER_PROVISIONED',
      'OVER_PROVISIONED',
      'OPTIMIZED',
    ]);
  });

  it('are its presets, of which the default is the default', () => {
    expect(presetOf(DEFAULT_PREFERENCES)).toBe('default');
    for (const preset of PRESETS) {
      expect(presetOf({ ...DEFAULT_PREFERENCES, ...preset.values })).toBe(preset.id);
    }
    expect(presetOf({ ...DEFAULT_PREFERENCES, cpuPercentile: 90 })).toBeUndefined();
  });
});
