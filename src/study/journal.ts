import type { StudyEvent } from './events.ts';

/** Events on their way to the log, kept where a page that is left at once does not lose them. */
export interface Journal {
  add(events: readonly StudyEvent[]): void;
  /** They are in the log now. */
  arrived(events: readonly StudyEvent[]): void;
}

/** @param write keeps all of them in place of what was kept before, at once */
export function createJournal(write: (events: readonly StudyEvent[]) => void): Journal {
  let onTheirWay: readonly StudyEvent[] = [];
  const keep = (events: readonly StudyEvent[]): void => {
    onTheirWay = events;
    write(events);
  };
  return {
    add: (events) => keep([...onTheirWay, ...events]),
    arrived(events) {
      const ids = new Set(events.map(({ id }) => id));
      if (onTheirWay.some(({ id }) => ids.has(id))) {
        keep(onTheirWay.filter(({ id }) => !ids.has(id)));
      }
    },
  };
}
