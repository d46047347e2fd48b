import { isReservation } from '../../core/catalog/rare-options.ts';
import { formatNumber } from '../../core/number-text.ts';
import { readInterruptionRate } from '../../core/quantity/load.ts';
import type { Reading } from '../../core/quantity/number.ts';
import {
  durationText,
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
import {
  type Machine,
  type MachineField,
  rateRemark,
  resolveMachine,
  unitProblem,
} from './machine.ts';
import { namesOf } from './resolve-serving.ts';
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
  readonly name: string;
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

/** Every training run with everything that follows from it. */
export function resolveAllTraining(
  data: CalculatorData,
  entries: readonly TrainingEntry[],
): readonly ResolvedTraining[] {
  return entries.map((entry, index) => resolveTraining(data, entry, namesOf(entries, index)));
}

function resolveTraining(
  data: CalculatorData,
  entry: TrainingEntry,
  names: ReturnType<typeof namesOf>,
): ResolvedTraining {
  const machine = resolveMachine(data, entry, 'training', entry.work);
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
  const readings: Partial<Record<TrainingField, string>> = {};
  const hours = (field: TrainingOwnField, bareUnit: string) => {
    const seconds = take(field, (text, rule) => readDuration(text, rule, bareUnit));
    const isBare = !/[a-zµμ]/i.test(entry[field]);
    if (seconds !== null && isBare) readings[field] = durationText(seconds);
    return seconds === null ? null : seconds / HOUR;
  };
  const count = take('count', readCount);
  const work = take('work', readCount);
  const scalingEfficiency = take('efficiency', readShare);
  if (count === 1 && scalingEfficiency !== null && scalingEfficiency < 1) {
    problems.efficiency =
      'One instance waits for no other, so its efficiency is 100%. Write 100%, or take more instances.';
  }
  const checkpointEveryHours = hours('checkpointEvery', 'h');
  const checkpointHours = hours('checkpointTime', 'min');
  const restartHours = hours('restartTime', 'min');
  const interruptionsPerHour = take('interruptions', readInterruptionRate);
  const known = machine.throughputPerSecond;
  if (known === null && !machine.isLoading && !problems.throughput) {
    problems.throughput =
      'A run needs a throughput. Choose a measurement or type one such as 120/s.';
  }
  const otherUnit = unitProblem('The work', entry.work, machine, 'training', data.decimal);
  if (otherUnit) problems.work ??= otherUnit;
  if (work !== null) readings.work = `${formatNumber(work)} ${machine.unit}s`;
  if (interruptionsPerHour) {
    readings.interruptions = `one in ${shortNumber(1 / interruptionsPerHour)} h for one instance`;
  }
  const shown = { ...names, entry, machine, problems, readings };
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
  machine: Machine,
  scenario: TrainingScenario,
  cost: TrainingCost,
): readonly string[] {
  const { measurement, option } = machine;
  const remarks: string[] = [];
  const seen = rateRemark(machine);
  if (seen) remarks.push(seen);
  if (cost.meanHours === Infinity) {
    remarks.push(
      'This run practically never ends: it is interrupted before it reaches a checkpoint. Write checkpoints more often.',
    );
  }
  if (option === 'spot' && scenario.interruptionsPerHour === 0) {
    remarks.push('Spot takes instances back: an interruption rate of 0 is too good to be true.');
  }
  if (isReservation(option)) {
    remarks.push(
      'A reservation is paid for its whole term; only the hours of this run are counted.',
    );
  }
  if (measurement && measurement.nodes > 1) {
    remarks.push(
      `Measured on ${measurement.nodes} instances together and divided by ${measurement.nodes}: the loss of working together is already in it.`,
    );
  }
  return remarks;
}
