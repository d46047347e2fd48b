import { describe, expect, it } from 'vitest';
import { createLog, memoryLog } from './event-log.ts';
import type { StudyEvent } from './events.ts';
import { FakeStore, fakeChannels } from './fake-store.ts';
import { answer, eventAt } from './sample-events.ts';

const first = eventAt(1, answer('first'));
const second = eventAt(2, answer('second'));

describe('a log over a database', () => {
  it('gives back what was stored', async () => {
    const log = createLog(new FakeStore(), null);
    await log.append([first]);
    await log.append([second]);
    expect(await log.read()).toEqual([first, second]);
    expect(log.status()).toBe('ok');
  });

  it('never overwrites a record that is there', async () => {
    const store = new FakeStore();
    const log = createLog(store, null);
    await log.append([first]);
    await log.append([{ ...first, at: 99 }]);
    expect(await log.read()).toEqual([first]);
  });

  it('moves corrupted and foreign records aside, with the reason, and reads the rest', async () => {
    const store = new FakeStore();
    store.records.set('junk', 'not an event');
    store.records.set('half', { ...first, outcome: 7 });
    store.records.set(second.id, second);
    store.records.set('elsewhere', first);
    const log = createLog(store, null);
    expect(await log.read()).toEqual([second]);
    expect((await log.readAside()).map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      'junk should be an event, but is “not an event”',
      'half outcome should be one of right, wrong, self-graded, but is 7',
      'elsewhere is stored under the id of another event',
    ]);
    expect([...store.records.keys()]).toEqual([second.id]);
  });

  it('reads a newer record as far as it can and writes nothing', async () => {
    const store = new FakeStore();
    store.records.set('newer', { ...second, schema: 3 });
    store.records.set('junk', null);
    store.records.set(first.id, first);
    const log = createLog(store, null);
    expect(await log.read()).toEqual([first]);
    await log.append([eventAt(3, answer('third'))]);
    expect(log.status()).toBe('readonly-newer');
    expect([...store.records.keys()]).toEqual(['newer', 'junk', first.id]);
  });

  it('goes on in memory when the database cannot be read', async () => {
    const store = new FakeStore();
    store.failing = true;
    const log = createLog(store, null);
    expect(await log.read()).toEqual([]);
    expect(log.status()).toBe('memory');
  });

  it('keeps what could not be stored and stores it when there is room again', async () => {
    const store = new FakeStore();
    const log = createLog(store, null);
    const statuses: string[] = [];
    log.subscribe({ onEvents: () => undefined, onStatus: (status) => statuses.push(status) });
    store.failing = true;
    await Promise.all([log.append([first]), log.append([second])]);
    expect(log.status()).toBe('memory');
    store.failing = false;
    await log.append([eventAt(3, answer('third'))]);
    expect(store.records.size).toBe(3);
    expect(statuses).toEqual(['memory', 'ok']);
  });

  it('loses nothing when one write fails while another is under way', async () => {
    const store = new FakeStore();
    const log = createLog(store, null);
    store.failing = true;
    const failing = log.append([first]);
    const following = log.append([second]);
    await failing;
    store.failing = false;
    await following;
    await log.append([]);
    expect([...store.records.keys()].sort()).toEqual([first.id, second.id]);
  });

  it('refuses a whole import when it cannot store it', async () => {
    const store = new FakeStore();
    store.failing = true;
    await expect(createLog(store, null).appendWhole([first, second])).rejects.toThrow('full');
    expect(store.records.size).toBe(0);
  });
});

describe('a log in memory', () => {
  it('says so, and accepts everything', async () => {
    const log = memoryLog();
    await log.append([first]);
    expect(log.status()).toBe('memory');
    expect(await log.read()).toEqual([]);
  });
});

describe('two tabs', () => {
  it('hear each other’s events, also when nothing can be stored', async () => {
    const [here, there] = fakeChannels(2);
    const heard: StudyEvent[] = [];
    memoryLog(there ?? null).subscribe({
      onEvents: (events) => heard.push(...events),
      onStatus: () => undefined,
    });
    await memoryLog(here ?? null).append([first]);
    expect(heard).toEqual([first]);
  });

  it('ignore messages that are not events', () => {
    const [here, there] = fakeChannels(2);
    const heard: StudyEvent[] = [];
    memoryLog(there ?? null).subscribe({
      onEvents: (events) => heard.push(...events),
      onStatus: () => undefined,
    });
    for (const message of [null, 'hello', { events: 1 }, { events: [null, { kind: 'erased' }] }]) {
      here?.post(message);
    }
    expect(heard).toEqual([]);
  });
});
