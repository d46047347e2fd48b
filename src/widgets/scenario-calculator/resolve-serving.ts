import { isReservation } from '../../core/catalog/rare-options.ts';
import { formatPercent } from '../../core/number-text.ts';
import { type Load, readLoad } from '../../core/quantity/load.ts';
import type { Reading } from '../../core/quantity/number.ts';
import {
  type Bounds,
  type FieldRule,
  readCount,
  readHours,
  readShare,
  shortNumber,
} from '../../core/quantity/quantity.ts';
import type { CostCurve } from '../../core/scenario/cost-curve.ts';
import { monthlyHours } from '../../core/scenario/schedule.ts';
import {
  type ServingCost,
  type ServingScenario,
  servingCost,
} from '../../core/scenario/serving.ts';
import type { CalculatorData } from './data.ts';
import {
  type Machine,
  type MachineField,
  rateRemark,
  resolveMachine,
  unitProblem,
  withCommonUnit,
} from './machine.ts';
import type { Hours, ServingEntry } from './scenario-state.ts';

export type ServingField = MachineField | 'count' | 'load' | 'hours' | 'headroom';

export interface ResolvedServing {
  /** Letter and type, for headings. */
  readonly label: string;
  /** Type, with the letter where another scenario has the same one; for sentences. */
  readonly name: string;
  readonly entry: ServingEntry;
  readonly machine: Machine;
  readonly problems: Readonly<Partial<Record<ServingField, string>>>;
  /** How a field was understood, where the text has a unit that was turned into another. */
  readonly readings: Readonly<Partial<Record<ServingField, string>>>;
  /** `null`: something is invalid, not known yet or without a price. */
  readonly result: {
    readonly scenario: ServingScenario;
    readonly cost: ServingCost;
    /** `null` without a throughput. */
    readonly curve: CostCurve | null;
  } | null;
  /** Sentences about a result that is right and still needs a second thought. */
  readonly remarks: readonly string[];
}

const LOAD_SHARES: Bounds = { min: 0.0001, max: 1 };
export const SERVING_RULES = {
  load: { name: 'The load', example: '1k/min or 40%', bounds: { min: 1e-6, max: 1e9 } },
  count: { name: 'The number of instances', example: '2', bounds: { min: 1, max: 100_000 } },
  hours: { name: 'The number of hours', example: '730', bounds: { min: 1, max: 744 } },
  headroom: { name: 'The headroom', example: '30%', bounds: { min: 0, max: 0.9 } },
} as const satisfies Record<string, FieldRule>;

/** Hours of an average month, or what is wrong with them. */
export function readEntryHours(hours: Hours, decimal: FieldRule['decimal']): Reading<number> {
  if ('week' in hours) {
    const value = monthlyHours(hours.week);
    return value > 0
      ? { ok: true, value }
      : { ok: false, problem: 'The week has no hour in it. Paint at least one.' };
  }
  return readHours(hours.typed, { ...SERVING_RULES.hours, ...(decimal ? { decimal } : {}) });
}

/** Letter and type of a scenario, and the type alone where no other scenario has it. */
export function namesOf(entries: readonly { readonly type: string }[], index: number) {
  const type = (entries[index]?.type ?? '').trim().slice(0, 24) || 'no type';
  const letter = 'ABCD'[index] ?? '';
  const isAlone = entries.filter((one) => one.type.trim() === type).length < 2;
  return { label: `${letter} ${type}`, name: isAlone ? type : `${type} (${letter})` };
}

/** Every entry with everything that follows from it. */
export function resolveAllServing(
  data: CalculatorData,
  entries: readonly ServingEntry[],
): readonly ResolvedServing[] {
  const machines = withCommonUnit(
    entries.map((entry) => resolveMachine(data, entry, 'inference', entry.load)),
  );
  return entries.flatMap((entry, index) => {
    const machine = machines[index];
    return machine ? [resolveServing(data, entry, machine, namesOf(entries, index))] : [];
  });
}

