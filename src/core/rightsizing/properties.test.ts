import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFacts } from '../../content/data.ts';
import type { InstanceType } from '../catalog/types.ts';
import type { MetricName, MetricSeries } from '../metrics/types.ts';
import { createAnalyser } from './analyse.ts';
import type { Analysis } from './analysis-types.ts';
import { compareCapacity, memoryPerDeviceGib } from './capacity.ts';
import { EXAMPLE_START_MS, exampleSeries } from './example-facts.ts';
import {
  ARCHITECTURE_CHOICES,
  CPU_HEADROOMS,
  CPU_PERCENTILES,
  type FleetInstance,
  LOOK_BACK_DAYS,
  MEMORY_HEADROOMS,
  type Preferences,
  type ScaleAnswers,
} from './input-types.ts';
import { DEFAULT_PREFERENCES } from './preferences.ts';
import { usagePoints } from './usage.ts';

const FACTS = loadFacts('content');
const ANALYSER = createAnalyser(FACTS);
const PERCENT: ScaleAnswers = {
  cpuUtilization: 'percent',
  memoryUtilization: 'percent',
  gpuUtilization: 'percent',
  gpuMemoryUtilization: 'percent',
};
/** Ten days of hourly points: enough for a finding, and quick. */
const POINTS = 240;

/** A level, a peak and how often it comes: enough to have percentiles differ. */
type Load = readonly [level: number, peak: number, every: number];

const someLoad: fc.Arbitrary<Load> = fc.tuple(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.integer({ min: 2, max: 300 }),
);
const maybeLoad = fc.option(someLoad, { nil: null, freq: 2 });

const someType = fc.constantFrom(
  ...FACTS.instances
    .filter(({ acceleratorKind }) => acceleratorKind === 'none' || acceleratorKind === 'gpu')
    .map(({ instanceType }) => instanceType)
    .filter((name) => FACTS.priceBook.pricePerHour[name] !== undefined),
);

const someSpec = fc.record({
  instanceType: someType,
  cpu: someLoad,
  memory: maybeLoad,
  gpu: maybeLoad,
  gpuMemory: maybeLoad,
  traffic: maybeLoad,
});

/** Built inside a property, so that a counterexample stays short. */
function build(
  spec: typeof someSpec extends fc.Arbitrary<infer Spec> ? Spec : never,
): FleetInstance {
  const series = (
    metric: MetricName,
    load: Load | null,
    over: Partial<MetricSeries> = {},
    times = 1,
  ): MetricSeries[] => {
    if (load === null) return [];
    const [level, peak, every] = load;
    const values = Array.from({ length: POINTS }, (_, index) =>
      index % every === 0 ? peak * times : level * times,
    );
    const { timesMs } = exampleSeries(metric, values);
    const hourly = timesMs.map((timeMs) => EXAMPLE_START_MS + (timeMs - EXAMPLE_START_MS) * 12);
    return [exampleSeries(metric, values, { periodSeconds: 3_600, timesMs: hourly, ...over })];
  };
  const rate = { unit: 'Bytes/Second' } as const;
  return {
    id: 'i',
    instanceType: spec.instanceType,
    region: '',
    series: [
      ...series('cpuUtilization', spec.cpu),
      ...series('memoryUtilization', spec.memory),
      ...series('gpuUtilization', spec.gpu),
      ...series('gpuMemoryUtilization', spec.gpuMemory),
      ...series('networkOut', spec.traffic, rate, 1e6),
      ...series('ebsReadBytes', spec.traffic, rate, 5e5),
      ...series('ebsWriteBytes', spec.traffic, rate, 2e5),
    ],
  };
}

const somePreferences: fc.Arbitrary<Preferences> = fc.record({
  lookBackDays: fc.constantFrom(...LOOK_BACK_DAYS),
  cpuPercentile: fc.constantFrom(...CPU_PERCENTILES),
  cpuHeadroom: fc.constantFrom(...CPU_HEADROOMS),
  memoryHeadroom: fc.constantFrom(...MEMORY_HEADROOMS),
  architectures: fc.constantFrom(...ARCHITECTURE_CHOICES),
  purchaseOption: fc.constant('on-demand' as const),
  discountShare: fc.constant(0),
});

