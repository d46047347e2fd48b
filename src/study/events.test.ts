import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byEventId,
  EVENT_ID_PATTERN,
  IMPORTABLE_ID_PATTERN,
  LATEST_CLOCK_MS,
  MAX_TIME_MS,
  makeEventId,
  unionOfEvents,
} from './events.ts';
import { RECORDS } from './sample-events.ts';

const bytes = (value: number) => () => Uint8Array.of(value, value, value, value, value);

describe('makeEventId', () => {
  it('sorts by time, whatever the random part', () => {
    fc.assert(
      fc.property(fc.nat(LATEST_CLOCK_MS), fc.nat(LATEST_CLOCK_MS), fc.nat(255), (a, b, byte) => {
        fc.pre(a < b);
        expect(makeEventId(a, '', bytes(255)) < makeEventId(b, '', bytes(byte))).toBe(true);
      }),
    );
  });

  it('comes after the latest event even when the clock was set back', () => {
    const latest = makeEventId(1_800_000_000_000, '', bytes(200));
    expect(makeEventId(1_000_000_000_000, latest, bytes(0)) > latest).toBe(true);
  });

  it('always has the one format that the parser accepts', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.nat(255), (ms, byte) => {
        expect(makeEventId(ms, '', bytes(byte))).toMatch(EVENT_ID_PATTERN);
      }),
    );
  });

  it('is one that another browser imports, however wrong the clock was', () => {
    const first = makeEventId(MAX_TIME_MS * 9, '', bytes(255));
    expect(first).toMatch(IMPORTABLE_ID_PATTERN);
    expect(makeEventId(MAX_TIME_MS * 9, first, bytes(0))).toMatch(IMPORTABLE_ID_PATTERN);
  });
});

describe('unionOfEvents', () => {
  it('is idempotent, commutative and associative', () => {
    fc.assert(
      fc.property(RECORDS, RECORDS, RECORDS, (a, b, c) => {
        const ab = unionOfEvents(a, b);
        expect(unionOfEvents(ab, ab)).toEqual(ab);
        expect(unionOfEvents(b, a)).toEqual(ab);
        expect(unionOfEvents(ab, c)).toEqual(unionOfEvents(a, unionOfEvents(b, c)));
      }),
    );
  });

  it('holds every id of both records once, in order', () => {
    fc.assert(
      fc.property(RECORDS, RECORDS, (a, b) => {
        const ids = unionOfEvents(a, b).map((event) => event.id);
        expect(ids).toEqual([...new Set([...a, ...b].sort(byEventId).map((event) => event.id))]);
      }),
    );
  });
});
