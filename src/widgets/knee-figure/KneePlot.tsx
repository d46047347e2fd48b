import type { Calculator } from '../../core/calculator.ts';
import { linearScale, type Scale } from '../../ui/scale.ts';
import type { LoadPoint } from './knee.ts';
import styles from './knee-figure.module.css';

interface Size {
  readonly width: number;
  readonly left: number;
  readonly right: number;
}

const WIDE: Size = { width: 640, left: 52, right: 16 };
const NARROW: Size = { width: 340, left: 52, right: 14 };
const HEIGHT = 372;
const TIME_TOP = 26;
const TIME_BOTTOM = 216;
const COST_TOP = 254;
const COST_BOTTOM = 330;
/** The axis runs a little past the rate, to show where no answer exists. */
const BEYOND = 1.12;
/** Below this share the cost curve leaves at the top. */
const CHEAPEST_SHOWN = 0.12;

interface PlotProps {
  readonly curve: readonly LoadPoint[];
  readonly here: LoadPoint;
  /** What the server can do, per second. */
  readonly rate: number;
  readonly goalMs: number;
  readonly limit: number | null;
  readonly costAt: (perSecond: number) => number | null;
  readonly c: Calculator;
}

export function KneePlot(props: PlotProps) {
  return (
    <div className={styles.plots}>
      <Plot {...props} size={WIDE} className={styles.wide ?? ''} />
      <Plot {...props} size={NARROW} className={styles.narrow ?? ''} />
    </div>
  );
}

function Plot({
  curve,
  here,
  rate,
  goalMs,
  limit,
  costAt,
  c,
  size,
  className,
}: PlotProps & { size: Size; className: string }) {
  const { width, left, right } = size;
  const x = linearScale([0, rate * BEYOND], [left, width - right], size === WIDE ? 6 : 4);
  const y = linearScale([0, goalMs * 2], [TIME_BOTTOM, TIME_TOP], 4);
  const topCost = costAt(rate * CHEAPEST_SHOWN);
  const label = (pick: (point: LoadPoint) => number, share: number) => {
    const point = curve.find((candidate) => candidate.utilization >= share) ?? here;
    return { x: x(point.perSecond), y: y(Math.min(goalMs * 2, pick(point))) };
  };
  const p95At = label((point) => point.p95Ms, 0.42);
  const waitAt = label((point) => point.meanWaitMs, 0.8);
  const costHere = costAt(here.perSecond);
  const yCost = linearScale([0, topCost ?? 1], [COST_BOTTOM, COST_TOP], 2);
  const hereX = Math.min(width - right, x(here.perSecond));
  return (
    <svg
      className={`fluid ${className}`}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      data-chart=""
      aria-label={`Mean wait and P95 rise steeply as arrivals near ${c.num(rate, 1)} a second. Now ${c.pct(here.utilization)} busy: mean wait ${c.ms(here.meanWaitMs)}, P95 ${c.ms(here.p95Ms)}.`}
    >
      <rect
        className="w-paper2"
        x={x(rate)}
        y={TIME_TOP}
        width={width - right - x(rate)}
        height={COST_BOTTOM - TIME_TOP}
      />
      <Axis x={x} y={y} size={size} bottom={TIME_BOTTOM} text={(tick) => String(tick)} />
      <text className="albl" x={left} y={14}>
        Milliseconds
      </text>
      <line className="ref" x1={left} x2={width - right} y1={y(goalMs)} y2={y(goalMs)} />
      <text className="tick halo" x={left + 6} y={y(goalMs) - 6}>
        goal {c.num(goalMs)} ms
      </text>
      <path className="data s-ink" d={timePath(curve, (point) => point.p95Ms, x, y, goalMs * 2)} />
      <path
        className="data s-general"
        d={timePath(curve, (point) => point.meanWaitMs, x, y, goalMs * 2)}
      />
      <text className="lbl halo e" x={p95At.x - 6} y={p95At.y - 8}>
        P95
      </text>
      <text className="lbl halo e t-general" x={waitAt.x - 6} y={waitAt.y - 6}>
        mean wait
      </text>
      {limit !== null && (
        <>
          <line className="ghost" x1={x(limit)} x2={x(limit)} y1={TIME_TOP} y2={COST_BOTTOM} />
          <text className="tick halo e" x={x(limit) - 5} y={TIME_TOP + 14}>
            goal met up to here
          </text>
        </>
      )}
      <text className="albl" x={left} y={COST_TOP - 12}>
        Cost per million
      </text>
      {topCost !== null && (
        <>
          <Axis
            x={x}
            y={yCost}
            size={size}
            bottom={COST_BOTTOM}
            text={(tick) => (tick === 0 ? '0' : c.rateShort(tick))}
          />
          <path className="data s-general" d={costPath(x, yCost, rate, costAt)} />
        </>
      )}
      {x.ticks.map((tick) => (
        <text key={tick} className="tick m" x={x(tick)} y={COST_BOTTOM + 16}>
          {tick}
        </text>
      ))}
      <text className="albl" x={left} y={HEIGHT - 6}>
        Arrivals per second
      </text>
      <line className="axis" x1={hereX} x2={hereX} y1={TIME_TOP} y2={COST_BOTTOM} />
      {here.utilization < 1 && (
        <>
          <Dot x={hereX} y={y(Math.min(goalMs * 2, here.p95Ms))} className="f-ink" />
          <Dot x={hereX} y={y(Math.min(goalMs * 2, here.meanWaitMs))} className="g-general" />
          {costHere !== null && topCost !== null && (
            <Dot x={hereX} y={yCost(Math.min(topCost, costHere))} className="g-general" />
          )}
        </>
      )}
    </svg>
  );
}

