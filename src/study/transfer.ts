import { crc32 } from './checksum.ts';
import {
  byEventId,
  EVENT_SCHEMA,
  type EventSchema,
  IMPORTABLE_ID_PATTERN,
  type StudyEvent,
  timeOfId,
} from './events.ts';
import { epochOf } from './fold.ts';
import { inWords, parseEvent } from './parse-event.ts';

export const EXPORT_FORMAT = 'rightsize-study';
/** Twice what a record of 100,000 events takes, which is years of study. */
const MAX_IMPORT_MEGABYTES = 64;
export const MAX_IMPORT_BYTES = MAX_IMPORT_MEGABYTES * 1024 * 1024;
const DAY_MS = 86_400_000;
/** The file, its list of events, an event. */
const MAX_DEPTH = 2;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The export file: one event a line, so that two exports can be compared line by line. Its version is
 * that of its newest event, so an older guide takes every file that it can read whole.
 */
export function exportText(events: readonly StudyEvent[], exportedAtMs: number): string {
  const lines = events.map((event) => JSON.stringify(event));
  const head = {
    format: EXPORT_FORMAT,
    schema: events.reduce<EventSchema>(
      (newest, { schema }) => (schema > newest ? schema : newest),
      1,
    ),
    exportedAt: new Date(exportedAtMs).toISOString(),
    // Of what `JSON.stringify(events)` gives.
    checksum: crc32(`[${lines.join(',')}]`),
  };
  return `${JSON.stringify(head).slice(0, -1)},"events":[\n${lines.join(',\n')}\n]}\n`;
}

export function exportFileName(exportedAtMs: number): string {
  return `rightsize-progress-${new Date(exportedAtMs).toISOString().slice(0, 10)}.json`;
}

export interface RejectedEvent {
  /** Path in the file, for example `events[3].grade`. */
  readonly place: string;
  readonly reason: string;
}

/** What an import would do. With anything rejected it can't be applied at all. */
export interface ImportPreview {
  readonly added: readonly StudyEvent[];
  readonly alreadyHere: number;
  readonly rejected: readonly RejectedEvent[];
  /** Of `added`: recorded before this browser's record was erased. They don't count by themselves. */
  readonly beforeErase: number;
  /** Of `added`: dated more than a day ahead. Kept, because a wrong clock must not cost a record. */
  readonly inFuture: number;
}

export type ImportResult =
  | { readonly ok: true; readonly preview: ImportPreview }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads an export file against the events that are here, and changes nothing. Erasures in the file
 * stay there: importing adds, it never removes.
 */
export function parseImport(
  text: string,
  here: readonly StudyEvent[],
  nowMs: number,
): ImportResult {
  if (text.length > MAX_IMPORT_BYTES) return refuse(tooLarge(text.length));
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('The file is not JSON. Choose a file that Rightsize exported; it ends in .json.');
  }
  const head = readHead(file);
  return typeof head === 'string' ? refuse(head) : preview(head, here, nowMs);
}

export function tooLarge(bytes: number): string {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return `The file has ${megabytes} MB. A record has at most ${MAX_IMPORT_MEGABYTES} MB, usually far below 1 MB.`;
}

/** The list of events of a file whose frame is right, or what is wrong with the frame. */
function readHead(file: unknown): readonly unknown[] | string {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return `The file holds ${inWords(file)}. An export of Rightsize holds an object with “format” and “events”.`;
  }
  const hostile = hostilePlace(file);
  if (hostile !== null) return hostile;
  const head = new Map<string, unknown>(Object.entries(file));
  const format = head.get('format');
  if (format !== EXPORT_FORMAT) {
    return `“format” is ${inWords(format)}. In an export of Rightsize it is “${EXPORT_FORMAT}”.`;
  }
  const schema = head.get('schema');
  if (typeof schema === 'number' && schema > EVENT_SCHEMA) {
    return `“schema” is ${schema}: a newer version of Rightsize wrote the file. This version reads up to ${EVENT_SCHEMA}. Reload the page to get the newest version.`;
  }
  if (schema !== 1 && schema !== EVENT_SCHEMA) {
    return `“schema” is ${inWords(schema)}. It should be 1 or ${EVENT_SCHEMA}.`;
  }
  const events = head.get('events');
  if (!Array.isArray(events)) {
    return `“events” is ${inWords(events)}. It should be a list.`;
  }
  const checksum = crc32(JSON.stringify(events));
  if (head.get('checksum') !== checksum) {
    return `“checksum” is ${inWords(head.get('checksum'))}, but the events give “${checksum}”. The file was changed or damaged after it was exported; export it again.`;
  }
  return events;
}

function preview(
  records: readonly unknown[],
  here: readonly StudyEvent[],
  nowMs: number,
): ImportResult {
  const parsed: StudyEvent[] = [];
  const rejected: RejectedEvent[] = [];
  for (const [index, record] of records.entries()) {
    const result = parseEvent(record);
    const place = `events[${index}]`;
    if (!result.ok) {
      const { field, reason } = result.problem;
      rejected.push({ place: `${place}${field === '' ? '' : `.${field}`}`, reason });
    } else if (IMPORTABLE_ID_PATTERN.test(result.event.id)) {
      parsed.push(result.event);
    } else {
      const reason = `should start with a time before the year 3936, but is ${inWords(result.event.id)}`;
      rejected.push({ place: `${place}.id`, reason });
    }
  }
  const fileEpoch = epochOf(parsed);
  const epoch = epochOf(here);
  const known = new Set(here.map((event) => event.id));
  const fresh = new Map<string, StudyEvent>();
  let alreadyHere = 0;
  for (const event of parsed) {
    if (event.kind === 'erased' || event.kind === 'erase-undone' || event.id < fileEpoch) continue;
    if (known.has(event.id)) alreadyHere += 1;
    else fresh.set(event.id, event);
  }
  const added = [...fresh.values()].sort(byEventId);
  return {
    ok: true,
    preview: {
      added,
      alreadyHere,
      rejected,
      beforeErase: added.filter((event) => event.id < epoch).length,
      inFuture: added.filter(({ id, at }) => Math.max(at, timeOfId(id)) > nowMs + DAY_MS).length,
    },
  };
}

/**
 * What is wrong with the first field that could reach a prototype, or lies deeper than a field of an
 * event. Walks without recursion: the depth is the file's to choose.
 */
function hostilePlace(root: object): string | null {
  const open: Place[] = [{ path: '', depth: 0, value: root }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const [key, value] of Object.entries(node.value)) {
      const path = Array.isArray(node.value) ? `${node.path}[${key}]` : `${node.path}.${key}`;
      if (FORBIDDEN_KEYS.has(key)) {
        return `The file has a field ${path.replace(/^\./, '')}. No export has a field of this name, so nothing of the file was used.`;
      }
      if (typeof value !== 'object' || value === null) continue;
      if (node.depth === MAX_DEPTH) {
        return `The file has a list or object at ${path.replace(/^\./, '')}. The fields of an event are text, numbers, true, false or null.`;
      }
      open.push({ path, depth: node.depth + 1, value });
    }
  }
  return null;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly value: object;
}

function refuse(problem: string): ImportResult {
  return { ok: false, problem };
}
