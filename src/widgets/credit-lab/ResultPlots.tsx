import type { CreditRun, Stretch } from '../../core/credits/run.ts';
import { moneyText } from '../../core/money.ts';
import { formatNumber } from '../../core/number-text.ts';
import { linearScale } from '../../ui/scale.ts';
import styles from './credit-lab.module.css';
import type { LabResult } from './outcomes.ts';
import { Gutter, TimeAxis, TimeGrid } from './PlotFrame.tsx';
import { areaUnder, linePath, stepPath } from './polyline.ts';
import { creditsText, durationText, momentText } from './words.ts';

const FULL = 1000;
/** The only currency in which our sources state a price of surplus credits. */
const usd = moneyText('USD');

interface PlotProps {
  readonly result: LabResult;
  /** CPU asked for, minute by minute over all days. */
  readonly asked: ArrayLike<number>;
  readonly days: number;
  readonly isUnlimited: boolean;
}

/** CPU, credits and the bill on one clock. */
export function ResultPlots(props: PlotProps) {
  const { result, days, isUnlimited } = props;
  return (
    <div className={styles.plotRow} data-chart="">
      <CpuPlot {...props} />
      <CreditPlot result={result} days={days} isUnlimited={isUnlimited} asked={props.asked} />
      {isUnlimited && result.surplusPerVcpuHour !== null && (
        <BillPlot run={result.run} rate={result.surplusPerVcpuHour} days={days} />
      )}
      <TimeAxis days={days} />
    </div>
  );
}

const percentOf = (minute: number, minutes: number) => `${((100 * minute) / minutes).toFixed(3)}%`;

/** Shades stretches of time over the whole height. */
function Bands({ stretches, minutes }: { stretches: readonly Stretch[]; minutes: number }) {
  return stretches.map(({ fromMinute, toMinute }) => (
    <rect
      key={fromMinute}
      className="w-bad"
      x={percentOf(fromMinute, minutes)}
      width={percentOf(toMinute - fromMinute, minutes)}
      y="0"
      height="100%"
    />
  ));
}

function CpuPlot({ result: { run, spec }, asked, days }: PlotProps) {
  const { minutes } = run;
  const y = (utilization: number) => FULL * (1 - 0.94 * utilization) - 20;
  const at = (utilization: number) => y(utilization) / FULL;
  const [longest] = [...run.throttled].sort(
    (a, b) => b.toMinute - b.fromMinute - (a.toMinute - a.fromMinute),
  );
  const baselineY = `${100 * at(spec.baselinePerVcpu)}%`;
  return (
    <>
      <p className={styles.plotTitle}>CPU: asked for (dashed) and delivered</p>
      <Gutter
        labels={[0, 0.5, 1].map((level) => ({ text: `${100 * level}%`, at: at(level) }))}
        className={styles.cpuHeight ?? ''}
      />
      <svg
        className={`${styles.plot} ${styles.cpuHeight}`}
        role="img"
        aria-label={`CPU delivered. ${run.throttled.length === 0 ? 'It is never throttled.' : `Throttled ${run.throttled.length === 1 ? 'once' : `${run.throttled.length} times`}, the longest from ${momentText(longest?.fromMinute ?? 0, days)}.`}`}
      >
        <TimeGrid days={days} />
        <Bands stretches={run.throttled} minutes={minutes} />
        <svg
          viewBox={`0 0 ${minutes} ${FULL}`}
          preserveAspectRatio="none"
          className={styles.stretchBox}
          aria-hidden="true"
        >
          <path className={styles.asked} d={stepPath(asked, y)} />
          <path className={`data s-general ${styles.line}`} d={stepPath(run.delivered, y)} />
        </svg>
        <line className="ref" x1="0" x2="100%" y1={baselineY} y2={baselineY} />
        {longest && (
          <text
            className={`tick b t-bad halo ${longest.fromMinute > minutes * 0.6 ? 'e' : ''}`}
            x={percentOf(
              longest.fromMinute > minutes * 0.6 ? longest.toMinute : longest.fromMinute,
              minutes,
            )}
            y="12"
            dx={longest.fromMinute > minutes * 0.6 ? -4 : 4}
          >
            Throttled {durationText(longest.toMinute - longest.fromMinute)}
          </text>
        )}
      </svg>
    </>
  );
}

