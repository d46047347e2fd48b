import { formatMilliseconds, formatNumber, formatPercent } from '../../core/number-text.ts';
import type { LatencyPercentile } from '../../core/recommend/types.ts';
import { requestsFor } from '../../core/simulation/standing.ts';
import { linearScale, logScale, type Scale } from '../../ui/scale.ts';
import chart from './chart.module.css';
import { FULL, percentOf } from './chart-geometry.ts';
import type { SentResult } from './load-test-messages.ts';
import { MINUTES } from './minutes.ts';

const SECONDS = MINUTES * 60;

/** The queue and the servers on one clock, and the latencies below. */
export function LoadTestPlots({
  result,
  limitMs,
  percentile,
}: {
  result: SentResult;
  limitMs: number;
  percentile: LatencyPercentile;
}) {
  const { queue } = result;
  const most = queue.reduce((highest, { waiting }) => Math.max(highest, waiting), 0);
  const waiting = linearScale([0, Math.max(1, most)], [FULL - 10, 40], 3);
  const busy = linearScale([0, 1], [FULL - 10, 40], 2);
  return (
    <>
      <div className={chart.chart} data-chart="">
        <p className={chart.axisName}>Requests waiting, mean of each 2 s</p>
        <TimePlot
          points={queue.map(({ seconds, waiting: value }) => ({ seconds, value }))}
          y={waiting}
          tick={(value) => formatNumber(value, value < 1 && value > 0 ? 1 : 0)}
          line="s-bad"
          label={`Queue length over ${MINUTES} minutes, at most ${formatNumber(most, 1)} requests.`}
        />
        <p className={chart.axisName}>Servers at work</p>
        <TimePlot
          points={queue.map(({ seconds, busy: value }) => ({ seconds, value }))}
          y={busy}
          tick={(value) => formatPercent(value)}
          line="s-general"
          label={`Share of servers at work over ${MINUTES} minutes, ${formatPercent(result.utilization, 1)} on average.`}
        />
        <svg className={chart.xAxis} aria-hidden="true">
          {[0, 2, 4, 6, 8, 10].map((minute) => (
            <text
              key={minute}
              className={`tick ${minute === 0 ? '' : minute === MINUTES ? 'e' : 'm'}`}
              x={`${(100 * minute) / MINUTES}%`}
              y="14"
            >
              {minute} min
            </text>
          ))}
        </svg>
      </div>
      <Histogram result={result} limitMs={limitMs} percentile={percentile} />
    </>
  );
}

