import styles from './credit-lab.module.css';
import { clockText, DAY_HOURS } from './words.ts';

/** A label at a share of the height, 0 at the top. */
export interface LevelLabel {
  readonly text: string;
  readonly at: number;
}

/** Labels left of a plot, in the same row and of the same height. */
export function Gutter({
  labels,
  className,
}: {
  labels: readonly LevelLabel[];
  className: string;
}) {
  return (
    <svg className={`${styles.gutter} ${className}`} aria-hidden="true">
      {labels.map(({ text, at }) => (
        <text
          key={text}
          className="tick e"
          x="100%"
          y={`${(100 * at).toFixed(2)}%`}
          dx="-7"
          dy={at < 0.1 ? 10 : at > 0.9 ? 0 : 4}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Hours of one day, or the days of several; below a plot. */
export function TimeAxis({ days }: { days: number }) {
  const hours = [0, 6, 12, 18, 24];
  return (
    <svg className={styles.timeAxis} aria-hidden="true">
      {days === 1
        ? hours.map((hour) => (
            <text
              key={hour}
              className={`tick ${hour === 0 ? '' : hour === DAY_HOURS ? 'e' : 'm'}`}
              x={`${(100 * hour) / DAY_HOURS}%`}
              y="14"
            >
              {clockText(hour * 60)}
            </text>
          ))
        : Array.from({ length: days }, (_, day) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a day is its number
              key={day}
              className="tick m"
              x={`${((100 * (day + 0.5)) / days).toFixed(2)}%`}
              y="14"
            >
              {days > 4 ? day + 1 : `Day ${day + 1}`}
            </text>
          ))}
    </svg>
  );
}

/** Lines at the hours or between the days of a plot. */
export function TimeGrid({ days }: { days: number }) {
  const parts = days === 1 ? 4 : days;
  return (
    <>
      {Array.from({ length: parts + 1 }, (_, part) => `${((100 * part) / parts).toFixed(2)}%`).map(
        (at) => (
          <line key={at} className="grid" x1={at} x2={at} y1="0" y2="100%" />
        ),
      )}
    </>
  );
}
