import { formatNumber, formatPercent, toSignificant, trimZeros } from '../number-text.ts';
import { takeCounted } from './counted.ts';
import { cleanText, type DecimalMark, type Reading, splitNumber } from './number.ts';
import { secondsOf, takeMultiple } from './units.ts';

/** Least and greatest value that a field can use, both included. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export interface FieldRule {
  /** What the field is called at the start of a sentence, such as `The load`. */
  readonly name: string;
  /** A text that would be right, such as `1k/min`. */
  readonly example: string;
  readonly bounds: Bounds;
  readonly decimal?: DecimalMark;
}

const refuse = (problem: string): Reading<never> => ({ ok: false, problem });
const quote = (text: string) => `“${cleanText(text).slice(0, 24)}”`;

/** A number with at most 4 significant digits below 1,000, whole above. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  const text = size >= 1000 ? formatNumber(size) : trimZeros(toSignificant(size, 4));
  return value < 0 ? `−${text}` : text;
}

function bounded(
  value: number,
  { name, bounds, example }: FieldRule,
  write: (value: number) => string,
): Reading<number> {
  if (value < bounds.min) {
    if (value <= 0 && bounds.min > 0) return refuse(`${name} must be above 0, such as ${example}.`);
    return refuse(`${name} is at least ${write(bounds.min)}; this is ${write(value)}.`);
  }
  if (value > bounds.max) {
    return refuse(`${name} is at most ${write(bounds.max)}; this is ${write(value)}.`);
  }
  return { ok: true, value };
}

function start(text: string, { name, example, decimal = '.' }: FieldRule) {
  if (cleanText(text) === '') return refuse(`${name} is empty. Write a value such as ${example}.`);
  const part = splitNumber(text, decimal);
  return part
    ? { ok: true as const, value: part }
    : refuse(`${quote(text)} does not start with a number. Write a value such as ${example}.`);
}

/** Factor from a unit of rate to `per second`; a bare number is per second. */
function perSecondFactor(unit: string): number | null {
  const { factor, rest } = takeMultiple(unit);
  const { rest: per, per: short } = takeCounted(rest);
  if (short === null && per === '') return factor;
  const name = short ?? /^(?:\/|per(?![a-z])|a(?![a-z])|an(?![a-z]))\s*(\S+)$/i.exec(per)?.[1];
  const seconds = name ? secondsOf(name) : null;
  return seconds === null ? null : factor / seconds;
}

/**
 * A rate with its unit: `16.7`, `1k/min`, `2,5 per second`, `60 000 requests/h`, `20 rps`.
 * Without a unit it is per second.
 *
 * @returns units per second
 */
export function readRate(text: string, rule: FieldRule): Reading<number> {
  const part = start(text, rule);
  if (!part.ok) return part;
  const factor = perSecondFactor(part.value.rest);
  if (factor === null) {
    return refuse(
      `${quote(part.value.rest)} is no unit of a rate. Use /s, /min, /h or /day, as in ${rule.example}.`,
    );
  }
  return bounded(part.value.value * factor, rule, (rate) => `${shortNumber(rate)}/s`);
}

/**
 * A span of time: `200 ms`, `1.5 h`, `1 h 30 min`.
 *
 * @param bareUnit the unit of a number alone, such as `min`
 * @returns seconds
 */
export function readDuration(text: string, rule: FieldRule, bareUnit: string): Reading<number> {
  let total = 0;
  let left = text;
  let used = false;
  do {
    const part = start(left, rule);
    if (!part.ok) return part;
    const [, unit = '', rest = ''] = /^([^\d\s-]*)\s*(.*)$/.exec(part.value.rest) ?? [];
    const seconds = unit === '' && !used ? secondsOf(bareUnit) : secondsOf(unit);
    if (seconds === null || (unit === '' && rest !== '')) {
      return refuse(
        `${quote(part.value.rest)} is no unit of time. Use ms, s, min or h, as in ${rule.example}.`,
      );
    }
    total += part.value.value * seconds;
    left = rest;
    used = true;
  } while (left !== '');
  return bounded(total, rule, durationText);
}

/**
 * A share: `40%` or `40`. A bare number below 1 is refused, because it could be a fraction.
 *
 * @returns fraction; the bounds are fractions too
 */
export function readShare(text: string, rule: FieldRule): Reading<number> {
  const part = start(text, rule);
  if (!part.ok) return part;
  const { value, rest } = part.value;
  if (rest !== '' && !/^(?:%|per ?cent|pct)$/i.test(rest)) {
    return refuse(
      `${quote(rest)} is no unit of a share. Write a percentage such as ${rule.example}.`,
    );
  }
  if (rest === '' && value > 0 && value < 1) {
    const asPercent = trimZeros((value * 100).toPrecision(6));
    return refuse(`${quote(text)} could be ${asPercent}% or ${value}%. Write the % sign.`);
  }
  return bounded(value / 100, rule, (share) => formatPercent(share, 2).replace(/\.?0+%$/, '%'));
}

/** A whole number of things: `4`, `10k`, `1.5M`. @returns the count */
export function readCount(text: string, rule: FieldRule): Reading<number> {
  const part = start(text, rule);
  if (!part.ok) return part;
  const { factor, rest } = takeMultiple(part.value.rest);
  const { rest: unread, per } = takeCounted(rest);
  if (unread !== '' || per !== null) {
    return refuse(`${quote(rest)} is no unit of a count. Write a number such as ${rule.example}.`);
  }
  const exact = part.value.value * factor;
  const count = Math.round(exact);
  if (Math.abs(exact - count) > 1e-9 * Math.max(1, Math.abs(exact))) {
    return refuse(
      `${rule.name} is a whole number, such as ${rule.example}; this is ${shortNumber(exact)}.`,
    );
  }
  return bounded(count, rule, (value) => formatNumber(value));
}

/** Hours in a month: `730`, `200 h`. @returns hours */
export function readHours(text: string, rule: FieldRule): Reading<number> {
  const part = start(text, rule);
  if (!part.ok) return part;
  if (!/^(?:h|hr|hrs|hours?)?(?: ?(?:\/|per|a) ?month)?$/i.test(part.value.rest)) {
    return refuse(
      `${quote(part.value.rest)} is no unit here. Write hours, such as ${rule.example}.`,
    );
  }
  return bounded(part.value.value, rule, (hours) => `${shortNumber(hours)} h`);
}

/** A span of time in the unit that suits it: `40.6 ms`, `12.5 min`, `3 h`, `2.5 days`. */
export function durationText(seconds: number): string {
  const size = Math.abs(seconds);
  const [unit, length] =
    size === 0
      ? ['s', 1]
      : size < 1
        ? ['ms', 1e-3]
        : size < 60
          ? ['s', 1]
          : size < 3_600
            ? ['min', 60]
            : ['h', 3_600];
  return `${shortNumber(seconds / Number(length))} ${unit}`;
}