function analysed(instance: FleetInstance, preferences: Preferences): Analysis {
  const result = ANALYSER.analyse(instance, preferences, { answers: PERCENT });
  if (result.kind === 'refusal') throw new Error(result.text);
  return result;
}

/** Where one ends up by following the first recommendation, or staying. */
function destination(analysis: Analysis): { type: InstanceType; pricePerHour: number } {
  const [first] = analysis.recommendations;
  if (first) return { type: first.instance, pricePerHour: first.pricePerHour };
  const nowhere = analysis.finding === 'Underprovisioned';
  const pricePerHour = nowhere ? Number.POSITIVE_INFINITY : analysis.currentPricePerHour;
  return { type: analysis.current, pricePerHour };
}

function moreHeadroom(preferences: Preferences): readonly Preferences[] {
  return [
    ...CPU_HEADROOMS.filter((step) => step > preferences.cpuHeadroom).map((cpuHeadroom) => ({
      ...preferences,
      cpuHeadroom,
    })),
    ...MEMORY_HEADROOMS.filter((step) => step > preferences.memoryHeadroom).map(
      (memoryHeadroom) => ({ ...preferences, memoryHeadroom }),
    ),
  ];
}

/** Whether `after` has more than `before` of something that was measured. */
function isLargerSomewhere(analysis: Analysis, before: InstanceType, after: InstanceType): boolean {
  const deviceGib = (type: InstanceType) => memoryPerDeviceGib(type) ?? 0;
  return (
    deviceGib(after) > deviceGib(before) ||
    analysis.dimensions.some(({ state, dimension }) => {
      const factor = (type: InstanceType) =>
        compareCapacity(analysis.current, type, dimension)?.factor ?? Number.POSITIVE_INFINITY;
      return state === 'measured' && factor(after) < factor(before);
    })
  );
}

/** `npm run test:long` asks for many more. */
const RUNS = { numRuns: process.env.LONG ? 1_000 : 50 };
const TIMEOUT_MS = process.env.LONG ? 300_000 : 30_000;

