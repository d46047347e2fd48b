import type { FamilyGroup } from '../../core/catalog/types.ts';
import type { MoneyText } from '../../core/money.ts';
import { shortNumber } from '../../core/quantity/quantity.ts';
import { perMillionAt } from '../../core/scenario/cost-curve.ts';
import { costText } from '../../core/scenario/serving-working.ts';
import { FAMILY_SHAPES } from '../../ui/FamilyMark.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { curvesOf, type PairWords, whyNotCompared } from './break-even-words.ts';
import { type ChartLine, type LoadChart, loadChart, PLOT } from './load-chart.ts';
import type { ResolvedServing } from './resolve-serving.ts';
import styles from './scenario-calculator.module.css';

const across = (x: number) => `${((100 * x) / PLOT.width).toFixed(3)}%`;
/** A round amount without zeros behind it. */
const tickText = (money: MoneyText, amount: number) => {
  const text = costText(money, amount);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};
/** Kinds without a colour of their own share one, as their marks do. */
const hue = (group: FamilyGroup) => (group === 'storage' || group === 'other' ? 'general' : group);
const DASHES = ['', '7 3', '2 3', '10 3 2 3'];

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
  const crossings = pairs.flatMap((pair) => pair.crossings);
  const chart = loadChart(curves, crossings);
  const { unit } = first.resolved.machine;
  const title =
    crossings[0]?.sentence ??
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
          <Plot chart={chart} label={pairs.flatMap((pair) => pair.sentences).join(' ') || title} />
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
          <svg className={styles.loads} height="22" aria-hidden="true">
            {chart.x.ticks.map((tick, index) => (
              <text
                key={tick}
                className={`tick ${index === 0 ? '' : index === chart.x.ticks.length - 1 ? 'e' : 'm'}`}
                x={across(chart.x(tick))}
                y="15"
              >
                {shortNumber(tick)}
              </text>
            ))}
          </svg>
        </div>
        <p className={styles.axisEnd}>Load, {unit}s a second (log)</p>
      </div>
      {chart.crossings.length > 0 && (
        <ol className={styles.crossings}>
          {chart.crossings.map(({ number, sentence }) => (
            <li key={number}>{sentence}</li>
          ))}
        </ol>
      )}
    </Figure>
  );
}

function Plot({ chart, label }: { chart: LoadChart; label: string }) {
  return (
    <svg className={styles.plot} height={PLOT.height} role="img" aria-label={label}>
      {chart.x.ticks.map((tick) => (
        <line
          key={tick}
          className="grid"
          x1={across(chart.x(tick))}
          x2={across(chart.x(tick))}
          y1="0"
          y2={PLOT.height}
        />
      ))}
      {chart.y.ticks.map((tick) => (
        <line key={tick} className="grid" x1="0" x2="100%" y1={chart.y(tick)} y2={chart.y(tick)} />
      ))}
      <line className="axis" x1="0" x2="100%" y1={PLOT.height} y2={PLOT.height} />
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${PLOT.width} ${PLOT.height}`}
        width="100%"
        height={PLOT.height}
        preserveAspectRatio="none"
      >
        {chart.lines.map((line) => (
          <path
            key={line.label}
            className={`data s-${hue(line.group)}`}
            d={line.path}
            strokeDasharray={DASHES[line.index] || undefined}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      {chart.lines.map((line) => (
        <Marks key={line.label} line={line} />
      ))}
      {chart.crossings.map(({ number, x, y }) => (
        <g key={number}>
          <circle className={styles.crossing} cx={across(x)} cy={y} r="9" />
          <text className={`${styles.crossingNumber} m`} x={across(x)} y={y + 4}>
            {number}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The scenario’s own load, in the shape of its kind, and the end of a fixed number of instances. */
function Marks({ line }: { line: ChartLine }) {
  return (
    <>
      {line.end && (
        <line
          className={`s-${hue(line.group)} ${styles.end}`}
          x1={across(line.end.x)}
          x2={across(line.end.x)}
          y1={line.end.y - 7}
          y2={line.end.y + 7}
        />
      )}
      {line.at && (
        <svg aria-hidden="true" x={across(line.at.x)} y={line.at.y} overflow="visible">
          <path
            className={`g-${hue(line.group)} ${styles.mark}`}
            d={FAMILY_SHAPES[line.group]}
            transform="translate(-8 -8)"
          />
        </svg>
      )}
    </>
  );
}

function tableOf(
  curves: ReturnType<typeof curvesOf>,
  chart: LoadChart,
  money: MoneyText,
  unit: string,
) {
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
