import { HOURS_PER_MONTH } from '../cost/run-cost.ts';

export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const HOURS_PER_WEEK = 168;
const HOURS_PER_DAY = 24;

/** The hours of a week that machines run: 7 days from Monday, bit h of a day is the hour from h:00. */
export type WeekSchedule = readonly number[];

/** A week in which every day from `firstDay` to `lastDay` runs from `from` until `until` o’clock. */
export function weekOf(
  firstDay: number,
  lastDay: number,
  from: number,
  until: number,
): WeekSchedule {
  let hours = 0;
  for (let hour = from; hour < until; hour++) hours |= 1 << hour;
  return DAYS.map((_, day) => (day >= firstDay && day <= lastDay ? hours : 0));
}

/** @returns whether machines run in that hour; `day` 0 is Monday */
export function isOn(week: WeekSchedule, day: number, hour: number): boolean {
  return (((week[day] ?? 0) >> hour) & 1) === 1;
}

/** The week with one hour on or off. */
export function withHour(week: WeekSchedule, day: number, hour: number, on: boolean): WeekSchedule {
  return week.map((hours, index) => {
    if (index !== day) return hours;
    return on ? hours | (1 << hour) : hours & ~(1 << hour);
  });
}

/** @returns hours a week, 0 to 168 */
export function hoursPerWeek(week: WeekSchedule): number {
  let count = 0;
  for (const hours of week) {
    for (let hour = 0; hour < HOURS_PER_DAY; hour++) count += (hours >> hour) & 1;
  }
  return count;
}

/** Hours in an average month of 730 h: a week has 168 of them. */
export function monthlyHours(week: WeekSchedule): number {
  return (hoursPerWeek(week) * HOURS_PER_MONTH) / HOURS_PER_WEEK;
}

/** A week as 42 hexadecimal digits, six for each day. */
export function weekText(week: WeekSchedule): string {
  return week.map((hours) => hours.toString(16).padStart(6, '0')).join('');
}

/** Reads `weekText`; `null` for anything else. */
export function parseWeek(text: string): WeekSchedule | null {
  if (!/^[0-9a-f]{42}$/.test(text)) return null;
  return DAYS.map((_, day) => Number.parseInt(text.slice(day * 6, day * 6 + 6), 16));
}
