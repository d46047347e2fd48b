import { useId, useMemo } from 'react';
import { formatNumber } from '../../core/number-text.ts';
import { linearScale } from '../../ui/scale.ts';
import { PlotKey, PlotLabels } from './PlotLabels.tsx';
import styles from './plot.module.css';
import shared from './rightsizing.module.css';
import { timeTicks } from './time-ticks.ts';
import { momentText, spanText } from './time-words.ts';
import { highestBetween, type Usage } from './usage.ts';
import { usagePath } from './usage-path.ts';
import { useColumns } from './use-columns.ts';
import { usePlotGestures } from './use-plot-gestures.ts';
import { ViewButtons } from './ViewButtons.tsx';
import { isWhole, type View } from './view-window.ts';

const HOUR_MS = 3_600_000;
/** Units of the stretched drawing. */
const WIDTH = 1000;
/** Room for the name of a day, in the largest of the themes. */
const TICK_COLUMNS = 70;
const HEIGHT = 1000;

/** The measured usage, multiplied: by 1 as it was, by a factor as it would be on another type. */
export interface PlotLine {
  readonly id: string;
  readonly name: string;
  readonly factor: number;
  /** Classes of the stroke: colour and dashes. */
  readonly className: string;
  /** Where the label beside the plot points to, percent. */
  readonly labelPercent: number;
}

/** A level with a name. */
export interface PlotLevel {
  readonly percent: number;
  readonly name: string;
  readonly className: string;
}

