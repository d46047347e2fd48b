import { describe, expect, it } from 'vitest';
import { createLog, type EventLog, memoryLog } from './event-log.ts';
import { FakeStore, fakeChannels } from './fake-store.ts';
import { answer, eventAt } from './sample-events.ts';
import { createSession, EMPTY, ERASE_UNDO_MS, type Study } from './session.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

let seed = 0;

/** A tab of a browser: its own clock, page and session over a given log. */
function tab(log: EventLog, cached: Settings = DEFAULT_SETTINGS) {
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
      for (const { action, dueMs } of timers.splice(0)) if (dueMs <= clock.nowMs) action();
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
    const here = tab(createLog(store, null));
    await here.session.start();
    here.session.record(answer('q'));
    here.session.eraseEverything();
    await settle();
    return { store, here };
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
