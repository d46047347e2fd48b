import { Figure } from '../../ui/Figure.tsx';
import { type CalendarDay, calendarWeeks } from './calendar.ts';
import styles from './progress.module.css';

const WEEKS = 20;
const CELL = { pitch: 21, size: 17, left: 34, top: 18 };
const DAY_NAMES = ['Mon', '', 'Wed', '', 'Fri', '', ''];
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short' });

/** On which days something was done. It counts no streaks: a day off costs nothing. */
export function ActivityFigure({
  acts,
  minutes,
  today,
}: {
  acts: ReadonlyMap<string, number>;
  /** Minutes by day. */
  minutes: ReadonlyMap<string, number>;
  /** As `studyDay` counts it. */
  today: number;
}) {
  const weeks = calendarWeeks(acts, today, WEEKS);
  const days = weeks.flatMap((week) => week.days);
  const active = days.filter((day) => day.acts > 0).length;
  const most = Math.max(1, ...days.map((day) => day.acts));
  const total = [...minutes.values()].reduce((sum, value) => sum + value, 0);
  const width = CELL.left + WEEKS * CELL.pitch;
  return (
    <Figure
      id="activity"
      className={styles.statistic ?? ''}
      title={`${inDays(active)} of study in the last ${WEEKS} weeks`}
      sub={`${inHours(total)} in all, by a rule of ours: pauses of more than 5 minutes do not count`}
      table={{
        columns: ['Week from', 'Days', 'Answers, cards and lessons', 'Minutes'],
        rows: weeks.map((week) => [
          week.monday,
          week.days.filter((day) => day.acts > 0).length,
          week.acts,
          Math.round(week.days.reduce((sum, day) => sum + (minutes.get(day.key) ?? 0), 0)),
        ]),
      }}
    >
      <svg
        className="fluid"
        viewBox={`0 0 ${width} ${CELL.top + 7 * CELL.pitch}`}
        role="img"
        aria-label={`${inDays(active)} with study. The most on one day: ${most === 1 && active === 0 ? 0 : most} answers, cards and lessons.`}
      >
        {DAY_NAMES.map((name, weekday) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week
          <text key={weekday} className="tick" x={0} y={CELL.top + weekday * CELL.pitch + 13}>
            {name}
          </text>
        ))}
        {weeks.map((week, index) => {
          const x = CELL.left + index * CELL.pitch;
          const month = MONTH.format(new Date(`${week.monday}T12:00`));
          const before = weeks[index - 1];
          const isNew = !before || MONTH.format(new Date(`${before.monday}T12:00`)) !== month;
          return (
            <g key={week.monday}>
              {isNew && (
                <text className="tick" x={x} y={11}>
                  {month}
                </text>
              )}
              {week.days.map((day) => (
                <rect
                  key={day.key}
                  className={levelClass(day, most)}
                  x={x}
                  y={CELL.top + day.weekday * CELL.pitch}
                  width={CELL.size}
                  height={CELL.size}
                />
              ))}
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

/** None, little, some, much: of the most on one day. */
function levelClass({ acts }: CalendarDay, most: number): string | undefined {
  if (acts === 0) return styles.none;
  const share = acts / most;
  return share > 0.66 ? styles.much : share > 0.33 ? styles.some : styles.little;
}

function inDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function inHours(minutes: number): string {
  if (minutes < 60) return `${Math.round(minutes)} minutes`;
  return `${(minutes / 60).toFixed(1)} hours`;
}
