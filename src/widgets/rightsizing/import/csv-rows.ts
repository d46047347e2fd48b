import Papa from 'papaparse';
import { type CsvDialect, dialectOf } from './csv-dialect.ts';
import { MAX_ROW_CHARACTERS } from './limits.ts';
import { Rejection } from './rejection.ts';

/** Enough of a file to see how it is written. */
const HEAD_CHARACTERS = 32_768;

export type TakeRow = (cells: readonly string[], line: number) => void;

/**
 * Splits CSV text that arrives in pieces into rows, each with the line it starts on. Empty lines
 * are left out. Of a file only the row that is not complete is kept.
 */
export class CsvRows {
  dialect: CsvDialect | null = null;
  private readonly take: TakeRow;
  private rest = '';
  private line = 1;
  private parser: Papa.Parser | null = null;

  constructor(take: TakeRow) {
    this.take = take;
  }

  push(text: string): void {
    this.rest += text;
    if (this.dialect || this.rest.length >= HEAD_CHARACTERS) this.parse(false);
  }

  end(): void {
    if (this.rest !== '') this.parse(true);
  }

  private parse(isLast: boolean): void {
    this.dialect ??= dialectOf(this.rest);
    this.parser ??= new Papa.Parser({
      delimiter: this.dialect.delimiter,
      newline: this.dialect.newline,
      quoteChar: '"',
    });
    const { data, meta } = this.parser.parse(this.rest, 0, !isLast) as {
      data: string[][];
      meta: { cursor: number };
    };
    const isQuoted = this.rest.includes('"');
    for (const cells of data) this.takeRow(cells, isQuoted);
    this.rest = isLast ? '' : this.rest.slice(meta.cursor);
    if (this.rest.length > MAX_ROW_CHARACTERS) {
      throw new Rejection(
        `Line ${this.line}: the row does not end within a million characters. Expected a row of a table; perhaps a quotation mark is not closed.`,
      );
    }
  }

  private takeRow(cells: string[], isQuoted: boolean): void {
    const { line } = this;
    this.line += 1;
    if (isQuoted) {
      for (const cell of cells) {
        for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) this.line += 1;
      }
    }
    const last = cells.length - 1;
    const lastCell = cells[last] ?? '';
    if (lastCell.endsWith('\r')) cells[last] = lastCell.slice(0, -1);
    if (cells.every((cell) => cell.trim() === '')) return;
    this.take(cells, line);
  }
}
