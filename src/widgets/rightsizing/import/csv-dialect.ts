/** How a CSV file is written. */
export interface CsvDialect {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly newline: '\n' | '\r';
}

const DELIMITERS = [';', '\t', '|', ','] as const;
const LINES = 40;

function countOutsideQuotes(line: string, wanted: string): number {
  let count = 0;
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === wanted && !isQuoted) count += 1;
  }
  return count;
}

/** In how many lines the character occurs as often as in most of them. */
function regularity(lines: readonly string[], delimiter: string): number {
  const lineCounts = new Map<number, number>();
  for (const line of lines) {
    const count = countOutsideQuotes(line, delimiter);
    if (count > 0) lineCounts.set(count, (lineCounts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...lineCounts.values());
}

/**
 * The separator is the character that occurs equally often in most of the first lines. Of two such
 * characters `;` and tab win over the comma, which is then a decimal comma (45,5).
 */
export function dialectOf(head: string): CsvDialect {
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const lines = head
    .slice(0, 32_768)
    .split(newline)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  let delimiter: CsvDialect['delimiter'] = ',';
  let best = 0;
  for (const candidate of DELIMITERS) {
    const score = regularity(lines, candidate);
    if (score > best) {
      delimiter = candidate;
      best = score;
    }
  }
  return { delimiter, newline };
}
