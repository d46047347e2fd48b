import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../formula/formula.ts';
import { moneyText } from '../money.ts';
import { interruptedStretch } from './interrupted-stretch.ts';
import { type TrainingScenario, trainingCost } from './training.ts';
import { trainingWorking } from './training-working.ts';

const RUN: TrainingScenario = {
  pricePerHour: 10,
  work: 3_600_000,
  throughputPerSecond: 10,
  count: 4,
  scalingEfficiency: 0.9,
  checkpointEveryHours: 1,
  checkpointHours: 0.05,
  restartHours: 0.1,
  interruptionsPerHour: 0.02,
};

/** A repeatable source of numbers from 0 to 1 (Lehmer, 2³¹ − 1). */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** The stretch played through once. */
function playStretch(work: number, restart: number, rate: number, random: () => number): number {
  let hours = 0;
  let needed = work;
  for (;;) {
    const until = -Math.log(random()) / rate;
    if (until >= needed) return hours + needed;
    hours += until;
    needed = restart + work;
  }
}

describe('a stretch of work that starts again at every interruption', () => {
  it('takes its own length without interruptions', () => {
    expect(interruptedStretch(3, 1, 0)).toEqual({ mean: 3, variance: 0 });
  });

  it('takes (e − 1) ÷ Λ hours when one interruption is expected and a restart costs nothing', () => {
    expect(interruptedStretch(2, 0, 0.5).mean).toBeCloseTo((Math.E - 1) / 0.5, 12);
  });

  it.each([
    [1, 0.2, 0.4],
    [3, 0.5, 0.3],
    [0.5, 0.05, 0.02],
  ])(
    'has the mean and the spread of 200,000 trials with s=%d, R=%d, Λ=%d',
    (work, restart, rate) => {
      const random = repeatable(20_261_126);
      const trials = 200_000;
      let sum = 0;
      let squares = 0;
      for (let trial = 0; trial < trials; trial++) {
        const hours = playStretch(work, restart, rate, random);
        sum += hours;
        squares += hours * hours;
      }
      const mean = sum / trials;
      const variance = squares / trials - mean * mean;
      const exact = interruptedStretch(work, restart, rate);
      expect(Math.abs(mean / exact.mean - 1)).toBeLessThan(0.01);
      expect(Math.abs(variance / exact.variance - 1)).toBeLessThan(0.04);
    },
  );

  it('does not jump where the closed form gives way to its series', () => {
    const [below, above] = [0.000999, 0.001001].map((rate) => interruptedStretch(0.9, 0.1, rate));
    const slope = ((above?.variance ?? 0) - (below?.variance ?? 0)) / (below?.variance ?? 1);
    expect(Math.abs(slope)).toBeLessThan(0.005);
  });

  it('is beyond all numbers rather than wrong when it practically never ends', () => {
    expect(interruptedStretch(1e6, 0, 1)).toEqual({ mean: Infinity, variance: Infinity });
  });
});

describe('a training run', () => {
  it('takes work ÷ (throughput × instances × efficiency) without checkpoints and interruptions', () => {
    const cost = trainingCost({ ...RUN, interruptionsPerHour: 0, checkpointHours: 0 });
    expect(cost.meanHours).toBeCloseTo(100 / 3.6, 10);
    expect(cost.meanCost).toBeCloseTo((40 * 100) / 3.6, 8);
    expect(cost).toMatchObject({ standardDeviationHours: 0, interruptions: 0 });
    expect(cost.overheadShare).toBeCloseTo(0, 12);
  });

  it('adds a checkpoint for every stretch', () => {
    const cost = trainingCost({ ...RUN, interruptionsPerHour: 0 });
    expect(cost.stretches).toBe(28);
    expect(cost.leastHours).toBeCloseTo(100 / 3.6 + 28 * 0.05, 10);
    expect(cost.meanHours).toBeCloseTo(cost.leastHours, 10);
  });

  it('gets longer, dearer and less certain with every interruption', () => {
    const rates = [0, 0.005, 0.02, 0.1];
    const costs = rates.map((interruptionsPerHour) =>
      trainingCost({ ...RUN, interruptionsPerHour }),
    );
    for (const [index, cost] of costs.entries()) {
      const before = costs[index - 1];
      if (!before) continue;
      expect(cost.meanHours).toBeGreaterThan(before.meanHours);
      expect(cost.standardDeviationCost).toBeGreaterThan(before.standardDeviationCost);
    }
  });

  it('is shortest near Young’s interval', () => {
    const best = trainingCost(RUN).suggestedCheckpointHours ?? 0;
    expect(best).toBeCloseTo(Math.sqrt((2 * 0.05) / 0.08), 12);
    const at = (checkpointEveryHours: number) =>
      trainingCost({ ...RUN, work: 3.6e8, checkpointEveryHours }).meanHours;
    expect(at(best)).toBeLessThan(at(best / 3));
    expect(at(best)).toBeLessThan(at(best * 3));
  });

  it('equals its own printed formulas', () => {
    const runs = fc.record<TrainingScenario>({
      pricePerHour: fc.double({ min: 0.01, max: 200, noNaN: true }),
      work: fc.double({ min: 1, max: 1e9, noNaN: true }),
      throughputPerSecond: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
      count: fc.integer({ min: 1, max: 64 }),
      scalingEfficiency: fc.double({ min: 0.1, max: 1, noNaN: true }),
      checkpointEveryHours: fc.double({ min: 0.1, max: 24, noNaN: true }),
      checkpointHours: fc.double({ min: 0, max: 0.5, noNaN: true }),
      restartHours: fc.double({ min: 0, max: 1, noNaN: true }),
      interruptionsPerHour: fc.oneof(
        fc.constant(0),
        fc.double({ min: 1e-4, max: 0.01, noNaN: true }),
      ),
    });
    fc.assert(
      fc.property(runs, (run) => {
        const cost = trainingCost(run);
        const workings = trainingWorking(run, cost, moneyText('USD'), 'sequence');
        for (const [key, working] of Object.entries(workings)) {
          const value = cost[key as keyof typeof workings] ?? Number.NaN;
          if (value === Infinity) continue;
          expect(Math.abs(evaluate(working.formula) / value - 1)).toBeLessThan(1e-9);
        }
      }),
    );
  });
});
