import { type KeyboardEvent, useMemo, useState } from 'react';
import { Grid, OtherPoints, Point } from './ChartMarks.tsx';
import chart from './chart.module.css';
import {
  type ChartPoint,
  FULL,
  frameOf,
  frontierOf,
  frontierPath,
  percentOf,
} from './chart-geometry.ts';
import { labelsOfPoints } from './chart-labels.ts';
import { LimitLine } from './LimitLine.tsx';
import { RANGES } from './ranges.ts';

const BUDGET = { min: 0.0001, max: 1_000_000 };
/** A tick of an axis needs no cents: $50.0 is $50. */
const tickText = (money: string) => money.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
const roundTwo = (value: number) => Number(value.toPrecision(2));
const roundThree = (value: number) => Number(value.toPrecision(3));

interface Words {
  readonly money: (perMillion: number) => string;
  readonly ms: (milliseconds: number) => string;
  readonly percentile: string;
  /** A whole sentence about a point. */
  readonly about: (key: string) => string;
}

/** Cost per million against latency, both on log axes: the frontier, the limits, and what fails. */
export function ParetoChart({
  points,
  others,
  selected,
  limitMs,
  budget,
  words,
  onPick,
  onLimit,
  onBudget,
}: {
  /** With a name each. */
  points: readonly ChartPoint[];
  /** The other configurations of the same types, without names. */
  others: readonly ChartPoint[];
  selected: string | null;
  limitMs: number;
  budget: number | null;
  words: Words;
  onPick: (key: string) => void;
  onLimit: (limitMs: number) => void;
  onBudget: (budget: number) => void;
}) {
  const [looked, setLooked] = useState<string | null>(null);
  const frame = useMemo(
    () => frameOf([...points, ...others], limitMs, budget),
    [points, others, limitMs, budget],
  );
  const frontier = useMemo(() => frontierOf([...points, ...others]), [points, others]);
  const byCost = useMemo(
    () => points.toSorted((a, b) => a.costPerMillion - b.costPerMillion),
    [points],
  );
  const { x, y } = frame;
  const limitIsFar = x(limitMs) > FULL * 0.7;
  const limitWords = `${limitIsFar ? 'Limit' : 'Over'} ${words.ms(limitMs)}`;
  const budgetWords = budget === null ? '' : `Over ${words.money(budget)} a million`;
  const labels = useMemo(
    () =>
      labelsOfPoints({
        points,
        frame,
        text: (point) => `${point.name} ${words.money(point.costPerMillion)}`,
        selected,
        frontier,
        limits: { limitMs, limitWords, limitIsFar, budget, budgetWords },
      }),
    [
      points,
      frame,
      words,
      selected,
      frontier,
      limitMs,
      limitWords,
      limitIsFar,
      budget,
      budgetWords,
    ],
  );
  const current = byCost.findIndex(({ key }) => key === (looked ?? selected));

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const last = byCost.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: Math.min(last, current + 1),
      ArrowUp: Math.min(last, current + 1),
      ArrowLeft: Math.max(0, current - 1),
      ArrowDown: Math.max(0, current - 1),
      Home: 0,
      End: last,
    };
    const target = byCost[targets[event.key] ?? -1];
    if (target) setLooked(target.key);
    else if (event.key === 'Enter' && looked !== null) onPick(looked);
    else if (event.key === 'Escape') setLooked(null);
    else return;
    event.preventDefault();
  };
  const limitAt = percentOf(x(limitMs));
  return (
    <div className={chart.chart}>
      <p className={chart.axisName}>Cost per million inferences at this load (log)</p>
      <svg className={`${chart.yAxis} ${chart.paretoHeight}`} aria-hidden="true">
        {y.ticks.map((tick) => (
          <text key={tick} className="tick e" x="100%" y={percentOf(y(tick))} dx="-7" dy="4">
            {tickText(words.money(tick))}
          </text>
        ))}
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no group element of its own */}
      <svg
        className={`${chart.plot} ${chart.paretoHeight}`}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move through the points
        tabIndex={0}
        aria-label={`Cost against latency, ${points.length} instance types. Arrow keys move through them in order of cost, Enter chooses one.`}
        onKeyDown={onKeyDown}
        data-pareto=""
      >
        <rect
          className="w-paper2"
          x={limitAt}
          y="0"
          width={percentOf(Math.max(0, FULL - x(limitMs)))}
          height="100%"
        />
        {budget !== null && (
          <rect className="w-paper2" x="0" y="0" width="100%" height={percentOf(y(budget))} />
        )}
        <Grid frame={frame} />
        <text
          className="tick b t-ink halo"
          x={limitAt}
          y="14"
          dx={limitIsFar ? -8 : 8}
          textAnchor={limitIsFar ? 'end' : 'start'}
        >
          {limitWords}
        </text>
        {budget !== null && (
          <text className="tick b t-ink halo" x="8" y={percentOf(y(budget))} dy="-6">
            {budgetWords}
          </text>
        )}
        <svg
          viewBox={`0 0 ${FULL} ${FULL}`}
          preserveAspectRatio="none"
          width="100%"
          height="100%"
          className={chart.stretch}
          aria-hidden="true"
        >
          <path className={chart.frontier} d={frontierPath(frontier, frame, limitMs)} />
        </svg>
        <OtherPoints points={others} frame={frame} />
        <LimitLine
          name={`Latency limit at ${words.percentile}`}
          value={limitMs}
          text={words.ms(limitMs)}
          scale={x}
          isVertical
          {...RANGES.limitMs}
          round={roundTwo}
          onChange={onLimit}
        />
        {budget !== null && (
          <LimitLine
            name="Cost limit per million"
            value={budget}
            text={words.money(budget)}
            scale={y}
            isVertical={false}
            {...BUDGET}
            round={roundThree}
            onChange={onBudget}
          />
        )}
        {points.map((point) => (
          <Point
            key={point.key}
            point={point}
            frame={frame}
            labels={labels.get(point.key)}
            money={words.money(point.costPerMillion)}
            isSelected={point.key === selected}
            isLooked={point.key === looked}
            onPick={onPick}
            onLook={setLooked}
          />
        ))}
      </svg>
      <svg className={chart.xAxis} aria-hidden="true">
        {x.ticks.map((tick, index) => (
          <text
            key={tick}
            className={`tick ${x(tick) > FULL * 0.97 ? 'e' : 'm'} ${(x.ticks.length - index) % 2 === 0 ? chart.minor : ''}`}
            x={percentOf(x(tick))}
            y="14"
          >
            {tick.toLocaleString('en-US')}
          </text>
        ))}
      </svg>
      <p className={chart.xName}>Latency at {words.percentile}, ms (log)</p>
      <p className={chart.looked} aria-live="polite">
        {looked === null ? '' : words.about(looked)}
      </p>
    </div>
  );
}
