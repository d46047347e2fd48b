import type { CreditSpec } from '../../core/catalog/types.ts';
import { linearScale, type Scale } from '../../ui/scale.ts';
import {
  type CreditDay,
  clock,
  type DayPlan,
  HOURS_PER_DAY,
  hourOf,
  standing,
} from './credit-day.ts';
import styles from './credit-figure.module.css';

interface Size {
  readonly width: number;
  readonly right: number;
}

const WIDE: Size = { width: 640, right: 12 };
const NARROW: Size = { width: 340, right: 10 };
const LEFT = 42;
const PANEL = 132;
const SLOW_TOP = 26;
const OWING_TOP = 214;
const HEIGHT = 396;
/** Width of the words at the zero line. */
const ROOM_FOR_WORDS = 190;
const HOURS = [0, 6, 9, 12, 18, 24];

export interface Account {
  readonly spec: CreditSpec;
  readonly day: CreditDay;
}

interface PlotProps {
  readonly slow: Account;
  readonly owing: Account;
  readonly plan: DayPlan;
  /** Leaves out what happens after work begins. */
  readonly hidden: boolean;
}

export function CreditPlot(props: PlotProps) {
  return (
    <div className={styles.plots}>
      <Plot {...props} size={WIDE} className={styles.wide ?? ''} />
      <Plot {...props} size={NARROW} className={styles.narrow ?? ''} />
    </div>
  );
}

function Plot({
  slow,
  owing,
  plan,
  hidden,
  size,
  className,
}: PlotProps & { size: Size; className: string }) {
  const x = linearScale([0, HOURS_PER_DAY], [LEFT, size.width - size.right]);
  const high = Math.max(...[slow, owing].flatMap(({ day }) => day.states.map(standing)), 100);
  const low = Math.min(...owing.day.states.map(standing), 0);
  const end = plan.startHour + plan.busyHours;
  const text = (day: CreditDay) =>
    day.emptyAtHour === null ? 'lasts the day' : `reaches zero at ${clock(day.emptyAtHour)}`;
  return (
    <svg
      className={`fluid ${className}`}
      viewBox={`0 0 ${size.width} ${HEIGHT}`}
      role="img"
      data-chart=""
      aria-label={
        hidden
          ? 'Credit balance until work begins; the rest is hidden while you guess.'
          : `Credit balance over a day. ${slow.spec.instanceType} ${text(slow.day)}; ${owing.spec.instanceType} ${text(owing.day)} and owes ${Math.round(owing.day.owedAtEndOfWork)} credits at ${clock(end)}.`
      }
    >
      <rect
        className="w-paper2"
        x={x(plan.startHour)}
        y={SLOW_TOP}
        width={x(end) - x(plan.startHour)}
        height={OWING_TOP + PANEL - SLOW_TOP}
      />
      <text className="albl" x={LEFT} y={14}>
        {slow.spec.instanceType}, standard: credits
      </text>
      <Panel
        account={slow}
        x={x}
        y={linearScale([0, high], [SLOW_TOP + PANEL, SLOW_TOP], 3)}
        end={end}
        hidden={hidden}
        startHour={plan.startHour}
        isBelow
        words="held to the baseline from"
      />
      <text className="albl" x={LEFT} y={OWING_TOP - 12}>
        {owing.spec.instanceType}, unlimited: credits, below zero it owes
      </text>
      <Panel
        account={owing}
        x={x}
        y={linearScale([low, high], [OWING_TOP + PANEL, OWING_TOP], 4)}
        end={end}
        hidden={hidden}
        startHour={plan.startHour}
        words="on surplus from"
      />
      {HOURS.map((hour) => (
        <text
          key={hour}
          className={`tick ${hour === 24 ? 'e' : 'm'}`}
          x={x(hour)}
          y={OWING_TOP + PANEL + 18}
        >
          {clock(hour)}
        </text>
      ))}
      <text className="albl" x={LEFT} y={HEIGHT - 6}>
        Time of day, work is shaded
      </text>
    </svg>
  );
}

function Panel({
  account: { day },
  x,
  y,
  end,
  hidden,
  startHour,
  words,
  isBelow = false,
}: {
  account: Account;
  x: Scale;
  y: Scale;
  end: number;
  hidden: boolean;
  startHour: number;
  words: string;
  /** Puts the words under the zero line, where the balance never goes. */
  isBelow?: boolean;
}) {
  const [left, right] = [x(0), x(HOURS_PER_DAY)];
  const shown = hidden ? day.states.filter((_, index) => hourOf(index) <= startHour) : day.states;
  const path = shown
    .map((state, index) => `${x(hourOf(index)).toFixed(1)} ${y(standing(state)).toFixed(1)}`)
    .join('L');
  const empty = hidden ? null : day.emptyAtHour;
  const lowest = y.ticks.length > 0 ? Math.min(...day.states.map(standing)) : 0;
  return (
    <>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="tick e" x={left - 6} y={y(tick) + 4}>
            {tick < 0 ? `−${-tick}` : tick}
          </text>
        </g>
      ))}
      {empty !== null && empty < end && (
        <rect
          className="w-bad"
          x={x(empty)}
          y={y(0) - (lowest < -1 ? 0 : 8)}
          width={x(end) - x(empty)}
          height={lowest < -1 ? y(lowest) - y(0) : 8}
        />
      )}
      <line className="axis" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      <path className="data s-general" d={`M${path}`} />
      {empty !== null && (
        <>
          <circle className="f-bad" cx={x(empty)} cy={y(0)} r="4.5" />
          <text
            className={`tick halo ${isBelow ? 'e' : ''}`}
            x={isBelow ? Math.max(x(end), left + ROOM_FOR_WORDS) : x(empty) + 7}
            y={isBelow ? y(0) + 17 : y(0) - 10}
          >
            {words} <tspan className="b">{clock(empty)}</tspan>
          </text>
        </>
      )}
    </>
  );
}
