/** A cell's text, and the line on which its record starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvText =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** The separator that the header uses: a comma, semicolon or tab. */
function separatorOf(header: string): string {
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  counts.sort((a, b) => b.count - a.count);
  return counts[0]?.sign ?? ',';
}

/**
 * Splits pasted CSV: comma, semicolon or tab; quotes, doubled quotes and line breaks inside them;
 * any line end; a byte-order mark. Empty lines are left out.
 */
export function splitCsv(text: string): CsvText {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source.split(/\r\n|\r|\n/, 1)[0] ?? '');
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let quotedSince: number | null = null;
  const endRecord = () => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== '')) records.push({ line: start, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    const isLineEnd = sign === '\n' || (sign === '\r' && source[at + 1] !== '\n');
    if (quotedSince !== null) {
      if (sign === '"' && source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quotedSince = null;
      else cell += sign;
      if (isLineEnd) line += 1;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quotedSince = line;
    } else if (sign === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (isLineEnd) {
      endRecord();
      line += 1;
      start = line;
    } else if (sign !== '\r') cell += sign;
  }
  if (quotedSince !== null) {
    return {
      ok: false,
      line: quotedSince,
      reason: 'A quotation mark opens here and never closes.',
    };
  }
  endRecord();
  return { ok: true, records };
}
