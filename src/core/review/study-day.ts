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

/** What the wall clock shows at an instant, as if it were UTC, in milliseconds. */
function wallClockMs(atMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return atMs;
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(atMs)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  const fraction = ((atMs % 1_000) + 1_000) % 1_000;
  return Date.UTC(year, month - 1, day, hour, minute, second) + fraction;
}

/** The first instant at which the wall clock shows this or, where it jumps over it, more. */
function instantOfWall(wallMs: number, timeZone: string): number {
  // The offsets on either side of a change of the clock: one of them leads to the instant.
  const instants = [wallMs - DAY_MS, wallMs + DAY_MS]
    .map((near) => wallMs - (wallClockMs(near, timeZone) - near))
    .filter((instant) => wallClockMs(instant, timeZone) >= wallMs);
  return instants.length === 0 ? wallMs : Math.min(...instants);
}

/**
 * An instant as the learner's own time of study: counted so that every day of study is 24 hours long
 * and starts at a whole multiple of 24 hours, which is what FSRS counts days by.
 * @param atMs epoch milliseconds
 * @throws RangeError when there is no such time zone
 */
export function studyTime(atMs: number, { timeZone, startHour }: StudyClock): number {
  return wallClockMs(atMs, timeZone) - startHour * HOUR_MS;
}

/** The instant of a time of study, epoch milliseconds: the inverse of `studyTime`. */
export function instantOfStudyTime(timeMs: number, { timeZone, startHour }: StudyClock): number {
  return instantOfWall(timeMs + startHour * HOUR_MS, timeZone);
}

/**
 * The day of study that an instant belongs to, as a count of days since 1970-01-01. Before the start
 * hour it is still the day before. Our rule, as Anki's "next day starts at".
 * @param atMs epoch milliseconds
 * @throws RangeError when there is no such time zone
 */
export function studyDay(atMs: number, clock: StudyClock): number {
  return Math.floor(studyTime(atMs, clock) / DAY_MS);
}

/**
 * The first instant of a day of study, epoch milliseconds. Where the clock jumps over the start hour
 * the day starts at the jump; where the hour comes twice, at its first time.
 * @param day as `studyDay` counts them
 */
export function studyDayStart(day: number, clock: StudyClock): number {
  return instantOfStudyTime(day * DAY_MS, clock);
}

/**
 * Whether an instant lies so far ahead that the clock must have been wrong when it was written down:
 * more than a day, as clocks of two devices may differ a little.
 * @param atMs epoch milliseconds, as `nowMs` is
 */
export function isInFuture(atMs: number, nowMs: number): boolean {
  return atMs - nowMs > DAY_MS;
}

/**
 * Whether a card waits for its review. An interval of days is over when its last day starts, whatever
 * the hour; a learning step of minutes is over when it is over. A card that was graded in the future
 * waits now: otherwise a clock that was wrong once would take it away until then.
 * @param gradedAtMs when the card was graded last, epoch milliseconds
 * @param dueAtMs when the scheduler wants it again
 */
export function isDue(
  gradedAtMs: number,
  dueAtMs: number,
  nowMs: number,
  clock: StudyClock,
): boolean {
  if (dueAtMs <= nowMs || isInFuture(gradedAtMs, nowMs)) return true;
  if (dueAtMs - gradedAtMs < DAY_MS) return false;
  // Graded in another zone, or before the clock changed, it still waits for another day.
  const dueDay = Math.max(studyDay(dueAtMs, clock), studyDay(gradedAtMs, clock) + 1);
  return dueDay <= studyDay(nowMs, clock);
}

/** The calendar date of a day of study, for a date format in UTC. */
export function dateOfStudyDay(day: number): Date {
  return new Date(day * DAY_MS);
}
