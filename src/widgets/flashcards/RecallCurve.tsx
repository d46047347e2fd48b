import { recallCurve, retrievability } from '../../core/review/forgetting.ts';

const PLOT = { left: 34, right: 352, top: 24, bottom: 136 };
const LOWEST = 0.5;
const STEPS = 48;

/** The chance of recall over the days since the last review, with now, the due day and what is wanted. */
export function RecallCurve({
  stabilityDays,
  untilDays,
  nowDays,
  dueDays,
  retention,
}: {
  stabilityDays: number;
  untilDays: number;
  nowDays: number;
  dueDays: number;
  retention: number;
}) {
  const x = (day: number) => PLOT.left + (day / untilDays) * (PLOT.right - PLOT.left);
  const y = (recall: number) =>
    PLOT.bottom - ((Math.max(LOWEST, recall) - LOWEST) / (1 - LOWEST)) * (PLOT.bottom - PLOT.top);
  const points = recallCurve(stabilityDays, untilDays, STEPS).map(
    ({ day, recall }) => `${x(day).toFixed(1)},${y(recall).toFixed(1)}`,
  );
  const recallNow = retrievability(nowDays, stabilityDays);
  const ticks = [0, untilDays / 2, untilDays];
  const inHours = untilDays < 4;
  const nowAtEnd = nowDays > 0.8 * untilDays;
  // There the curve is below the line, and its label above it meets no other.
  const wantedAtEnd = nowDays < 0.6 * untilDays;
  const dueShown = dueDays <= untilDays;
  const sentence = `Chance of recall: ${whole(1)} right after the review, ${whole(recallNow)} now, ${whole(retrievability(untilDays, stabilityDays))} at the right end. Wanted: ${whole(retention)}.`;
  return (
    <svg className="fluid" viewBox="0 0 360 160" role="img" aria-label={sentence}>
      {[1, 0.75, 0.5].map((recall) => (
        <g key={recall}>
          <line className="grid" x1={PLOT.left} y1={y(recall)} x2={PLOT.right} y2={y(recall)} />
          <text className="tick e" x={PLOT.left - 5} y={y(recall) + 4}>
            {whole(recall)}
          </text>
        </g>
      ))}
      <line className="ref" x1={PLOT.left} y1={y(retention)} x2={PLOT.right} y2={y(retention)} />
      <text
        className={`tick ${wantedAtEnd ? 'e' : ''}`}
        x={wantedAtEnd ? PLOT.right : PLOT.left + 6}
        y={y(retention) + (wantedAtEnd ? -5 : 15)}
      >
        {whole(retention)} wanted
      </text>
      <polyline className="data s-ink" points={points.join(' ')} />
      {dueShown && (
        <>
          <line
            className="ref"
            x1={x(dueDays)}
            y1={y(retrievability(dueDays, stabilityDays))}
            x2={x(dueDays)}
            y2={PLOT.bottom}
          />
          <text className="tick" x={x(dueDays) + 5} y={PLOT.bottom - 8}>
            due
          </text>
        </>
      )}
      <circle className="f-accent" cx={x(nowDays)} cy={y(recallNow)} r={5} />
      <text
        className={`tick b ${nowAtEnd ? 'e' : ''}`}
        x={x(nowDays) + (nowAtEnd ? 6 : -4)}
        y={y(recallNow) - 10}
      >
        now {whole(recallNow)}
      </text>
      <line className="axis" x1={PLOT.left} y1={PLOT.bottom} x2={PLOT.right} y2={PLOT.bottom} />
      {ticks.map((day, index) => (
        <text
          key={day}
          className={`tick ${index === 0 ? '' : index === 1 ? 'm' : 'e'}`}
          x={x(day)}
          y={PLOT.bottom + 18}
        >
          {index === 0
            ? 'review'
            : inHours
              ? `${Math.round(day * 24)} h`
              : `${Math.round(day).toLocaleString('en-GB')} days`}
        </text>
      ))}
    </svg>
  );
}

function whole(share: number): string {
  return `${Math.round(share * 100)}%`;
}
