import { moneyText } from '../../core/money.ts';
import { formatNumber, formatPercent } from '../../core/number-text.ts';
import { shortNumber } from '../../core/quantity/quantity.ts';
import { modelKey } from '../../core/scenario/measurement.ts';
import {
  costText,
  type ServingResult,
  servingWorking,
  streamSpeed,
  type Working,
} from '../../core/scenario/serving-working.ts';
import type { ResultRow } from './ResultTable.tsx';
import type { ResolvedServing } from './resolve-serving.ts';

export type ServingWorkings = Partial<Record<ServingResult, Working>>;

/** The workings of a scenario’s results, in the currency of its region. */
export function workingsOf({ result, machine }: ResolvedServing): ServingWorkings {
  if (!result || machine.price.kind !== 'amount') return {};
  const money = moneyText(machine.price.book.currency);
  const nextTokenMs = machine.measurement?.nextTokenMs ?? null;
  return servingWorking(result.scenario, result.cost, money, machine.unit, nextTokenMs);
}

interface RowPlan {
  readonly key: string;
  readonly label: (unit: string) => string;
  readonly text: (resolved: ResolvedServing) => string | null;
  /** The amount by which the lowest is found. */
  readonly amount?: (resolved: ResolvedServing) => number | null;
}

const money = ({ machine: { price } }: ResolvedServing) =>
  moneyText(price.kind === 'amount' ? price.book.currency : 'USD');

const costOf = (resolved: ResolvedServing) => resolved.result?.cost ?? null;

/** Of one unit; `null` where nobody knows whether the machines carry the load: that wins nothing. */
const knownPerUnit = (resolved: ResolvedServing) =>
  resolved.result?.curve ? resolved.result.cost.perUnit : null;

/** A row of the cost of so many units at the stated load. */
function perUnits(key: ServingResult, label: (unit: string) => string, count: number): RowPlan {
  return {
    key,
    label,
    amount: knownPerUnit,
    text: (resolved) => {
      const each = costOf(resolved)?.perUnit ?? null;
      return each === null ? null : costText(money(resolved), each * count);
    },
  };
}

const PLANS: readonly RowPlan[] = [
  {
    key: 'count',
    label: () => 'Instances',
    text: (one) => (costOf(one) ? formatNumber(costOf(one)?.count ?? null) : null),
  },
  {
    key: 'perHour',
    label: () => 'Per hour',
    text: (one) => costOf(one) && money(one).rate(costOf(one)?.perHour ?? null),
  },
  {
    key: 'perMonth',
    label: () => 'Per month',
    text: (one) => costOf(one) && money(one).total(costOf(one)?.perMonth ?? null),
    amount: (one) => costOf(one)?.perMonth ?? null,
  },
  {
    key: 'perYear',
    label: () => 'Per year',
    text: (one) => costOf(one) && money(one).total(costOf(one)?.perYear ?? null),
  },
  perUnits('perUnit', (unit) => `One ${unit} at this load`, 1),
  perUnits('perThousand', (unit) => `1,000 ${unit}s at this load`, 1e3),
  perUnits('perMillion', (unit) => `A million ${unit}s at this load`, 1e6),
  {
    key: 'perMillionFull',
    label: (unit) => `A million ${unit}s at full use`,
    amount: (one) => costOf(one)?.perUnitFull ?? null,
    text: (one) => {
      const each = costOf(one)?.perUnitFull ?? null;
      return each === null ? null : costText(money(one), each * 1e6);
    },
  },
  {
    key: 'utilization',
    label: () => 'Utilization',
    text: (one) => {
      const share = costOf(one)?.utilization ?? null;
      return share === null ? null : `${formatPercent(share, 1)}${share > 1 ? ', overloaded' : ''}`;
    },
  },
  {
    key: 'idleShare',
    label: () => 'Idle share of the paid time',
    text: (one) => {
      const share = costOf(one)?.carriesLoad ? (costOf(one)?.idleShare ?? null) : null;
      return share === null ? null : formatPercent(share, 1);
    },
  },
  {
    key: 'firstToken',
    label: () => 'Time to first token, measured',
    text: ({ machine: { measurement } }) =>
      measurement?.firstTokenMs ? `${shortNumber(measurement.firstTokenMs)} ms` : null,
  },
  {
    key: 'streamSpeed',
    label: () => 'Tokens a second for one reader, measured',
    text: ({ machine: { measurement } }) =>
      measurement?.nextTokenMs ? shortNumber(streamSpeed(measurement.nextTokenMs)) : null,
  },
  {
    key: 'latency',
    label: () => 'Latency P50, measured',
    text: ({ machine: { measurement } }) =>
      measurement?.latencyP50Ms ? `${shortNumber(measurement.latencyP50Ms)} ms` : null,
  },
];

/** Models of the measurements, when they are not all one; versions of a name count as one. */
export function differentModels(all: readonly ResolvedServing[]): readonly string[] {
  const models = new Map(
    all.flatMap(({ machine: { measurement } }) =>
      measurement ? [[modelKey(measurement.model), measurement.model]] : [],
    ),
  );
  return models.size > 1 ? [...models.values()] : [];
}

/** The unit that all results have in common. */
export function commonUnit(all: readonly ResolvedServing[]): string {
  const units = new Set(all.filter(({ result }) => result).map(({ machine }) => machine.unit));
  return units.size === 1 ? ([...units][0] ?? 'inference') : 'unit';
}

/** The place of the lowest amount when every amount is in one unit and one currency. */
function lowest(all: readonly ResolvedServing[], amount: RowPlan['amount']): number | undefined {
  const currencies = new Set(
    all.flatMap(({ machine: { price } }) => (price.kind === 'amount' ? [price.book.currency] : [])),
  );
  if (!amount || commonUnit(all) === 'unit' || currencies.size > 1) return undefined;
  const ranked = all
    .map((one, index) => ({ index, value: one.result?.cost.carriesLoad ? amount(one) : null }))
    .flatMap(({ index, value }) => (value === null ? [] : [{ index, value }]))
    .sort((one, other) => one.value - other.value);
  const [best, second] = ranked;
  return best && second && best.value < second.value ? best.index : undefined;
}

/** The rows of the results; a row that no scenario has is left out. */
export function servingRows(all: readonly ResolvedServing[]): readonly ResultRow[] {
  const workings = all.map(workingsOf);
  const unit = commonUnit(all);
  return PLANS.map(
    (plan): ResultRow => ({
      key: plan.key,
      label: plan.label(unit),
      cells: all.map((one) => plan.text(one)),
      opens: workings.map((each) => Object.hasOwn(each, plan.key)),
      best: lowest(all, plan.amount),
    }),
  ).filter((row, index) => index < 10 || row.cells.some((cell) => cell !== null));
}

/** The cheapest scenario for a million units at the stated loads. */
export function cheapestOf(all: readonly ResolvedServing[]): number | undefined {
  return lowest(all, knownPerUnit);
}
