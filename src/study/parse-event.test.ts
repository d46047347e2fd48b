import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEvent } from './parse-event.ts';
import { answer, eventAt, measured, RECORDS } from './sample-events.ts';

const good = eventAt(1_790_000_000_000, answer('big-idea-serve-where'));

function problemOf(record: unknown) {
  const parsed = parseEvent(record);
  if (parsed.ok) throw new Error('The record was accepted.');
  return parsed.problem;
}

describe('parseEvent', () => {
  it('accepts every event that we write, unchanged after JSON', () => {
    fc.assert(
      fc.property(RECORDS, (record) => {
        for (const event of record) {
          const parsed = parseEvent(JSON.parse(JSON.stringify(event)));
          expect(parsed).toEqual({ ok: true, event });
        }
      }),
    );
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        parseEvent(record);
      }),
    );
  });

  it('leaves fields that it does not know behind', () => {
    const parsed = parseEvent({ ...good, extra: { deep: true } });
    expect(parsed).toEqual({ ok: true, event: good });
  });

  it.each([
    ['instanceType', 'g6'],
    ['instanceType', '=cmd.exe'],
    ['model', ''],
    ['throughputPerSecond', 0],
    ['latencyP99Ms', Number.NaN],
    ['latencyP50Ms', undefined],
    ['batchSize', 1.5],
    ['precisionClass', 'fp64'],
    ['notes', 'x'.repeat(121)],
  ])('refuses a measurement whose %s is %o', (field, value) => {
    const record = { ...eventAt(1, measured()), [field]: value };
    expect(problemOf(record).field).toBe(field);
  });

  it('takes no field from a prototype', () => {
    expect(problemOf(Object.create(good)).field).toBe('schema');
  });

  it.each([
    ['choice', -1],
    ['choice', 1.5],
    ['choice', '0'],
    ['choice', undefined],
    ['outcome', 'Right'],
    ['mode', 'homework'],
    ['watched', 1],
    ['priceDate', 'July 2026'],
    ['question', ''],
    ['question', 'x'.repeat(121)],
    ['points', Number.NaN],
    ['at', Number.POSITIVE_INFINITY],
    ['at', -1],
    ['id', 'constructor'],
    ['kind', 'toString'],
    ['schema', 0],
    ['schema', '1'],
  ])('names the field %s when it is %s', (field, value) => {
    expect(problemOf({ ...good, [field]: value }).field).toBe(field);
  });

  it('says what would be right', () => {
    expect(problemOf({ ...good, outcome: 'correct' }).reason).toBe(
      'should be one of right, wrong, self-graded, but is “correct”',
    );
  });

  it('checks the value of a setting against its key', () => {
    const event = eventAt(1, { kind: 'setting-changed', key: 'theme', value: 'dark' });
    expect(problemOf({ ...event, value: 'neon' }).field).toBe('value');
    expect(problemOf({ ...event, key: 'textScale', value: 2 }).field).toBe('value');
    for (const value of [0.79, 0.98, 0.855, '0.9', Number.NaN]) {
      expect(problemOf({ ...event, key: 'retention', value }).field).toBe('value');
    }
    for (const value of [-1, 24, 4.5, '4']) {
      expect(problemOf({ ...event, key: 'dayStartHour', value }).field).toBe('value');
    }
    for (const key of ['retention', 'dayStartHour', 'leechLapses']) {
      const value = key === 'retention' ? 0.97 : 20;
      expect(parseEvent({ ...event, key, value }).ok).toBe(true);
    }
    expect(problemOf({ ...event, key: '__proto__' }).field).toBe('key');
  });

  it('tells a newer record from a broken one', () => {
    expect(problemOf({ ...good, schema: 3 }).newer).toBe(true);
    expect(problemOf({ ...good, schema: null }).newer).toBe(false);
  });

  it.each(['exam-paused', 'exam-resumed', 'exam-discarded'])(
    'takes %s in the second version only, and other kinds in both',
    (kind) => {
      const event = { ...good, kind, exam: 'x', usedMs: 1 };
      expect(problemOf({ ...event, schema: 1 })).toEqual({
        field: 'schema',
        reason: 'should be one of 2, but is 1',
        newer: false,
      });
      expect(parseEvent({ ...event, schema: 2 }).ok).toBe(true);
      expect(parseEvent({ ...good, schema: 1 }).ok).toBe(true);
      expect(parseEvent({ ...good, schema: 2 }).ok).toBe(true);
    },
  );

  it('does not repeat a long hostile text in its reason', () => {
    expect(problemOf({ ...good, outcome: 'x'.repeat(100_000) }).reason.length).toBeLessThan(200);
  });
});
