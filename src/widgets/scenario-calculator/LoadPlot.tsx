import type { FamilyGroup } from '../../core/catalog/types.ts';
import { FAMILY_SHAPES } from '../../ui/FamilyMark.tsx';
import { type ChartLine, type LoadChart, PLOT } from './load-chart.ts';
import styles from './scenario-calculator.module.css';

/** A place on the x axis, whatever its width. */
export const across = (x: number) => `${((100 * x) / PLOT.width).toFixed(3)}%`;
/** Kinds without a colour of their own share one, as their marks do. */
export const hue = (group: FamilyGroup) =>
  group === 'storage' || group === 'other' ? 'general' : group;
const DASHES = ['', '9 4', '3 4', '12 4 3 4'];

/** The curves, their own loads, the crossovers, and a line at the load that is read. */
export function LoadPlot({
  chart,
  label,
  readAt,
}: {
  chart: LoadChart;
  label: string;
  /** Requests a second, inside the range of the chart. */
  readAt: number;
}) {
  const line = across(chart.x(readAt));
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
            className={`data s-${hue(line.group)} ${styles.line}`}
            d={line.path}
            strokeDasharray={DASHES[line.index] || undefined}
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <line className="ref" x1={line} x2={line} y1="0" y2={PLOT.height} />
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