function resolveServing(
  data: CalculatorData,
  entry: ServingEntry,
  machine: Machine,
  names: ReturnType<typeof namesOf>,
): ResolvedServing {
  const problems: Partial<Record<ServingField, string>> = { ...machine.problems };
  const readings: Partial<Record<ServingField, string>> = {};
  const { decimal } = data;
  const take = <Value>(field: ServingField, reading: Reading<Value>): Value | null => {
    if (reading.ok) return reading.value;
    problems[field] = reading.problem;
    return null;
  };
  const load = take('load', readLoad(entry.load, { ...SERVING_RULES.load, decimal }, LOAD_SHARES));
  const hoursPerMonth = take('hours', readEntryHours(entry.hours, decimal));
  const headroom = take(
    'headroom',
    readShare(entry.headroom, { ...SERVING_RULES.headroom, decimal }),
  );
  const typedCount =
    entry.count === null
      ? null
      : take('count', readCount(entry.count, { ...SERVING_RULES.count, decimal }));
  const otherUnit = unitProblem('The load', entry.load, machine, 'inference', decimal);
  if (otherUnit) problems.load ??= otherUnit;
  if (load?.kind === 'rate')
    readings.load = `${shortNumber(load.perSecond)} ${machine.unit}s a second`;
  if (load?.kind === 'utilization')
    readings.load = `${formatPercent(load.share, 1)} of the throughput`;
  const known = machine.throughputPerSecond;
  if (
    load?.kind === 'utilization' &&
    known === null &&
    !problems.throughput &&
    !machine.isLoading
  ) {
    problems.throughput =
      'A load in % is a share of the throughput. Choose a measurement or type one such as 125/s.';
  }
  const shown = { ...names, entry, machine, problems, readings };
  const isReady = Object.keys(problems).length === 0 && !machine.isLoading;
  if (
    !isReady ||
    machine.price.kind !== 'amount' ||
    !load ||
    hoursPerMonth === null ||
    headroom === null
  ) {
    return { ...shown, result: null, remarks: [] };
  }
  const scenario: ServingScenario = {
    pricePerHour: machine.price.pricePerHour,
    isCommitted: isReservation(machine.option),
    throughputPerSecond: known,
    load,
    count: typedCount ?? (known === null ? 1 : null),
    hoursPerMonth,
    headroom,
  };
  const cost = servingCost(scenario);
  const curve = known === null ? null : curveOf(scenario, cost, load, known);
  return { ...shown, result: { scenario, cost, curve }, remarks: remarksOf(shown, scenario, cost) };
}

function curveOf(
  scenario: ServingScenario,
  cost: ServingCost,
  load: Load,
  throughputPerSecond: number,
): CostCurve {
  const isFixed = scenario.count !== null || load.kind === 'utilization';
  return {
    pricePerHour: cost.effectivePricePerHour,
    throughputPerSecond,
    count: isFixed ? cost.count : null,
    headroom: scenario.headroom,
  };
}

function remarksOf(
  { entry, machine }: Pick<ResolvedServing, 'entry' | 'machine'>,
  scenario: ServingScenario,
  cost: ServingCost,
): readonly string[] {
  const remarks: string[] = [];
  const { measurement, factor, unit } = machine;
  const seen = rateRemark(machine);
  if (seen) remarks.push(seen);
  if (!cost.carriesLoad) {
    const most = shortNumber(cost.capacityPerSecond ?? 0);
    remarks.push(
      `Overloaded: ${cost.count} can do ${most} ${unit}s a second and ${shortNumber(cost.perSecond)} arrive, so the queue grows without end. No cost per ${unit} follows from that.`,
    );
  } else if (!cost.keepsHeadroom) {
    remarks.push(
      `${formatPercent(cost.utilization, 1)} is used: less than the headroom of ${formatPercent(scenario.headroom)} is free.`,
    );
  }
  if (scenario.throughputPerSecond === null) {
    remarks.push(
      `The throughput is not known, so nobody can say whether ${entry.count === null ? 'one instance is' : 'these instances are'} enough.`,
    );
  }
  if (measurement && !measurement.isOnEc2) {
    const scaled = factor > 1 ? `, taken ${shortNumber(factor)} times for its accelerators` : '';
    remarks.push(`Measured outside EC2 on the same accelerator${scaled}.`);
  }
  return remarks;
}
