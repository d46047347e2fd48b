import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useId,
  useRef,
  useState,
} from 'react';
import { shortNumber } from '../../core/quantity/quantity.ts';
import {
  DAYS,
  hoursPerWeek,
  isOn,
  monthlyHours,
  type WeekSchedule,
  weekOf,
  weekText,
  withHour,
} from '../../core/scenario/schedule.ts';
import styles from './week-grid.module.css';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const PRESETS: readonly { readonly name: string; readonly week: WeekSchedule }[] = [
  { name: 'All hours', week: weekOf(0, 6, 0, 24) },
  { name: 'Weekdays 8 to 18', week: weekOf(0, 4, 8, 18) },
  { name: 'Weekdays', week: weekOf(0, 4, 0, 24) },
  { name: 'No hours', week: weekOf(0, 6, 0, 0) },
];

interface Place {
  readonly day: number;
  readonly hour: number;
}

/** What a pointer is painting; the week is handed on when it is lifted. */
interface Stroke {
  readonly week: WeekSchedule;
  readonly on: boolean;
  readonly last: Place;
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Where an arrow leads; on a narrow page the days are the columns, so the arrows turn with it. */
function moved({ day, hour }: Place, key: string, isTurned: boolean): Place | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = isTurned
    ? { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
    : { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const ends: Readonly<Record<string, Place>> = {
    Home: { day, hour: 0 },
    End: { day, hour: 23 },
    PageUp: { day: 0, hour },
    PageDown: { day: 6, hour },
  };
  const end = ends[key];
  if (end) return end;
  const step = steps[key];
  if (!step) return null;
  return {
    day: Math.min(6, Math.max(0, day + step[0])),
    hour: Math.min(23, Math.max(0, hour + step[1])),
  };
}

/** The hour under a pointer, which may have left the one it started on. */
function placeUnder(event: PointerEvent, grid: HTMLElement | null): Place | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  const cell = under?.closest<HTMLElement>('[data-hour]');
  if (!cell || !grid?.contains(cell)) return null;
  return { day: Number(cell.dataset.day), hour: Number(cell.dataset.hour) };
}

/** The stroke led on to a place: a fast pointer skips hours, so those in between are painted too. */
function strokeTo({ week, on, last }: Stroke, to: Place): Stroke {
  const steps = Math.max(Math.abs(to.day - last.day), Math.abs(to.hour - last.hour));
  let painted = week;
  for (let step = 1; step <= steps; step++) {
    const at = (from: number, until: number) => Math.round(from + ((until - from) * step) / steps);
    painted = withHour(painted, at(last.day, to.day), at(last.hour, to.hour), on);
  }
  return { week: painted, on, last: to };
}

/**
 * The hours of a week, painted. One tab stop: arrows move, Space turns an hour on or off, Shift with
 * an arrow paints along. A pointer paints with what it turned its first hour to.
 */
export function WeekGrid({
  week,
  label,
  onChange,
}: {
  week: WeekSchedule;
  label: string;
  onChange: (week: WeekSchedule) => void;
}) {
  const helpId = useId();
  const grid = useRef<HTMLFieldSetElement>(null);
  const [at, setAt] = useState<Place>({ day: 0, hour: 9 });
  // The page must not move under a pointer, so it hears of a stroke when that is done.
  const stroke = useRef<Stroke | null>(null);
  const [painted, setPainted] = useState<WeekSchedule | null>(null);
  const shown = painted ?? week;
  const hasPainted = useRef(false);

  const cell = ({ day, hour }: Place) =>
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"][data-hour="${hour}"]`);
  const set = ({ day, hour }: Place, on: boolean) => onChange(withHour(week, day, hour, on));

  const press = (event: KeyboardEvent, place: Place) => {
    const first = cell({ day: 0, hour: 0 })?.getBoundingClientRect();
    const second = cell({ day: 0, hour: 1 })?.getBoundingClientRect();
    const next = moved(place, event.key, first !== undefined && first.left === second?.left);
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey) set(next, isOn(week, place.day, place.hour));
    setAt(next);
    cell(next)?.focus();
  };
  const draw = (next: Stroke | null) => {
    stroke.current = next;
    setPainted(next?.week ?? null);
  };
  const paint = (event: PointerEvent, place: Place) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const on = !isOn(week, place.day, place.hour);
    draw({ week: withHour(week, place.day, place.hour, on), on, last: place });
    hasPainted.current = true;
    setAt(place);
  };
  const paintAlong = (event: PointerEvent) => {
    const place = stroke.current && placeUnder(event, grid.current);
    if (stroke.current && place) draw(strokeTo(stroke.current, place));
  };
  const lift = () => {
    if (stroke.current) onChange(stroke.current.week);
    draw(null);
  };
  /** A pointer has painted when it clicks; keys and assistive technology click without having done so. */
  const click = (event: MouseEvent, place: Place) => {
    if (event.detail === 0 || !hasPainted.current) set(place, !isOn(week, place.day, place.hour));
    hasPainted.current = false;
  };

  return (
    <div className={styles.frame}>
      <div className={styles.presets}>
        {PRESETS.map((preset) => (
          <button
            key={preset.name}
            type="button"
            className="btn"
            aria-pressed={weekText(preset.week) === weekText(shown)}
            onClick={() => onChange(preset.week)}
          >
            {preset.name}
          </button>
        ))}
      </div>
      <fieldset ref={grid} className={styles.grid} aria-describedby={helpId}>
        <legend className="vh">{label}</legend>
        <span />
        {HOURS.map((hour) => (
          <span key={hour} className={styles.hour} aria-hidden="true">
            {hour}
          </span>
        ))}
        {DAYS.map((name, day) => (
          <div key={name} className={styles.row}>
            <span className={styles.day} aria-hidden="true">
              {name.slice(0, 3)}
            </span>
            {HOURS.map((hour) => {
              const on = isOn(shown, day, hour);
              const place = { day, hour };
              return (
                <button
                  key={hour}
                  type="button"
                  className={on ? `${styles.cell} ${styles.on}` : styles.cell}
                  aria-pressed={on}
                  aria-label={`${name} ${clock(hour)}`}
                  tabIndex={at.day === day && at.hour === hour ? 0 : -1}
                  data-day={day}
                  data-hour={hour}
                  onFocus={() => setAt(place)}
                  onKeyDown={(event) => press(event, place)}
                  onClick={(event) => click(event, place)}
                  onPointerDown={(event) => paint(event, place)}
                  onPointerMove={paintAlong}
                  onLostPointerCapture={lift}
                />
              );
            })}
          </div>
        ))}
      </fieldset>
      <p id={helpId} className={styles.help}>
        Paint with a pointer. With keys: arrows move, Space turns an hour on or off, Shift with an
        arrow paints along.
      </p>
      <p className={styles.total} aria-live="polite">
        {hoursPerWeek(shown)} of 168 h a week: {shortNumber(monthlyHours(shown))} h in an average
        month.
      </p>
    </div>
  );
}
