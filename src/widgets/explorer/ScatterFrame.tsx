import { MEASURES, type MeasureId } from '../../core/explore/measures.ts';
import type { PlotPoint } from '../../core/explore/pareto.ts';
import { type Currency, figureText } from '../../core/explore/text.ts';
import type { Scale } from '../../ui/scale.ts';
import type { PlotState } from './explorer-state.ts';

export const HEIGHT = 420;
export const LEFT = 68;
export const RIGHT = 16;
export const TOP = 12;
export const BOTTOM = 44;

/** px of a plot’s data. */
export interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** Grid, ticks and the name of the axis across. */
export function ScatterFrame({
  scales,
  plot,
  width,
  currency,
}: {
  scales: Scales;
  plot: PlotState;
  width: number;
  currency: Currency;
}) {
  const tick = (id: MeasureId, value: number) =>
    figureText(id, value, currency).replace(/\.00$/, '');
  return (
    <>
      {scales.y.ticks.map((value) => (
        <g key={value}>
          <line
            className="grid"
            x1={LEFT}
            x2={width - RIGHT}
            y1={scales.y(value)}
            y2={scales.y(value)}
          />
          <text className="tick e" x={LEFT - 8} y={scales.y(value) + 4}>
            {tick(plot.y, value)}
          </text>
        </g>
      ))}
      {scales.x.ticks.map((value) => (
        <g key={value}>
          <line
            className="grid"
            y1={TOP}
            y2={HEIGHT - BOTTOM}
            x1={scales.x(value)}
            x2={scales.x(value)}
          />
          <text className="tick m" x={scales.x(value)} y={HEIGHT - BOTTOM + 18}>
            {tick(plot.x, value)}
          </text>
        </g>
      ))}
      <text className="albl m" x={(LEFT + width - RIGHT) / 2} y={HEIGHT - 6}>
        {MEASURES[plot.x].label}
      </text>
    </>
  );
}

const NAME_PX = 92;

/** Names along the frontier where there is room for them. */
export function FrontierNames({
  best,
  scales,
  width,
}: {
  best: readonly PlotPoint[];
  scales: Scales;
  width: number;
}) {
  let free = Number.NEGATIVE_INFINITY;
  return best.map(({ row, x, y }) => {
    const at = scales.x(x);
    if (at < free) return null;
    free = at + NAME_PX;
    const isNearEnd = at > width - NAME_PX - RIGHT;
    return (
      <text
        key={row.type.instanceType}
        className={`val halo ${isNearEnd ? 'e' : ''}`}
        x={at + (isNearEnd ? -8 : 8)}
        y={scales.y(y) + (isNearEnd ? -10 : 16)}
      >
        {row.type.instanceType}
      </text>
    );
  });
}
