import { memo, useMemo } from 'react';
import { familyGroup } from '../../core/catalog/family-group.ts';
import type { MoneyText } from '../../core/money.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { logScale } from '../../ui/scale.ts';
import { FULL, percentOf } from './chart-geometry.ts';
import { type Segment, segmentsOf, switchesOf } from './curve-segments.ts';
import { WHAT_IF } from './ranges.ts';
import { recommendInput } from './recommend-input.ts';
import styles from './recommender.module.css';
import { type RecommenderState, ratePerSecond } from './recommender-state.ts';
import { type Curve, useCurve } from './use-curve.ts';
import { ratePerMinuteText, rateText, short } from './words.ts';

const clampRate = (rate: number) => Math.min(WHAT_IF.max, Math.max(WHAT_IF.min, rate));

/** What if the load were another one: the best type from 0.1 to 100,000 requests a second. */
export function WhatIf({
  state,
  deferred,
  facts,
  money,
  onChange,
}: {
  state: RecommenderState;
  /** The state that the results are computed from. */
  deferred: RecommenderState;
  facts: RecommenderFacts;
  money: MoneyText;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  // The curve is over all loads: the load itself is no part of the question.
  const base = { ...deferred, rate: 1, unit: 's' } as const;
  const asked = JSON.stringify({ ...base, picked: null, why: null, all: false, budget: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for all that matters of the state
  const input = useMemo(() => recommendInput(base), [asked]);
  const curve = useCurve(input, facts);
  const perSecond = ratePerSecond(state);
  return (
    <section className={styles.section} aria-labelledby="rec-what-if">
      <h2 id="rec-what-if" className={styles.title}>
        What if the load were another one?
      </h2>
      <div className={`${styles.slider} needs-script`}>
        <Slider
          label="Requests a second"
          {...WHAT_IF}
          log
          value={clampRate(perSecond)}
          onChange={(next) =>
            onChange(
              state.unit === 's' ? { rate: next } : { rate: Number((next * 60).toPrecision(7)) },
            )
          }
          format={(next) => `${rateText(next)}, ${ratePerMinuteText(next)}`}
        />
      </div>
      <CurveFigure curve={curve} perSecond={ratePerSecond(deferred)} money={money} />
    </section>
  );
}

const CurveFigure = memo(function CurveFigure({
  curve,
  perSecond,
  money,
}: {
  curve: Curve;
  perSecond: number;
  money: MoneyText;
}) {
  const segments = useMemo(() => segmentsOf(curve.points), [curve.points]);
  const switches = useMemo(() => switchesOf(segments), [segments]);
  if (curve.problem !== null) return <p className="err">{curve.problem}</p>;
  const winners = new Set(segments.map(({ instanceType }) => instanceType));
  return (
    <Figure
      id="recommender-curve"
      title={
        segments.length === 0
          ? 'The best type at each load'
          : winners.size === 1 && segments[0]?.instanceType
            ? `${segments[0].instanceType} is the cheapest at every load`
            : `The answer changes ${switches.length === 1 ? 'once' : `${switches.length} times`} between 0.1 and 100,000 a second`
      }
      sub={
        segments.length === 0
          ? 'It is computed here, at 1,000 loads, once the page is live.'
          : 'Cost per million of the cheapest configuration within the limit, both axes log. Dashed lines: another type becomes the cheapest.'
      }
      table={{
        columns: ['From, requests a second', 'To', 'Cheapest within the limit', 'A million'],
        rows: segments.map(({ instanceType, points }) => [
          short(points[0]?.ratePerSecond ?? 0),
          short(points.at(-1)?.ratePerSecond ?? 0),
          instanceType ?? 'none',
          instanceType === null
            ? '–'
            : `${money.small(points[0]?.best?.costPerMillion ?? null)} to ${money.small(points.at(-1)?.best?.costPerMillion ?? null)}`,
        ]),
      }}
    >
      <CurvePlot segments={segments} perSecond={perSecond} money={money} />
      <ul className={styles.switches}>
        {switches.map(({ ratePerSecond: rate, from, to }) => (
          <li key={rate}>
            At about {rateText(rate)}: from {from ?? 'nothing'} to {to ?? 'nothing'}
          </li>
        ))}
      </ul>
    </Figure>
  );
});

function CurvePlot({
  segments,
  perSecond,
  money,
}: {
  segments: readonly Segment[];
  perSecond: number;
  money: MoneyText;
}) {
  const costs = segments.flatMap(({ points }) =>
    points.flatMap(({ best }) => (best ? [best.costPerMillion] : [])),
  );
  const x = logScale([WHAT_IF.min, WHAT_IF.max], [0, FULL]);
  const range: [number, number] =
    costs.length === 0 ? [0.01, 1000] : [Math.min(...costs) / 1.6, Math.max(...costs) * 1.6];
  const y = logScale(range, [FULL, 0]);
  const here = percentOf(x(clampRate(perSecond)));
  const isRight = x(clampRate(perSecond)) > FULL * 0.7;
  const switches = switchesOf(segments);
  return (
    <div className={styles.chart}>
      <p className={styles.axisName}>Cost per million (log)</p>
      <svg className={`${styles.yAxis} ${styles.curveHeight}`} aria-hidden="true">
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
        className={`${styles.plot} ${styles.curveHeight}`}
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
          className={styles.stretch}
          aria-hidden="true"
        >
          {segments.map((segment) =>
            segment.instanceType === null ? null : (
              <path
                key={segment.points[0]?.ratePerSecond}
                className={`data s-${familyGroup(segment.instanceType.split('.')[0] ?? '')} ${styles.curveLine}`}
                d={linePath(segment, x, y)}
              />
            ),
          )}
        </svg>
        {switches.map(({ ratePerSecond: rate }) => (
          <line
            key={rate}
            className="ref"
            x1={percentOf(x(rate))}
            x2={percentOf(x(rate))}
            y1="0"
            y2="100%"
          />
        ))}
        <line className={styles.here} x1={here} x2={here} y1="0" y2="100%" />
        <text
          className="tick b t-accent halo"
          x={here}
          y="98%"
          dx={isRight ? -6 : 6}
          textAnchor={isRight ? 'end' : 'start'}
        >
          {rateText(perSecond)}
        </text>
        <SegmentNames segments={segments} x={x} y={y} />
        <line className="axis" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
      <svg className={styles.xAxis} aria-hidden="true">
        {x.ticks.map((tick, index) => (
          <text
            key={tick}
            className={`tick ${index === 0 ? '' : index === x.ticks.length - 1 ? 'e' : 'm'}`}
            x={percentOf(x(tick))}
            y="14"
          >
            {tick.toLocaleString('en-US')}
          </text>
        ))}
      </svg>
      <p className={styles.xName}>Requests a second (log)</p>
    </div>
  );
}

const MIN_SHARE = 0.09;

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
    const middle = points[Math.floor(points.length / 2)]?.best;
    if ((to - from) / FULL < MIN_SHARE) return null;
    const top = middle ? y(middle.costPerMillion) : FULL / 2;
    return (
      <text
        key={from}
        className="lbl halo m"
        x={percentOf((from + to) / 2)}
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
