import { readInterruptionRate } from '../../core/quantity/load.ts';
import type { Reading } from '../../core/quantity/number.ts';
import {
  type FieldRule,
  readCount,
  readDuration,
  readShare,
  shortNumber,
} from '../../core/quantity/quantity.ts';
import {
  type TrainingCost,
  type TrainingScenario,
  trainingCost,
} from '../../core/scenario/training.ts';
import type { CalculatorData } from './data.ts';
import { type Machine, type MachineField, resolveMachine } from './machine.ts';
import type { TrainingEntry } from './scenario-state.ts';

export type TrainingOwnField =
  | 'count'
  | 'work'
  | 'efficiency'
  | 'checkpointEvery'
  | 'checkpointTime'
  | 'restartTime'
  | 'interruptions';
export type TrainingField = MachineField | TrainingOwnField;

export interface ResolvedTraining {
  readonly label: string;
  readonly entry: TrainingEntry;
  readonly machine: Machine;
  readonly problems: Readonly<Partial<Record<TrainingField, string>>>;
  readonly readings: Readonly<Partial<Record<TrainingField, string>>>;
  readonly result: { readonly scenario: TrainingScenario; readonly cost: TrainingCost } | null;
  readonly remarks: readonly string[];
}

const HOUR = 3_600;
const DAY = 86_400;

export const TRAINING_RULES = {
  count: { name: 'The number of instances', example: '4', bounds: { min: 1, max: 10_000 } },
  work: { name: 'The work', example: '1B', bounds: { min: 1, max: 1e15 } },
  efficiency: { name: 'The scaling efficiency', example: '90%', bounds: { min: 0.01, max: 1 } },
  checkpointEvery: {
    name: 'The checkpoint interval',
    example: '1 h',
    bounds: { min: 1, max: 365 * DAY },
  },
  checkpointTime: {
    name: 'The time of a checkpoint',
    example: '1 min',
    bounds: { min: 0, max: DAY },
  },
  restartTime: { name: 'The restart', example: '10 min', bounds: { min: 0, max: 7 * DAY } },
  interruptions: {
    name: 'The interruption rate',
    example: '5%/month',
    bounds: { min: 0, max: 60 },
  },
} as const satisfies Record<TrainingOwnField, FieldRule>;

/** A training run with everything that follows from it. `index` is its place. */
export function resolveTraining(
  data: CalculatorData,
  entry: TrainingEntry,
  index: number,
): ResolvedTraining {
  const machine = resolveMachine(data, entry, 'training');
  const problems: Partial<Record<TrainingField, string>> = { ...machine.problems };
  const take = <Value>(
    field: TrainingOwnField,
    read: (text: string, rule: FieldRule) => Reading<Value>,
  ) => {
    const reading = read(entry[field], { ...TRAINING_RULES[field], decimal: data.decimal });
    if (reading.ok) return reading.value;
    problems[field] = reading.problem;
    return null;
  };
  const hours = (field: TrainingOwnField, bareUnit: string) => {
    const seconds = take(field, (text, rule) => readDuration(text, rule, bareUnit));
    return seconds === null ? null : seconds / HOUR;
  };
  const count = take('count', readCount);
  const work = take('work', readCount);
  const scalingEfficiency = take('efficiency', readShare);
  const checkpointEveryHours = hours('checkpointEvery', 'h');
  const checkpointHours = hours('checkpointTime', 'min');
  const restartHours = hours('restartTime', 'min');
  const interruptionsPerHour = take('interruptions', readInterruptionRate);
  const known = machine.throughputPerSecond;
  if (known === null && !machine.isLoading && !problems.throughput) {
    problems.throughput =
      'A run needs a throughput. Choose a measurement or type one such as 120/s.';
  }
  const readings: Partial<Record<TrainingField, string>> = {};
  if (interruptionsPerHour) {
    readings.interruptions = `one in ${shortNumber(1 / interruptionsPerHour)} h for one instance`;
  }
  const label = `${'ABCD'[index] ?? ''} ${machine.spec?.instanceType ?? entry.type.slice(0, 24)}`;
  const shown = { label, entry, machine, problems, readings };
  const isReady = Object.keys(problems).length === 0 && !machine.isLoading;
  if (
    !isReady ||
    machine.price.kind !== 'amount' ||
    known === null ||
    count === null ||
    work === null ||
    scalingEfficiency === null ||
    checkpointEveryHours === null ||
    checkpointHours === null ||
    restartHours === null ||
    interruptionsPerHour === null
  ) {
    return { ...shown, result: null, remarks: [] };
  }
  const scenario: TrainingScenario = {
    pricePerHour: machine.price.pricePerHour,
    work,
    throughputPerSecond: known,
    count,
    scalingEfficiency,
    checkpointEveryHours,
    checkpointHours,
    restartHours,
    interruptionsPerHour,
  };
  const cost = trainingCost(scenario);
  return { ...shown, result: { scenario, cost }, remarks: remarksOf(machine, scenario, cost) };
}

function remarksOf(
  { measurement, option, price }: Machine,
  scenario: TrainingScenario,
  cost: TrainingCost,
): readonly string[] {
  const remarks: string[] = [];
  if (cost.meanHours === Infinity) {
    remarks.push(
      'This run practically never ends: it is interrupted before it reaches a checkpoint. Write checkpoints more often.',
    );
  }
  if (option === 'spot' && scenario.interruptionsPerHour === 0) {
    const band = price.kind === 'amount' ? price.rate?.interruptionBand : null;
    remarks.push(
      `Spot takes instances back${band ? `; AWS’s advisor said ${band} a month` : ''}. An interruption rate of 0 is too good.`,
    );
  }
  if (option === 'reserved-1y-all-upfront') {
    remarks.push('A reservation is paid for a whole year; only the hours of this run are counted.');
  }
  if (measurement && measurement.nodes > 1) {
    remarks.push(
      `Measured on ${measurement.nodes} instances together and divided by ${measurement.nodes}: the loss of working together is already in it.`,
    );
  }
  return remarks;
}
