import type { StudyEvent } from './events.ts';
import { parseEvent } from './parse-event.ts';
import { storageNotice } from './storage-notice.ts';

/**
 * Where the record is kept: in this browser (`ok`), only in this page (`memory`), or in this browser
 * by a newer version of the app, which we read and leave as it is (`readonly-newer`).
 */
export type StorageStatus = 'ok' | 'memory' | 'readonly-newer';

/** A record as a database gives it back: whatever is there, not yet believed. */
export interface StoredRecord {
  readonly key: string;
  readonly value: unknown;
}

/** A record that is no event of ours, kept for its owner. */
export interface AsideRecord extends StoredRecord {
  readonly reason: string;
}

/** What the log asks of a database. Every call may reject. */
export interface RecordStore {
  /** False when a newer version of the app owns the database. */
  readonly writable: boolean;
  readAll(): Promise<readonly StoredRecord[]>;
  /** Stores all or none. A record that is already there is left as it is. */
  add(events: readonly StudyEvent[]): Promise<void>;
  /** Moves records out of the log, in one transaction. */
  setAside(records: readonly AsideRecord[]): Promise<void>;
  readAside(): Promise<readonly AsideRecord[]>;
  forgetAside(): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}

/** Other tabs of this browser. */
export interface TabChannel {
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): void;
}

export interface EventLog {
  status(): StorageStatus;
  /** All events that can be read. After a failed read, none. */
  read(): Promise<readonly StudyEvent[]>;
  /** Never rejects: what can't be stored now is kept and tried again with the next event. */
  append(events: readonly StudyEvent[]): Promise<void>;
  /** Stores all or none, and rejects when it can't. */
  appendWhole(events: readonly StudyEvent[]): Promise<void>;
  /** Deletes erased events for good. Never rejects. */
  remove(ids: readonly string[]): Promise<void>;
  readAside(): Promise<readonly AsideRecord[]>;
  /**
   * The one sentence that the reader is told about where their record is kept; `null` when all is well.
   * @param vanished a record was known, and the database has none
   */
  notice(vanished: boolean): string | null;
  /** Deletes what was set aside for good. Never rejects. */
  forgetAside(): Promise<void>;
  /** Tells of events from other tabs, and of a change of status. */
  subscribe(listeners: LogListeners): void;
}

export interface LogListeners {
  onEvents(events: readonly StudyEvent[]): void;
  onStatus(status: StorageStatus): void;
}

/** A log that lives as long as the page. */
export function memoryLog(channel: TabChannel | null = null): EventLog {
  return createLog(null, channel);
}

/**
 * A log over a database. Without one, or from the first failure on, study goes on in memory; the
 * other tabs still hear of it.
 */
export function createLog(store: RecordStore | null, channel: TabChannel | null): EventLog {
  let status: StorageStatus = store === null ? 'memory' : store.writable ? 'ok' : 'readonly-newer';
  let unsaved: readonly StudyEvent[] = [];
  let listeners: LogListeners | null = null;
  let setAsideCount = 0;

  const become = (next: StorageStatus): void => {
    if (next === status || status === 'readonly-newer') return;
    status = next;
    listeners?.onStatus(next);
  };

  const readable = async (source: RecordStore): Promise<readonly StudyEvent[]> => {
    const events: StudyEvent[] = [];
    const aside: AsideRecord[] = [];
    for (const record of await source.readAll()) {
      const parsed = parseEvent(record.value);
      if (!parsed.ok && parsed.problem.newer) become('readonly-newer');
      else if (!parsed.ok) aside.push({ ...record, reason: sentence(parsed.problem) });
      else if (parsed.event.id === record.key) events.push(parsed.event);
      else aside.push({ ...record, reason: 'is stored under the id of another event' });
    }
    if (aside.length > 0 && status === 'ok') {
      await source.setAside(aside).catch(() => undefined);
      setAsideCount += aside.length;
    }
    return events;
  };

  const appendWhole = async (events: readonly StudyEvent[]): Promise<void> => {
    if (store === null || status === 'readonly-newer') throw new Error('There is no storage.');
    const added = new Map([...unsaved, ...events].map((event) => [event.id, event]));
    await store.add([...added.values()]);
    unsaved = unsaved.filter(({ id }) => !added.has(id));
    become('ok');
    channel?.post({ events });
  };

  return {
    status: () => status,
    appendWhole,

    async read() {
      if (store === null) return [];
      try {
        return await readable(store);
      } catch {
        become('memory');
        return [];
      }
    },

    async append(events) {
      try {
        await appendWhole(events);
      } catch {
        unsaved = [...unsaved, ...events];
        become('memory');
        channel?.post({ events });
      }
    },

    async remove(ids) {
      const gone = new Set(ids);
      unsaved = unsaved.filter((event) => !gone.has(event.id));
      if (store === null || status === 'readonly-newer') return;
      await store.remove(ids).catch(() => undefined);
    },

    async readAside() {
      return (await store?.readAside().catch(() => [])) ?? [];
    },

    notice: (vanished) => storageNotice(status, { setAside: setAsideCount, vanished }),

    async forgetAside() {
      if (store === null || status === 'readonly-newer') return;
      await store.forgetAside().catch(() => undefined);
    },

    subscribe(next) {
      listeners = next;
      channel?.listen((message) => {
        const events = eventsOfMessage(message);
        if (events.length > 0) next.onEvents(events);
      });
    },
  };
}

/** Another tab may run another version: its events are parsed like stored ones. */
function eventsOfMessage(message: unknown): readonly StudyEvent[] {
  if (typeof message !== 'object' || message === null) return [];
  const list: unknown = 'events' in message ? message.events : null;
  if (!Array.isArray(list)) return [];
  return list.map(parseEvent).flatMap((parsed) => (parsed.ok ? [parsed.event] : []));
}

function sentence(problem: { readonly field: string; readonly reason: string }): string {
  return problem.field === '' ? problem.reason : `${problem.field} ${problem.reason}`;
}

/** The events of a page's journal; what is none of ours is left out. */
export function parseJournal(text: string | null): readonly StudyEvent[] {
  try {
    return eventsOfMessage({ events: JSON.parse(text ?? '[]') as unknown });
  } catch {
    return [];
  }
}
