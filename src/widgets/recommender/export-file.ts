/** A table to save: numbers stay numbers, `null` is an empty cell. */
export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * The table as CSV by RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it, as OWASP advises.
 */
export function csvText({ columns, rows }: ExportTable): string {
  return `${[columns, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table as JSON: a list of objects with the columns' names, and what they were computed from. */
export function jsonText(
  about: Readonly<Record<string, unknown>>,
  { columns, rows }: ExportTable,
): string {
  const configurations = rows.map((cells) =>
    Object.fromEntries(columns.map((column, index) => [column, finite(cells[index] ?? null)])),
  );
  return `${JSON.stringify({ ...about, configurations }, null, 2)}\n`;
}

function finite(cell: string | number | null): string | number | null {
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell;
}

/** Hands a text to the reader as a file. */
export function saveText(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