function Dot({ x, y, className }: { x: number; y: number; className: string }) {
  return <circle className={className} cx={x.toFixed(1)} cy={y.toFixed(1)} r="5" />;
}

function Axis({
  x,
  y,
  size,
  bottom,
  text,
}: {
  x: Scale;
  y: Scale;
  size: Size;
  bottom: number;
  text: (tick: number) => string;
}) {
  const end = size.width - size.right;
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={size.left} x2={end} y1={y(tick)} y2={y(tick)} />
          <text className="tick e" x={size.left - 6} y={y(tick) + 4}>
            {text(tick)}
          </text>
        </g>
      ))}
      <line className="axis" x1={x(0)} x2={end} y1={bottom} y2={bottom} />
    </>
  );
}

/** The curve up to the top of the plot; the last piece is cut where it leaves. */
function timePath(
  curve: readonly LoadPoint[],
  pick: (point: LoadPoint) => number,
  x: Scale,
  y: Scale,
  topMs: number,
): string {
  const points: string[] = [];
  let before: LoadPoint | undefined;
  for (const point of curve) {
    const value = pick(point);
    if (value > topMs) {
      if (before) {
        const share = (topMs - pick(before)) / (value - pick(before));
        const cut = before.perSecond + share * (point.perSecond - before.perSecond);
        points.push(`${x(cut).toFixed(1)} ${y(topMs).toFixed(1)}`);
      }
      break;
    }
    points.push(`${x(point.perSecond).toFixed(1)} ${y(value).toFixed(1)}`);
    before = point;
  }
  return points.length > 1 ? `M${points.join('L')}` : '';
}

function costPath(
  x: Scale,
  y: Scale,
  rate: number,
  costAt: (perSecond: number) => number | null,
): string {
  const shares = Array.from(
    { length: 40 },
    (_, index) => CHEAPEST_SHOWN + ((1 - CHEAPEST_SHOWN) * index) / 39,
  );
  return `M${shares
    .map((share) => `${x(rate * share).toFixed(1)} ${y(costAt(rate * share) ?? 0).toFixed(1)}`)
    .join('L')}`;
}
