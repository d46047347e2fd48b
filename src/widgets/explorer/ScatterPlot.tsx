import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { MEASURES } from '../../core/explore/measures.ts';
import type { PlotPoint } from '../../core/explore/pareto.ts';
import { meets, type RangeCondition } from '../../core/explore/query.ts';
import { type Currency, measureText } from '../../core/explore/text.ts';
import { logScale } from '../../ui/scale.ts';
import { BoxSliders } from './BoxSliders.tsx';
import { drawPoints } from './draw-points.ts';
import styles from './explorer.module.css';
import type { PlotState } from './explorer-state.ts';
import {
  BOTTOM,
  FrontierNames,
  HEIGHT,
  LEFT,
  RIGHT,
  type Scales,
  ScatterFrame,
  TOP,
} from './ScatterFrame.tsx';
import {
  type Place,
  rangesOf,
  rectOf,
  type Sides,
  sidesBetween,
  WHOLE_PLOT,
} from './scatter-box.ts';

const REACH_PX = 22;
const LEAST_BRUSH_PX = 8;

/** A box that is being dragged: where it began and where the pointer is. */
interface Brush {
  readonly from: Place;
  readonly to: Place;
}

/** From the least to the most, with room at both ends; a single value gets a decade around it. */
function domainOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [least / 3, most * 3] : [least / 1.25, most * 1.25];
}

function useWidth() {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return { frame, width };
}

/** The marks on a canvas; axes, frontier, names and the box that is being drawn above it. */
export function ScatterPlot({
  points,
  best,
  plot,
  currency,
  onRanges,
}: {
  points: readonly PlotPoint[];
  best: readonly PlotPoint[];
  plot: PlotState;
  currency: Currency;
  onRanges: (ranges: readonly RangeCondition[]) => void;
}) {
  const { frame, width } = useWidth();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState<PlotPoint | null>(null);
  const [brush, setBrush] = useState<Brush | null>(null);
  /** The box of the sliders; `null` while they are put away. */
  const [sides, setSides] = useState<Sides | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const scales = useMemo(() => {
    if (points.length === 0 || width < 120) return null;
    return {
      x: logScale(domainOf(points.map(({ x }) => x)), [LEFT, width - RIGHT]),
      y: logScale(domainOf(points.map(({ y }) => y)), [HEIGHT - BOTTOM, TOP]),
    };
  }, [points, width]);

  useEffect(() => {
    const element = canvas.current;
    if (!element || !scales) return;
    const placed = points.map(({ row, x, y }) => ({
      group: row.type.group,
      isHollow: row.status === 'withdrawn',
      x: scales.x(x),
      y: scales.y(y),
    }));
    const draw = () => drawPoints(element, placed, width, HEIGHT);
    draw();
    const observer = new MutationObserver(draw);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', draw);
    return () => {
      observer.disconnect();
      system.removeEventListener('change', draw);
    };
  }, [points, scales, width]);

  const at = (event: PointerEvent<SVGSVGElement>): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const from = at(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    setBrush({ from, to: from });
    setNear(null);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const to = at(event);
    if (brush) setBrush({ ...brush, to });
    else if (scales) setNear(nearest(points, scales, to));
  };
  const onPointerUp = () => {
    if (brush && scales) {
      const { from, to } = brush;
      const isBox =
        Math.abs(to.x - from.x) >= LEAST_BRUSH_PX && Math.abs(to.y - from.y) >= LEAST_BRUSH_PX;
      if (isBox) onRanges(rangesOf(sidesBetween(from, to, width), plot, scales, width));
    }
    setBrush(null);
  };
  const putAway = () => {
    flushSync(() => setSides(null));
    opener.current?.focus();
  };
  const ofSliders = scales && sides && rangesOf(sides, plot, scales, width);
  const box = brush ? sidesBetween(brush.from, brush.to, width) : sides;

  return (
    <div ref={frame} className={styles.scatter}>
      <canvas ref={canvas} />
      {scales && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${points.length} types by ${MEASURES[plot.x].label} and ${MEASURES[plot.y].label}. The frontier runs from ${best[0]?.row.type.instanceType ?? ''} to ${best.at(-1)?.row.type.instanceType ?? ''}; it is in the table.`}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setBrush(null)}
          onPointerLeave={() => setNear(null)}
        >
          <ScatterFrame scales={scales} plot={plot} width={width} currency={currency} />
          <path
            className={styles.frontier}
            d={best
              .map(
                ({ x, y }, index) =>
                  `${index === 0 ? 'M' : 'L'}${scales.x(x).toFixed(1)} ${scales.y(y).toFixed(1)}`,
              )
              .join('')}
          />
          <FrontierNames best={best} scales={scales} width={width} />
          {near && (
            <circle className={styles.near} cx={scales.x(near.x)} cy={scales.y(near.y)} r="9" />
          )}
          {box && <rect className={styles.brush} {...rectOf(box, width)} />}
        </svg>
      )}
      <p className={styles.reading} aria-live="off">
        {near
          ? `${near.row.type.instanceType}: ${MEASURES[plot.x].label} ${measureText(plot.x, near.x, currency)}, ${MEASURES[plot.y].label} ${measureText(plot.y, near.y, currency)}`
          : 'Point at a mark to read it.'}
      </p>
      {scales && sides && ofSliders ? (
        <BoxSliders
          sides={sides}
          drawn={{ plot, scales, width, currency }}
          inside={points.filter(({ row }) => ofSliders.every((range) => meets(row, range))).length}
          onMove={setSides}
          onKeep={() => {
            onRanges(ofSliders);
            putAway();
          }}
          onLeave={putAway}
        />
      ) : (
        <button
          ref={opener}
          type="button"
          className="btn quiet"
          disabled={scales === null}
          onClick={() => setSides(WHOLE_PLOT)}
        >
          Set a box with sliders
        </button>
      )}
    </div>
  );
}

function nearest(points: readonly PlotPoint[], scales: Scales, place: Place) {
  let found: PlotPoint | null = null;
  let least = REACH_PX;
  for (const point of points) {
    const distance = Math.hypot(scales.x(point.x) - place.x, scales.y(point.y) - place.y);
    if (distance < least) [found, least] = [point, distance];
  }
  return found;
}
