/** Text in place of a figure that its source does not give. */
export const NOT_STATED = 'not stated';
/** Text in place of a result that no number describes. */
export const NOT_DEFINED = 'not defined';
/** Text in place of a waiting time that grows without end. */
export const UNSTABLE = 'unstable';

const LARGEST_PLAIN = 1e21;

/** Inserts thousands commas into the whole part of a plain decimal such as `1580.95`. */
export function withThousands(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A finite number of at least 0 with so many significant digits, as a plain decimal.
 * From as many whole digits on it is rounded to a whole number, so 1,234 stays 1,234.
 */
export function toSignificant(value: number, digits: number): string {
  if (value === 0) return '0';
  if (value >= LARGEST_PLAIN) return NOT_DEFINED;
  const [mantissa = '', exponentText = '0'] = value.toExponential(digits - 1).split('e');
  const exponent = Number(exponentText);
  const decimals = digits - 1 - exponent;
  if (decimals <= 0) return withThousands(value.toFixed(0));
  if (decimals <= 100) return withThousands(Number(`${mantissa}e${exponent}`).toFixed(decimals));
  return NOT_DEFINED;
}

/** Cuts zeros (and a bare point) from the end of a decimal fraction. */
export function trimZeros(plain: string): string {
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

function formatMagnitude(value: number, digits: number): string {
  const fixed = value.toFixed(digits);
  if (value > 0 && Number(fixed) === 0) return toSignificant(value, 1);
  return withThousands(fixed);
}

/**
 * A number with so many decimals and thousands commas. A number that would round to a false
 * zero keeps its first digit instead: 0.004 with 0 decimals is `0.004`.
 */
export function formatNumber(value: number | null, digits = 0): string {
  if (value === null) return NOT_STATED;
  if (Number.isNaN(value)) return NOT_DEFINED;
  if (value === Infinity) return UNSTABLE;
  if (Math.abs(value) >= LARGEST_PLAIN) return NOT_DEFINED;
  const text = formatMagnitude(Math.abs(value), digits);
  return value < 0 && text !== NOT_DEFINED ? `−${text}` : text;
}

/** A fraction as a percentage: 0.428 with 1 decimal is `42.8%`. */
export function formatPercent(fraction: number | null, digits = 0): string {
  const text = formatNumber(fraction === null ? null : fraction * 100, digits);
  return /\d$/.test(text) ? `${text}%` : text;
}

/** Milliseconds with 3 significant digits and their unit: `40.6 ms`, `unstable` without a limit. */
export function formatMilliseconds(milliseconds: number | null): string {
  if (milliseconds === null) return NOT_STATED;
  if (milliseconds === Infinity) return UNSTABLE;
  if (!(milliseconds >= 0)) return NOT_DEFINED;
  const text = trimZeros(toSignificant(milliseconds, 3));
  return text === NOT_DEFINED ? text : `${text} ms`;
}
