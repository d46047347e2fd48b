import type { FamilyGroup } from '../../core/catalog/types.ts';
import { logScale, type Scale } from '../../ui/scale.ts';

/** One configuration as the chart draws it. */
export interface ChartPoint {
  readonly key: string;
  readonly name: string;
  readonly group: FamilyGroup;
  readonly latencyMs: number;
  readonly costPerMillion: number;
  /** Meets the limit and the other conditions. */
  readonly isFeasible: boolean;
  readonly isOwn: boolean;
  /** Measured here, scaled from the same accelerator, or bounded. */
  readonly mark: 'measured' | 'scaled' | 'bound';
}

/** The drawing in thousandths of its box, so that it needs no measuring. */
export const FULL = 1000;

export interface ChartFrame {
  readonly x: Scale;
  readonly y: Scale;
}

const ROOM = 1.35;
/** Left of the fastest, its name has to fit. */
const NAME_ROOM = 4;

/** Log axes around all points and the limits. */
export function frameOf(
  points: readonly ChartPoint[],
  limitMs: number,
  budget: number | null,
): ChartFrame {
  const latencies = points.map((point) => point.latencyMs);
  const costs = points.map((point) => point.costPerMillion);
  if (budget !== null) costs.push(budget);
  return {
    x: logScale(around([...latencies, limitMs], NAME_ROOM), [0, FULL]),
    y: logScale(around(costs), [FULL, 0]),
  };
}

/** Lowest and highest with room, and at least a factor of four apart. */
function around(values: readonly number[], roomBelow = ROOM): readonly [number, number] {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return [1, 10];
  let low = Math.min(...positive) / roomBelow;
  let high = Math.max(...positive) * ROOM;
  const middle = Math.sqrt(low * high);
  if (high / low < 4) {
    low = middle / 2;
    high = middle * 2;
  }
  return [low, high];
}

/** Nothing is both faster and cheaper: ascending latency, descending cost. */
export function frontierOf(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const sorted = points
    .filter((point) => point.isFeasible)
    .toSorted((a, b) => a.latencyMs - b.latencyMs || a.costPerMillion - b.costPerMillion);
  const frontier: ChartPoint[] = [];
  for (const point of sorted) {
    const last = frontier.at(-1);
    if (!last || point.costPerMillion < last.costPerMillion) frontier.push(point);
  }
  return frontier;
}

/** Steps from the top edge down to the right, ending at the limit. */
export function frontierPath(
  frontier: readonly ChartPoint[],
  { x, y }: ChartFrame,
  limitMs: number,
): string {
  const [first] = frontier;
  if (!first) return '';
  const at = (value: number) => value.toFixed(1);
  let path = `M${at(x(first.latencyMs))} 0`;
  for (const point of frontier) path += `H${at(x(point.latencyMs))}V${at(y(point.costPerMillion))}`;
  return `${path}H${at(Math.max(x(limitMs), 0))}`;
}

export const percentOf = (position: number): string => `${(position / (FULL / 100)).toFixed(2)}%`;
