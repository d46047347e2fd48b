import { memo } from 'react';
import { FAMILY_SHAPES } from '../../ui/FamilyMark.tsx';
import chart from './chart.module.css';
import { type ChartFrame, type ChartPoint, FULL, percentOf } from './chart-geometry.ts';
import { type PointLabels, SIDES, TIERS, type Tier } from './chart-labels.ts';

export function Grid({ frame: { x, y } }: { frame: ChartFrame }) {
  return (
    <g>
      {x.ticks.map((tick) => (
        <line
          key={`x${tick}`}
          className="grid"
          x1={percentOf(x(tick))}
          x2={percentOf(x(tick))}
          y1="0"
          y2="100%"
        />
      ))}
      {y.ticks.map((tick) => (
        <line
          key={`y${tick}`}
          className="grid"
          x1="0"
          x2="100%"
          y1={percentOf(y(tick))}
          y2={percentOf(y(tick))}
        />
      ))}
      <line className="axis" x1="0" x2="0" y1="0" y2="100%" />
      <line className="axis" x1="0" x2="100%" y1="100%" y2="100%" />
    </g>
  );
}

const TIER_CLASSES: Record<Tier, string | undefined> = {
  phone: chart.onPhone,
  narrow: chart.onNarrow,
  wide: chart.onWide,
};

/** One type: its shape, its rings and its name. */
export const Point = memo(function Point({
  point,
  frame,
  labels,
  money,
  isSelected,
  isLooked,
  onPick,
  onLook,
}: {
  point: ChartPoint;
  frame: ChartFrame;
  /** Where its name stands in each tier, if it has one there. */
  labels: PointLabels | undefined;
  money: string;
  isSelected: boolean;
  isLooked: boolean;
  onPick: (key: string) => void;
  onLook: (key: string | null) => void;
}) {
  const [cx, cy] = [percentOf(frame.x(point.latencyMs)), percentOf(frame.y(point.costPerMillion))];
  return (
    <svg x={cx} y={cy} overflow="visible" className={chart.point} aria-hidden="true">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the chart do the same */}
      <g
        data-point={point.key}
        onClick={() => onPick(point.key)}
        onPointerEnter={() => onLook(point.key)}
        onPointerLeave={() => onLook(null)}
      >
        <circle className={chart.hit} r={14} />
        {isSelected && <circle className="ring" r={14} />}
        {isLooked && !isSelected && <circle className={chart.lookedRing} r={12} />}
        <path
          className={
            point.isFeasible ? `${chart.mark} g-${point.group}` : `${chart.hollow} s-${point.group}`
          }
          d={FAMILY_SHAPES[point.group]}
          transform="translate(-8 -8)"
        />
        {point.mark !== 'measured' && (
          <circle
            className={`${chart.notMeasured} ${point.mark === 'bound' ? chart.bound : ''}`}
            r={11}
          />
        )}
        {point.isOwn && <rect className={chart.own} x={-12} y={-12} width={24} height={24} />}
      </g>
      {TIERS.map((tier) => {
        const label = labels?.[tier];
        if (!label) return null;
        const { dx, dy, anchor } = SIDES[label.side];
        return (
          <text
            key={tier}
            className={`lbl halo ${point.isFeasible ? '' : chart.failing} ${TIER_CLASSES[tier]}`}
            dx={dx}
            dy={dy}
            textAnchor={anchor}
          >
            {point.name} {!label.isShort && <tspan className="val">{money}</tspan>}
          </text>
        );
      })}
    </svg>
  );
});

/** The other ways to run the same types: small dots, all of one colour in one path. */
export const OtherPoints = memo(function OtherPoints({
  points,
  frame: { x, y },
}: {
  points: readonly ChartPoint[];
  frame: ChartFrame;
}) {
  const paths = new Map<string, string>();
  for (const { isFeasible, group, latencyMs, costPerMillion } of points) {
    const kind = isFeasible ? group : 'failing';
    const dot = `M${x(latencyMs).toFixed(1)} ${y(costPerMillion).toFixed(1)}h0`;
    paths.set(kind, (paths.get(kind) ?? '') + dot);
  }
  const failing = paths.get('failing');
  paths.delete('failing');
  return (
    <svg
      viewBox={`0 0 ${FULL} ${FULL}`}
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      className={chart.stretch}
      aria-hidden="true"
    >
      {failing && (
        <>
          <path className={`${chart.dots} ${chart.dotsEdge}`} d={failing} />
          <path className={`${chart.dots} ${chart.dotsInside}`} d={failing} />
        </>
      )}
      {[...paths].map(([group, path]) => (
        <path key={group} className={`${chart.dots} s-${group}`} d={path} />
      ))}
    </svg>
  );
});
