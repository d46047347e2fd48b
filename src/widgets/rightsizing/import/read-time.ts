const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const FIRST_MS = Date.UTC(FIRST_YEAR, 0, 1);
const END_MS = Date.UTC(LAST_YEAR + 1, 0, 1);
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})[ T,]+(\d{1,2}:\d{2}.*)$/;
const YEAR_FIRST =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i;

export const EXPECTED_TIME =
  'a time such as 2026-11-26T09:05:00Z, 2026/11/26 09:05:00 or 1795683900 (seconds since 1970)';

const SLASHED = /^\d{1,2}\/\d{1,2}\/\d{2,4}\b/;

/** What a time would have to look like; a date such as 03/04/2026 is named as the riddle it is. */
export function expectedTime(text: string): string {
  return SLASHED.test(text)
    ? 'a date with the year first, such as 2026-04-03: day and month are not told apart here'
    : EXPECTED_TIME;
}

const digitAt = (text: string, at: number) => {
  const digit = text.charCodeAt(at) - 48;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
};
const twoAt = (text: string, at: number) => digitAt(text, at) * 10 + digitAt(text, at + 1);

function utcMs(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  const isDate =
    year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= (DAYS[month - 1] ?? 0);
  const isTime = hour <= 23 && minute <= 59 && second < 60;
  if (!isDate || !isTime) return Number.NaN;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) {
    return Number.NaN;
  }
  return Date.UTC(year, month - 1, day, hour, minute) + Math.round(second * 1000);
}

function offsetMs(zone: string): number {
  if (!/^[+-]/.test(zone)) return 0;
  const digits = zone.replace(/\D/g, '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

/** Reads times of one file, and remembers whether any of them had no time zone. */
export class TimeReader {
  /** Times that name a zone or are counted from 1970. */
  zoned = 0;
  /** Times without a zone, read as UTC. */
  naive = 0;
  private lastText = '';
  private lastMs = Number.NaN;
  private isLastNaive = false;

  /**
   * UTC milliseconds of a text: year first with `-` or `/`, day first with dots, or seconds or
   * milliseconds since 1970, from 2000 to 2099. NaN when it is none of them.
   */
  read(text: string): number {
    if (text !== this.lastText) {
      this.isLastNaive = false;
      this.lastMs = this.parse(text);
      this.lastText = text;
    }
    if (this.isLastNaive) this.naive += 1;
    else this.zoned += 1;
    return this.lastMs;
  }

  /** A JSON number: seconds or milliseconds since 1970. */
  readEpoch(value: number): number {
    const ms = Math.round(value < 1e11 ? value * 1000 : value);
    return ms >= FIRST_MS && ms < END_MS ? ms : Number.NaN;
  }

  private parse(text: string): number {
    const { length } = text;
    // 2026-11-26T09:05:00Z and 2026/11/26 09:05:00, the forms of nearly all files.
    if ((length === 20 && text.endsWith('Z')) || length === 19) {
      const mark = text.charCodeAt(4);
      const isPlain =
        (mark === 45 || mark === 47) &&
        text.charCodeAt(7) === mark &&
        (text.charCodeAt(10) === 84 || text.charCodeAt(10) === 32) &&
        text.charCodeAt(13) === 58 &&
        text.charCodeAt(16) === 58;
      if (isPlain) {
        this.isLastNaive = length === 19;
        return utcMs(
          twoAt(text, 0) * 100 + twoAt(text, 2),
          twoAt(text, 5),
          twoAt(text, 8),
          twoAt(text, 11),
          twoAt(text, 14),
          twoAt(text, 17),
        );
      }
    }
    return this.parseOther(text.trim());
  }

  private parseOther(text: string): number {
    if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return this.readEpoch(Number(text));
    const dayFirst = DAY_FIRST.exec(text);
    if (dayFirst) {
      const [, day, month, year, rest] = dayFirst;
      return this.parseOther(`${year}-${month}-${day} ${rest}`);
    }
    const match = YEAR_FIRST.exec(text);
    if (!match) return Number.NaN;
    const [, year, , month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] =
      match;
    this.isLastNaive = zone === undefined;
    return (
      utcMs(
        Number(year),
        Number(month),
        Number(day),
        Number(hour),
        Number(minute),
        Number(`${second}.${fraction}`),
      ) - offsetMs(zone ?? '')
    );
  }
}
