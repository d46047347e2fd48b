import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog, type EventLog, memoryLog, parseJournal } from './event-log.ts';
import { type StudyEvent, unionOfEvents } from './events.ts';
import { FakeStore, fakeChannels } from './fake-store.ts';
import { foldEvents } from './fold.ts';
import { answer, eventAt, RECORDS } from './sample-events.ts';
import { createSession, EMPTY, ERASE_UNDO_MS, type Study } from './session.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';
import { formatSnapshot, parseSnapshot } from './snapshot.ts';

let seed = 0;

/** What a browser keeps of a tab beside the log. */
interface Disk {
  snapshot: string | null;
  asked?: number;
  journal?: readonly StudyEvent[];
  unfinished?: boolean;
}

/** A tab of a browser: its own clock, page and session over a given log. */
function tab(log: EventLog, cached: Settings = DEFAULT_SETTINGS, disk: Disk = { snapshot: null }) {
  let study: Study = EMPTY;
  const clock = { nowMs: 1_790_000_000_000 };
  const timers: { dueMs: number; action: () => void }[] = [];
  const shown: Settings[] = [];
  const session = createSession(
    {
      nowMs: () => clock.nowMs,
      randomBytes: (count) => {
        seed += 1;
        return Uint8Array.from({ length: count }, (_, index) => seed >> (8 * index));
      },
      openLog: async () => log,
      cachedSettings: () => cached,
      showSettings: (settings) => shown.push(settings),
      later: (action, afterMs) => timers.push({ dueMs: clock.nowMs + afterMs, action }),
      readSnapshot: () => disk.snapshot,
      writeSnapshot: (text) => {
        disk.snapshot = text;
      },
      writeJournal: (events) => {
        disk.journal = events;
      },
      readJournals: async () => disk.journal ?? [],
      forgetJournals: () => {
        disk.journal = [];
      },
      forgetUnfinished: () => {
        disk.unfinished = false;
      },
      askToKeep: () => {
        disk.asked = (disk.asked ?? 0) + 1;
      },
    },
    (change) => {
      study = { ...study, ...change };
    },
  );
  return {
    session,
    shown,
    study: () => study,
    pass(ms: number) {
      clock.nowMs += ms;
      for (const timer of timers.splice(0)) {
        if (timer.dueMs <= clock.nowMs) timer.action();
        else timers.push(timer);
      }
    },
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const names = ({ study }: ReturnType<typeof tab>) => [...study().state.answers.keys()].sort();

describe('a study session', () => {
  it('shows an event at once and finds it again after a reload', async () => {
    const store = new FakeStore();
    const before = tab(createLog(store, null));
    await before.session.start();
    before.session.record(answer('q'));
    expect(names(before)).toEqual(['q']);
    await settle();
    const after = tab(createLog(store, null));
    expect(after.study().ready).toBe(false);
    await after.session.start();
    expect(after.study().ready).toBe(true);
    expect(names(after)).toEqual(['q']);
  });

  it('stores what was recorded before the log was open', async () => {
    const store = new FakeStore();
    const { session } = tab(createLog(store, null));
    session.record(answer('early'));
    await session.start();
    expect(store.records.size).toBe(1);
  });

  it('goes on in memory with a notice and the cached settings when storage is refused', async () => {
    const here = tab(memoryLog(), { ...DEFAULT_SETTINGS, theme: 'dark' });
    await here.session.start();
    here.session.record(answer('q'));
    expect(here.study().storage).toBe('memory');
    expect(here.study().notice).toContain('not storing your progress');
    expect(here.study().state.settings.theme).toBe('dark');
    expect(names(here)).toEqual(['q']);
    expect(here.session.events()).toHaveLength(1);
  });

  it('believes the record rather than an outdated cache', async () => {
    const store = new FakeStore();
    const light = eventAt(1, { kind: 'setting-changed', key: 'theme', value: 'light' });
    store.records.set(light.id, light);
    const here = tab(createLog(store, null), { ...DEFAULT_SETTINGS, theme: 'dark' });
    await here.session.start();
    expect(here.study().state.settings.theme).toBe('light');
    expect(here.shown.at(-1)?.theme).toBe('light');
  });

  it('keeps the order of recording when the clock is set back', async () => {
    const here = tab(memoryLog());
    here.session.record({ kind: 'setting-changed', key: 'theme', value: 'dark' });
    here.pass(-86_400_000);
    here.session.record({ kind: 'setting-changed', key: 'theme', value: 'light' });
    expect(here.study().state.settings.theme).toBe('light');
  });

  it('merges four tabs that record at once, without loss or doubles', async () => {
    const store = new FakeStore();
    const tabs = fakeChannels(4).map((channel) => tab(createLog(store, channel)));
    await Promise.all(tabs.map(({ session }) => session.start()));
    tabs.forEach(({ session }, index) => {
      session.record(answer(`q${index}`));
      session.record({ kind: 'card-graded', card: 'inferentia', grade: 3, dueAt: index });
    });
    await settle();
    for (const each of tabs) {
      expect(names(each)).toEqual(['q0', 'q1', 'q2', 'q3']);
      expect(each.study().state.cards.get('inferentia')?.grades).toHaveLength(4);
    }
    expect(store.records.size).toBe(8);
  });
});

describe('erasing everything', () => {
  async function erasedTab() {
    const store = new FakeStore();
    const disk: Disk = { snapshot: null };
    const here = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await here.session.start();
    here.session.record(answer('q'));
    here.session.eraseEverything();
    await settle();
    return { store, here, disk };
  }

  it('empties the state at once and the storage after the time to undo', async () => {
    const { store, here } = await erasedTab();
    expect(names(here)).toEqual([]);
    expect(here.study().undoableErase).not.toBeNull();
    expect(store.records.size).toBe(2);
    here.pass(ERASE_UNDO_MS);
    await settle();
    expect(here.study().undoableErase).toBeNull();
    expect([...store.records.values()]).toMatchObject([{ kind: 'erased' }]);
  });

  it('can be undone within that time', async () => {
    const { store, here } = await erasedTab();
    here.session.undoErase();
    here.pass(ERASE_UNDO_MS);
    await settle();
    expect(names(here)).toEqual(['q']);
    const again = tab(createLog(store, null));
    await again.session.start();
    expect(names(again)).toEqual(['q']);
  });

  it('cannot be undone afterwards', async () => {
    const { here } = await erasedTab();
    here.pass(ERASE_UNDO_MS);
    here.session.undoErase();
    expect(names(here)).toEqual([]);
  });

  it('is not spoilt by a tab that opens meanwhile', async () => {
    const { store, here } = await erasedTab();
    await tab(createLog(store, null)).session.start();
    here.session.undoErase();
    await settle();
    expect(store.records.size).toBe(3);
  });

  it('takes what was set aside and practices that were begun along, when it is final', async () => {
    const { store, here, disk } = await erasedTab();
    store.aside.push({ key: 'a', value: 'b', reason: 'should be an event' });
    disk.unfinished = true;
    here.pass(ERASE_UNDO_MS - 1);
    expect(store.aside).toHaveLength(1);
    here.pass(1);
    await settle();
    expect(store.aside).toEqual([]);
    expect(disk.unfinished).toBe(false);
  });

  it('is finished at the next visit when the page was closed too early', async () => {
    const { store } = await erasedTab();
    const next = tab(createLog(store, null));
    next.pass(ERASE_UNDO_MS);
    await next.session.start();
    await settle();
    expect([...store.records.values()]).toMatchObject([{ kind: 'erased' }]);
  });
});

describe('merging a file', () => {
  const old = eventAt(1_000, answer('old'));

  it('adds its events and notes the import', async () => {
    const store = new FakeStore();
    const here = tab(createLog(store, null));
    await here.session.start();
    here.session.record(answer('q'));
    await here.session.merge([old], false);
    expect(names(here)).toEqual(['old', 'q']);
    expect([...store.records.values()]).toContainEqual(
      expect.objectContaining({ kind: 'imported', count: 1 }),
    );
  });

  it('applies nothing when it cannot be stored whole', async () => {
    const store = new FakeStore();
    const here = tab(createLog(store, null));
    await here.session.start();
    store.failing = true;
    await expect(here.session.merge([old], false)).rejects.toThrow();
    expect(names(here)).toEqual([]);
  });

  it('brings erased events back only when asked to', async () => {
    const here = tab(createLog(new FakeStore(), null));
    await here.session.start();
    here.session.eraseEverything();
    here.pass(ERASE_UNDO_MS);
    await here.session.merge([old], false);
    expect(names(here)).toEqual([]);
    await here.session.merge([old], true);
    expect(names(here)).toEqual(['old']);
  });
});

describe('a snapshot', () => {
  /** A log that answers when it is told to. */
  function slowly(log: EventLog) {
    let go = () => {};
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    return { log: { ...log, read: () => waiting.then(() => log.read()) }, go: () => go() };
  }

  async function studied(events = [answer('a'), answer('b', { outcome: 'wrong' })]) {
    const store = new FakeStore();
    const disk = { snapshot: null as string | null };
    const first = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await first.session.start();
    for (const event of events) first.session.record(event);
    await settle();
    first.pass(5_000);
    return { store, disk };
  }

  it('is shown before the record has been read, and what is done meanwhile counts', async () => {
    const { store, disk } = await studied();
    const { log, go } = slowly(createLog(store, null));
    const here = tab(log, DEFAULT_SETTINGS, disk);
    const starting = here.session.start();
    await settle();
    expect(here.study()).toMatchObject({ ready: true, whole: false });
    expect(names(here)).toEqual(['a', 'b']);
    here.session.record(answer('c'));
    expect(names(here)).toEqual(['a', 'b', 'c']);
    go();
    await starting;
    expect(here.study().whole).toBe(true);
    expect(names(here)).toEqual(['a', 'b', 'c']);
    expect(here.study().state.answers.get('a')?.reviews).toHaveLength(1);
    expect(store.records.size).toBe(3);
  });

  it('gives way to the record, however old it is', async () => {
    const { store, disk } = await studied();
    const later = eventAt(1_800_000_000_000, answer('late'));
    store.records.set(later.id, later);
    const here = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await here.session.start();
    expect(names(here)).toEqual(['a', 'b', 'late']);
  });

  it('is gone with what was erased', async () => {
    const { store, disk } = await studied();
    const here = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await here.session.start();
    here.session.eraseEverything();
    expect(disk.snapshot).toBeNull();
    await settle();
    here.pass(ERASE_UNDO_MS + 1);
    await settle();
    const again = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await again.session.start();
    expect(names(again)).toEqual([]);
  });

  it('goes on being shown when the record cannot be read', async () => {
    const { disk } = await studied();
    const here = tab(memoryLog(), DEFAULT_SETTINGS, disk);
    await here.session.start();
    expect(names(here)).toEqual(['a', 'b']);
    expect(here.study().notice).toContain('not storing');
  });

  it('leaves an undo that reaches back until the record is there', async () => {
    const { store, disk } = await studied([
      answer('a'),
      { kind: 'card-graded', card: 'gpu', grade: 3, dueAt: 5 },
    ]);
    const grade = [...store.records.values()].find(
      (event) => (event as { kind: string }).kind === 'card-graded',
    ) as { id: string };
    const { log, go } = slowly(createLog(store, null));
    const here = tab(log, DEFAULT_SETTINGS, disk);
    const starting = here.session.start();
    await settle();
    here.session.record({ kind: 'card-grade-undone', of: grade.id });
    expect(names(here)).toEqual(['a']);
    go();
    await starting;
    expect(here.study().state.cards.size).toBe(0);
    expect(names(here)).toEqual(['a']);
  });

  it.each([
    ['', 'empty'],
    ['{}', 'of another form'],
    ['snapshot-0: 00000000 {}', 'of another version'],
  ])('is ignored when it is %j (%s)', (text) => {
    expect(parseSnapshot(text)).toBeNull();
  });

  it('is ignored when a letter of it has changed', async () => {
    const { disk } = await studied();
    expect(parseSnapshot(disk.snapshot)).not.toBeNull();
    expect(parseSnapshot((disk.snapshot ?? '').replace('"wrong"', '"right"'))).toBeNull();
  });

  it('holds what the state holds, whatever was recorded', () => {
    fc.assert(
      fc.property(RECORDS, (events) => {
        const state = foldEvents(unionOfEvents(events, []));
        const back = parseSnapshot(formatSnapshot(state));
        expect(back && { ...back, answers: 0, cards: 0 }).toEqual({
          ...state,
          answers: 0,
          cards: 0,
        });
        expect([...(back?.answers.keys() ?? [])]).toEqual([...state.answers.keys()]);
        for (const [id, card] of state.cards) expect(back?.cards.get(id)?.dueAt).toBe(card.dueAt);
      }),
    );
  });
});

describe('a record that is not as it was left', () => {
  it('is told of when some of it was set aside, and the rest counts', async () => {
    const store = new FakeStore();
    const event = eventAt(1, answer('q'));
    store.records.set(event.id, event);
    store.records.set('rubbish', 7);
    const here = tab(createLog(store, null));
    await here.session.start();
    expect(names(here)).toEqual(['q']);
    expect(here.study().storage).toBe('ok');
    expect(here.study().notice).toMatch(/^A stored record could not be read and was set aside/);
    const again = tab(createLog(store, null));
    await again.session.start();
    expect(again.study().notice).toBeNull();
  });

  it('is told of when the browser has deleted it, and not when the reader has', async () => {
    const disk: Disk = {
      snapshot: formatSnapshot(foldEvents([eventAt(1, answer('q'))])),
      journal: [eventAt(3, answer('on-its-way'))],
    };
    const evicted = tab(createLog(new FakeStore(), null), DEFAULT_SETTINGS, disk);
    await evicted.session.start();
    expect(evicted.study().notice).toContain('no longer has the record');

    const store = new FakeStore();
    const erased = eventAt(2, { kind: 'erased' });
    store.records.set(erased.id, erased);
    const reader = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await reader.session.start();
    expect(reader.study().notice).toBeNull();
    const fresh = tab(createLog(new FakeStore(), null), DEFAULT_SETTINGS, {
      snapshot: formatSnapshot(foldEvents([])),
    });
    await fresh.session.start();
    expect(fresh.study().notice).toBeNull();
  });
});

describe('keeping the record', () => {
  it('is asked of the browser once, when there is something to lose', async () => {
    const disk = { snapshot: null, asked: 0 };
    const here = tab(createLog(new FakeStore(), null), DEFAULT_SETTINGS, disk);
    await here.session.start();
    for (let at = 0; at < 19; at += 1) here.session.record(answer(`q${at}`));
    expect(disk.asked).toBe(0);
    for (let at = 0; at < 9; at += 1) here.session.record(answer(`r${at}`));
    expect(disk.asked).toBe(1);
  });
});

describe('a page that is left before its events are stored', () => {
  it('leaves them in its journal, and the next page takes them in and stores them', async () => {
    const store = new FakeStore();
    const disk: Disk = { snapshot: null };
    const log = createLog(store, null);
    const left = tab({ ...log, append: () => new Promise(() => {}) }, DEFAULT_SETTINGS, disk);
    await left.session.start();
    left.session.record(answer('late'));
    expect(store.records.size).toBe(0);
    expect(disk.journal).toHaveLength(1);

    const next = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await next.session.start();
    expect(names(next)).toEqual(['late']);
    expect(store.records.size).toBe(1);
    expect(disk.journal).toEqual([]);
  });

  it('keeps what was done before the log was open, and stores it once', async () => {
    const store = new FakeStore();
    const disk: Disk = { snapshot: null };
    const left = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    left.session.record(answer('at-once'));
    expect(disk.journal).toHaveLength(1);

    const next = tab(createLog(store, null), DEFAULT_SETTINGS, disk);
    await next.session.start();
    expect(names(next)).toEqual(['at-once']);
    expect(disk.journal).toEqual([]);

    const slow = tab(createLog(store, null), DEFAULT_SETTINGS, { snapshot: null });
    slow.session.record(answer('early'));
    await slow.session.start();
    await settle();
    expect(names(slow)).toEqual(['at-once', 'early']);
    expect(store.records.size).toBe(2);
  });

  it('keeps nothing in its journal once everything is stored', async () => {
    const disk: Disk = { snapshot: null };
    const here = tab(createLog(new FakeStore(), null), DEFAULT_SETTINGS, disk);
    await here.session.start();
    here.session.record(answer('q'));
    expect(disk.journal).toHaveLength(1);
    await settle();
    expect(disk.journal).toEqual([]);
  });

  it.each([[null], ['{'], ['{"events":1}'], ['[{"kind":"erased"},7]']])(
    'takes nothing from a journal that holds %j',
    (text) => expect(parseJournal(text)).toEqual([]),
  );
});