function CreditPlot({ result: { run, spec }, days, isUnlimited }: PlotProps) {
  const { minutes, emptyAtMinute } = run;
  const high = Math.max(peak(run.balanceAt), spec.creditsPerHour);
  const low = -peak(run.surplusAt);
  const y = linearScale([low, high], [0.96 * FULL, 0.1 * FULL], 3);
  const balance = linePath(run.balanceAt, y);
  const owed = linePath(run.surplusAt, (surplus) => y(-surplus));
  const zero = `${(100 * y(0)) / FULL}%`;
  const isLate = (emptyAtMinute ?? 0) > minutes * 0.6;
  return (
    <>
      <p className={styles.plotTitle}>
        {isUnlimited ? 'Credits: balance above zero, surplus owed below' : 'Credit balance'}
      </p>
      <Gutter
        labels={y.ticks.map((tick) => ({ text: formatNumber(tick), at: y(tick) / FULL }))}
        className={styles.creditHeight ?? ''}
      />
      <svg
        className={`${styles.plot} ${styles.creditHeight}`}
        role="img"
        aria-label={`Credit balance, at most ${creditsText(peak(run.balanceAt))}. ${emptyAtMinute === null ? 'It never hits zero.' : `It hits zero at ${momentText(emptyAtMinute, days)}.`}${low < 0 ? ` At most ${creditsText(-low)} surplus credits are owed.` : ''}`}
      >
        <TimeGrid days={days} />
        <Bands stretches={run.throttled} minutes={minutes} />
        <svg
          viewBox={`0 0 ${minutes} ${FULL}`}
          preserveAspectRatio="none"
          className={styles.stretchBox}
          aria-hidden="true"
        >
          <path className="w-accent" d={areaUnder(balance, minutes, y(0))} />
          <path className={`data s-accent ${styles.line}`} d={balance} />
          {low < 0 && (
            <>
              <path className="w-bad" d={areaUnder(owed, minutes, y(0))} />
              <path className={`data s-bad ${styles.line}`} d={owed} />
            </>
          )}
        </svg>
        <line className="axis" x1="0" x2="100%" y1={zero} y2={zero} />
        {emptyAtMinute !== null && (
          <>
            <circle className="f-bad" cx={percentOf(emptyAtMinute, minutes)} cy={zero} r="4.5" />
            <text
              className={`tick b t-bad halo ${isLate ? 'e' : ''}`}
              x={percentOf(emptyAtMinute, minutes)}
              y={zero}
              dx={isLate ? -8 : 8}
              dy="-8"
            >
              Empty at {momentText(emptyAtMinute, days)}
            </text>
          </>
        )}
      </svg>
    </>
  );
}

function BillPlot({ run, rate, days }: { run: CreditRun; rate: number; days: number }) {
  const price = (credits: number) => (credits / 60) * rate;
  const onStop = run.chargedAt.map((charged, minute) =>
    price(charged + (run.surplusAt[minute] ?? 0)),
  );
  const billed = run.chargedAt.map(price);
  const high = peak(onStop) || 0.01;
  const y = linearScale([0, high], [0.96 * FULL, 0.12 * FULL], 2);
  return (
    <>
      <p className={styles.plotTitle}>
        Surplus charges in US dollars: billed so far, and if stopped then (dashed)
      </p>
      <Gutter
        labels={y.ticks.map((tick) => ({
          text: tick === 0 ? '$0' : usd.small(tick).replace(/0$/, ''),
          at: y(tick) / FULL,
        }))}
        className={styles.billHeight ?? ''}
      />
      <svg
        className={`${styles.plot} ${styles.billHeight}`}
        role="img"
        aria-label={`Surplus charges: ${usd.total(billed.at(-1) ?? 0)} billed at the end, ${usd.total(onStop.at(-1) ?? 0)} if it is stopped then.`}
      >
        <TimeGrid days={days} />
        <svg
          viewBox={`0 0 ${run.minutes} ${FULL}`}
          preserveAspectRatio="none"
          className={styles.stretchBox}
          aria-hidden="true"
        >
          <path className={styles.asked} d={linePath(onStop, y)} />
          <path className={`data s-bad ${styles.line}`} d={linePath(billed, y)} />
        </svg>
        <line className="axis" x1="0" x2="100%" y1="96%" y2="96%" />
      </svg>
    </>
  );
}

function peak(values: Float64Array): number {
  let highest = 0;
  for (const value of values) if (value > highest) highest = value;
  return highest;
}