describe('an analysis of any instance', { timeout: TIMEOUT_MS }, () => {
  it('never recommends a smaller type for more headroom', () => {
    fc.assert(
      fc.property(someSpec, somePreferences, (spec, preferences) => {
        const instance = build(spec);
        const before = destination(analysed(instance, preferences));
        for (const more of moreHeadroom(preferences)) {
          const analysis = analysed(instance, more);
          const after = destination(analysis);
          expect(after.pricePerHour).toBeGreaterThanOrEqual(before.pricePerHour);
          const stays = after.type.instanceType === before.type.instanceType;
          if (stays || analysis.recommendations.length === 0) continue;
          expect(isLargerSomewhere(analysis, before.type, after.type)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('never turns from under to over when every metric goes up', () => {
    const factor = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(someSpec, somePreferences, factor, (spec, preferences, times) => {
        const instance = build(spec);
        const scaled = {
          ...instance,
          series: instance.series.map((series) => ({
            ...series,
            values: series.values.map((value) =>
              series.unit === 'Percent' ? Math.min(100, value * times) : value * times,
            ),
          })),
        };
        const before = analysed(instance, preferences);
        const after = analysed(scaled, preferences);
        if (before.finding === 'Underprovisioned') expect(after.finding).toBe('Underprovisioned');
        if (after.finding === 'Overprovisioned')
          expect(before.finding).not.toBe('Underprovisioned');
      }),
      RUNS,
    );
  });

  it('projects every point by the factor that it shows', () => {
    fc.assert(
      fc.property(someSpec, somePreferences, (spec, preferences) => {
        const instance = build(spec);
        const analysis = analysed(instance, preferences);
        for (const { projections } of analysis.recommendations) {
          for (const projection of projections) {
            const result = analysis.dimensions.find(
              (one) => one.dimension === projection.dimension,
            );
            if (result?.state !== 'measured') throw new Error('Projected without a measurement');
            const { values } = usagePoints(instance, result, analysis.window);
            const projected = values.map((value) => value * projection.factor);
            const above = projected.filter((value) => value > projection.ceilingPercent + 1e-6);
            expect(Math.max(...projected)).toBeCloseTo(projection.maximumPercent, 6);
            expect(above.length / values.length).toBeLessThanOrEqual(
              projection.shareAboveCeiling + 1e-9,
            );
            expect(projection.usedPercent).toBeCloseTo(result.usedPercent * projection.factor, 6);
            expect(projection.usedPercent).toBeLessThanOrEqual(projection.ceilingPercent + 1e-6);
          }
        }
      }),
      RUNS,
    );
  });

  it('leaves alone what was not measured', () => {
    fc.assert(
      fc.property(someSpec, somePreferences, (spec, preferences) => {
        const instance = build(spec);
        const analysis = analysed(instance, preferences);
        const open = new Set(
          analysis.dimensions
            .filter(({ state }) => state !== 'measured')
            .map(({ dimension }) => dimension),
        );
        for (const code of analysis.codes) {
          if (open.has('memory')) expect(code).not.toMatch(/^Memory/);
          if (open.has('gpu')) expect(code).not.toMatch(/^GPU(Over|Under)/);
          if (open.has('gpuMemory')) expect(code).not.toMatch(/^GPUMemory/);
        }
        for (const { instance: type } of analysis.recommendations) {
          const { current } = analysis;
          if (open.has('memory')) expect(type.memoryGib).toBeGreaterThanOrEqual(current.memoryGib);
          if (open.has('gpuMemory') && current.acceleratorTotalMemoryGib !== null) {
            expect(type.acceleratorTotalMemoryGib ?? 0).toBeGreaterThanOrEqual(
              current.acceleratorTotalMemoryGib,
            );
          }
        }
      }),
      RUNS,
    );
  });

  it('never recommends what is not sold, dearer types without need, or one type twice', () => {
    fc.assert(
      fc.property(someSpec, somePreferences, (spec, preferences) => {
        const instance = build(spec);
        const { recommendations, finding, codes, currentPricePerHour, current } = analysed(
          instance,
          preferences,
        );
        expect(recommendations.length).toBeLessThanOrEqual(3);
        const families = new Set(recommendations.map(({ instance: type }) => type.family));
        expect(families.size).toBe(recommendations.length);
        let last = 0;
        for (const { status, pricePerHour, instance: type, risk } of recommendations) {
          expect(status?.status).toBe('current');
          expect(type.instanceType).not.toBe(current.instanceType);
          expect(pricePerHour).toBeGreaterThanOrEqual(last);
          expect(risk.value).toBeGreaterThanOrEqual(0);
          expect(risk.value).toBeLessThanOrEqual(4);
          if (finding !== 'Underprovisioned')
            expect(pricePerHour).toBeLessThan(currentPricePerHour);
          last = pricePerHour;
        }
        if (finding === 'Overprovisioned') expect(recommendations.length).toBeGreaterThan(0);
        expect(codes.length > 0).toBe(finding !== 'Optimized');
        const under = codes.filter((code) => code.endsWith('Underprovisioned')).length;
        expect(under).toBe(finding === 'Underprovisioned' ? codes.length : 0);
      }),
      RUNS,
    );
  });

  it('does not depend on the order of the points or of the series', () => {
    fc.assert(
      fc.property(someSpec, (spec) => {
        const instance = build(spec);
        const turned = {
          ...instance,
          series: [...instance.series].reverse().map((series) => ({
            ...series,
            timesMs: series.timesMs.slice().reverse(),
            values: series.values.slice().reverse(),
          })),
        };
        const { finding, codes, recommendations } = analysed(turned, DEFAULT_PREFERENCES);
        const straight = analysed(instance, DEFAULT_PREFERENCES);
        expect({ finding, codes, recommendations }).toEqual({
          finding: straight.finding,
          codes: straight.codes,
          recommendations: straight.recommendations,
        });
      }),
      RUNS,
    );
  });
});
