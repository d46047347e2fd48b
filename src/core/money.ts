import type { PriceBook } from './catalog/types.ts';
import { NOT_DEFINED, NOT_STATED, toSignificant, withThousands } from './number-text.ts';

export type Currency = PriceBook['currency'];

/**
 * The one rule for amounts of money:
 * - totals have two decimals and thousands commas;
 * - listed rates keep every digit of the list, and at least two decimals;
 * - small costs have 3 significant digits; a total below one cent is a small cost;
 * - nothing reads as zero unless it is zero, and no amount is negative, `NaN` or endless.
 */
export interface MoneyText {
  total(amount: number | null): string;
  rate(amount: number | null): string;
  rateShort(amount: number | null): string;
  small(amount: number | null): string;
}

const SYMBOLS: Readonly<Record<Currency, string>> = { USD: '$', CNY: 'CN¥' };

/** Amounts below this are told apart from zero and from nothing else. */
const SMALLEST = 1e-12;
const LARGEST = 1e21;
/** Listed prices have at most 11 significant digits; binary noise of sums starts after 15. */
const RATE_DIGITS = 12;

function smallDigits(amount: number): string {
  return amount === 0 ? '0.00' : toSignificant(amount, 3);
}

function totalDigits(amount: number): string {
  return amount > 0 && amount < 0.01 ? smallDigits(amount) : withThousands(amount.toFixed(2));
}

function rateDigits(amount: number): string {
  if (amount === 0) return '0.00';
  const exponent = Math.floor(Math.log10(amount));
  const decimals = Math.min(100, Math.max(2, RATE_DIGITS - 1 - exponent));
  const fixed = amount.toFixed(decimals);
  return withThousands(fixed.replace(/(\.\d{2}\d*?)0+$/, '$1'));
}

/** Text of amounts in one currency, the same on every machine (no locale). */
export function moneyText(currency: Currency): MoneyText {
  const symbol = SYMBOLS[currency];
  const write =
    (digits: (amount: number) => string) =>
    (amount: number | null): string => {
      if (amount === null) return NOT_STATED;
      if (Number.isNaN(amount) || amount >= LARGEST) return NOT_DEFINED;
      if (amount < 0) return `below ${symbol}0`;
      if (amount > 0 && amount < SMALLEST) return `under ${symbol}${SMALLEST.toFixed(12)}`;
      return `${symbol}${digits(amount)}`;
    };
  return {
    total: write(totalDigits),
    rate: write(rateDigits),
    rateShort: write(totalDigits),
    small: write(smallDigits),
  };
}
