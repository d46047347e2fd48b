import { memo, type ReactNode } from 'react';
import { familyGroup } from '../../core/catalog/family-group.ts';
import type { MoneyText } from '../../core/money.ts';
import type { SwitchPoint } from '../../core/recommend/types.ts';
import { logScale } from '../../ui/scale.ts';
import chart from './chart.module.css';
import { FULL, percentOf } from './chart-geometry.ts';
import { type Segment, switchRate } from './curve-segments.ts';
import { WHAT_IF } from './ranges.ts';
import { rateText, short } from './words.ts';

/** The nearest load that the curve shows. */
export const clampRate = (rate: number) => Math.min(WHAT_IF.max, Math.max(WHAT_IF.min, rate));

const X = logScale([WHAT_IF.min, WHAT_IF.max], [0, FULL]);

/** The present load, over the curve. */
export function HereLine({ perSecond }: { perSecond: number }) {
  const at = X(clampRate(perSecond));
  const here = percentOf(at);
  const isRight = at > FULL * 0.7;
  return (
    <svg className={`${chart.plot} ${chart.curveHeight} ${chart.over}`} aria-hidden="true">
      <line className={chart.here} x1={here} x2={here} y1="0" y2="100%" />
      <text
        className="tick b t-accent halo"
        x={here}
        y="98%"
        dx={isRight ? -6 : 6}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {rateText(perSecond)}
      </text>
    </svg>
  );
}

/** Cost per million of the best type against the load, with the loads at which it changes. */
export function CurvePlot({
  segments,
  switches,
  money,
  children,
}: {
  segments: readonly Segment[];
  switches: readonly SwitchPoint[];
  money: MoneyText;
  /** Drawn over the curve. */
  children: ReactNode;
}) {
  return (
    <div className={chart.chart}>
      <Curve segments={segments} switches={switches} money={money} />
      {children}
      <svg className={chart.xAxis} aria-hidden="true">
        {X.ticks.map((tick, index) => (
          <text
            key={tick}
            className={`tick ${index === 0 ? '' : index === X.ticks.length - 1 ? 'e' : 'm'} ${index % 2 === 1 ? chart.minor : ''}`}
            x={percentOf(X(tick))}
            y="14"
          >
            {tick.toLocaleString('en-US')}
          </text>
        ))}
      </svg>
      <p className={chart.xName}>Requests a second (log)</p>
    </div>
  );
}

/** The part that does not depend on the present load. */
const Curve = memo(function Curve({
  segments,
  switches,
  money,
}: {
  segments: readonly Segment[];
  switches: readonly SwitchPoint[];
  money: MoneyText;
}) {
  const costs = segments.flatMap(({ points }) =>
    points.flatMap(({ best }) => (best ? [best.costPerMillion] : [])),
  );
  const x = X;
  const range: [number, number] =
    costs.length === 0 ? [0.01, 1000] : [Math.min(...costs) / 1.6, Math.max(...costs) * 1.6];
  const y = logScale(range, [FULL, 0]);
  return (
    <>
      <p className={chart.axisName}>Cost per million (log)</p>
      <svg className={`${chart.yAxis} ${chart.curveHeight} ${chart.beside}`} aria-hidden="true">
        {y.ticks.map((tick) => (
          <text key={tick} className="tick e" x="100%" y={percentOf(y(tick))} dx="-7" dy="4">
            {money
              .small(tick)
              .replace(/(\.\d*?)0+$/, '$1')
              .replace(/\.$/, '')}
          </text>
        ))}
      </svg>
      <svg
        className={`${chart.plot} ${chart.curveHeight} ${chart.under}`}
        role="img"
        aria-label={`Cheapest type against the load: ${segments.map(({ instanceType, points }) => `${instanceType ?? 'none'} from ${short(points[0]?.ratePerSecond ?? 0)} a second`).join(', ')}.`}
      >
        {x.ticks.map((tick) => (
          <line
            key={tick}
            className="grid"
            x1={percentOf(x(tick))}
            x2={percentOf(x(tick))}
            y1="0"
            y2="100%"
          />
        ))}
        {y.ticks.map((tick) => (
          <line
            key={tick}
            className="grid"
            x1="0"
            x2="100%"
            y1={percentOf(y(tick))}
            y2={percentOf(y(tick))}
          />
        ))}
        <svg
          viewBox={`0 0 ${FULL} ${FULL}`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          className={chart.stretch}
          aria-hidden="true"
        >
          {segments.map((segment) =>
            segment.instanceType === null ? null : (
              <path
                key={segment.points[0]?.ratePerSecond}
                className={`data s-${familyGroup(segment.instanceType.split('.')[0] ?? '')} ${chart.curveLine}`}
                d={linePath(segment, x, y)}
              />
            ),
          )}
        </svg>
        {switches.map(switchRate).map((rate) => (
          <line
            key={rate}
            className="ref"
            x1={percentOf(x(rate))}
            x2={percentOf(x(rate))}
            y1="0"
            y2="100%"
          />
        ))}
        <SegmentNames segments={segments} x={x} y={y} />
        <line className="axis" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
    </>
  );
});

const MIN_SHARE = 0.09;
/** Beyond the middle, where the present load of the example would strike it through. */
const NAME_AT = 0.66;

/** The type's name over its stretch, where there is room for it. */
function SegmentNames({
  segments,
  x,
  y,
}: {
  segments: readonly Segment[];
  x: (value: number) => number;
  y: (value: number) => number;
}) {
  return segments.map(({ instanceType, points }) => {
    const from = x(points[0]?.ratePerSecond ?? 1);
    const to = x(points.at(-1)?.ratePerSecond ?? 1);
    const named = points[Math.floor(points.length * NAME_AT)];
    const middle = named?.best;
    if ((to - from) / FULL < MIN_SHARE) return null;
    const top = middle ? y(middle.costPerMillion) : FULL / 2;
    return (
      <text
        key={from}
        className={`lbl halo ${to > FULL * 0.95 ? 'e' : 'm'}`}
        x={percentOf(
          to > FULL * 0.95 && to - from < FULL * 0.5 ? to : from + (to - from) * NAME_AT,
        )}
        y={percentOf(Math.max(60, top - 60))}
      >
        {instanceType ?? 'none within the limit'}
      </text>
    );
  });
}

function linePath(
  { points }: Segment,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  for (const { ratePerSecond: rate, best } of points) {
    if (!best) continue;
    path += `${path === '' ? 'M' : 'L'}${x(rate).toFixed(1)} ${y(best.costPerMillion).toFixed(1)}`;
  }
  return path;
}
