import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import { createAnalyser } from './analyse.ts';
import type { Analysis } from './analysis-types.ts';
import { analyseFleet } from './fleet.ts';
import { describeGenerator } from './generators.ts';
import type { AnalyseOptions, Preferences } from './input-types.ts';
import { DEFAULT_PREFERENCES, PRESETS } from './preferences.ts';
import { SAMPLES, type SampleId, sampleFleet, sampleInstance } from './samples.ts';

const FACTS = loadFacts('content');
const ANALYSER = createAnalyser(FACTS);
const SAVINGS: Preferences = { ...DEFAULT_PREFERENCES, ...PRESETS[0]?.values };

function analysed(
  id: SampleId,
  preferences = DEFAULT_PREFERENCES,
  options?: AnalyseOptions,
): Analysis {
  const instance = sampleInstance(id);
  if (instance === undefined) throw new Error(`No sample ${id}`);
  const result = ANALYSER.analyse(instance, preferences, options);
  if (result.kind === 'refusal') throw new Error(result.text);
  return result;
}

describe('the samples', () => {
  it('run on types that the catalogue holds and prices', () => {
    for (const { instanceType } of SAMPLES) {
      expect(FACTS.priceBook.pricePerHour[instanceType]).toBeGreaterThan(0);
    }
  });

  it('are the same ones every time, and different for another seed', () => {
    for (const { id } of SAMPLES) {
      expect(sampleInstance(id, 2)).toEqual(sampleInstance(id, 2));
    }
    const [first, ...others] = sampleFleet(SAMPLES.length * 2, 2);
    const twin = others.find(({ instanceType }) => instanceType === first?.instanceType);
    expect(twin?.series[0]?.values).not.toEqual(first?.series[0]?.values);
  });

  it('are filled to their end, in order, with values that a metric can have', () => {
    const endMs = Date.UTC(2026, 5, 1);
    for (const { id, generators } of SAMPLES) {
      const instance = sampleInstance(id, 3, endMs);
      expect(instance?.series).toHaveLength(generators.length);
      for (const [index, { timesMs, values, unit }] of (instance?.series ?? []).entries()) {
        expect(timesMs).toHaveLength(3 * 24 * 12);
        expect(timesMs.at(-1)).toBe(endMs - 300_000);
        expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        if (unit === 'Percent') {
          expect(Math.max(...values)).toBeLessThanOrEqual(generators[index]?.highest ?? 0);
        }
      }
    }
  });

  it('show the same last days whatever the look-back', () => {
    for (const { id } of SAMPLES) {
      const short = sampleInstance(id, 14);
      const long = sampleInstance(id, 93);
      for (const [index, { values }] of (short?.series ?? []).entries()) {
        expect(long?.series[index]?.values.slice(-values.length)).toEqual(values);
      }
    }
  });

  it('state their generators in words with their own numbers', () => {
    const [gpu] = SAMPLES.filter(({ id }) => id === 'gpu-at-ten-percent');
    const sentences = gpu?.generators.map(describeGenerator) ?? [];
    expect(sentences).toContain(
      'GPU utilization: a daily wave from 7% to 13%, highest at 14:00 UTC; noise of ±10% of the level.',
    );
    expect(sentences.join(' ')).toContain('Mbit/s');
  });
});

describe('what the samples show', () => {
  it('the steady service is over-provisioned in CPU and memory', () => {
    const { finding, codes } = analysed('steady-api');
    expect(finding).toBe('Overprovisioned');
    expect(codes).toEqual(expect.arrayContaining(['CPUOverprovisioned', 'MemoryOverprovisioned']));
  });

  it('the office is optimized, with a cheaper burstable type among the options', () => {
    const { finding, recommendations } = analysed('office-hours');
    expect(finding).toBe('Optimized');
    expect(recommendations.some(({ instance }) => instance.burstable)).toBe(true);
  });

  it('the nightly batch turns from under to over with the percentile', () => {
    expect(analysed('batch-nights').finding).toBe('Underprovisioned');
    const saving = analysed('batch-nights', SAVINGS);
    expect(saving.finding).toBe('Overprovisioned');
    expect(saving.recommendations[0]?.risk.level).toBe('High');
  });

  it('the leak is under-provisioned in memory, and every larger type costs more', () => {
    const { codes, recommendations } = analysed('memory-leak');
    expect(codes).toEqual(['MemoryUnderprovisioned']);
    expect(recommendations).toHaveLength(3);
    for (const { monthlySaving } of recommendations) expect(monthlySaving).toBeLessThan(0);
  });

  it('the notebook’s GPU is not measured and keeps its size', () => {
    const { dimensions, codes, acceleratorSuggestion } = analysed('student-notebook');
    const states = dimensions.filter(({ dimension }) => dimension.startsWith('gpu'));
    expect(states.map(({ state }) => state)).toEqual(['not-measured', 'not-measured']);
    expect(codes).toEqual([]);
    expect(acceleratorSuggestion?.neuron).toMatchObject({ reason: 'gpu-not-measured' });
  });

  it('the endpoint is asked about, and answered gives a finding', () => {
    const instance = sampleInstance('summed-endpoint');
    if (instance === undefined) throw new Error('No sample');
    expect(ANALYSER.analyse(instance, DEFAULT_PREFERENCES)).toMatchObject({
      reason: 'needs-answer',
      questions: [{ metric: 'cpuUtilization' }],
    });
    const answers = { cpuUtilization: 'summed-percent' } as const;
    expect(analysed('summed-endpoint', DEFAULT_PREFERENCES, { answers }).finding).toBe(
      'Overprovisioned',
    );
  });

  it('a fleet of them has every finding and some refusals', () => {
    const fleet = sampleFleet(21, 3);
    expect(new Set(fleet.map(({ id }) => id)).size).toBe(21);
    const kinds = analyseFleet(fleet, DEFAULT_PREFERENCES, FACTS).map((result) =>
      result.kind === 'refusal' ? 'refused' : result.finding,
    );
    expect(new Set(kinds)).toEqual(
      new Set(['Underprovisioned', 'Overprovisioned', 'Optimized', 'refused']),
    );
  });
});
