import {
  difference,
  exponential,
  type Formula,
  number,
  product,
  quotient,
  root,
} from '../formula/formula.ts';
import type { MoneyText } from '../money.ts';
import { formatNumber, formatPercent } from '../number-text.ts';
import { durationText, shortNumber } from '../quantity/quantity.ts';
import type { Working } from './serving-working.ts';
import { interruptionRate, type TrainingCost, type TrainingScenario } from './training.ts';

export type TrainingResult = 'workHours' | 'meanHours' | 'meanCost' | 'suggestedCheckpointHours';

const hoursText = (hours: number) => durationText(hours * 3_600);

function quantity(
  symbol: string,
  meaning: string,
  value: number,
  text: string,
  subscript?: string,
): Formula {
  return { kind: 'quantity', symbol, meaning, value, text, ...(subscript ? { subscript } : {}) };
}

/** The working of a training run's results. */
export function trainingWorking(
  scenario: TrainingScenario,
  cost: TrainingCost,
  money: MoneyText,
  unit: string,
): Partial<Record<TrainingResult, Working>> {
  const rate = interruptionRate(scenario);
  const W = quantity('W', `work, ${unit}s`, scenario.work, formatNumber(scenario.work));
  const mu = quantity(
    'μ',
    `throughput of one instance, ${unit}s a second`,
    scenario.throughputPerSecond,
    shortNumber(scenario.throughputPerSecond),
  );
  const N = quantity('N', 'instances', scenario.count, formatNumber(scenario.count));
  const e = quantity(
    'e',
    'scaling efficiency',
    scenario.scalingEfficiency,
    formatPercent(scenario.scalingEfficiency, 1),
  );
  const E = quantity('T', 'expected hours', cost.meanHours, `${shortNumber(cost.meanHours)} h`);
  const P = quantity(
    'P',
    'price of one instance an hour',
    scenario.pricePerHour,
    money.rate(scenario.pricePerHour),
  );
  const delta = quantity(
    'δ',
    'writing a checkpoint',
    scenario.checkpointHours,
    hoursText(scenario.checkpointHours),
  );
  const R = quantity('R', 'restart', scenario.restartHours, hoursText(scenario.restartHours));
  const L = quantity('Λ', 'interruptions of the run an hour', rate, shortNumber(rate));
  const K = quantity(
    'K',
    'stretches between checkpoints',
    cost.stretches,
    formatNumber(cost.stretches),
  );
  const T = quantity(
    'T',
    'hours of work',
    cost.workHours,
    `${shortNumber(cost.workHours)} h`,
    'work',
  );
  const stretch: Formula = { kind: 'sum', parts: [quotient(T, K), delta] };
  const workings: Partial<Record<TrainingResult, Working>> = {
    workHours: {
      title: 'Hours of work alone',
      symbol: 'T',
      subscript: 'work',
      formula: quotient(W, product(mu, N, e, number(3600, '3,600'))),
      result: hoursText(cost.workHours),
    },
    meanHours: {
      title: 'Expected hours',
      symbol: 'T',
      formula:
        rate === 0
          ? product(K, stretch)
          : product(
              K,
              exponential(product(L, R)),
              quotient(difference(exponential(product(L, stretch)), number(1)), L),
            ),
      result: hoursText(cost.meanHours),
    },
    meanCost: {
      title: 'Expected cost',
      symbol: 'C',
      formula: product(P, N, E),
      result: money.total(cost.meanCost),
    },
  };
  if (cost.suggestedCheckpointHours !== null) {
    workings.suggestedCheckpointHours = {
      title: 'Checkpoint interval that loses least (Young)',
      symbol: 'τ',
      subscript: 'best',
      formula: root(quotient(product(number(2), delta), L)),
      result: hoursText(cost.suggestedCheckpointHours),
    };
  }
  return workings;
}
