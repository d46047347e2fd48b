import { strFromU8, unzipSync } from 'fflate';
import initSqlJs from 'sql.js/dist/sql-asm.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { ankiCollection } from '../../core/anki/collection.ts';
import type { ExportCard } from '../../core/anki/export-card.ts';
import { DECK_ID, NOTE_TYPE_ID, OPTIONS_ID } from '../../core/anki/note-type.ts';
import { scheduleCard } from '../../core/review/schedule.ts';
import { apkgFile } from './apkg.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 6, 20, 9);
const START = NOW - 10 * DAY_MS;
const learned = [
  { grade: 3, at: START, tookMs: 5_000 },
  { grade: 3, at: START + 600_000 },
  { grade: 3, at: START + 3 * DAY_MS },
] as const;

const card = (id: string, change: Partial<ExportCard> = {}): ExportCard => ({
  id,
  front: `What is ${id}?`,
  back: [id, 'A < B & C\nnext line'],
  lesson: 'First lesson',
  tags: ['rightsize', 'start'],
  reviews: [],
  setAside: false,
  ...change,
});

const OPTIONS = {
  nowMs: NOW,
  clock: { timeZone: 'Europe/Berlin', startHour: 4 },
  retention: 0.9,
  newCardsPerDay: 12,
  leechLapses: 9,
};

const CARDS = [
  card('new-one'),
  card('learned', { reviews: learned }),
  card('in-steps', { reviews: [{ grade: 1, at: NOW - 1_000 }] }),
  card('in-last-step', { reviews: [{ grade: 3, at: NOW - 1_000 }] }),
  card('aside', { reviews: learned, setAside: true }),
];

let files: Record<string, Uint8Array>;
let database: initSqlJs.Database;
const rows = (sql: string) => database.exec(sql)[0]?.values ?? [];

beforeAll(async () => {
  files = unzipSync(await apkgFile(ankiCollection(CARDS, OPTIONS)));
  const { Database } = await initSqlJs();
  database = new Database(files['collection.anki2'] ?? null);
});