function TimePlot({
  points,
  y,
  tick,
  line,
  label,
}: {
  points: readonly { readonly seconds: number; readonly value: number }[];
  y: Scale;
  tick: (value: number) => string;
  line: string;
  label: string;
}) {
  const path = points
    .map(
      ({ seconds, value }, index) =>
        `${index === 0 ? 'M' : 'L'}${((seconds / SECONDS) * FULL).toFixed(1)} ${y(Math.max(0, value)).toFixed(1)}`,
    )
    .join('');
  return (
    <>
      <svg className={`${chart.yAxis} ${chart.timeHeight}`} aria-hidden="true">
        {y.ticks.map((value) => (
          <text key={value} className="tick e" x="100%" y={percentOf(y(value))} dx="-7" dy="4">
            {tick(value)}
          </text>
        ))}
      </svg>
      <svg className={`${chart.plot} ${chart.timeHeight}`} role="img" aria-label={label}>
        {y.ticks.map((value) => (
          <line
            key={value}
            className="grid"
            x1="0"
            x2="100%"
            y1={percentOf(y(value))}
            y2={percentOf(y(value))}
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
          <path className={`data ${line} ${chart.curveLine}`} d={path} />
        </svg>
        <line className="axis" x1="0" x2="100%" y1="99%" y2="99%" />
      </svg>
    </>
  );
}

function Histogram({
  result,
  limitMs,
  percentile,
}: {
  result: SentResult;
  limitMs: number;
  percentile: LatencyPercentile;
}) {
  const { histogram, served } = result;
  const percentileMs = { 50: result.p50Ms, 95: result.p95Ms, 99: result.p99Ms }[percentile];
  const isStated = served >= requestsFor(percentile);
  const first = histogram[0]?.fromMs ?? 1;
  const last = histogram.at(-1)?.toMs ?? 10;
  // The limit is drawn when it is near; far away it would squeeze the picture.
  const isNear = limitMs > first / 8 && limitMs < last * 8;
  const low = (isNear ? Math.min(first, limitMs) : first) / 1.1;
  const high = (isNear ? Math.max(last, limitMs) : last) * 1.1;
  const x = logScale([low, Math.max(high, low * 1.5)], [0, FULL]);
  const highest = histogram.reduce((most, { count }) => Math.max(most, count), 1);
  // Where all took as long, one name has room.
  const ends = x(last) - x(first) > FULL / 4 ? [first, last] : [last];
  const ticks = x.ticks.length >= 2 ? x.ticks : ends;
  return (
    <div className={chart.chart} data-chart="">
      <p className={chart.axisName}>Latencies of {formatNumber(served)} requests</p>
      <svg className={`${chart.yAxis} ${chart.timeHeight}`} aria-hidden="true">
        <text className="tick e" x="100%" y="5%" dx="-7" dy="4">
          {formatPercent(served === 0 ? 0 : highest / served)}
        </text>
        <text className="tick e" x="100%" y="99%" dx="-7">
          0%
        </text>
      </svg>
      <svg
        className={`${chart.plot} ${chart.timeHeight}`}
        role="img"
        aria-label={`Histogram of latencies of ${formatNumber(served)} requests: ${isStated ? `P${percentile} ${formatMilliseconds(percentileMs)}` : `too few for P${percentile}`}, slowest ${formatMilliseconds(result.maxMs)}, limit ${formatMilliseconds(limitMs)}.`}
      >
        {histogram.map(({ fromMs, toMs, count }) => (
          <rect
            key={fromMs}
            className={fromMs >= limitMs ? 'f-bad' : 'g-general'}
            x={percentOf(x(fromMs))}
            width={percentOf(Math.max(2, x(toMs) - x(fromMs) - 1))}
            y={percentOf(FULL - (FULL * 0.95 * count) / highest)}
            height={percentOf((FULL * 0.95 * count) / highest)}
          />
        ))}
        {isStated && (
          <Mark
            at={x(percentileMs)}
            words={`P${percentile} ${formatMilliseconds(percentileMs)}`}
            y={26}
          />
        )}
        {isNear && <Mark at={x(limitMs)} words={`Limit ${formatMilliseconds(limitMs)}`} y={12} />}
        <line className="axis" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
      <svg className={chart.xAxis} aria-hidden="true">
        {ticks.map((tick) => (
          <text
            key={tick}
            className={`tick ${x(tick) > FULL * 0.95 ? 'e' : 'm'}`}
            x={percentOf(x(tick))}
            y="14"
          >
            {formatMilliseconds(tick)}
          </text>
        ))}
      </svg>
      {!isNear && (
        <p className={chart.xName}>
          The limit of {formatMilliseconds(limitMs)} is far{' '}
          {limitMs > last ? 'to the right' : 'to the left'}
        </p>
      )}
    </div>
  );
}

function Mark({ at, words, y }: { at: number; words: string; y: number }) {
  const isRight = at > FULL * 0.7;
  return (
    <>
      <line className="ref" x1={percentOf(at)} x2={percentOf(at)} y1="0" y2="100%" />
      <text
        className="tick b t-ink halo"
        x={percentOf(at)}
        y={y}
        dx={isRight ? -6 : 6}
        textAnchor={isRight ? 'end' : 'start'}
      >
        {words}
      </text>
    </>
  );
}
