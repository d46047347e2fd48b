import type { Calculator } from '../../core/calculator.ts';
import type { PriceBook } from '../../core/catalog/types.ts';
import { runCost } from '../../core/cost/run-cost.ts';
import { type Fit, fewestInstances } from '../../core/serving/operating-point.ts';
import { type PricedOption, priceOption } from '../bert-options/evaluate.ts';
import { BERT_OPTIONS } from '../bert-options/options.ts';
import type { CalculatorState } from './calculator-state.ts';

export type Outcome = 'meets' | 'misses' | 'unknown';

export interface OptionRow {
  readonly option: PricedOption;
  readonly outcome: Outcome;
  /** Set when it meets the demand. */
  readonly fit: Fit | null;
  /** Instances priced: as many as it takes, or one when nobody knows how many. */
  readonly count: number;
  /** `null`: no price in this region. */
  readonly perMonth: number | null;
  /** `null`: unknown, or not what you would buy. */
  readonly perMillion: number | null;
}

/** Every option at a demand, cheapest month first, options without a price last. */
export function priceOptions(
  c: Calculator,
  priceBook: PriceBook,
  state: CalculatorState,
): OptionRow[] {
  const demand = { ...state, perSecond: state.perMinute / 60 };
  return BERT_OPTIONS.map((each): OptionRow => {
    const option = priceOption(c, priceBook, each);
    const fit = fewestInstances(option.points, demand);
    const count = fit?.count ?? 1;
    const ruledOut = option.points.length > 0 || (option.below ?? Infinity) < demand.perSecond;
    const outcome = fit ? 'meets' : ruledOut ? 'misses' : 'unknown';
    const { pricePerHour, type } = option;
    const priced = pricePerHour !== null;
    return {
      option,
      outcome,
      fit,
      count,
      perMonth: priced ? runCost(pricePerHour, state.hoursPerMonth, count) : null,
      perMillion: priced && fit ? c.costPerMillion(type, demand.perSecond, count) : null,
    };
  }).sort((a, b) => (a.perMonth ?? Infinity) - (b.perMonth ?? Infinity));
}

/** The cheapest row known to meet the demand, among the families that are not excluded. */
export function cheapest(
  rows: readonly OptionRow[],
  isExcluded: (family: string) => boolean = () => false,
): OptionRow | undefined {
  return rows.find(
    (row) =>
      row.outcome === 'meets' && row.perMonth !== null && !isExcluded(row.option.spec.family),
  );
}

/** Dollars and cents, or 3 significant digits below a dollar. */
export function perMillionText(c: Calculator, { perMillion }: OptionRow): string {
  if (perMillion === null) return '–';
  return perMillion < 1 ? c.small(perMillion) : c.total(perMillion);
}
