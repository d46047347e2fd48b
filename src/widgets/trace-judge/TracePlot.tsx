import { linearScale } from '../../ui/scale.ts';
import { TRACE_HOURS } from './trace.ts';
import styles from './trace-judge.module.css';

const LIMITS = [80, 40];
const HEIGHT = 168;
const TOP = 8;
const BOTTOM = 26;
const LEFT = 40;
const LABEL_GAP = 15;

interface PlotProps {
  readonly trace: readonly number[];
  readonly mean: number;
  readonly p995: number;
  readonly label: string;
}

/** The same plot for a wide and for a narrow column, so that its text keeps a readable size. */
export function TracePlot(props: PlotProps) {
  return (
    <div className={styles.plots}>
      <Plot {...props} width={640} className={styles.wide ?? ''} />
      <Plot {...props} width={340} className={styles.narrow ?? ''} />
    </div>
  );
}

function Plot({
  trace,
  mean,
  p995,
  label,
  width,
  className,
}: PlotProps & { width: number; className: string }) {
  const right = width - 82;
  const bottom = HEIGHT - BOTTOM;
  const x = linearScale([0, TRACE_HOURS - 1], [LEFT, right]);
  const y = linearScale([0, 100], [bottom, TOP]);
  const path = trace.map((value, hour) => `${x(hour).toFixed(1)} ${y(value).toFixed(1)}`).join('L');
  const meanY = y(mean) + 4;
  const p995Y = Math.min(y(p995) + 4, meanY - LABEL_GAP);
  return (
    <svg
      className={`fluid ${className}`}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      data-chart=""
      aria-label={`${label}: CPU over 14 days, average ${mean} percent, 99.5th percentile ${p995} percent.`}
    >
      {[0, ...LIMITS, 100].map((level) => (
        <g key={level}>
          <line
            className={LIMITS.includes(level) ? 'ref' : 'grid'}
            x1={LEFT}
            x2={right}
            y1={y(level)}
            y2={y(level)}
          />
          <text className="tick e" x={LEFT - 6} y={y(level) + 4}>
            {level}%
          </text>
        </g>
      ))}
      <path className={`data s-general ${styles.line}`} d={`M${path}`} />
      <text className="lbl" x={right + 8} y={p995Y}>
        P99.5 {p995}%
      </text>
      <text className="val" x={right + 8} y={meanY}>
        mean {mean}%
      </text>
      <text className="tick" x={LEFT} y={HEIGHT - 6}>
        day 1
      </text>
      <text className="tick e" x={right} y={HEIGHT - 6}>
        day 14
      </text>
    </svg>
  );
}
