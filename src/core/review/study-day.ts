/** When a learner's day turns over, and where. */
export interface StudyClock {
  /** IANA name, for example `Pacific/Auckland`. */
  readonly timeZone: string;
  /** Hour of the wall clock at which a new day of study starts, 0 to 23. */
  readonly startHour: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** What the wall clock shows at an instant, as if it were UTC, in milliseconds without their fraction. */
function wallClockMs(atMs: number, timeZone: string): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(atMs)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The day of study that an instant belongs to, as a count of days since 1970-01-01. Before the start
 * hour it is still the day before. Our rule, as Anki's "next day starts at".
 * @param atMs epoch milliseconds
 * @throws RangeError when there is no such time zone
 */
export function studyDay(atMs: number, { timeZone, startHour }: StudyClock): number {
  return Math.floor((wallClockMs(atMs, timeZone) - startHour * HOUR_MS) / DAY_MS);
}

/**
 * The first instant of a day of study, epoch milliseconds. Where the clock jumps over the start hour
 * the day starts at the jump; where the hour comes twice, at its first time.
 * @param day as `studyDay` counts them
 */
export function studyDayStart(day: number, { timeZone, startHour }: StudyClock): number {
  const wall = day * DAY_MS + startHour * HOUR_MS;
  // The offsets on either side of a change of the clock: one of them leads to the start.
  const starts = [wall - DAY_MS, wall + DAY_MS]
    .map((near) => wall - (wallClockMs(near, timeZone) - near))
    .filter((start) => wallClockMs(start, timeZone) >= wall);
  return starts.length === 0 ? wall : Math.min(...starts);
}

/**
 * Whether a card waits for its review. An interval of days is over when its last day starts, whatever
 * the hour; a learning step of minutes is over when it is over.
 * @param gradedAtMs when the card was graded last, epoch milliseconds
 * @param dueAtMs when the scheduler wants it again
 */
export function isDue(
  gradedAtMs: number,
  dueAtMs: number,
  nowMs: number,
  clock: StudyClock,
): boolean {
  if (dueAtMs <= nowMs) return true;
  if (dueAtMs - gradedAtMs < DAY_MS) return false;
  return studyDay(dueAtMs, clock) <= studyDay(nowMs, clock);
}

/** The calendar date of a day of study, for a date format in UTC. */
export function dateOfStudyDay(day: number): Date {
  return new Date(day * DAY_MS);
}
