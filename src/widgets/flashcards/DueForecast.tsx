import { Figure } from '../../ui/Figure.tsx';
import styles from './flashcards.module.css';
import { dueForecast, type ForecastDay } from './forecast.ts';

/** How many cards come back on each of the next days. */
export function DueForecast({ dueAt, nowMs }: { dueAt: readonly number[]; nowMs: number }) {
  const days = dueForecast(dueAt, nowMs);
  const total = days.reduce((sum, day) => sum + day.due, 0);
  return (
    <Figure
      id="due-forecast"
      className={styles.forecast ?? ''}
      title={`${total === 1 ? '1 review' : `${total} reviews`} in the next 7 days`}
      sub="Cards you have graded before, by the day they come back"
      table={{
        columns: ['Day', 'Cards due'],
        rows: days.map((day) => [day.label, day.due]),
      }}
    >
      <ForecastBars days={days} />
    </Figure>
  );
}

const BAR = { pitch: 40, width: 26, left: 7, base: 92, most: 72 };

function ForecastBars({ days }: { days: readonly ForecastDay[] }) {
  const top = Math.max(1, ...days.map((day) => day.due));
  const sentence = days.map(({ label, due }) => `${label} ${due}`).join(', ');
  return (
    <svg className="fluid" viewBox="0 0 280 118" role="img" aria-label={`Cards due: ${sentence}`}>
      {days.map(({ label, due }, index) => {
        const height = (due / top) * BAR.most;
        const x = BAR.left + index * BAR.pitch;
        const middle = x + BAR.width / 2;
        return (
          <g key={label}>
            <rect
              className={index === 0 ? 'f-ink' : 'f-ghost'}
              x={x}
              y={BAR.base - height}
              width={BAR.width}
              height={height}
            />
            <text className="val m b" x={middle} y={BAR.base - height - 6}>
              {due}
            </text>
            <text className="tick m" x={middle} y={111}>
              {label}
            </text>
          </g>
        );
      })}
      <line className="axis" x1={0} y1={92.5} x2={280} y2={92.5} />
    </svg>
  );
}
