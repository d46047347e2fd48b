import { formatNumber, trimZeros } from '../../core/number-text.ts';
import type { ReadNumber } from './NumberField.tsx';
import type { Range } from './ranges.ts';

/** At most so many decimals and no zeros at the end: what a sentence or an address can hold. */
export function plain(value: number, decimals = 6): string {
  return trimZeros(value.toFixed(decimals));
}

/** Reads numbers within a range; anything else gets a sentence. Commas between thousands are taken. */
export function reader({
  what,
  unit,
  range: { min, max },
  isWhole = false,
}: {
  /** Begins the sentence: `The limit`. */
  what: string;
  unit: string;
  range: Range;
  isWhole?: boolean;
}): ReadNumber {
  const example = `a number from ${formatLimit(min)} to ${formatLimit(max)}${unit}`;
  return (text) => {
    const cleaned = text.trim().replace(/,(?=\d{3}(?:\D|$))/g, '');
    if (cleaned === '') return { problem: `${what} is empty. Expected ${example}.` };
    const value = Number(cleaned);
    if (/^\d+,\d+$/.test(cleaned)) {
      const pointed = cleaned.replace(',', '.');
      return {
        problem: `${what} is “${text.trim().slice(0, 20)}”. Expected ${example}, with a decimal point as in ${pointed.slice(0, 20)}.`,
      };
    }
    if (!/^[-+]?\d*\.?\d+(?:e[-+]?\d{1,3})?$/i.test(cleaned) || !Number.isFinite(value)) {
      return { problem: `${what} is “${text.trim().slice(0, 20)}”. Expected ${example}.` };
    }
    if (value < min) return { problem: `${what} must be at least ${formatLimit(min)}${unit}.` };
    if (value > max) return { problem: `${what} must be at most ${formatLimit(max)}${unit}.` };
    if (isWhole && !Number.isInteger(value)) {
      return {
        problem: `${what} must be a whole number, such as ${Math.max(min, Math.round(value))}.`,
      };
    }
    return Number(plain(value));
  };
}

function formatLimit(value: number): string {
  return trimZeros(formatNumber(value, value < 1 ? 3 : 1));
}
