import type { AsideRecord, RecordStore, StoredRecord, TabChannel } from './event-log.ts';
import type { StudyEvent } from './events.ts';

/** For tests: a database in memory that can be told to fail. */
export class FakeStore implements RecordStore {
  writable = true;
  failing = false;
  readonly records = new Map<string, unknown>();
  readonly aside: AsideRecord[] = [];

  async readAll(): Promise<readonly StoredRecord[]> {
    this.failIfTold();
    return [...this.records].map(([key, value]) => ({ key, value }));
  }

  async add(events: readonly StudyEvent[]): Promise<void> {
    await Promise.resolve();
    this.failIfTold();
    const ids = new Set(events.map(({ id }) => id));
    if (ids.size < events.length) throw new DOMException('Key exists.', 'ConstraintError');
    for (const event of events) {
      if (!this.records.has(event.id)) this.records.set(event.id, event);
    }
  }

  async setAside(records: readonly AsideRecord[]): Promise<void> {
    this.failIfTold();
    for (const record of records) {
      this.aside.push(record);
      this.records.delete(record.key);
    }
  }

  async readAside(): Promise<readonly AsideRecord[]> {
    return this.aside;
  }

  async forgetAside(): Promise<void> {
    this.failIfTold();
    this.aside.length = 0;
  }

  async remove(ids: readonly string[]): Promise<void> {
    this.failIfTold();
    for (const id of ids) this.records.delete(id);
  }

  private failIfTold(): void {
    if (this.failing) throw new DOMException('The disk is full.', 'QuotaExceededError');
  }
}

/** For tests: channels of so many tabs, each heard by the others but not by itself. */
export function fakeChannels(tabs: number): readonly TabChannel[] {
  const listeners: ((message: unknown) => void)[][] = Array.from({ length: tabs }, () => []);
  return listeners.map((own) => ({
    post(message) {
      for (const other of listeners) {
        if (other !== own) for (const listen of other) listen(structuredClone(message));
      }
    },
    listen(onMessage) {
      own.push(onMessage);
    },
  }));
}
