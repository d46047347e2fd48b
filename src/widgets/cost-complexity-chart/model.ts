import type { Facts, FamilyGroup, FamilyStatus, InstanceType } from '../../core/catalog/types.ts';
import { fitLogLog, fittedY } from '../../core/fit/log-log-fit.ts';
import { CHART_TYPES, familyOf } from './chart-types.ts';
import { MEASURES, type Measure } from './measures.ts';
import type { ChartValue } from './value.ts';

export interface ChartPoint {
  readonly type: string;
  readonly family: string;
  readonly group: FamilyGroup;
  /** In the currency of the region's price book. */
  readonly pricePerHour: number;
  readonly amount: number;
  readonly estimated: boolean;
  /** Price of one unit of the measure for one hour. */
  readonly pricePerUnit: number;
  readonly status: FamilyStatus | null;
  /** Can no longer be launched: shown hollow and left out of the trend. */
  readonly withdrawn: boolean;
  /** Price over what the trend line says: 0.5 is half of it. `null` without a trend. */
  readonly ratioToLine: number | null;
}

export interface NotShown {
  readonly type: string;
  readonly reason: string;
}

export interface Trend {
  /** Power of the measure with which the price grows: 1 is in proportion. */
  readonly slope: number;
  readonly priceAt: (amount: number) => number;
}

export interface ChartModel {
  readonly measure: Measure;
  /** In order of price: the order of the arrow keys and of the table. */
  readonly points: readonly ChartPoint[];
  readonly notShown: readonly NotShown[];
  /** `null` with fewer than three points that can still be launched, or all of one size. */
  readonly trend: Trend | null;
  /** Range of every point of the measure, hidden ones too, so that the axes stand still. */
  readonly amountRange: readonly [number, number] | null;
  readonly priceRange: readonly [number, number] | null;
  readonly unitPriceRange: readonly [number, number] | null;
}

const LEAST_POINTS_FOR_TREND = 3;

/** Everything the real view draws and says, from the facts of the reader's region. */
export function chartModel(facts: Facts, value: ChartValue): ChartModel {
  const measure = MEASURES[value.measure];
  const all: Omit<ChartPoint, 'ratioToLine'>[] = [];
  const notShown: NotShown[] = [];

  for (const type of CHART_TYPES) {
    const instance = facts.instances.find((row) => row.instanceType === type);
    if (!instance) continue;
    const point = pointOf(facts, instance, measure);
    if ('reason' in point) notShown.push(point);
    else all.push(point);
  }

  const visible = all.filter((point) => !value.hiddenFamilies.includes(point.family));
  const trend = fitTrend(visible.filter((point) => !point.withdrawn));
  const points = visible
    .map((point) => ({
      ...point,
      ratioToLine: trend ? point.pricePerHour / trend.priceAt(point.amount) : null,
    }))
    .sort((a, b) => a.pricePerHour - b.pricePerHour || a.type.localeCompare(b.type, 'en'));

  return {
    measure,
    points,
    notShown: notShown.filter(({ type }) => !value.hiddenFamilies.includes(familyOf(type))),
    trend,
    amountRange: range(all.map((point) => point.amount)),
    priceRange: range(all.map((point) => point.pricePerHour)),
    unitPriceRange: range(all.map((point) => point.pricePerUnit)),
  };
}

function pointOf(
  facts: Facts,
  instance: InstanceType,
  measure: Measure,
): Omit<ChartPoint, 'ratioToLine'> | NotShown {
  const type = instance.instanceType;
  const pricePerHour = facts.priceBook.pricePerHour[type];
  if (pricePerHour === undefined) {
    return { type, reason: `our data has no price for it in ${facts.priceBook.regionName}` };
  }
  const reading = measure.read(instance);
  if (!reading) return { type, reason: measure.missing(instance) };
  const status = facts.families.find((row) => row.family === instance.family) ?? null;
  return {
    type,
    family: instance.family,
    group: instance.group,
    pricePerHour,
    amount: reading.amount,
    estimated: reading.estimated,
    pricePerUnit: pricePerHour / reading.amount,
    status,
    withdrawn: status?.status === 'withdrawn',
  };
}

function fitTrend(points: readonly Omit<ChartPoint, 'ratioToLine'>[]): Trend | null {
  if (points.length < LEAST_POINTS_FOR_TREND) return null;
  const fit = fitLogLog(points.map((point) => ({ x: point.amount, y: point.pricePerHour })));
  return fit && { slope: fit.slope, priceAt: (amount) => fittedY(fit, amount) };
}

function range(values: readonly number[]): readonly [number, number] | null {
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}
