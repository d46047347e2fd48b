import type { Calculator } from '../../calculator.ts';
import { formatNumber, toSignificant, trimZeros } from '../../number-text.ts';

/** A value with 3 significant digits, without trailing zeros: `0.42`, `17`, `1,230`. */
export function short(value: number): string {
  return trimZeros(toSignificant(value, 3));
}

/** Ways to write a value as a choice; each is a template's `write`. */
export const asPercent = (value: number): string => `${short(value)}%`;
export const asMs = (value: number): string => `${short(value)} ms`;
export const asHours = (value: number): string => `${short(value)} h`;
export const asGb = (value: number): string => `${short(value)} GB`;
export const asGib = (value: number): string => `${short(value)} GiB`;
export const asCount = (value: number): string => formatNumber(value);
export const asMoney = (value: number, c: Calculator): string => c.small(value);
export const asTotal = (value: number, c: Calculator): string => c.total(value);

/** A type with its article, as it is read aloud: `a c5.xlarge`, `an m5.large`. */
export const withArticle = (type: string): string =>
  `${/^[imrxhlf]/.test(type) ? 'an' : 'a'} ${type}`;

/** A share of 0 to 1 as percent. */
export const pct = (share: number): string => `${short(share * 100)}%`;
