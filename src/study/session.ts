import type { EventLog, StorageStatus } from './event-log.ts';
import {
  byEventId,
  makeEventId,
  type StudyEvent,
  type StudyEventBody,
  schemaOf,
  unionOfEvents,
} from './events.ts';
import { EMPTY_STUDY, epochOf, foldEvents, foldOneMore, type StudyState } from './fold.ts';
import { createJournal } from './journal.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { formatSnapshot, parseSnapshot } from './snapshot.ts';

export const ERASE_UNDO_MS = 10_000;
const SNAPSHOT_AFTER_MS = 3_000;
/** From so many events on, losing the record would matter. */
const WORTH_KEEPING = 20;

/** What components can see of the learner's record. */
export interface Study {
  readonly state: StudyState;
  readonly storage: StorageStatus;
  /** The one quiet sentence that a storage failure deserves; `null` when all is well. */
  readonly notice: string | null;
  /** False on the server and until there is something to show: the snapshot, or the record itself. */
  readonly ready: boolean;
  /** The record has been read: histories are there, and everything can be exported. */
  readonly whole: boolean;
  /** The erasure that can still be taken back. */
  readonly undoableErase: string | null;
}

export const EMPTY: Study = {
  state: EMPTY_STUDY,
  storage: 'ok',
  notice: null,
  ready: false,
  whole: false,
  undoableErase: null,
};

/** Everything a session needs from the world. */
export interface SessionWorld {
  nowMs(): number;
  randomBytes(count: number): Uint8Array;
  openLog(): Promise<EventLog>;
  /** Settings of the cache for the first paint: what holds until the record says otherwise. */
  cachedSettings(): Settings;
  /** The settings changed: show them, and cache them for the next first paint. */
  showSettings(settings: Settings): void;
  later(action: () => void, afterMs: number): void;
  /** What was written last, of any age; `null` when there is none. */
  readSnapshot(): string | null;
  writeSnapshot(text: string | null): void;
  /** Keeps events that are on their way to the log, at once: a page may be left before they arrive. */
  writeJournal(events: readonly StudyEvent[]): void;
  /** Events that pages of this browser left on their way. */
  readJournals(): Promise<readonly StudyEvent[]>;
  /** What `readJournals` gave is in the log now. */
  forgetJournals(): void;
  /** Forgets what is kept beside the record: practices that were begun, the clock of an open exam. */
  forgetUnfinished(): void;
  /** Asks the browser to keep the record when space runs short. */
  askToKeep(): void;
}

export interface StudySession {
  start(): Promise<void>;
  /** Records one event at once and returns its id; storing it follows. */
  record(body: StudyEventBody): string;
  /** Adds events from a file, all or none; rejects when storage refuses them. */
  merge(incoming: readonly StudyEvent[], bringBackErased: boolean): Promise<void>;
  eraseEverything(): void;
  undoErase(): void;
  /** Reads the log again: after a sleep in the back-forward cache, messages may be missing. */
  refresh(): Promise<void>;
  /** The events that count, and the marks of what was erased. */
  events(): readonly StudyEvent[];
  log(): EventLog | null;
}

type Publish = (change: Partial<Study>) => void;

