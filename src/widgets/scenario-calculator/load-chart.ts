import type { FamilyGroup } from '../../core/catalog/types.ts';
import { endPerSecond, perMillionAt, stepPerSecond } from '../../core/scenario/cost-curve.ts';
import { logScale, type Scale } from '../../ui/scale.ts';
import type { CurveOf, PairWords } from './break-even-words.ts';

/** Width and height of the plot in its own units; the width is stretched, the height is px. */
export const PLOT = { width: 1000, height: 380 } as const;
const LABEL_GAP = 20;
/** A tooth of the saw narrower than this is not drawn: the curve is at its limit there. */
const SMALLEST_TOOTH = 1.012;

export interface ChartLine {
  readonly index: number;
  readonly label: string;
  readonly group: FamilyGroup;
  readonly path: string;
  /** Where the name stands, px from the top. */
  readonly labelY: number;
  /** The scenario’s own load. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** The fixed number of instances ends here. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

export interface ChartCrossing {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly sentences: readonly string[];
}

/** Crossovers of several pairs at one load share a mark. */
interface Mark {
  readonly perSecond: number;
  readonly perMillion: number;
  readonly sentences: readonly string[];
}

export interface LoadChart {
  readonly x: Scale;
  readonly y: Scale;
  readonly range: readonly [number, number];
  readonly lines: readonly ChartLine[];
  readonly crossings: readonly ChartCrossing[];
}

/** Crossovers that are marked; more would cover each other. */
const MOST_MARKS = 9;

/** The crossovers to mark, by load: of every pair the first, then of every pair the second, and so on. */
function marksOf(pairs: readonly PairWords[]): readonly Mark[] {
  const ranked = pairs
    .flatMap(({ crossings }) => crossings.map((crossing, rank) => ({ rank, ...crossing })))
    .sort((one, other) => one.rank - other.rank || one.perSecond - other.perSecond);
  const marks = new Map<string, Mark>();
  for (const { perSecond, perMillion, sentence } of ranked) {
    const place = perSecond.toPrecision(9);
    const known = marks.get(place);
    if (!known && marks.size === MOST_MARKS) continue;
    marks.set(place, {
      perSecond,
      perMillion: Math.min(perMillion, known?.perMillion ?? Infinity),
      sentences: [...(known?.sentences ?? []), sentence],
    });
  }
  return [...marks.values()].sort((one, other) => one.perSecond - other.perSecond);
}

const decade = (value: number, round: (value: number) => number) =>
  10 ** round(Math.log10(value) + (round === Math.ceil ? -1e-9 : 1e-9));

function loadRange(curves: readonly CurveOf[], crossings: readonly Mark[]) {
  const loads = curves.map(({ resolved }) => resolved.result?.cost.perSecond ?? 1);
  const steps = curves.map(({ curve }) => stepPerSecond(curve));
  const marks = crossings.map(({ perSecond }) => perSecond);
  const low = decade(Math.min(...loads, ...steps) / 3, Math.floor);
  const high = decade(Math.max(...loads, ...steps, ...marks) * 2, Math.ceil);
  return [low, Math.max(high, low * 100)] as const;
}

/** The corners of a curve: exact between jumps, because there the cost falls with the load. */
function corners({ curve }: CurveOf, [low, high]: readonly [number, number]) {
  const points: (readonly [number, number])[] = [];
  const add = (load: number) => points.push([load, perMillionAt(curve, load)]);
  add(low);
  const end = Math.min(high, endPerSecond(curve));
  if (curve.count !== null) {
    if (end > low) add(end);
    return points;
  }
  const step = stepPerSecond(curve);
  let k = Math.max(1, Math.floor(low / step) + 1);
  for (; k * step < high && (k + 1) / k > SMALLEST_TOOTH; k++) {
    add(k * step);
    add(k * step * (1 + 1e-9));
  }
  if (k * step < high) add(k * step);
  add(high);
  return points;
}

/** Names at the right ends, moved apart until none covers another. */
function spread(ends: readonly number[]): readonly number[] {
  const order = ends.map((y, index) => ({ y, index })).sort((one, other) => one.y - other.y);
  for (let index = 1; index < order.length; index++) {
    const [above, here] = [order[index - 1], order[index]];
    if (above && here && here.y - above.y < LABEL_GAP) here.y = above.y + LABEL_GAP;
  }
  const excess = (order.at(-1)?.y ?? 0) - (PLOT.height - 4);
  if (excess > 0) for (const each of order) each.y -= excess;
  const result = [...ends];
  for (const { y, index } of order) result[index] = y;
  return result;
}

/** Everything that the chart of cost against load draws, in the units of the plot. */
export function loadChart(curves: readonly CurveOf[], pairs: readonly PairWords[]): LoadChart {
  const crossings = marksOf(pairs);
  const range = loadRange(curves, crossings);
  const shapes = curves.map((one) => corners(one, range));
  const costs = shapes.flatMap((points) => points.map(([, cost]) => cost));
  const costRange = [
    decade(Math.min(...costs), Math.floor),
    decade(Math.max(...costs), Math.ceil),
  ] as const;
  const x = logScale(range, [0, PLOT.width]);
  const y = logScale(
    costRange[0] === costRange[1] ? [costRange[0], costRange[0] * 10] : costRange,
    [PLOT.height, 0],
  );
  const labelYs = spread(shapes.map((points) => y(points.at(-1)?.[1] ?? 1)));
  const lines = curves.map(({ index, label, curve, resolved }, place): ChartLine => {
    const points = shapes[place] ?? [];
    const load = resolved.result?.cost.perSecond ?? 0;
    const isShown =
      load >= range[0] && load <= Math.min(range[1], endPerSecond(curve) * (1 + 1e-12));
    const end = endPerSecond(curve);
    return {
      index,
      label,
      group: resolved.machine.spec?.group ?? 'other',
      path: `M${points.map(([at, cost]) => `${x(at).toFixed(1)},${y(cost).toFixed(1)}`).join('L')}`,
      labelY: labelYs[place] ?? 0,
      at: isShown ? { x: x(load), y: y(perMillionAt(curve, load)) } : null,
      end: end < range[1] ? { x: x(end), y: y(perMillionAt(curve, end)) } : null,
    };
  });
  return {
    x,
    y,
    range,
    lines,
    crossings: crossings.map(({ perSecond, perMillion, sentences }, index) => ({
      number: index + 1,
      x: x(perSecond),
      y: y(perMillion),
      sentences,
    })),
  };
}
