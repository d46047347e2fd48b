import { useStudyClock } from '../../study/study-clock.ts';
import { Figure } from '../../ui/Figure.tsx';
import styles from './flashcards.module.css';
import { dueForecast, FORECAST_DAYS, type ForecastDay } from './forecast.ts';

/** How many cards come back on each of the next days. */
export function DueForecast({ dueAt, nowMs }: { dueAt: readonly number[]; nowMs: number }) {
  const clock = useStudyClock();
  const days = dueForecast(dueAt, nowMs, clock);
  const total = days.reduce((sum, day) => sum + day.due, 0);
  return (
    <Figure
      id="due-forecast"
      className={styles.forecast ?? ''}
      title={`${total === 1 ? '1 review' : `${total} reviews`} in the next ${FORECAST_DAYS} days`}
      sub={`Cards you have graded before, by the day they come back; a day starts at ${hourLabel(clock.startHour)}`}
      table={{
        columns: ['Day', 'Cards due'],
        rows: days.map((day) => [day.label, day.due]),
      }}
    >
      <ForecastBars days={days} />
    </Figure>
  );
}

function hourLabel(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

const BAR = { pitch: 12, width: 9, left: 1, base: 92, most: 68 };
const WIDTH = BAR.pitch * FORECAST_DAYS;
/** Two weeks fit under the bars on a phone. */
const TICK_EVERY = 7;

function ForecastBars({ days }: { days: readonly ForecastDay[] }) {
  const top = Math.max(1, ...days.map((day) => day.due));
  const some = days.filter(({ due }, index) => due > 0 || index === 0);
  const sentence = some.map(({ label, due }) => `${label} ${due}`).join(', ');
  const busiest = days.findIndex(({ due }) => due === top);
  return (
    <svg
      className="fluid"
      viewBox={`0 0 ${WIDTH} 118`}
      role="img"
      aria-label={`Cards due: ${sentence}; none on other days`}
    >
      {days.map(({ label, short, due }, index) => {
        const height = (due / top) * BAR.most;
        const x = BAR.left + index * BAR.pitch;
        const middle = x + BAR.width / 2;
        const labelled = index === 0 || index === busiest;
        return (
          <g key={label}>
            <rect
              className={index === 0 ? 'f-ink' : 'f-ghost'}
              x={x}
              y={BAR.base - height}
              width={BAR.width}
              height={height}
            />
            {labelled && (
              <text
                className={`val b ${index === 0 ? '' : 'm'}`}
                x={index === 0 ? 0 : middle}
                y={BAR.base - height - 6}
              >
                {due}
              </text>
            )}
            {index % TICK_EVERY === 0 && (
              <text
                className={`tick ${index + TICK_EVERY > FORECAST_DAYS ? 'e' : ''}`}
                x={index === 0 ? 0 : index + TICK_EVERY > FORECAST_DAYS ? WIDTH : x}
                y={111}
              >
                {short}
              </text>
            )}
          </g>
        );
      })}
      <line className="axis" x1={0} y1={92.5} x2={WIDTH} y2={92.5} />
    </svg>
  );
}
