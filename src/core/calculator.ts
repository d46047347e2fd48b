import { createCatalog } from './catalog/catalog.ts';
import type { Benchmark, CreditSpec, Facts, InstanceType } from './catalog/types.ts';
import {
  costPerMillion,
  costPerMillionAtUtilization,
  instancesNeeded,
  utilization,
} from './cost/inference-cost.ts';
import { type Precision, weightsGb } from './cost/model-size.ts';
import { monthCost, runCost, yearCost } from './cost/run-cost.ts';
import { type TrainingRun, type TrainingRunInput, trainingRun } from './cost/training-cost.ts';
import { breakEven, surplusRate } from './credits/rates.ts';
import {
  MissingFigureError,
  type NameKind,
  type NearestName,
  requirePositive,
  UnknownNameError,
} from './errors.ts';
import { type Currency, type MoneyText, moneyText } from './money.ts';
import { formatMilliseconds, formatNumber, formatPercent } from './number-text.ts';
import { batchFillSeconds } from './queueing/batch.ts';
import { md1MeanWaitSeconds, md1ResponsePercentileSeconds } from './queueing/md1.ts';
import { mmcMeanWaitSeconds, mmcResponsePercentileSeconds } from './queueing/mmc.ts';

export type { Precision } from './cost/model-size.ts';
export type { TrainingRun, TrainingRunInput } from './cost/training-cost.ts';

/** A measurement whose throughput the source states. */
export interface MeasuredBenchmark extends Benchmark {
  readonly throughputPerS: number;
}

export interface OldPrice {
  /** USD per hour before the change. */
  readonly pricePerHour: number;
  /** The two dated copies of the price list around the change, as `2025-06-16 and 2025-06-23`. */
  readonly changedBetween: string;
}

/**
 * What authors call `c`: every figure a page shows comes through here.
 * Money is in the currency of the region's price book, utilizations are fractions.
 * Methods throw the classes of `errors.ts`; formatters never throw.
 */
export interface Calculator {
  /** Live values of the enclosing scope; an unknown name throws UnknownNameError. */
  readonly v: Readonly<Record<string, number>>;

  price(type: string): number;
  spec(type: string): InstanceType;
  runCost(type: string, hours: number, count?: number): number;
  monthCost(type: string, count?: number): number;
  yearCost(type: string, count?: number): number;
  costPerMillion(type: string, perSecond: number, count?: number): number;
  costPerMillionFull(type: string, throughputPerSecond: number, utilization?: number): number;
  instancesNeeded(perSecond: number, throughputPerSecond: number, maxUtilization?: number): number;
  utilization(perSecond: number, throughputPerSecond: number, count?: number): number;
  trainingRun(type: string, run: TrainingRunInput): TrainingRun;

  waitMm1Ms(perSecond: number, serviceMs: number): number;
  waitMd1Ms(perSecond: number, serviceMs: number): number;
  responseMm1Ms(perSecond: number, serviceMs: number, percentile: number): number;
  responseMd1Ms(perSecond: number, serviceMs: number, percentile: number): number;
  batchFillMs(batch: number, perSecond: number): number;

  /**
   * Average CPU, 0 to 1, above which the burstable type costs more in unlimited mode:
   * 1 when it never does, 0 when it always does.
   */
  breakEvenCpu(burstable: string, fixed: string): number;
  credits(type: string): CreditSpec;
  /**
   * Price of a vCPU-hour of surplus credits in the region's currency.
   * @throws MissingFigureError where AWS does not bill in dollars: no source states a price there
   */
  surplusRate(type: string): number;
  bench(id: string): MeasuredBenchmark;
  cited(id: string): number;
  weightsGb(parametersMillion: number, precision: Precision): number;
  /** The newest change of the type's list price. */
  oldPrice(type: string): OldPrice;

  /** What the region's prices are in. */
  readonly currency: Currency;
  /** The same formatters for amounts that are in US dollars wherever the reader is: cited and old prices. */
  readonly usd: MoneyText;
  /** Money, two decimals, thousands with commas. A real cost never reads as zero. */
  total(money: number | null): string;
  /** An hourly rate with every digit that is listed. */
  rate(money: number | null): string;
  /** An hourly rate to the cent, for headlines. */
  rateShort(money: number | null): string;
  /** Money with 3 significant digits. */
  small(money: number | null): string;
  num(value: number | null, digits?: number): string;
  pct(fraction: number | null, digits?: number): string;
  ms(milliseconds: number | null): string;
}

export interface CalculatorOptions {
  /** Adds the closest valid name to UnknownNameError; the build passes one. */
  readonly nearest?: NearestName;
}

