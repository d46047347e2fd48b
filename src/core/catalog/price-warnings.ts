import { OPTION_NAMES } from './price-words.ts';
import type { PriceBook, PriceChange } from './types.ts';

/** A price list older than this gets a warning. Our rule. */
const OLD_AFTER_MONTHS = 18;

/** The day some months after `date` (`2026-07-20` or `2026-07`), as text that sorts. */
function monthsAfter(date: string, months: number): string {
  const [year = '0', month = '1', day = '01'] = date.split('-');
  const count = Number(year) * 12 + Number(month) - 1 + months;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}-${day}`;
}

/** Whether data of a day is older than 18 months on another. Dates are ISO, `2026-07-20`. */
export function isOld(date: string, today: string): boolean {
  return today > monthsAfter(date, OLD_AFTER_MONTHS);
}

/**
 * What should make a reader doubt a price: sentences, none for most.
 *
 * @param changes list-price changes on record
 * @param instanceType the type in question
 * @param today ISO date
 */
export function priceWarnings(
  book: PriceBook,
  changes: readonly PriceChange[],
  instanceType: string,
  today: string,
): readonly string[] {
  const warnings: string[] = [];
  const { terms, priceDate } = book;
  if (isOld(priceDate, today)) {
    warnings.push(
      `This price list is of ${priceDate}, more than ${OLD_AFTER_MONTHS} months ago. Look the price up before you decide.`,
    );
  }
  if (terms !== undefined && isOld(terms.rateDate, today)) {
    warnings.push(
      `The ${OPTION_NAMES[terms.option]} rate was seen on ${terms.rateDate}, more than ${OLD_AFTER_MONTHS} months ago.`,
    );
  }
  const later = changes.filter(
    (change) => change.instanceType === instanceType && change.firstSeenNew > priceDate,
  );
  for (const change of later) {
    warnings.push(
      `AWS changed the us-east-1 list price of ${instanceType} between ${change.lastSeenOld} and ${change.firstSeenNew}, after this list was made.`,
    );
  }
  return warnings;
}
