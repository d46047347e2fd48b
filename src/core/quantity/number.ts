/** The sign that a reader writes before decimals. */
export type DecimalMark = '.' | ',';

/** A text that was understood, or a sentence that says what is wrong and what would be right. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

export interface NumberPart {
  readonly value: number;
  /** The number in plain digits with a point, `1250.5`; without its sign and exponent. */
  readonly plain: string;
  /** What follows the number, trimmed: its unit. */
  readonly rest: string;
}

const LONGEST = 60;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const NUMBER = /^([+-]?)(\d[\d.,' ]*|[.,]\d+)(?:e([+-]?\d{1,3})(?![\d.,]))?(.*)$/i;
const GROUPED_BY_SPACE = /^\d{1,3}(?:[ ']\d{3})+(?=[.,]|$)/;

/**
 * A pasted text without what cannot be seen: full-width digits become plain, all kinds of spaces,
 * apostrophes and minus signs become one kind.
 */
export function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[−‒–]/g, '-')
    .trim();
}

const isGrouped = (text: string, mark: string): boolean =>
  text
    .split(mark)
    .every((part, index) => (index === 0 ? /^\d{1,3}$/.test(part) : /^\d{3}$/.test(part)));

/**
 * Digits with marks as a plain decimal. With both marks the last is the decimal one; a mark that
 * repeats groups thousands; a single mark before exactly three digits, as in `1,000`, groups
 * thousands unless it is the reader's own decimal mark. Otherwise it is a decimal mark.
 *
 * @returns `null` when the marks make no number, such as `1,00,0`
 */
function toPlain(body: string, decimal: DecimalMark): string | null {
  let digits = body.trim().replace(/[.,]$/, '');
  if (/[ ']/.test(digits)) {
    if (!GROUPED_BY_SPACE.test(digits)) return null;
    digits = digits.replace(/[ ']/g, '');
  }
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points + commas === 0) return digits;
  if (points > 0 && commas > 0) {
    const mark = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ',';
    const [whole = '', fraction = '', ...more] = digits.split(mark);
    const grouping = mark === '.' ? ',' : '.';
    if (more.length > 0 || !isGrouped(whole, grouping)) return null;
    return `${whole.replaceAll(grouping, '')}.${fraction}`;
  }
  const mark = points > 0 ? '.' : ',';
  if (points + commas > 1) return isGrouped(digits, mark) ? digits.replaceAll(mark, '') : null;
  const [whole = '', fraction = ''] = digits.split(mark);
  const couldGroup = /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
  if (couldGroup && mark !== decimal) return whole + fraction;
  return `${whole || '0'}.${fraction}`;
}

/**
 * The number at the start of a text and what follows it.
 *
 * @param decimal the reader's decimal mark; it decides only texts such as `1,000` and `1.000`
 * @returns `null` when the text does not start with a number
 */
export function splitNumber(text: string, decimal: DecimalMark): NumberPart | null {
  const cleaned = cleanText(text);
  if (cleaned.length > LONGEST) return null;
  const found = NUMBER.exec(cleaned);
  if (!found) return null;
  const [, sign, body = '', exponent, rest = ''] = found;
  const plain = toPlain(body, decimal);
  if (plain === null) return null;
  const value = Number(`${sign === '-' ? '-' : ''}${plain}${exponent ? `e${exponent}` : ''}`);
  return Number.isFinite(value) ? { value, plain, rest: rest.trim() } : null;
}

/**
 * The same text with a number that every reader's decimal mark reads alike, for an address:
 * `1.000/min` of a reader with decimal commas becomes `1000/min`. Other texts stay as they are.
 */
export function portableText(text: string, decimal: DecimalMark): string {
  const mine = splitNumber(text, decimal);
  const other = splitNumber(text, decimal === '.' ? ',' : '.');
  if (!mine || mine.value === other?.value) return text;
  const fraction = mine.plain.split('.')[1] ?? '';
  const magnitude = Math.abs(mine.value);
  const isPlain = Number(mine.plain) === magnitude;
  const digits = !isPlain
    ? String(magnitude)
    : fraction.length === 3
      ? `${mine.plain}0`
      : mine.plain;
  const unit = mine.rest === '' ? '' : `${/^[%/]/.test(mine.rest) ? '' : ' '}${mine.rest}`;
  return `${mine.value < 0 ? '-' : ''}${digits}${unit}`;
}
