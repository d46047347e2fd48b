import { moneyText } from '../../core/money.ts';
import { formatNumber, formatPercent } from '../../core/number-text.ts';
import { durationText } from '../../core/quantity/quantity.ts';
import type { Working } from '../../core/scenario/serving-working.ts';
import type { TrainingCost } from '../../core/scenario/training.ts';
import { type TrainingResult, trainingWorking } from '../../core/scenario/training-working.ts';
import { conditionText } from './measurement-words.ts';
import type { ResultRow } from './ResultTable.tsx';
import type { ResolvedTraining } from './resolve-training.ts';

export type TrainingWorkings = Partial<Record<TrainingResult, Working>>;

export function trainingWorkingsOf({ result, machine }: ResolvedTraining): TrainingWorkings {
  if (!result || machine.price.kind !== 'amount' || result.cost.meanHours === Infinity) return {};
  const money = moneyText(machine.price.book.currency);
  return trainingWorking(result.scenario, result.cost, money, machine.unit);
}

export const hoursText = (hours: number): string =>
  hours === Infinity ? 'never ends' : durationText(hours * 3_600);

type Money = ReturnType<typeof moneyText>;

const PLANS: readonly {
  readonly key: string;
  readonly label: string;
  readonly text: (cost: TrainingCost, money: Money) => string | null;
  readonly amount?: (cost: TrainingCost) => number;
}[] = [
  { key: 'workHours', label: 'Hours of work alone', text: (cost) => hoursText(cost.workHours) },
  {
    key: 'meanHours',
    label: 'Expected hours',
    text: (cost) => hoursText(cost.meanHours),
    amount: (cost) => cost.meanHours,
  },
  {
    key: 'spreadHours',
    label: 'Spread of the hours (standard deviation)',
    text: ({ meanHours, standardDeviationHours: deviation }) =>
      meanHours === Infinity ? null : deviation === 0 ? 'none' : `± ${hoursText(deviation)}`,
  },
  {
    key: 'meanCost',
    label: 'Expected cost',
    text: (cost, money) => (cost.meanCost === Infinity ? null : money.total(cost.meanCost)),
    amount: (cost) => cost.meanCost,
  },
  {
    key: 'spreadCost',
    label: 'Spread of the cost (standard deviation)',
    text: ({ meanCost, standardDeviationCost: deviation }, money) =>
      meanCost === Infinity ? null : deviation === 0 ? 'none' : `± ${money.total(deviation)}`,
  },
  {
    key: 'leastCost',
    label: 'Cost without any interruption',
    text: (cost, money) => money.total(cost.leastCost),
  },
  {
    key: 'interruptions',
    label: 'Interruptions of the run, on average',
    text: (cost) =>
      cost.meanHours === Infinity
        ? null
        : cost.interruptions === 0
          ? 'none'
          : formatNumber(cost.interruptions, 2),
  },
  {
    key: 'overheadShare',
    label: 'Paid time that is not work',
    text: (cost) => formatPercent(cost.overheadShare, 1),
  },
  {
    key: 'suggestedCheckpointHours',
    label: 'Checkpoint interval that loses least',
    text: ({ suggestedCheckpointHours: hours }) => (hours === null ? null : hoursText(hours)),
  },
];

/** The place of the smallest finite amount in one currency, when it is alone. */
function lowest(all: readonly ResolvedTraining[], amount: (cost: TrainingCost) => number) {
  const currencies = new Set(
    all.flatMap(({ machine: { price } }) => (price.kind === 'amount' ? [price.book.currency] : [])),
  );
  if (currencies.size > 1) return undefined;
  const ranked = all
    .flatMap(({ result }, index) => (result ? [{ index, value: amount(result.cost) }] : []))
    .sort((one, other) => one.value - other.value);
  const [best, second] = ranked;
  return best && second && best.value < second.value ? best.index : undefined;
}

export function cheapestRun(all: readonly ResolvedTraining[]): number | undefined {
  return lowest(all, (cost) => cost.meanCost);
}

export function trainingRows(all: readonly ResolvedTraining[]): readonly ResultRow[] {
  const workings = all.map(trainingWorkingsOf);
  return PLANS.map(
    ({ key, label, text, amount }): ResultRow => ({
      key,
      label,
      cells: all.map(({ result, machine: { price } }) =>
        result && price.kind === 'amount'
          ? text(result.cost, moneyText(price.book.currency))
          : null,
      ),
      opens: workings.map((each) => Object.hasOwn(each, key)),
      best: amount && lowest(all, amount),
    }),
  );
}

const HEAD = [
  'scenario',
  'instance_type',
  'region',
  'purchase_option',
  'currency',
  'price_per_hour',
  'price_date',
  'count',
  'throughput_per_second',
  'unit',
  'measurement',
  'work',
  'scaling_efficiency',
  'checkpoint_every_hours',
  'checkpoint_hours',
  'restart_hours',
  'interruptions_per_instance_hour',
  'work_hours',
  'expected_hours',
  'standard_deviation_hours',
  'expected_cost',
  'standard_deviation_cost',
  'cost_without_interruption',
  'expected_interruptions',
  'problem',
];

/** The inputs and results of the runs, one a row. */
export function trainingCsv(
  all: readonly ResolvedTraining[],
): readonly (readonly (string | number)[])[] {
  const finite = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) ? value : '';
  const rows = all.map(({ label, entry, machine, problems, result }) => {
    const { price, measurement } = machine;
    const { scenario, cost } = result ?? {};
    const isPriced = price.kind === 'amount';
    return [
      label.slice(0, 1),
      machine.spec?.instanceType ?? entry.type,
      machine.region,
      machine.option,
      isPriced ? price.book.currency : '',
      isPriced ? price.pricePerHour : '',
      isPriced ? price.book.priceDate : '',
      finite(scenario?.count),
      machine.throughputPerSecond ?? '',
      machine.unit,
      measurement
        ? `${measurement.model}, ${conditionText(measurement)}; ${measurement.source}`
        : '',
      finite(scenario?.work),
      finite(scenario?.scalingEfficiency),
      finite(scenario?.checkpointEveryHours),
      finite(scenario?.checkpointHours),
      finite(scenario?.restartHours),
      finite(scenario?.interruptionsPerHour),
      finite(cost?.workHours),
      finite(cost?.meanHours),
      finite(cost?.standardDeviationHours),
      finite(cost?.meanCost),
      finite(cost?.standardDeviationCost),
      finite(cost?.leastCost),
      finite(cost?.interruptions),
      Object.values(problems).join(' '),
    ];
  });
  return [HEAD, ...rows];
}
