import { memo } from 'react';
import { histogram } from '../../core/metrics/histogram.ts';
import { formatPercent } from '../../core/number-text.ts';
import styles from './plot.module.css';
import type { PlotLevel } from './TimePlot.tsx';
import type { Usage } from './usage.ts';

const BINS = 20;
const TICKS = [0, 20, 40, 60, 80, 100];
/** A bar that stands for something is never too low to see. */
const LEAST_PERCENT = 1.5;
/** Above the tallest bar the levels have their names, in one row or, when they are near, in two. */
const TALLEST_PERCENT = { oneRow: 82, twoRows: 68 };
/** Levels nearer than this have names that would touch on a phone, percent. */
const NEAR_PERCENT = 30;
const NAME_ROWS_PX = [11, 26];

/** How much of the look-back was spent at each level of use. */
export const UsageHistogram = memo(function UsageHistogram({
  usage,
  levels,
}: {
  usage: Usage;
  levels: readonly PlotLevel[];
}) {
  const { values } = usage.points;
  const { counts, above } = histogram(values, { from: 0, to: 100, bins: BINS });
  const most = Math.max(...counts, 1);
  const [top] = [...counts.entries()].sort(([, a], [, b]) => b - a);
  const width = 100 / BINS;
  const named = levels.filter(({ percent }) => percent <= 100);
  const [first, second] = named;
  const isNear = first && second ? Math.abs(first.percent - second.percent) < NEAR_PERCENT : false;
  const tallest = isNear ? TALLEST_PERCENT.twoRows : TALLEST_PERCENT.oneRow;
  const busiest = top
    ? `Most often ${top[0] * width}% to ${(top[0] + 1) * width}%, ${formatPercent(top[1] / values.length)} of the time.`
    : '';
  return (
    <div className={styles.histogram}>
      <p className={styles.plotTitle}>
        Share of the time at each level
        {above > 0 && `; ${formatPercent(above / values.length, 1)} lies above 100%`}
      </p>
      <svg className={`${styles.plot} ${styles.histogramHeight}`} role="img" aria-label={busiest}>
        <line className="axis" x1="0" x2="100%" y1="100%" y2="100%" />
        {counts.map((count, bin) => {
          const height = count === 0 ? 0 : Math.max(LEAST_PERCENT, (tallest * count) / most);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place on the axis
              key={bin}
              className={styles.histogramBar}
              x={`${bin * width + 0.15}%`}
              width={`${width - 0.3}%`}
              y={`${(100 - height).toFixed(2)}%`}
              height={`${height.toFixed(2)}%`}
            />
          );
        })}
        {named.map(({ name, percent, className }, index) => (
          <g key={name}>
            <line className={className} x1={`${percent}%`} x2={`${percent}%`} y1="0" y2="100%" />
            <text
              className={`tick halo ${percent > 80 ? 'e' : ''}`}
              x={`${percent}%`}
              y={NAME_ROWS_PX[isNear ? index : 0]}
              dx={percent > 80 ? -4 : 4}
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
      <svg className={styles.timeAxis} aria-hidden="true">
        {TICKS.map((tick) => (
          <text
            key={tick}
            className={`tick ${tick === 0 ? '' : tick === 100 ? 'e' : 'm'}`}
            x={`${tick}%`}
            y="16"
          >
            {tick}%
          </text>
        ))}
      </svg>
    </div>
  );
});
