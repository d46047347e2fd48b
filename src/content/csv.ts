import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { ContentError } from './content-error.ts';
import { unknownName } from './nearest.ts';

/** One row of a data file with the line it stands on. */
export interface CsvRow<T> {
  readonly value: T;
  readonly line: number;
}

/** A data file after its schema: the rows, and a way to complain about one of them. */
export interface CsvTable<T> {
  readonly file: string;
  readonly rows: readonly CsvRow<T>[];
}

interface RawRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** Place of a field in its line, counted in characters from 1; quotes may hold commas. */
function columnOfField(raw: string, index: number): number {
  let quoted = false;
  let commas = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (commas === index) return at + 1;
    const sign = raw[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) commas += 1;
  }
  return raw.length + 1;
}

function parseRecords(text: string, file: string): RawRecord[] {
  try {
    return parse(text, { columns: true, bom: true, info: true, raw: true }) as RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw new ContentError(file, line, undefined, error.message);
  }
}

function checkHeader(header: readonly string[], wanted: readonly string[], file: string): void {
  const missing = wanted.filter((name) => !header.includes(name));
  if (missing.length === 0) return;
  const unused = header.filter((name) => !wanted.includes(name));
  const found = unused.length === 0 ? 'no further column' : unused.join(', ');
  const problem = `column ${missing.join(', ')} is missing; beside the known ones there is ${found}`;
  throw new ContentError(file, 1, undefined, problem);
}

/**
 * Parses CSV text and puts every row through one schema.
 *
 * @param file the name that errors show
 * @param schema of one row; keys are column names, messages say what was expected
 * @throws ContentError with the line and the place of the first field that is wrong
 */
export function parseCsv<Shape extends z.ZodRawShape>(
  text: string,
  file: string,
  schema: z.ZodObject<Shape>,
): CsvTable<z.output<z.ZodObject<Shape>>> {
  const records = parseRecords(text, file);
  const [firstLine = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = firstLine.split(',').map((name) => name.trim());
  checkHeader(header, Object.keys(schema.shape), file);

  const rows = records.map(({ record, raw, info }) => {
    const rawRecord = raw.replace(/\r?\n$/, '');
    const line = info.lines - (rawRecord.match(/\n/g)?.length ?? 0);
    const result = schema.safeParse(record);
    if (result.success) return { value: result.data, line };
    const [issue] = result.error.issues;
    const name = String(issue?.path[0] ?? '');
    const found = record[name] ?? '';
    const shown = found === '' ? 'an empty cell' : `“${found}”`;
    throw new ContentError(
      file,
      line,
      columnOfField(rawRecord, header.indexOf(name)),
      `column ${name}: found ${shown}, expected ${issue?.message ?? 'another value'}`,
    );
  });
  return { file, rows };
}

/** `parseCsv` of a file on disk; `file` is shown in errors, `path` is read. */
export function readCsv<Shape extends z.ZodRawShape>(
  path: string,
  file: string,
  schema: z.ZodObject<Shape>,
): CsvTable<z.output<z.ZodObject<Shape>>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new ContentError(file, 1, undefined, 'the file is missing or cannot be read');
  }
  return parseCsv(text, file, schema);
}

/**
 * Reads `content/data/<name>`.
 *
 * @param contentDir path of the folder `content`
 * @throws ContentError with the place of the first mistake
 */
export function readDataFile<Shape extends z.ZodRawShape>(
  contentDir: string,
  name: string,
  schema: z.ZodObject<Shape>,
): CsvTable<z.output<z.ZodObject<Shape>>> {
  return readCsv(join(contentDir, 'data', name), `content/data/${name}`, schema);
}

/** The rows without the lines they stand on. */
export function valuesOf<T>({ rows }: CsvTable<T>): T[] {
  return rows.map(({ value }) => value);
}

/** @throws ContentError when two rows have the same key */
export function requireUnique<T>(
  table: CsvTable<T>,
  column: string,
  key: (row: T) => string,
): void {
  const seen = new Map<string, number>();
  for (const { value, line } of table.rows) {
    const name = key(value);
    const earlier = seen.get(name);
    if (earlier !== undefined) {
      const problem = `column ${column}: “${name}” is on line ${earlier} already`;
      throw new ContentError(table.file, line, undefined, problem);
    }
    seen.set(name, line);
  }
}

/** @throws ContentError when a row names something that `valid` does not hold */
export function requireKnown<T>(
  table: CsvTable<T>,
  column: string,
  kind: string,
  nameOf: (row: T) => string | null,
  valid: ReadonlySet<string>,
): void {
  for (const { value, line } of table.rows) {
    const name = nameOf(value);
    if (name === null || valid.has(name)) continue;
    const problem = `column ${column}: ${unknownName(kind, name, valid)}`;
    throw new ContentError(table.file, line, undefined, problem);
  }
}