describe('the Anki package', () => {
  it('holds a collection and a list of no media', () => {
    expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'collection.anki21', 'media']);
    expect(strFromU8(files.media ?? new Uint8Array())).toBe('{}');
  });

  // Anki 2.1 with its second scheduler refuses a schedule in `collection.anki2`, and with its first
  // one anything in `collection.anki21`.
  it('names the collection for the second scheduler as soon as it holds a schedule', async () => {
    expect(files['collection.anki21']).toEqual(files['collection.anki2']);
    const asNew = await apkgFile(ankiCollection([card('new-one')], OPTIONS));
    expect(Object.keys(unzipSync(asNew)).sort()).toEqual(['collection.anki2', 'media']);
    const aside = await apkgFile(ankiCollection([card('x', { setAside: true })], OPTIONS));
    expect(Object.keys(unzipSync(aside))).toContain('collection.anki21');
  });

  it('passes SQLite’s integrity check', () => {
    expect(rows('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(rows('PRAGMA foreign_key_check')).toEqual([]);
  });

  // Columns and indices as Anki 2 makes them (AnkiDroid wiki, "Database Structure").
  it('has Anki’s tables, with their columns in Anki’s order', () => {
    const columns = (table: string) =>
      rows(`SELECT name FROM pragma_table_info('${table}')`).flat().join(' ');
    expect(columns('col')).toBe('id crt mod scm ver dty usn ls conf models decks dconf tags');
    expect(columns('notes')).toBe('id guid mid mod usn tags flds sfld csum flags data');
    expect(columns('cards')).toBe(
      'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
    );
    expect(columns('revlog')).toBe('id cid usn ease ivl lastIvl factor time type');
    expect(columns('graves')).toBe('usn oid type');
  });

  it('has Anki’s indices and no others', () => {
    const names = rows("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name").flat();
    expect(names).toEqual([
      'ix_cards_nid',
      'ix_cards_sched',
      'ix_cards_usn',
      'ix_notes_csum',
      'ix_notes_usn',
      'ix_revlog_cid',
      'ix_revlog_usn',
    ]);
  });

  it('is of schema 11, with the note type and the deck that its rows name', () => {
    const [[ver, models, decks, conf, dconf] = []] = rows(
      'SELECT ver, models, decks, conf, dconf FROM col',
    );
    expect(ver).toBe(11);
    const type = JSON.parse(String(models))[NOTE_TYPE_ID];
    expect(type.flds).toHaveLength(3);
    expect(JSON.parse(String(decks))[DECK_ID].id).toBe(DECK_ID);
    expect(JSON.parse(String(conf)).rollover).toBe(4);
    // Options number 1 belong to the collection that imports.
    expect(JSON.parse(String(decks))[DECK_ID].conf).toBe(OPTIONS_ID);
    expect(JSON.parse(String(dconf))[OPTIONS_ID]).toMatchObject({
      id: OPTIONS_ID,
      desiredRetention: 0.9,
      new: { perDay: 12 },
      lapse: { leechFails: 9 },
    });
    expect(rows('SELECT DISTINCT mid FROM notes')).toEqual([[NOTE_TYPE_ID]]);
    expect(rows('SELECT DISTINCT did FROM cards')).toEqual([[DECK_ID]]);
  });

  it('has a card for each note, and a review log of cards that exist', () => {
    expect(rows('SELECT count(*) FROM notes')).toEqual([[CARDS.length]]);
    expect(rows('SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)')).toEqual([
      [0],
    ]);
    expect(rows('SELECT count(*) FROM revlog')).toEqual([[8]]);
    expect(rows('SELECT count(*) FROM revlog WHERE cid NOT IN (SELECT id FROM cards)')).toEqual([
      [0],
    ]);
  });

  it('writes fields as HTML, three to a note', () => {
    const [[fields] = []] = rows("SELECT flds FROM notes WHERE guid = 'rightsize:new-one'");
    expect(String(fields).split('\u001f')).toEqual([
      'What is new-one?',
      '<p>new-one</p><p>A &lt; B &amp; C<br>next line</p>',
      'First lesson',
    ]);
  });

  it('keeps each card where it stands: new, due by day, in steps, set aside', () => {
    const stand = (id: string) =>
      rows(
        `SELECT type, queue, due, ivl, reps FROM cards WHERE nid = (SELECT id FROM notes WHERE guid = 'rightsize:${id}')`,
      )[0];
    const { dueAt } = scheduleCard(learned);
    const days = Math.round(((dueAt ?? 0) - (learned.at(-1)?.at ?? 0)) / DAY_MS);
    expect(stand('new-one')).toEqual([0, 0, 1, 0, 0]);
    // The collection starts on the day of the first review, three days before the last.
    expect(stand('learned')).toEqual([2, 2, 3 + days, days, 3]);
    expect(stand('in-steps')).toEqual([1, 1, (NOW - 1_000 + 60_000) / 1_000, 0, 1]);
    expect(stand('aside')).toEqual([2, -1, 3 + days, days, 3]);
    expect(rows("SELECT guid FROM notes WHERE tags LIKE '% leech %'")).toEqual([
      ['rightsize:aside'],
    ]);
  });

  it('carries what FSRS knows of a card', () => {
    const [[data] = []] = rows('SELECT data FROM cards WHERE type = 2 AND queue = 2');
    const { stabilityDays, difficulty } = scheduleCard(learned);
    expect(JSON.parse(String(data))).toEqual({
      s: Number(stabilityDays.toFixed(4)),
      d: Number(difficulty.toFixed(3)),
      dr: 0.9,
      decay: 0.154,
      lrt: (learned.at(-1)?.at ?? 0) / 1_000,
    });
  });

  it('counts the learning steps that are left', () => {
    const left = (id: string) =>
      rows(
        `SELECT left FROM cards WHERE nid = (SELECT id FROM notes WHERE guid = 'rightsize:${id}')`,
      );
    expect(left('in-steps')).toEqual([[2_002]]);
    expect(left('in-last-step')).toEqual([[1_001]]);
    expect(left('learned')).toEqual([[0]]);
  });

  it('starts the collection at noon of its first day, in any offset from UTC the same day', () => {
    expect(rows('SELECT crt FROM col')).toEqual([[Date.UTC(2026, 6, 10, 10) / 1_000]]);
  });

  it('sorts and compares by the front without its line breaks, as Anki strips them', () => {
    const lines = card('lines', { front: 'One\n· two' });
    const [note] = ankiCollection([lines], OPTIONS).notes;
    const [joined] = ankiCollection([card('joined', { front: 'One· two' })], OPTIONS).notes;
    expect(note?.flds).toContain('One<br>· two');
    expect(note?.sfld).toBe('One· two');
    expect(note?.csum).toBe(joined?.csum);
  });

  it('logs grade, waiting time and duration, and moves reviews of one moment apart', () => {
    const log = rows('SELECT id, ease, ivl, lastIvl, time, type FROM revlog ORDER BY id');
    expect(log[0]).toEqual([START, 3, -600, 0, 5_000, 0]);
    expect(log[1]?.[0]).toBe(START + 1);
    expect(new Set(log.map(([id]) => id)).size).toBe(8);
  });

  it('is the same file for the same deck at the same moment', async () => {
    const [a, b] = await Promise.all([1, 2].map(() => apkgFile(ankiCollection(CARDS, OPTIONS))));
    expect(a).toEqual(b);
  });
});
