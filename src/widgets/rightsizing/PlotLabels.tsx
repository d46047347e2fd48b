import { formatNumber } from '../../core/number-text.ts';
import styles from './plot.module.css';
import { spreadLabels } from './spread-labels.ts';
import type { PlotLevel, PlotLine } from './TimePlot.tsx';

/** Least distance of two labels as a share of the plot's height, which is about 19 lines. */
const GAP = 0.068;

/** Names of lines and levels at the right of the plot, at their height. */
export function PlotLabels({
  lines,
  levels,
  top,
}: {
  lines: readonly PlotLine[];
  levels: readonly PlotLevel[];
  top: number;
}) {
  const labels = [
    ...levels.map(({ name, percent }) => ({
      text: `${name}, ${formatNumber(percent, 1).replace('.0', '')}%`,
      percent,
      className: 'tick',
    })),
    ...lines.map(({ name, labelPercent }) => ({
      text: `${name}, mean ${formatNumber(labelPercent)}%`,
      percent: labelPercent,
      className: 'lbl',
    })),
  ];
  const places = spreadLabels(
    labels.map(({ percent }) => 1 - Math.min(percent, top) / top),
    GAP,
  );
  return (
    <svg className={`${styles.labels} ${styles.plotHeight}`} aria-hidden="true">
      {labels.map(({ text, className }, index) => (
        <text
          key={text}
          className={className}
          x="8"
          y={`${(100 * (places[index] ?? 0)).toFixed(2)}%`}
          dy="4"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The same names below the plot, where there is no room beside it. */
export function PlotKey({
  lines,
  levels,
}: {
  lines: readonly PlotLine[];
  levels: readonly PlotLevel[];
}) {
  const rows = [
    ...lines.map(({ name, className, labelPercent }) => ({
      text: `${name}, mean ${formatNumber(labelPercent)}%`,
      className: `data ${className}`,
    })),
    ...levels.map(({ name, percent, className }) => ({
      text: `${name}, ${formatNumber(percent, 1).replace('.0', '')}%`,
      className,
    })),
  ];
  return (
    <ul className={styles.key} aria-label="Lines">
      {rows.map(({ text, className }) => (
        <li key={text}>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <path className={className} d="M0 6h28" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
