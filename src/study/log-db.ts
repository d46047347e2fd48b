import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import {
  type AsideRecord,
  createLog,
  type EventLog,
  type RecordStore,
  type TabChannel,
} from './event-log.ts';
import type { StudyEvent } from './events.ts';

const DB_NAME = 'rightsize-study';
const DB_VERSION = 1;
const OPEN_TIMEOUT_MS = 4_000;

interface StudyDb extends DBSchema {
  /** Keyed by event id. Values are typed as we write them; what is read is parsed all the same. */
  events: { key: string; value: unknown };
  aside: { key: number; value: AsideRecord };
}

export { memoryLog, parseJournal } from './event-log.ts';

/** The log of this browser; never rejects. */
export async function openLog(): Promise<EventLog> {
  const channel = openChannel();
  try {
    return createLog(await withTimeout(openStore()), channel);
  } catch {
    return createLog(null, channel);
  }
}

async function openStore(): Promise<RecordStore> {
  try {
    return idbStore(await openOurVersion(), true);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    // Without a version the database opens as it is: good enough for reading what we understand.
    return idbStore(await openDB<StudyDb>(DB_NAME), false);
  }
}

async function openOurVersion(): Promise<IDBPDatabase<StudyDb>> {
  const db: IDBPDatabase<StudyDb> = await openDB<StudyDb>(DB_NAME, DB_VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('events');
      fresh.createObjectStore('aside', { autoIncrement: true });
    },
    // A newer version in another tab wants to upgrade: let it. Our next write fails, and the log
    // goes on in memory.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  for (const name of ['events', 'aside'] as const) {
    if (!db.objectStoreNames.contains(name)) {
      db.close();
      throw new Error(`The database ${DB_NAME} is not ours: it has no store ${name}.`);
    }
  }
  return db;
}

function idbStore(db: IDBPDatabase<StudyDb>, writable: boolean): RecordStore {
  return {
    writable,

    async readAll() {
      const { store, done } = db.transaction('events');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      await done;
      return keys.map((key, index) => ({ key, value: values[index] }));
    },

    async add(events) {
      const { store, done } = db.transaction('events', 'readwrite');
      await Promise.all([...events.map((event) => addNew(store, event)), done]);
    },

    async setAside(records) {
      const transaction = db.transaction(['events', 'aside'], 'readwrite');
      const events = transaction.objectStore('events');
      const aside = transaction.objectStore('aside');
      await Promise.all([
        ...records.flatMap((record) => [aside.add(record), events.delete(record.key)]),
        transaction.done,
      ]);
    },

    readAside: () => db.getAll('aside'),
    forgetAside: () => db.clear('aside'),

    async remove(ids) {
      const { store, done } = db.transaction('events', 'readwrite');
      await Promise.all([...ids.map((id) => store.delete(id)), done]);
    },
  };
}

/** `add` on a taken key would abort the whole transaction, `put` would overwrite: ask first. */
async function addNew(
  store: {
    getKey(id: string): Promise<string | undefined>;
    add(event: unknown, id: string): Promise<string>;
  },
  event: StudyEvent,
): Promise<void> {
  if ((await store.getKey(event.id)) === undefined) await store.add(event, event.id);
}

/** An open that waits for another tab for ever must not keep the page waiting. */
function withTimeout(opening: Promise<RecordStore>): Promise<RecordStore> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Storage did not open.')), OPEN_TIMEOUT_MS);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function openChannel(): TabChannel | null {
  try {
    const channel = new BroadcastChannel(DB_NAME);
    return {
      post: (message) => channel.postMessage(message),
      listen(onMessage) {
        channel.onmessage = (event: MessageEvent<unknown>) => onMessage(event.data);
      },
    };
  } catch {
    return null;
  }
}
