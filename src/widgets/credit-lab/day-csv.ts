import { DAY_MINUTES, type Day, SLOT_MINUTES, SLOTS } from './day.ts';
import { durationText } from './words.ts';

export const MAX_BYTES = 256 * 1024;
const MAX_HEADER_LINES = 12;
const MAX_GAP_MINUTES = 60;
/** How many values a day without times may have: hours, half-hours, quarters, 10, 5 and 1 minutes. */
const COUNTS = [24, 48, 96, 144, 288, 1440];
const EXAMPLE_LINE = 'a time and a percentage such as 09:30,45';

/** A whole day, or why the file gives none; nothing of a rejected file is kept. */
export type DayImport =
  | { readonly ok: true; readonly day: Day; readonly note: string }
  | { readonly ok: false; readonly problem: string };

interface Reading {
  readonly line: number;
  /** Minutes, ascending over midnight; `null` when the line has just a value. */
  readonly minute: number | null;
  readonly timeText: string;
  readonly value: number;
}

class Rejection extends Error {}

/** Reads one day of CPU use from the text of a CSV file. */
export function readDayCsv(text: string): DayImport {
  try {
    return readDay(text);
  } catch (error) {
    if (error instanceof Rejection) return { ok: false, problem: error.message };
    throw error;
  }
}

function readDay(text: string): DayImport {
  if (text.trim() === '')
    throw new Rejection('The file is empty. Expected a day of CPU percentages.');
  if (/[\0\uFFFD]/.test(text)) {
    throw new Rejection(
      'This is not a text file. Expected a CSV file, such as one saved by CloudWatch.',
    );
  }
  const readings = asPercent(readLines(text.replace(/^\uFEFF/, '')));
  const minutes = readings.values.some(({ minute }) => minute === null)
    ? withoutTimes(readings.values)
    : withTimes(readings.values);
  const day = Array.from({ length: SLOTS }, (_, slot) => {
    const part = minutes.subarray(slot * SLOT_MINUTES, (slot + 1) * SLOT_MINUTES);
    return Math.round(part.reduce((sum, value) => sum + value, 0) / SLOT_MINUTES);
  });
  const count = readings.values.length;
  const averaged = count > SLOTS ? ', averaged over half-hours' : '';
  return { ok: true, day, note: `Read ${count} values${averaged}.${readings.note}` };
}

function readLines(text: string): readonly Reading[] {
  const lines = text.split(/\r\n|\n|\r/);
  const separator = text.includes(';') ? ';' : text.includes('\t') ? '\t' : ',';
  const readings: Reading[] = [];
  for (const [index, source] of lines.entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const reading = readLine(source, line, separator);
    if (reading === null) {
      if (readings.length === 0 && line <= MAX_HEADER_LINES) continue;
      const found = source.trim().slice(0, 40);
      throw new Rejection(`Line ${line}: found “${found}”, expected ${EXAMPLE_LINE}.`);
    }
    if (reading.value < 0 || reading.value > 100) {
      throw new Rejection(
        `Line ${line}: found ${reading.value}%, expected 0 to 100%, the average over all vCPUs. A sum over vCPUs has to be divided by their number.`,
      );
    }
    const [first] = readings;
    if (first && (first.minute === null) !== (reading.minute === null)) {
      throw new Rejection(
        `Line ${line}: ${reading.minute === null ? 'has no time' : 'has a time'}, unlike line ${first.line}.`,
      );
    }
    readings.push(reading);
    if (readings.length > DAY_MINUTES) {
      throw new Rejection(
        `Line ${line}: a day has at most 1,440 values, one a minute. Expected one day.`,
      );
    }
  }
  if (readings.length === 0) {
    throw new Rejection(`None of the lines holds a value. Expected ${EXAMPLE_LINE}.`);
  }
  return readings;
}

function readLine(source: string, line: number, separator: string): Reading | null {
  const cells = source.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  const [first = '', second] = cells;
  if (second === undefined || second === '') {
    const value = readNumber(first, separator);
    return value === null ? null : { line, minute: null, timeText: '', value };
  }
  const minute = readTime(first);
  const value = readNumber(second, separator);
  return minute === null || value === null ? null : { line, minute, timeText: first, value };
}

function readNumber(cell: string, separator: string): number | null {
  const plain = cell.replace(/\s*%$/, '');
  const dotted = separator === ',' ? plain : plain.replace(',', '.');
  return /^-?\d{1,12}(?:\.\d*)?$/.test(dotted) ? Number(dotted) : null;
}

/** The clock as written: a time of day, or a date and a time; zones are not converted. */
function readTime(cell: string): number | null {
  const match =
    /^(?:(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
      cell,
    );
  if (!match) return null;
  const [, year, month, dayOfMonth, hour, minute, second = 0] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const ofDay = Number(hour) * 60 + Number(minute) + Number(second) / 60;
  if (year === undefined) return ofDay;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth));
  return Number.isFinite(date) ? date / 60_000 + ofDay : null;
}

function asPercent(readings: readonly Reading[]) {
  const isFraction =
    readings.every(({ value }) => value <= 1) && readings.some(({ value }) => value % 1 !== 0);
  return isFraction
    ? {
        values: readings.map((reading) => ({ ...reading, value: reading.value * 100 })),
        note: ' All are at most 1, so they were taken as fractions: 0.9 as 90%.',
      }
    : { values: readings, note: '' };
}

function withoutTimes(readings: readonly Reading[]): Float64Array {
  if (!COUNTS.includes(readings.length)) {
    throw new Rejection(
      `Found ${readings.length} values without times. A day has 24, 48, 96, 144, 288 or 1,440 of them; or put a time before each.`,
    );
  }
  const length = DAY_MINUTES / readings.length;
  const minutes = new Float64Array(DAY_MINUTES);
  readings.forEach(({ value }, index) => {
    minutes.fill(value, index * length, (index + 1) * length);
  });
  return minutes;
}

/** Each value holds until the next one, the last until the first of the next day. */
function withTimes(readings: readonly Reading[]): Float64Array {
  const minutes = new Float64Array(DAY_MINUTES);
  const start = readings[0]?.minute ?? 0;
  readings.forEach(({ line, minute, timeText, value }, index) => {
    const at = minute ?? 0;
    const before = readings[index - 1];
    if (before && at <= (before.minute ?? 0)) {
      throw new Rejection(
        `Line ${line}: ${timeText} is not after ${before.timeText} on the line before.`,
      );
    }
    if (at - start >= DAY_MINUTES) {
      throw new Rejection(
        `Line ${line}: ${timeText} is a day or more after the first line. Expected one day.`,
      );
    }
    const next = readings[index + 1];
    const until = next?.minute ?? start + DAY_MINUTES;
    if (until - at > MAX_GAP_MINUTES) {
      throw new Rejection(
        next
          ? `Line ${next.line}: comes ${durationText(until - at)} after line ${line}. Expected at most 1 h between values, so that none is guessed.`
          : `Line ${line}: is the last, ${durationText(until - at)} before the day is over. Expected a whole day, with at most 1 h between values.`,
      );
    }
    for (let m = Math.round(at); m < Math.round(until); m += 1)
      minutes[((m % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES] = value;
  });
  return minutes;
}