/** Live values; a name that the scope does not have is an author's mistake, not `undefined`. */
function liveValues(
  values: Readonly<Record<string, number>>,
  nearest: NearestName | undefined,
): Readonly<Record<string, number>> {
  return new Proxy(values, {
    get(target, name) {
      if (typeof name === 'symbol') return undefined;
      const value = Object.hasOwn(target, name) ? target[name] : undefined;
      if (value !== undefined) return value;
      throw new UnknownNameError('live value', name, nearest?.(name, Object.keys(target)));
    },
  });
}

/** Finds the row that `matches`, or says which name is unknown. */
function row<Row>(
  rows: readonly Row[],
  kind: NameKind,
  nameOf: (row: Row) => string,
  name: string,
  nearest: NearestName | undefined,
): Row {
  const found = rows.find((candidate) => nameOf(candidate) === name);
  if (found !== undefined) return found;
  throw new UnknownNameError(kind, name, nearest?.(name, rows.map(nameOf)));
}

function oneServer(perSecond: number, serviceMs: number) {
  requirePositive('The service time', serviceMs);
  return { arrivalRatePerSecond: perSecond, serviceRatePerSecond: 1e3 / serviceMs, servers: 1 };
}

function fixedService(perSecond: number, serviceMs: number) {
  return { arrivalRatePerSecond: perSecond, serviceSeconds: serviceMs / 1e3 };
}

/**
 * The calculator over some facts.
 *
 * @param facts the rows that may be asked for, with the prices of one region
 * @param live values of the enclosing live scope
 */
export function createCalculator(
  facts: Facts,
  live: Readonly<Record<string, number>> = {},
  { nearest }: CalculatorOptions = {},
): Calculator {
  const catalog = createCatalog(facts, nearest);
  const money = moneyText(facts.priceBook.currency);
  const { price } = catalog;

  const credits = (type: string): CreditSpec =>
    row(facts.credits, 'credit rule', (spec) => spec.instanceType, type, nearest);

  const surplusOf = (type: string): number => {
    const { currency } = facts.priceBook;
    const rate = surplusRate(credits(type), currency);
    if (rate === null) throw new MissingFigureError(type, `a surplus price in ${currency}`);
    return rate;
  };

  return {
    v: liveValues(live, nearest),

    price,
    spec: catalog.get,
    runCost: (type, hours, count) => runCost(price(type), hours, count),
    monthCost: (type, count) => monthCost(price(type), count),
    yearCost: (type, count) => yearCost(price(type), count),
    costPerMillion: (type, perSecond, count) => costPerMillion(price(type), perSecond, count),
    costPerMillionFull: (type, throughputPerSecond, share) =>
      costPerMillionAtUtilization(price(type), throughputPerSecond, share),
    instancesNeeded,
    utilization,
    trainingRun: (type, run) => trainingRun(price(type), run),

    waitMm1Ms: (perSecond, serviceMs) => mmcMeanWaitSeconds(oneServer(perSecond, serviceMs)) * 1e3,
    waitMd1Ms: (perSecond, serviceMs) =>
      md1MeanWaitSeconds(fixedService(perSecond, serviceMs)) * 1e3,
    responseMm1Ms: (perSecond, serviceMs, percentile) =>
      mmcResponsePercentileSeconds(oneServer(perSecond, serviceMs), percentile) * 1e3,
    responseMd1Ms: (perSecond, serviceMs, percentile) =>
      md1ResponsePercentileSeconds(fixedService(perSecond, serviceMs), percentile) * 1e3,
    batchFillMs: (batch, perSecond) => batchFillSeconds(batch, perSecond) * 1e3,

    breakEvenCpu: (burstable, fixed) => {
      surplusOf(burstable);
      const result = breakEven(credits(burstable), price(burstable), price(fixed));
      if (result.kind === 'at') return result.utilization;
      return result.kind === 'always-cheaper' ? 1 : 0;
    },
    credits,
    surplusRate: surplusOf,
    bench: (id) => {
      const found = row(facts.benchmarks, 'benchmark', (benchmark) => benchmark.id, id, nearest);
      const { throughputPerS } = found;
      if (throughputPerS === null) throw new MissingFigureError(id, 'a throughput');
      return { ...found, throughputPerS };
    },
    cited: (id) => row(facts.cited, 'cited figure', (figure) => figure.id, id, nearest).value,
    weightsGb,
    oldPrice: (type) => {
      const named = [...facts.priceChanges].reverse();
      const change = row(named, 'price change', (entry) => entry.instanceType, type, nearest);
      return {
        pricePerHour: change.oldPricePerHour,
        changedBetween: `${change.lastSeenOld} and ${change.firstSeenNew}`,
      };
    },

    currency: facts.priceBook.currency,
    usd: moneyText('USD'),
    ...money,
    num: formatNumber,
    pct: formatPercent,
    ms: formatMilliseconds,
  };
}
