import { type KindRules, scoreOfParts } from '../score.ts';

/** A number in a unit; what is within the tolerance is right. */
export interface NumericKey {
  readonly kind: 'numeric';
  /** In `unit`; finite. */
  readonly value: number;
  /** Share of the value that an answer may be off, for example 0.02; 0 wants the exact number. */
  readonly tolerance: number;
  /** What an answer is in when it names no unit, for example `ms`, `%`, or `` for a bare count. */
  readonly unit: string;
  /** Further units that may be typed, and how many `unit` one of them is, for example s: 1000. */
  readonly otherUnits: Readonly<Record<string, number>>;
  /** Values that a particular mistake leads to. */
  readonly errors: readonly { readonly value: number }[];
}

export type NumberReading =
  | { readonly ok: true; readonly value: number }
  /** `expected` completes "This should be …". */
  | { readonly ok: false; readonly expected: string };

const MAX_LENGTH = 40;

/**
 * Reads a typed number, with or without its unit, currency sign and separators: `1,200`, `0,42`,
 * `1.234,5`, `$3.80`, `42 %`. A single comma before exactly three digits separates thousands, as it
 * does everywhere in this guide; any other single comma is a decimal comma.
 */
export function readTypedNumber(key: NumericKey, text: string): NumberReading {
  const example = exampleIn(key.unit);
  const match = /^(?:CN¥|[$¥€])?\s*([-+]?[\d.,\s]*\d[\d.,]*(?:e[-+]?\d{1,3})?)\s*(.*)$/i.exec(
    text.trim().slice(0, MAX_LENGTH),
  );
  if (match === null) return { ok: false, expected: example };
  const [, digits = '', typedUnit = ''] = match;
  const value = numberOf(digits.replace(/\s/g, ''));
  if (value === null) return { ok: false, expected: example };
  const factor = unitFactor(key, typedUnit.trim());
  if (factor === null) {
    const units = [key.unit, ...Object.keys(key.otherUnits)].filter((unit) => unit !== '');
    return {
      ok: false,
      expected:
        units.length === 0 ? 'a number without a unit' : `a number in ${units.join(' or ')}`,
    };
  }
  return { ok: true, value: value * factor };
}

function exampleIn(unit: string): string {
  if (unit === '') return 'a number such as 12.5';
  if (/[$¥]$/.test(unit)) return `an amount such as ${unit}12.50`;
  return `a number in ${unit}, such as 12.5 ${unit}`;
}

function numberOf(text: string): number | null {
  const lastComma = text.lastIndexOf(',');
  const lastDot = text.lastIndexOf('.');
  let plain = text;
  if (lastComma >= 0 && lastDot >= 0) {
    const [thousands, decimal] = lastComma > lastDot ? ['.', ','] : [',', '.'];
    plain = text.replaceAll(thousands, '').replace(decimal, '.');
  } else if (lastComma >= 0) {
    const groups = /^[-+]?\d{1,3}(,\d{3})+$/.test(text) && !/^[-+]?0/.test(text);
    plain = groups ? text.replaceAll(',', '') : text.replace(',', '.');
  }
  const value = /^[-+]?\d*\.?\d*(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

function unitFactor({ unit, otherUnits }: NumericKey, typed: string): number | null {
  const name = typed.toLowerCase();
  if (name === '' || name === unit.toLowerCase()) return 1;
  const other = Object.entries(otherUnits).find(([known]) => known.toLowerCase() === name);
  return other?.[1] ?? null;
}

/** Whether a number counts as the value: off by at most `tolerance` of it. */
export function isWithin(value: number, wanted: number, tolerance: number): boolean {
  // Typed numbers are rounded; a hair more than the tolerance keeps 2% of a round number inside.
  return Math.abs(value - wanted) <= Math.abs(wanted) * tolerance + Math.abs(wanted) * 1e-9;
}

/** Which common mistake a wrong number comes from: its index in `errors`, or `null`. */
export function errorBehind(key: NumericKey, value: number): number | null {
  if (isWithin(value, key.value, key.tolerance)) return null;
  const found = key.errors.findIndex((error) =>
    isWithin(value, error.value, Math.max(key.tolerance, 0.005)),
  );
  return found < 0 ? null : found;
}

/** The response is the text as it was typed, so that it can be shown and corrected. */
export const numeric: KindRules<NumericKey, string> = {
  read: (key, value) =>
    typeof value === 'string' && value.length <= MAX_LENGTH && readTypedNumber(key, value).ok
      ? value
      : null,
  score(key, text) {
    const reading = readTypedNumber(key, text);
    return scoreOfParts(reading.ok && isWithin(reading.value, key.value, key.tolerance) ? 1 : 0, 1);
  },
};
