import { Rejection } from './rejection.ts';

const GROUPED_BY_COMMA = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+),\d+(?:[eE][+-]?\d+)?$/;
const PLAIN = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads the numbers of one file, which writes its decimals in one way. `1,234` alone may be 1.234
 * or 1234: in a file separated by `;` or tabs it is taken for a decimal comma, in one separated by
 * commas for thousands, and counted; a later number that proves this wrong rejects the file.
 */
export class NumberReader {
  style: 'unknown' | 'point' | 'comma' = 'unknown';
  ambiguousCount = 0;
  ambiguousExample = '';
  private readonly ambiguousStyle: 'point' | 'comma';

  constructor(delimiter: string) {
    this.ambiguousStyle = delimiter === ',' ? 'point' : 'comma';
  }

  /** The number, with or without a percent sign after it; NaN when it is none. */
  read(cell: string): number {
    let text = cell.trim();
    if (text.endsWith('%')) text = text.slice(0, -1).trimEnd();
    const isPointed = text.includes('.');
    if (!text.includes(',')) {
      if (!PLAIN.test(text)) return Number.NaN;
      if (isPointed) {
        if (this.style === 'comma') return Number.NaN;
        this.settle('point', cell);
      }
      return finite(Number(text));
    }
    const isGrouped = GROUPED_BY_COMMA.test(text);
    const isDecimal = DECIMAL_COMMA.test(text);
    if (isGrouped && isDecimal) {
      const style = this.style === 'unknown' ? this.ambiguousStyle : this.style;
      if (this.style === 'unknown') {
        this.ambiguousCount += 1;
        this.ambiguousExample ||= text;
      }
      return finite(Number(style === 'point' ? text.replaceAll(',', '') : text.replace(',', '.')));
    }
    if (isGrouped && this.style !== 'comma') {
      if (isPointed) this.settle('point', cell);
      return finite(Number(text.replaceAll(',', '')));
    }
    if (isDecimal && this.style !== 'point') {
      this.settle('comma', cell);
      return finite(Number(text.replaceAll('.', '').replace(',', '.')));
    }
    return Number.NaN;
  }

  /** What was assumed about commas, or nothing. */
  assumption(): string | null {
    if (this.ambiguousCount === 0 || this.style !== 'unknown') return null;
    const [whole = '', fraction = ''] = this.ambiguousExample.split(',');
    const read = this.ambiguousStyle === 'comma' ? `${whole}.${fraction}` : `${whole}${fraction}`;
    return `“${this.ambiguousExample}” could have a decimal comma or a thousands comma; it was read as ${read}.`;
  }

  private settle(style: 'point' | 'comma', cell: string): void {
    if (this.style === style) return;
    if (this.ambiguousCount > 0 && this.ambiguousStyle !== style) {
      throw new Rejection(
        `Numbers are written in two ways: “${this.ambiguousExample}” may have a decimal comma or a thousands comma, while “${cell.trim()}” is written the other way. Expected a decimal point everywhere, and no thousands commas.`,
      );
    }
    this.style = style;
  }
}

const finite = (value: number) => (Number.isFinite(value) ? value : Number.NaN);
