import { useState } from 'react';
import type { MoneyText } from '../../core/money.ts';
import { shortNumber } from '../../core/quantity/quantity.ts';
import { hourlyCostAt, perMillionAt } from '../../core/scenario/cost-curve.ts';
import { costText } from '../../core/scenario/serving-working.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { type CurveOf, curvesOf, type PairWords, whyNotCompared } from './break-even-words.ts';
import { across, hue, LoadPlot } from './LoadPlot.tsx';
import { type LoadChart, loadChart, PLOT } from './load-chart.ts';
import type { ResolvedServing } from './resolve-serving.ts';
import styles from './scenario-calculator.module.css';

/** The ends stay inside the plot; every second tick gives way where there is little room. */
function tickClass(index: number, count: number): string {
  if (index === 0) return 'tick';
  if (index === count - 1) return 'tick e';
  return (count - index) % 2 === 0 ? `tick m ${styles.spare}` : 'tick m';
}
/** A round amount without zeros behind it. */
const tickText = (money: MoneyText, amount: number) => {
  const text = costText(money, amount);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

/** Cost of a million against the load, both on log scales, with the loads at which the order changes. */
export function LoadFigure({
  all,
  pairs,
  money,
}: {
  all: readonly ResolvedServing[];
  pairs: readonly PairWords[];
  money: MoneyText;
}) {
  const curves = curvesOf(all);
  const [first] = curves;
  if (!first || curves.some((one) => whyNotCompared(first, one) !== null)) {
    return curves.length > 1 ? (
      <p className={styles.note}>
        The scenarios serve different things or have different currencies, so one chart of their
        costs would mislead.
      </p>
    ) : null;
  }
  return <CurvesFigure curves={curves} first={first} pairs={pairs} money={money} />;
}

function CurvesFigure({
  curves,
  first,
  pairs,
  money,
}: {
  curves: readonly CurveOf[];
  first: CurveOf;
  pairs: readonly PairWords[];
  money: MoneyText;
}) {
  const [asked, setAsked] = useState<number | null>(null);
  const chart = loadChart(curves, pairs);
  const { unit } = first.resolved.machine;
  const [low, high] = chart.range;
  const own = first.resolved.result?.cost.perSecond ?? low;
  const readAt = Math.min(high, Math.max(low, asked ?? own));
  const title =
    chart.crossings[0]?.sentences[0] ??
    pairs[0]?.sentences[0] ??
    `${first.name}: a million ${unit}s cost less the more of them arrive`;
  return (
    <Figure
      id="load-chart"
      title={title}
      sub={`Cost of a million ${unit}s against the load; both axes are logarithmic. Each jump is one more instance.`}
      table={tableOf(curves, chart, money, unit)}
      note="Each line ends or jumps where the published or typed throughput, less the headroom, is used up. The mark on a line is its scenario’s own load."
    >
      <div className={styles.chart}>
        <p className={styles.axisTitle}>A million {unit}s</p>
        <div className={styles.chartRow}>
          <svg className={styles.gutter} height={PLOT.height} aria-hidden="true">
            {chart.y.ticks.map((tick) => (
              <text key={tick} className="tick e" x="100%" dx="-8" y={chart.y(tick) + 4}>
                {tickText(money, tick)}
              </text>
            ))}
          </svg>
          <LoadPlot
            chart={chart}
            label={pairs.flatMap((pair) => pair.sentences).join(' ') || title}
            readAt={readAt}
          />
          <svg className={styles.names} height={PLOT.height} aria-hidden="true">
            {chart.lines.map((line) => (
              <text
                key={line.label}
                className={`lbl t-${hue(line.group)}`}
                x="8"
                y={line.labelY + 4}
              >
                <tspan>{line.label.slice(0, 1)}</tspan>
                <tspan className={styles.fullName}>{line.label.slice(1)}</tspan>
              </text>
            ))}
          </svg>
          <svg className={styles.loads} height="26" aria-hidden="true">
            {chart.x.ticks.map((tick, index) => (
              <text
                key={tick}
                className={tickClass(index, chart.x.ticks.length)}
                x={across(chart.x(tick))}
                y="19"
              >
                {shortNumber(tick)}
              </text>
            ))}
          </svg>
        </div>
        <p className={styles.axisEnd}>Load, {unit}s a second (log)</p>
      </div>
      <div className={`${styles.read} needs-script`}>
        <Slider
          label="Read the chart at"
          min={low}
          max={high}
          log
          value={readAt}
          onChange={setAsked}
          format={(load) => `${shortNumber(load)} ${unit}s a second`}
        />
        <dl>
          {readings(curves, readAt, money).map(({ label, words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </div>
      {chart.crossings.length > 0 && (
        <ol className={styles.crossings}>
          {chart.crossings.map(({ number, sentences }) => (
            <li key={number}>{sentences.join(' ')}</li>
          ))}
        </ol>
      )}
    </Figure>
  );
}

/** What a million cost on each curve at one load, cheapest first. */
function readings(curves: readonly CurveOf[], load: number, money: MoneyText) {
  return curves
    .map(({ label, curve }) => ({ label, curve, cost: perMillionAt(curve, load) }))
    .sort((one, other) => one.cost - other.cost)
    .map(({ label, curve, cost }) => {
      if (cost === Infinity) return { label, words: 'cannot carry it' };
      const count = Math.round(hourlyCostAt(curve, load) / curve.pricePerHour);
      return {
        label,
        words: `${costText(money, cost)} a million with ${count} instance${count === 1 ? '' : 's'}`,
      };
    });
}

function tableOf(curves: readonly CurveOf[], chart: LoadChart, money: MoneyText, unit: string) {
  const loads = new Set<number>(chart.x.ticks);
  for (const { resolved } of curves) loads.add(resolved.result?.cost.perSecond ?? 0);
  return {
    columns: [`${unit}s a second`, ...curves.map(({ label }) => label)],
    rows: [...loads]
      .filter((load) => load > 0)
      .sort((one, other) => one - other)
      .map((load) => [
        shortNumber(load),
        ...curves.map(({ curve }) => {
          const cost = perMillionAt(curve, load);
          return cost === Infinity ? 'too much' : costText(money, cost);
        }),
      ]),
  };
}