export function createSession(world: SessionWorld, publish: Publish): StudySession {
  let events: readonly StudyEvent[] = [];
  let state = EMPTY_STUDY;
  let baseSettings = DEFAULT_SETTINGS;
  let log: EventLog | null = null;
  let started = false;
  let undoableErase: string | null = null;
  /** What is shown is a snapshot; the record has not been read yet. */
  let fromSnapshot = false;
  let snapshotDue = false;
  let askedToKeep = false;
  const journal = createJournal(world.writeJournal);

  const showState = (next: StudyState, change: Partial<Study> = {}): void => {
    if (next.settings !== state.settings) world.showSettings(next.settings);
    state = next;
    publish({ ...change, state });
  };

  /** Takes in events from anywhere and shows the state that results. */
  const takeIn = (incoming: readonly StudyEvent[], change: Partial<Study> = {}): void => {
    const [only] = incoming;
    const oneMore = incoming.length === 1 && only !== undefined ? foldOneMore(state, only) : null;
    if (oneMore !== null && only !== undefined) {
      events = [...events, only];
      showState(oneMore, change);
      return;
    }
    events = unionOfEvents(events, incoming);
    // There is no folding the record before it has been read; what reaches back counts then.
    if (fromSnapshot) return;
    const base = epochOf(events) === '' ? baseSettings : DEFAULT_SETTINGS;
    showState(foldEvents(events, base), change);
  };

  const stamp = (body: StudyEventBody, after: string): StudyEvent => {
    const at = Math.floor(world.nowMs());
    return {
      id: makeEventId(at, after, world.randomBytes),
      schema: schemaOf(body.kind),
      at,
      ...body,
    };
  };

  const record = (body: StudyEventBody): string => {
    const event = stamp(body, state.lastId);
    takeIn([event]);
    store([event]);
    writeSnapshotSoon();
    if (!askedToKeep && events.length >= WORTH_KEEPING) {
      askedToKeep = true;
      world.askToKeep();
    }
    return event.id;
  };

  /** Stores events, and keeps them in the journal until they are stored. */
  const store = (added: readonly StudyEvent[]): void => {
    const open = log;
    if (open === null) {
      // `start` stores them when the log is open.
      journal.add(added);
    } else if (open.status() !== 'ok') {
      void open.append(added);
    } else {
      journal.add(added);
      void open.append(added).then(() => {
        if (open.status() === 'ok') journal.arrived(added);
      });
    }
  };

  /** A snapshot is written some time after a change, and only of a record that was read and is stored. */
  const writeSnapshotSoon = (): void => {
    if (snapshotDue) return;
    snapshotDue = true;
    world.later(() => {
      snapshotDue = false;
      writeSnapshot();
    }, SNAPSHOT_AFTER_MS);
  };
  const writeSnapshot = (): void => {
    if (!fromSnapshot && log?.status() === 'ok') world.writeSnapshot(formatSnapshot(state));
  };

  const forgetBeside = (): void => {
    void log?.forgetAside();
    world.forgetUnfinished();
  };

  /** Deletes what was erased, once no tab can take the erasure back any more. */
  const forgetErased = (): void => {
    const epoch = epochOf(events);
    const erasedAt = events.find((event) => event.id === epoch)?.at ?? 0;
    if (world.nowMs() < erasedAt + ERASE_UNDO_MS) return;
    const gone = events.filter((event) => event.id < epoch && !isEpochMark(event));
    if (gone.length === 0) return;
    const goneIds = new Set(gone.map((event) => event.id));
    events = events.filter((event) => !goneIds.has(event.id));
    void log?.remove([...goneIds]);
    forgetBeside();
    writeSnapshot();
  };

  return {
    record,
    log: () => log,
    events: () => {
      const epoch = epochOf(events);
      return events.filter((event) => event.id > epoch || isEpochMark(event));
    },

    async start() {
      if (started) return;
      started = true;
      const cached = world.cachedSettings();
      baseSettings = cached;
      const snapshot = parseSnapshot(world.readSnapshot());
      if (snapshot !== null) {
        const early = events;
        showState(snapshot, { ready: true });
        fromSnapshot = true;
        for (const event of early) takeIn([event]);
      } else takeIn([]);
      const opened = await world.openLog();
      opened.subscribe({
        onEvents: (incoming) => takeIn(incoming),
        onStatus: (storage) => publish({ storage, notice: opened.notice(false) }),
      });
      const left = opened.status() === 'ok' ? await world.readJournals() : [];
      const found = await opened.read();
      const stored = unionOfEvents(found, left);
      if (stored.length > 0) baseSettings = DEFAULT_SETTINGS;
      const early = events;
      log = opened;
      const storage = opened.status();
      const vanished = found.length === 0 && snapshot !== null && snapshot.lastId !== '';
      const notice = opened.notice(vanished);
      const change = { storage, notice, ready: true, whole: true };
      // Storage that cannot be read now has not lost what the snapshot still shows.
      const keepsSnapshot = fromSnapshot && storage === 'memory' && stored.length === 0;
      fromSnapshot = false;
      if (keepsSnapshot) publish(change);
      else takeIn(stored, change);
      writeSnapshotSoon();
      const unstored = unionOfEvents(left, early);
      if (unstored.length > 0) await opened.append(unstored);
      if (opened.status() === 'ok') {
        world.forgetJournals();
        journal.arrived(early);
      }
      forgetErased();
    },

    async merge(incoming, bringBackErased) {
      const epoch = epochOf(events);
      const erasures = bringBackErased
        ? events.filter((event) => event.kind === 'erased' && event.id <= epoch)
        : [];
      const wanted = bringBackErased ? incoming : incoming.filter((event) => event.id > epoch);
      const added = [...wanted];
      let after = unionOfEvents(events, wanted).at(-1)?.id ?? '';
      const bodies: readonly StudyEventBody[] = [
        ...erasures.map(({ id }) => ({ kind: 'erase-undone' as const, of: id })),
        { kind: 'imported', count: wanted.length },
      ];
      for (const body of bodies) {
        const event = stamp(body, after);
        after = event.id;
        added.push(event);
      }
      if (log?.status() === 'ok') await log.appendWhole(added);
      else await log?.append(added);
      takeIn(added.sort(byEventId));
      writeSnapshot();
    },

    eraseEverything() {
      // What is erased must not be shown again by the next page.
      world.writeSnapshot(null);
      const id = record({ kind: 'erased' });
      undoableErase = id;
      publish({ undoableErase });
      world.later(() => {
        if (undoableErase !== id) return;
        undoableErase = null;
        forgetErased();
        forgetBeside();
        publish({ undoableErase });
      }, ERASE_UNDO_MS);
    },

    undoErase() {
      if (undoableErase === null) return;
      record({ kind: 'erase-undone', of: undoableErase });
      undoableErase = null;
      publish({ undoableErase });
      // Should another tab have deleted them meanwhile, they are stored anew.
      void log?.append(events);
      writeSnapshot();
    },

    async refresh() {
      if (log !== null) takeIn(await log.read());
    },
  };
}

function isEpochMark(event: StudyEvent): boolean {
  return event.kind === 'erased' || event.kind === 'erase-undone';
}
