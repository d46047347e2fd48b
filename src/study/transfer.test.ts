import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './checksum.ts';
import { unionOfEvents } from './events.ts';
import { answer, eventAt, RECORDS } from './sample-events.ts';
import { exportText, type ImportPreview, MAX_IMPORT_BYTES, parseImport } from './transfer.ts';

const NOW = 1_790_000_000_000;
const first = eventAt(NOW - 5_000, answer('first'));
const second = eventAt(NOW - 4_000, answer('second'));

function previewOf(text: string, here: Parameters<typeof parseImport>[1] = []): ImportPreview {
  const result = parseImport(text, here, NOW);
  if (!result.ok) throw new Error(result.problem);
  return result.preview;
}

function problemOf(text: string): string {
  const result = parseImport(text, [], NOW);
  return result.ok ? 'accepted' : result.problem;
}

/** A file with a true checksum around any events, as a stranger could make it. */
function forged(events: unknown, change: Record<string, unknown> = {}): string {
  const checksum = crc32(JSON.stringify(events));
  return JSON.stringify({ format: 'rightsize-study', schema: 1, checksum, events, ...change });
}

describe('crc32', () => {
  it('gives the published check value', () => {
    expect(crc32('123456789')).toBe('cbf43926');
  });
});

describe('export and import', () => {
  it('gives every event back', () => {
    fc.assert(
      fc.property(RECORDS, (record) => {
        const events = unionOfEvents(record, []).filter(({ kind }) => !kind.startsWith('erase'));
        expect(previewOf(exportText(events, NOW)).added).toEqual(events);
      }),
    );
  });

  it('is a file of the version of its newest event', () => {
    const versionOf = (text: string): unknown => JSON.parse(text).schema;
    const discard = eventAt(NOW - 3_000, { kind: 'exam-discarded', exam: 'x' });
    expect(versionOf(exportText([], NOW))).toBe(1);
    expect(versionOf(exportText([first, second], NOW))).toBe(1);
    expect(versionOf(exportText([first, discard], NOW))).toBe(2);
  });

  it('tells what would be added from what is here', () => {
    const preview = previewOf(exportText([first, second], NOW), [second]);
    expect(preview.added).toEqual([first]);
    expect(preview.alreadyHere).toBe(1);
  });

  it('adds an event once, however often the file holds it', () => {
    expect(previewOf(forged([first, first])).added).toEqual([first]);
  });

  it('never erases: an erasure in the file stays there', () => {
    const erased = eventAt(NOW - 4_500, { kind: 'erased' });
    expect(previewOf(forged([first, erased, second])).added).toEqual([second]);
  });

  it('flags what was recorded before this browser’s record was erased', () => {
    const erased = eventAt(NOW - 4_500, { kind: 'erased' });
    expect(previewOf(exportText([first, second], NOW), [erased]).beforeErase).toBe(1);
  });

  it('accepts and flags dates in the future', () => {
    const ahead = eventAt(NOW + 3 * 86_400_000, answer('ahead'));
    const preview = previewOf(exportText([first, ahead], NOW));
    expect(preview.added).toHaveLength(2);
    expect(preview.inFuture).toBe(1);
    const byIdAlone = { ...eventAt(NOW + 3 * 86_400_000, answer('ahead')), at: NOW };
    expect(previewOf(exportText([first, byIdAlone], NOW)).inFuture).toBe(1);
  });
});

describe('a hostile or damaged file', () => {
  it.each([
    ['', 'The file is not JSON'],
    ['{"format":', 'The file is not JSON'],
    ['null', 'The file holds null'],
    ['[]', 'The file holds a list'],
    ['{}', '“format” is missing'],
    ['{"format":"anki"}', '“format” is “anki”'],
    [forged([first], { schema: 3 }), 'a newer version of Rightsize wrote the file'],
    [forged([first], { schema: '1' }), '“schema” is “1”. It should be 1 or 2.'],
    [forged({ length: 1 }), '“events” is an object. It should be a list.'],
    [forged([first], { checksum: undefined }), '“checksum” is missing'],
    [exportText([first], NOW).replace('"first"', '"fleet"'), 'changed or damaged'],
  ])('is refused with what is wrong (%#)', (text, reason) => {
    expect(problemOf(text)).toContain(reason);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is refused for a field %s, with its place',
    (key) => {
      const text = forged([first, second]).replace('"kind"', `"${key}":{"polluted":true},"kind"`);
      expect(problemOf(text)).toContain(`events[0].${key}`);
      expect(Object.prototype).not.toHaveProperty('polluted');
    },
  );

  it('is refused when it is over 64 MB, which years of study do not reach', () => {
    expect(problemOf(' '.repeat(MAX_IMPORT_BYTES + 1))).toContain('at most 64 MB');
    const busy = Array.from({ length: 1_000 }, (_, at) =>
      eventAt(NOW + at, answer('worked-example-bert-case-cpu', { confidence: 'think' })),
    );
    expect(exportText(busy, NOW).length * 100).toBeLessThan(MAX_IMPORT_BYTES);
  });

  it('is refused for an id from the end of time, after which nothing could be recorded', () => {
    const last = { ...second, id: 'zzzzzzzzz-ffffffffff' };
    expect(previewOf(forged([first, last])).rejected).toEqual([
      {
        place: 'events[1].id',
        reason: 'should start with a time before the year 3936, but is “zzzzzzzzz-ffffffffff”',
      },
    ]);
  });

  it('is refused when it is nested without end', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(problemOf(forged([]).replace('[]', deep))).not.toBe('accepted');
  });

  it('is listed event by event, with the place of each fault', () => {
    const bad = { ...second, choice: 'A' };
    expect(previewOf(forged([first, bad, 7, { ...first, schema: 3 }])).rejected).toEqual([
      { place: 'events[1].choice', reason: 'should be a whole number from 0 to 99, but is “A”' },
      { place: 'events[2]', reason: 'should be an event, but is 7' },
      { place: 'events[3].schema', reason: 'is 3: a newer version of Rightsize wrote this' },
    ]);
  });

  it('never makes the import throw', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        parseImport(text, [], NOW);
        parseImport(forged(JSON.parse(text)), [], NOW);
        parseImport(forged([JSON.parse(text)]), [], NOW);
      }),
    );
  });
});
