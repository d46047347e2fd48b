import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, eventAt, RECORDS } from './sample-events.ts';
import { actsByDay, calibrationOf, timeByDay } from './statistics.ts';

const MINUTE = 60_000;
const day = (at: number) => (at < 1_000 * MINUTE ? 'one' : 'two');

describe('calibrationOf', () => {
  it('counts right answers by what the reader said before', () => {
    const rows = calibrationOf([
      eventAt(1, answer('a', { confidence: 'sure' })),
      eventAt(2, answer('b', { confidence: 'sure', outcome: 'wrong' })),
      eventAt(3, answer('c', { confidence: 'guess', outcome: 'wrong' })),
      eventAt(4, answer('d')),
      eventAt(5, answer('e', { confidence: 'sure', watched: false })),
    ]);
    expect(rows).toEqual([
      { confidence: 'guess', right: 0, of: 1 },
      { confidence: 'think', right: 0, of: 0 },
      { confidence: 'sure', right: 1, of: 2 },
    ]);
  });
});

describe('timeByDay', () => {
  it('adds up short gaps, and half a minute before a break', () => {
    const events = [0, 1, 3, 60].map((at) => eventAt(at * MINUTE, answer('a')));
    expect(timeByDay(events, day).get('one')).toBe(3 * MINUTE + 2 * 30_000);
  });

  it('takes changing a setting for no study', () => {
    const setting = eventAt(5, { kind: 'setting-changed', key: 'theme', value: 'dark' });
    expect(timeByDay([setting], day).size).toBe(0);
    expect(actsByDay([setting], day).size).toBe(0);
  });

  it('never counts more than passed between the first and the last act, and half a minute', () => {
    fc.assert(
      fc.property(RECORDS, (events) => {
        const times = events.map(({ at }) => at);
        const span = times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
        const total = [...timeByDay(events, () => 'day').values()].reduce((a, b) => a + b, 0);
        expect(total).toBeLessThanOrEqual(span + 30_000);
      }),
    );
  });
});

describe('actsByDay', () => {
  it('counts acts on their day', () => {
    const events = [1, 2, 2_000].map((at) => eventAt(at * MINUTE, answer('a')));
    expect([...actsByDay(events, day)]).toEqual([
      ['one', 2],
      ['two', 1],
    ]);
  });
});
