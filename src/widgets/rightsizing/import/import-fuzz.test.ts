import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPreview, firstAnswers, questionsOf } from './apply-preview.ts';
import { type ImportOutcome, importBlob, parseText } from './import-blob.ts';

/** Whatever a file holds: used whole and in order, or refused with a sentence and nothing else. */
function expectWholeOrNothing(outcome: ImportOutcome): void {
  if (!outcome.ok) {
    expect(outcome.reason).toMatch(/^\S.*[.?]$/s);
    expect(outcome.reason).not.toContain('could not be read to its end');
    expect(outcome.problems.length).toBeLessThanOrEqual(20);
    expect(outcome.problemCount).toBeGreaterThanOrEqual(outcome.problems.length);
    expect(Object.keys(outcome)).not.toContain('instances');
    return;
  }
  questionsOf(outcome);
  const instances = applyPreview(outcome, firstAnswers(outcome));
  expect(instances).toHaveLength(outcome.instances.length);
  for (const { series } of instances) {
    expect(series.length).toBeGreaterThan(0);
    for (const { timesMs, values, periodSeconds } of series) {
      expect(timesMs.length).toBe(values.length);
      expect(timesMs.length).toBeGreaterThan(0);
      expect(periodSeconds).toBeGreaterThan(0);
      for (let at = 0; at < timesMs.length; at += 1) {
        expect(Number.isFinite(timesMs[at])).toBe(true);
        expect(values[at]).toBeGreaterThanOrEqual(0);
        expect(values[at]).toBeLessThan(Infinity);
        if (at > 0) expect(timesMs[at]).toBeGreaterThan(timesMs[at - 1] ?? Infinity);
      }
    }
  }
}

test('no bytes make it throw, hang or half-apply', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      expectWholeOrNothing(await importBlob(new Blob([new Uint8Array(bytes)]), 'x', () => {}));
    }),
    { numRuns: 300 },
  );
});

const goodTime = fc.integer({ min: 0, max: 400 }).map((step) => {
  const iso = new Date(Date.UTC(2026, 10, 1) + step * 300_000).toISOString();
  return `${iso.slice(0, 19)}Z`;
});
const time = fc.oneof(
  { weight: 30, arbitrary: goodTime },
  fc.constantFrom('2026/11/26 00:00:00', '1795694700', '', 'time', '03/04/2026', '"'),
);
const value = fc.oneof(
  { weight: 30, arbitrary: fc.double({ min: 0, max: 200, noNaN: true }).map(String) },
  fc.constantFrom('', '5', '45,5', '1,234', '-1', 'NaN', '1e400', '"7"', '0.5%', '"'),
);
const name = fc.constantFrom(
  'cpu',
  'CPUUtilization',
  'i-0123456789abcdef0',
  '__proto__',
  'constructor',
  'toString',
  'web',
  '',
  'StatusCheckFailed',
  'm5.large',
  '"a\nb"',
);
const separator = fc.constantFrom(',', ';', '\t');
const newline = fc.constantFrom('\n', '\r\n', '\r');

test('no table of a graph makes it throw, hang or half-apply', () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(time, fc.array(value, { maxLength: 5 })), { maxLength: 40 }),
      separator,
      newline,
      (header, rows, comma, end) => {
        const lines = [['time', ...header], ...rows.map(([at, values]) => [at, ...values])];
        expectWholeOrNothing(parseText(lines.map((cells) => cells.join(comma)).join(end)));
      },
    ),
    { numRuns: 500 },
  );
});

test('no long table makes it throw, hang or half-apply', () => {
  const rows = fc.array(
    fc.tuple(time, name, fc.constantFrom('m5.large', '', 'ml.c5.xlarge', 'x'), name, value),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(rows, separator, newline, (table, comma, end) => {
      const lines = [['timestamp', 'instance', 'type', 'metric', 'value'], ...table];
      expectWholeOrNothing(parseText(lines.map((cells) => cells.join(comma)).join(end)));
    }),
    { numRuns: 500 },
  );
});

test('no JSON makes it throw, hang or half-apply', () => {
  const scalar = fc.oneof(fc.string(), fc.double(), fc.constantFrom(null, true, 1795694700, -1));
  const list = fc.array(fc.oneof(time, scalar), { maxLength: 6 });
  const result = fc.record(
    { Id: name, Label: name, Timestamps: list, Values: list, StatusCode: fc.string() },
    { requiredKeys: [] },
  );
  const point = fc.record(
    { Timestamp: fc.oneof(time, scalar), Average: scalar, Maximum: scalar, Unit: name },
    { requiredKeys: [] },
  );
  const answer = fc.oneof(
    fc.record({ MetricDataResults: fc.array(fc.oneof(result, fc.jsonValue())) }),
    fc.record({ Label: name, Datapoints: fc.array(fc.oneof(point, fc.jsonValue())) }),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(
      fc.array(answer, { minLength: 1, maxLength: 3 }),
      fc.nat(2000),
      fc.boolean(),
      (answers, cut, isCut) => {
        const text = answers.map((part) => JSON.stringify(part)).join('\n');
        expectWholeOrNothing(parseText(isCut ? text.slice(0, cut) : text));
      },
    ),
    { numRuns: 500 },
  );
});
