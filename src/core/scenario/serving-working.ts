import {
  ceiling,
  difference,
  type Formula,
  number,
  product,
  quotient,
} from '../formula/formula.ts';
import type { MoneyText } from '../money.ts';
import { formatNumber, formatPercent } from '../number-text.ts';
import { shortNumber } from '../quantity/quantity.ts';
import { billedHours, type ServingCost, type ServingScenario } from './serving.ts';

/** How one result came about: the formula, with this scenario's numbers in it. */
export interface Working {
  readonly title: string;
  /** Left of the equals sign. */
  readonly symbol: string;
  readonly subscript?: string;
  readonly formula: Formula;
  readonly result: string;
}

export type ServingResult =
  | 'count'
  | 'utilization'
  | 'idleShare'
  | 'perHour'
  | 'perMonth'
  | 'perYear'
  | 'perUnit'
  | 'perThousand'
  | 'perMillion'
  | 'perMillionFull'
  | 'streamSpeed';

const hundred = (share: number, digits = 1) => formatPercent(share, digits);
const ONE = number(1);
const SECONDS = number(3600, '3,600');
const MULTIPLES = {
  perUnit: 1,
  perThousand: 1e3,
  perMillion: 1e6,
};

function quantity(
  symbol: string,
  meaning: string,
  value: number,
  text: string,
  subscript?: string,
): Formula {
  return { kind: 'quantity', symbol, meaning, value, text, ...(subscript ? { subscript } : {}) };
}

/** A cost in dollars and cents, or with 3 significant digits below a dollar. */
export function costText(money: MoneyText, cost: number): string {
  return cost < 1 ? money.small(cost) : money.total(cost);
}

/** Tokens a second that one reader sees. @param nextTokenMs time of each further token, above 0 */
export const streamSpeed = (nextTokenMs: number): number => 1000 / nextTokenMs;

function streamWorking(nextTokenMs: number): Working {
  const t = quantity(
    't',
    'measured time of each further token',
    nextTokenMs,
    `${shortNumber(nextTokenMs)} ms`,
    'token',
  );
  return {
    title: 'Tokens a second for one reader',
    symbol: 'v',
    formula: quotient(number(1000, '1,000 ms'), t),
    result: shortNumber(streamSpeed(nextTokenMs)),
  };
}

/**
 * The working of every result that the scenario has; what it lacks is left out.
 *
 * @param unit of the work, such as `inference`
 * @param nextTokenMs of a measured language model
 */
export function servingWorking(
  scenario: ServingScenario,
  cost: ServingCost,
  money: MoneyText,
  unit: string,
  nextTokenMs: number | null = null,
): Partial<Record<ServingResult, Working>> {
  const paid = billedHours(scenario);
  const P = quantity(
    'P',
    'price of one instance an hour',
    scenario.pricePerHour,
    money.rate(scenario.pricePerHour),
  );
  const N = quantity('N', 'instances', cost.count, formatNumber(cost.count));
  const H = quantity('H', 'hours paid in a month', paid, shortNumber(paid));
  const on = quantity(
    'H',
    'hours that the machines run in a month',
    scenario.hoursPerMonth,
    shortNumber(scenario.hoursPerMonth),
    'on',
  );
  const load = quantity(
    'λ',
    `load, ${unit}s a second`,
    cost.perSecond,
    shortNumber(cost.perSecond),
  );
  const headroom = quantity('h', 'headroom', scenario.headroom, hundred(scenario.headroom, 0));
  const M = quantity('M', 'cost of a month', cost.perMonth, money.total(cost.perMonth));
  const known = scenario.throughputPerSecond;
  const mu =
    known === null
      ? null
      : quantity('μ', `throughput of one instance, ${unit}s a second`, known, shortNumber(known));
  /** A reservation pays for hours that it does not run; on demand they are the same and cancel. */
  const sameHours = paid === scenario.hoursPerMonth;
  const spent = sameHours ? product(P, N) : product(P, N, H);
  const served = (perSecond: readonly Formula[]) =>
    product(...perSecond, SECONDS, ...(sameHours ? [] : [on]));

  const workings: Partial<Record<ServingResult, Working>> = {
    perHour: {
      title: 'Cost of an hour',
      symbol: 'C',
      subscript: 'h',
      formula: product(P, N),
      result: money.rate(cost.perHour),
    },
    perMonth: {
      title: 'Cost of a month',
      symbol: 'M',
      formula: product(P, N, H),
      result: money.total(cost.perMonth),
    },
    perYear: {
      title: 'Cost of a year',
      symbol: 'Y',
      formula: product(number(12), M),
      result: money.total(cost.perYear),
    },
  };
  if (mu && scenario.count === null && scenario.load.kind === 'rate') {
    workings.count = {
      title: 'Instances needed',
      symbol: 'N',
      formula: ceiling(quotient(load, product(mu, difference(ONE, headroom)))),
      result: formatNumber(cost.count),
    };
  }
  if (mu && cost.utilization !== null) {
    const used = quantity('ρ', 'utilization', cost.utilization, hundred(cost.utilization));
    workings.utilization = {
      title: 'Utilization',
      symbol: 'ρ',
      formula: quotient(load, product(N, mu)),
      result: hundred(cost.utilization),
    };
    const runs = sameHours || cost.utilization > 1 ? used : product(used, quotient(on, H));
    if (cost.utilization <= 1 && cost.idleShare !== null) {
      workings.idleShare = {
        title: 'Idle share of the paid time',
        symbol: 'i',
        formula: difference(ONE, runs),
        result: hundred(cost.idleShare),
      };
    }
    if (cost.perUnitFull !== null) {
      workings.perMillionFull = {
        title: `A million ${unit}s at full utilization`,
        symbol: 'c',
        subscript: 'full',
        formula: product(quotient(spent, served([N, mu])), number(1e6, '1,000,000')),
        result: costText(money, cost.perUnitFull * 1e6),
      };
    }
  }
  if (nextTokenMs !== null) workings.streamSpeed = streamWorking(nextTokenMs);
  if (cost.perUnit !== null) {
    const each = quotient(spent, served([load]));
    const titles = {
      perUnit: `One ${unit}`,
      perThousand: `1,000 ${unit}s`,
      perMillion: `A million ${unit}s`,
    };
    for (const key of ['perUnit', 'perThousand', 'perMillion'] as const) {
      const multiple = MULTIPLES[key];
      const times = number(multiple, formatNumber(multiple));
      workings[key] = {
        title: `${titles[key]} at this load`,
        symbol: 'c',
        formula: multiple === 1 ? each : product(each, times),
        result: costText(money, cost.perUnit * multiple),
      };
    }
  }
  return workings;
}