/** Utilization over time with levels across it; zoomed and moved by hand, keys or buttons. */
export function TimePlot({
  usage,
  lines,
  levels,
  startMs,
  spanHours,
  view: agreed,
  onView,
  label,
}: {
  usage: Usage;
  lines: readonly PlotLine[];
  levels: readonly PlotLevel[];
  startMs: number;
  spanHours: number;
  view: View;
  onView: (view: View) => void;
  label: string;
}) {
  const helpId = useId();
  const gestures = usePlotGestures(agreed, spanHours, onView);
  const { view, cursorHour, marked } = gestures;
  const [columns, measure] = useColumns();
  const fromMs = startMs + view.fromHour * HOUR_MS;
  const toMs = startMs + view.toHour * HOUR_MS;
  const top = useMemo(() => topOf(usage, lines, levels), [usage, lines, levels]);
  const y = linearScale([0, top], [HEIGHT, 0], 5);
  const paths = useMemo(
    () =>
      lines.map(({ factor }) =>
        usagePath(usage, {
          fromMs,
          toMs,
          width: WIDTH,
          columns,
          y: (percent) => HEIGHT * (1 - (percent * factor) / top),
        }),
      ),
    [usage, lines, fromMs, toMs, columns, top],
  );
  const ticks = Math.min(7, Math.max(2, Math.floor(columns / TICK_COLUMNS)));
  const x = (timeMs: number) => `${((100 * (timeMs - fromMs)) / (toMs - fromMs)).toFixed(3)}%`;
  const hour = (hours: number) => x(startMs + hours * HOUR_MS);
  const step = (toMs - fromMs) / 240;
  const cursorMs = cursorHour === null ? null : startMs + cursorHour * HOUR_MS;
  const pointed =
    cursorMs === null ? null : highestBetween(usage.points, cursorMs - step, cursorMs + step);

  return (
    <div className={styles.timePlot}>
      <ViewButtons view={view} spanHours={spanHours} onView={gestures.show}>
        {isWhole(view, spanHours)
          ? `All ${spanText(spanHours)}`
          : `${momentText(fromMs)} to ${momentText(toMs)} UTC`}
      </ViewButtons>
      <div className={styles.plotRow} ref={measure}>
        <svg className={`${styles.gutter} ${styles.plotHeight}`} aria-hidden="true">
          {y.ticks.map((tick) => (
            <text
              key={tick}
              className="tick e"
              x="100%"
              y={`${(y(tick) / HEIGHT) * 100}%`}
              dx="-7"
              dy={tick >= top * 0.98 ? 10 : 4}
            >
              {formatNumber(tick)}%
            </text>
          ))}
        </svg>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no group element of its own */}
        <svg
          ref={gestures.ref}
          className={`${styles.plot} ${styles.plotHeight} ${isWhole(view, spanHours) ? styles.markable : styles.movable}`}
          role="group"
          aria-label={label}
          aria-describedby={helpId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the points out
          tabIndex={0}
          onKeyDown={gestures.onKeyDown}
          onPointerDown={gestures.onPointerDown}
          onPointerMove={gestures.onPointerMove}
          onPointerUp={gestures.onPointerUp}
          onPointerCancel={gestures.onPointerUp}
          onPointerLeave={gestures.onPointerLeave}
          data-plot="usage"
        >
          <rect className={styles.touch} width="100%" height="100%" />
          {y.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? 'axis' : 'grid'}
              x1="0"
              x2="100%"
              y1={`${(y(tick) / HEIGHT) * 100}%`}
              y2={`${(y(tick) / HEIGHT) * 100}%`}
            />
          ))}
          {marked && (
            <rect
              className="w-accent"
              x={hour(marked.fromHour)}
              width={`${((100 * (marked.toHour - marked.fromHour)) / (view.toHour - view.fromHour)).toFixed(3)}%`}
              y="0"
              height="100%"
            />
          )}
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className={styles.clip}
            aria-hidden="true"
          >
            {lines.map(({ id, className }, index) => (
              <path
                key={id}
                className={`data ${styles.line} ${className}`}
                d={paths[index] ?? ''}
              />
            ))}
          </svg>
          {levels.map(({ name, percent, className }) => (
            <line
              key={name}
              className={className}
              x1="0"
              x2="100%"
              y1={`${100 * (1 - percent / top)}%`}
              y2={`${100 * (1 - percent / top)}%`}
            />
          ))}
          {pointed && (
            <>
              <line
                className={styles.cursor}
                x1={x(pointed.timeMs)}
                x2={x(pointed.timeMs)}
                y1="0"
                y2="100%"
              />
              <circle
                className="ring"
                cx={x(pointed.timeMs)}
                cy={`${100 * (1 - Math.min(top, pointed.percent) / top)}%`}
                r="6"
              />
            </>
          )}
        </svg>
        <PlotLabels lines={lines} levels={levels} top={top} />
        <svg className={styles.timeAxis} aria-hidden="true">
          {timeTicks(fromMs, toMs, ticks).map(({ timeMs, text }) => {
            const at = (timeMs - fromMs) / (toMs - fromMs);
            const side = at < 0.03 ? '' : at > 0.97 ? 'e' : 'm';
            return (
              <text key={timeMs} className={`tick ${side}`} x={x(timeMs)} y="16">
                {text}
              </text>
            );
          })}
        </svg>
      </div>
      <PlotKey lines={lines} levels={levels} />
      <output className={styles.readout}>
        {pointed
          ? `${momentText(pointed.timeMs)} UTC: ${lines
              .map(({ name, factor }) => `${name} ${formatNumber(pointed.percent * factor, 1)}%`)
              .join(', ')}`
          : cursorMs === null
            ? ''
            : `${momentText(cursorMs)} UTC: nothing measured`}
      </output>
      <p id={helpId} className={`${shared.help} needs-script`}>
        Drag over a stretch to zoom in, then drag to move; Ctrl or Command with the wheel zooms.
        Keys: arrows point, + and − zoom, Shift with arrows moves, 0 shows all.
      </p>
    </div>
  );
}

/** The top of the scale: 100 %, or more where a line or a level goes higher. */
function topOf(
  { points: { values } }: Usage,
  lines: readonly PlotLine[],
  levels: readonly PlotLevel[],
): number {
  let highest = 0;
  for (const value of values) if (value > highest) highest = value;
  const factor = Math.max(1, ...lines.map((line) => line.factor));
  const most = Math.max(100, highest * factor, ...levels.map(({ percent }) => percent));
  return most <= 100 ? 100 : Math.min(400, 20 * Math.ceil(most / 20));
}
