/**
 * The tables of an Anki collection of schema version 11, the form that every Anki since 2.0 imports
 * from `collection.anki2` in an .apkg (AnkiDroid wiki, "Database Structure").
 */
export const COLLECTION_TABLES = {
  col: {
    id: 'integer primary key',
    crt: 'integer not null',
    mod: 'integer not null',
    scm: 'integer not null',
    ver: 'integer not null',
    dty: 'integer not null',
    usn: 'integer not null',
    ls: 'integer not null',
    conf: 'text not null',
    models: 'text not null',
    decks: 'text not null',
    dconf: 'text not null',
    tags: 'text not null',
  },
  notes: {
    id: 'integer primary key',
    guid: 'text not null',
    mid: 'integer not null',
    mod: 'integer not null',
    usn: 'integer not null',
    tags: 'text not null',
    flds: 'text not null',
    sfld: 'integer not null',
    csum: 'integer not null',
    flags: 'integer not null',
    data: 'text not null',
  },
  cards: {
    id: 'integer primary key',
    nid: 'integer not null',
    did: 'integer not null',
    ord: 'integer not null',
    mod: 'integer not null',
    usn: 'integer not null',
    type: 'integer not null',
    queue: 'integer not null',
    due: 'integer not null',
    ivl: 'integer not null',
    factor: 'integer not null',
    reps: 'integer not null',
    lapses: 'integer not null',
    left: 'integer not null',
    odue: 'integer not null',
    odid: 'integer not null',
    flags: 'integer not null',
    data: 'text not null',
  },
  revlog: {
    id: 'integer primary key',
    cid: 'integer not null',
    usn: 'integer not null',
    ease: 'integer not null',
    ivl: 'integer not null',
    lastIvl: 'integer not null',
    factor: 'integer not null',
    time: 'integer not null',
    type: 'integer not null',
  },
  graves: { usn: 'integer not null', oid: 'integer not null', type: 'integer not null' },
} as const;

export type TableName = keyof typeof COLLECTION_TABLES;
/** A row with a value for each column of its table. */
export type RowOf<Table extends TableName> = {
  readonly [Column in keyof (typeof COLLECTION_TABLES)[Table]]: number | string;
};

const INDICES = [
  'ix_notes_usn on notes (usn)',
  'ix_cards_usn on cards (usn)',
  'ix_revlog_usn on revlog (usn)',
  'ix_cards_nid on cards (nid)',
  'ix_cards_sched on cards (did, queue, due)',
  'ix_revlog_cid on revlog (cid)',
  'ix_notes_csum on notes (csum)',
];

/** The statements that make an empty collection. */
export function schemaStatements(): readonly string[] {
  const tables = Object.entries(COLLECTION_TABLES).map(([table, columns]) => {
    const lines = Object.entries(columns).map(([column, type]) => `${quoted(column)} ${type}`);
    return `CREATE TABLE ${table} (${lines.join(', ')})`;
  });
  return [...tables, ...INDICES.map((index) => `CREATE INDEX ${index}`)];
}

/** The statement that adds a row of a table, with a placeholder for each column in order. */
export function insertStatement(table: TableName): string {
  const columns = Object.keys(COLLECTION_TABLES[table]);
  return `INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

/** Values of a row in the order of the table's columns. */
export function valuesOf<Table extends TableName>(
  table: Table,
  row: RowOf<Table>,
): readonly (number | string)[] {
  const values = new Map<string, number | string>(Object.entries(row));
  return Object.keys(COLLECTION_TABLES[table]).map((column) => values.get(column) ?? '');
}

/** `left` is a word of SQL. */
function quoted(column: string): string {
  return `"${column}"`;
}
