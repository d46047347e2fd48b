import { strToU8, zipSync } from 'fflate';
import initSqlJs from 'sql.js/dist/sql-asm.js';
import type { AnkiCollection } from '../../core/anki/collection.ts';
import {
  insertStatement,
  type RowOf,
  schemaStatements,
  type TableName,
  valuesOf,
} from '../../core/anki/schema.ts';

/**
 * An Anki package: a zip of `collection.anki2`, which is an SQLite database, and a list of media, of
 * which there are none. SQLite is the build without WebAssembly, which our policy on scripts does not
 * allow; it is 1.4 MB, so this module is only ever loaded for an export.
 */
export async function apkgFile(collection: AnkiCollection): Promise<Uint8Array<ArrayBuffer>> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    for (const statement of schemaStatements()) database.run(statement);
    database.run('BEGIN');
    addRows(database, 'col', collection.col);
    addRows(database, 'notes', collection.notes);
    addRows(database, 'cards', collection.cards);
    addRows(database, 'revlog', collection.revlog);
    database.run('COMMIT');
    // What a zip stores of a file's time starts in 1980; without one it would be that of the export.
    const options = { mtime: '1980-01-02', level: 6 } as const;
    const content = database.export();
    const files = { 'collection.anki2': content, media: strToU8('{}') };
    // By this name Anki 2.1 knows a schedule of the second scheduler, and takes it; other programs
    // look for the first name alone.
    const named = collection.hasSchedule ? { ...files, 'collection.anki21': content } : files;
    return zipSync(named, options);
  } finally {
    database.close();
  }
}

function addRows<Table extends TableName>(
  database: initSqlJs.Database,
  table: Table,
  rows: readonly RowOf<Table>[],
): void {
  const statement = database.prepare(insertStatement(table));
  for (const row of rows) statement.run([...valuesOf(table, row)]);
  statement.free();
}
