import type { Window } from '../../core/rightsizing/analysis-types.ts';
import { spreadLabels } from '../rightsizing/spread-labels.ts';
import { dayText } from '../rightsizing/time-words.ts';
import { usagePath } from '../rightsizing/usage-path.ts';
import styles from './finding-figure.module.css';
import type { Judged } from './judged-sample.ts';

const SIZE = 1000;
/** Pixel columns of the drawing, each with its lowest and its highest point. */
const COLUMNS = 336;
const PERIOD_MS = 300_000;
const LEVELS = [0, 50, 100];
/** Least distance of two labels as a share of the height, which is about 11 lines. */
const LABEL_GAP = 0.1;

/** One or two capacities over the look-back, with the limit and the compared figure. */
export function UsageStrip({
  window: { startMs, endMs },
  lines,
  levels,
  label,
}: {
  window: Window;
  lines: readonly { readonly judged: Judged; readonly name: string; readonly className: string }[];
  levels: readonly {
    readonly percent: number;
    readonly name: string;
    readonly className: string;
  }[];
  label: string;
}) {
  const y = (percent: number) => `${100 - percent}%`;
  const labels = [
    ...levels.map(({ name, percent }) => ({ text: name, percent, className: 'tick' })),
    ...lines.map(({ name, judged }) => ({
      text: name,
      percent: judged.result.averagePercent,
      className: 'lbl',
    })),
  ];
  const places = spreadLabels(
    labels.map(({ percent }) => 1 - percent / 100),
    LABEL_GAP,
  );
  return (
    <div className={styles.strip}>
      <svg className={styles.gutter} aria-hidden="true">
        {LEVELS.map((level) => (
          <text
            key={level}
            className="tick e"
            x="100%"
            dx="-7"
            y={y(level)}
            dy={level === 100 ? 10 : 4}
          >
            {level}%
          </text>
        ))}
      </svg>
      <svg className={styles.plot} role="img" aria-label={label} data-chart="">
        {LEVELS.map((level) => (
          <line
            key={level}
            className={level === 0 ? 'axis' : 'grid'}
            x2="100%"
            y1={y(level)}
            y2={y(level)}
          />
        ))}
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} preserveAspectRatio="none" aria-hidden="true">
          {lines.map(({ name, judged, className }) => (
            <path
              key={name}
              className={`data ${styles.line} ${className}`}
              d={usagePath(
                { periodMs: PERIOD_MS, points: judged.points },
                {
                  fromMs: startMs,
                  toMs: endMs,
                  width: SIZE,
                  columns: COLUMNS,
                  y: (percent) => SIZE * (1 - percent / 100),
                },
              )}
            />
          ))}
        </svg>
        {levels.map(({ name, percent, className }) => (
          <line key={name} className={className} x2="100%" y1={y(percent)} y2={y(percent)} />
        ))}
      </svg>
      <svg className={styles.labels} aria-hidden="true">
        {labels.map(({ text, className }, index) => (
          <text
            key={text}
            className={className}
            x="7"
            y={`${(100 * (places[index] ?? 0)).toFixed(1)}%`}
            dy="4"
          >
            {text}
          </text>
        ))}
      </svg>
      <svg className={styles.axis} aria-hidden="true">
        <text className="tick" x="0" y="16">
          {dayText(startMs)}
        </text>
        <text className="tick e" x="100%" y="16">
          {dayText(endMs - 1)}
        </text>
      </svg>
    </div>
  );
}
