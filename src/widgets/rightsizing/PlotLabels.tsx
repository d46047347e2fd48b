import { formatNumber } from '../../core/number-text.ts';
import type { PlotLevel, PlotLine } from './TimePlot.tsx';
import styles from './rightsizing.module.css';
import { spreadLabels } from './spread-labels.ts';

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
    ...levels.map(({ name, percent }) => ({ text: name, percent, className: 'tick' })),
    ...lines.map(({ name, labelPercent }) => ({
      text: `${name} ${formatNumber(labelPercent)}%`,
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
