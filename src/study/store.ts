import { create } from 'zustand';
import { isGuest } from './guest.ts';
import { EXAM_CLOCK, readText, UNFINISHED_PRACTICE, writeText } from './local-text.ts';
import { applyToDocument, cachedSettings, cacheForPaint } from './paint-cache.ts';
import { createSession, EMPTY, type Study } from './session.ts';
import { changesBetween, DEFAULT_SETTINGS } from './settings.ts';

/**
 * The learner's record for components: `useStudy((study) => study.state.settings.region)`. On the
 * server and at hydration it is empty, with default settings.
 */
export const useStudy = create<Study>(() => EMPTY);

/** What a page shows before the record has been read. */
const SNAPSHOT_KEY = 'rightsize.snapshot';

/** Events on their way to the record: each page has a journal of its own. */
const JOURNAL = 'rightsize.journal.';
const ownJournal = `${JOURNAL}${Math.random().toString(36).slice(2)}`;

let journalsRead: ReadonlyMap<string, string | null> = new Map();

function journalKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(JOURNAL));
  } catch {
    return [];
  }
}

const session = createSession(
  {
    nowMs: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    openLog: async () => {
      const { memoryLog, openLog } = await import('./log-db.ts');
      return isGuest() ? memoryLog() : openLog();
    },
    cachedSettings,
    showSettings(settings) {
      applyToDocument(settings);
      if (!isGuest()) cacheForPaint(settings);
    },
    readSnapshot: () => (isGuest() ? null : readText(SNAPSHOT_KEY)),
    writeSnapshot: (text) => {
      if (!isGuest()) writeText(SNAPSHOT_KEY, text);
    },
    writeJournal: (events) => {
      if (!isGuest()) writeText(ownJournal, events.length === 0 ? null : JSON.stringify(events));
    },
    readJournals: async () => {
      if (isGuest()) return [];
      const { parseJournal } = await import('./log-db.ts');
      journalsRead = new Map(journalKeys().map((key) => [key, readText(key)]));
      return [...journalsRead.values()].flatMap(parseJournal);
    },
    forgetJournals: () => {
      if (isGuest()) return;
      // Another page may have gone on writing meanwhile.
      for (const [key, text] of journalsRead) if (readText(key) === text) writeText(key, null);
    },
    forgetUnfinished: () => {
      if (isGuest()) return;
      writeText(EXAM_CLOCK, null);
      try {
        for (const key of Object.keys(sessionStorage)) {
          if (key.startsWith(UNFINISHED_PRACTICE)) sessionStorage.removeItem(key);
        }
      } catch {
        // Without storage there is none.
      }
    },
    askToKeep: () => {
      if (!isGuest()) void navigator.storage?.persist?.().catch(() => false);
    },
    later: (action, afterMs) => {
      setTimeout(action, afterMs);
    },
  },
  (change) => useStudy.setState(change),
);

export const { record, eraseEverything, undoErase } = session;
/** Reads the stored record again: what other tabs have written is in then. */
export const refreshStudy = session.refresh;
export const mergeEvents = session.merge;
export const recordedEvents = session.events;
export const studyLog = session.log;

/** Reads the record. Called once by the shell, after hydration. */
export function startStudy(): void {
  void session.start();
  addEventListener('pageshow', (event) => {
    if (event.persisted) void session.refresh();
  });
  if (!('BroadcastChannel' in globalThis)) {
    addEventListener('focus', () => void session.refresh());
  }
}

/** Takes back a card's grade, by the id that `record` returned (or the card's last grade's `id`). */
export function undoGrade(eventId: string): void {
  record({ kind: 'card-grade-undone', of: eventId });
}

export function resetSettings(): void {
  const { settings } = useStudy.getState().state;
  for (const change of changesBetween(settings, DEFAULT_SETTINGS)) {
    record({ kind: 'setting-changed', ...change });
  }
}
