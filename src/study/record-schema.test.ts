import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unionOfEvents } from './events.ts';
import { parseEvent } from './parse-event.ts';
import { answer, eventAt, RECORDS } from './sample-events.ts';
import { exportText } from './transfer.ts';

const schema: { $defs: object } = JSON.parse(readFileSync('docs/study-record.schema.json', 'utf8'));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const isExport = ajv.compile(schema);
const isEvent = ajv.compile({ $defs: schema.$defs, $ref: '#/$defs/event' });

/** Values that some field takes and most do not. */
const ANY_VALUE = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    'a',
    'null',
    0,
    1,
    2,
    3,
    -1,
    0.5,
    1e18,
    [],
    {},
    'sure',
  ),
  fc.nat(),
  fc.constant('x'.repeat(121)),
  fc.constant('x'.repeat(4_001)),
);

describe('the published schema of an export', () => {
  it('takes every export that we write', () => {
    fc.assert(
      fc.property(RECORDS, fc.nat(4_000_000_000_000), (events, at) => {
        const file: unknown = JSON.parse(exportText(unionOfEvents(events, []), at));
        expect(isExport(file), JSON.stringify(isExport.errors)).toBe(true);
      }),
    );
  });

  it('agrees with the import on every event with one field replaced or taken away', () => {
    const damaged = fc
      .tuple(RECORDS, fc.nat(), fc.nat(), fc.option(ANY_VALUE, { nil: undefined }))
      .filter(([events]) => events.length > 0)
      .map(([events, which, field, value]): Record<string, unknown> => {
        const event: Record<string, unknown> = { ...events[which % events.length] };
        const keys = Object.keys(event);
        const key = keys[field % keys.length] ?? 'id';
        if (value === undefined) delete event[key];
        else event[key] = value;
        return event;
      });
    fc.assert(
      fc.property(damaged, (event) => {
        expect(isEvent(event), JSON.stringify(event)).toBe(parseEvent(event).ok);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    [
      'retention in tenths of a per cent',
      { kind: 'setting-changed', key: 'retention', value: 0.855 },
    ],
    ['a value of another setting', { kind: 'setting-changed', key: 'theme', value: 4 }],
    ['a grade that does not exist', { kind: 'card-graded', card: 'a', grade: 5, dueAt: 1 }],
    [
      'an exam without questions',
      { kind: 'exam-started', exam: 'x', form: 'full', minutes: 1, seed: 1 },
    ],
    ['a kind that does not exist', { kind: 'card-eaten', card: 'a' }],
  ])('refuses %s', (_, body) => {
    const { id, schema: version, at } = eventAt(1_000, answer('a'));
    expect(isEvent({ id, schema: version, at, ...body })).toBe(false);
    expect(parseEvent({ id, schema: version, at, ...body }).ok).toBe(false);
  });

  it.each([
    ['no checksum', { checksum: undefined }],
    ['another format', { format: 'anki' }],
    ['a newer version', { schema: 3 }],
    ['events that are no list', { events: {} }],
    ['a date in words', { exportedAt: 'today' }],
  ])('refuses a file with %s', (_, change) => {
    const file = JSON.parse(exportText([eventAt(1_000, answer('a'))], 2_000));
    expect(isExport({ ...file, ...change })).toBe(false);
  });

  it('knows a reader’s own measurement', () => {
    const { id, schema: version, at } = eventAt(1_000, answer('a'));
    const measurement = {
      id,
      schema: version,
      at,
      kind: 'measurement-added',
      model: 'BERT base',
      precision: 'FP16',
      precisionClass: 'tf32',
      sequenceLength: null,
      framework: '',
      instanceType: 'g4dn.xlarge',
      batchSize: 8,
      concurrency: '',
      throughputPerSecond: 900,
      latencyAvgMs: null,
      latencyP50Ms: null,
      latencyP95Ms: null,
      latencyP99Ms: 12.5,
      cpuUtilizationPercent: null,
      source: '',
      sourceDate: '',
      notes: '',
    };
    const removed = { id, schema: version, at, kind: 'measurement-removed', of: id };
    expect(isEvent(measurement), JSON.stringify(isEvent.errors)).toBe(true);
    expect(isEvent(removed)).toBe(true);
    expect(isEvent({ ...measurement, throughputPerSecond: 0 })).toBe(false);
    expect(isEvent({ ...measurement, instanceType: 'g4dn' })).toBe(false);
    expect(isEvent({ ...removed, of: 'x' })).toBe(false);
  });
});
