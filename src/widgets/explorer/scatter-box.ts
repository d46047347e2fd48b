import { MEASURES, type MeasureId } from '../../core/explore/measures.ts';
import type { Bound, RangeCondition } from '../../core/explore/query.ts';
import { type Currency, measureText } from '../../core/explore/text.ts';
import type { Scale } from '../../ui/scale.ts';
import type { PlotState } from './explorer-state.ts';
import { BOTTOM, HEIGHT, LEFT, RIGHT, type Scales, TOP } from './ScatterFrame.tsx';

/** A box on the plot: where its sides are, in per cent of the way from the left and from below. */
export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export type Side = keyof Sides;

/** A side that lies on the plot’s own edge bounds nothing. */
export const WHOLE_PLOT: Sides = { left: 0, right: 100, bottom: 0, top: 100 };

/** The side on the other end of the same axis. */
const OPPOSITE: Readonly<Record<Side, Side>> = {
  left: 'right',
  right: 'left',
  bottom: 'top',
  top: 'bottom',
};

const isAcross = (side: Side) => side === 'left' || side === 'right';
const isLow = (side: Side) => side === 'left' || side === 'bottom';

/** A place on the plot, px from the left and from the top. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

const within = (percent: number) => Math.min(100, Math.max(0, percent));

/** The box between two corners, cut at the plot’s edges. */
export function sidesBetween(a: Place, b: Place, width: number): Sides {
  const across = (x: number) => within(((x - LEFT) / (width - LEFT - RIGHT)) * 100);
  const up = (y: number) => within(((HEIGHT - BOTTOM - y) / (HEIGHT - BOTTOM - TOP)) * 100);
  return {
    left: across(Math.min(a.x, b.x)),
    right: across(Math.max(a.x, b.x)),
    bottom: up(Math.max(a.y, b.y)),
    top: up(Math.min(a.y, b.y)),
  };
}

/** px of a side, from the left or from the top. */
function placeOf(side: Side, percent: number, width: number): number {
  return isAcross(side)
    ? LEFT + ((width - LEFT - RIGHT) * percent) / 100
    : HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * percent) / 100;
}

/** The box as a rectangle to draw. */
export function rectOf(sides: Sides, width: number) {
  const [x, y] = [placeOf('left', sides.left, width), placeOf('top', sides.top, width)];
  return {
    x,
    y,
    width: placeOf('right', sides.right, width) - x,
    height: placeOf('bottom', sides.bottom, width) - y,
  };
}

/** With one side moved; it stops one step before the side across. */
export function withSide(sides: Sides, side: Side, percent: number): Sides {
  const across = sides[OPPOSITE[side]];
  return {
    ...sides,
    [side]: isLow(side) ? Math.min(percent, across - 1) : Math.max(percent, across + 1),
  };
}

/** What a side bounds: three significant digits, or `null` on the plot’s edge. */
function boundOf(sides: Sides, side: Side, scale: Scale, width: number): Bound | null {
  if (sides[side] === WHOLE_PLOT[side]) return null;
  const value = Number(scale.invert(placeOf(side, sides[side], width)).toPrecision(3));
  return { value, isOpen: false };
}

/** The bounds of a box, of the axes that it bounds at all. */
export function rangesOf(
  sides: Sides,
  plot: PlotState,
  scales: Scales,
  width: number,
): readonly RangeCondition[] {
  const range = (measure: MeasureId, scale: Scale, low: Side, high: Side): RangeCondition => ({
    kind: 'range',
    measure,
    reading: 'reported',
    min: boundOf(sides, low, scale, width),
    max: boundOf(sides, high, scale, width),
  });
  return [
    range(plot.x, scales.x, 'left', 'right'),
    range(plot.y, scales.y, 'bottom', 'top'),
  ].filter(({ min, max }) => min !== null || max !== null);
}

/** What a side is called and where it stands, for example “vCPU, at least: 16”. */
export function sideWords(
  side: Side,
  sides: Sides,
  { plot, scales, width, currency }: Drawn,
): { readonly label: string; readonly value: string } {
  const measure = isAcross(side) ? plot.x : plot.y;
  const bound = boundOf(sides, side, isAcross(side) ? scales.x : scales.y, width);
  return {
    label: `${MEASURES[measure].label}, ${isLow(side) ? 'at least' : 'at most'}`,
    value: bound === null ? 'no bound' : measureText(measure, bound.value, currency),
  };
}

/** A plot as it stands on the page. */
export interface Drawn {
  readonly plot: PlotState;
  readonly scales: Scales;
  readonly width: number;
  readonly currency: Currency;
}
