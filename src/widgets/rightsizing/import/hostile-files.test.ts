import { expect, test } from 'vitest';
import { parseText } from './import-blob.ts';

/** Files made to be slow or large in memory; each took minutes or gigabytes before its limit. */
const HOSTILE: readonly (readonly [what: string, text: () => string, reason: string])[] = [
  ['brackets in a label', () => `time,${'('.repeat(900_000)}\n2026-11-26T00:00Z,1\n`, ''],
  ['half a million columns', () => `time${',cpu'.repeat(250_000)}\n`.repeat(2), 'columns'],
  ['a million empty answers', () => '[]'.repeat(1_000_000), 'JSON values after each other'],
  ['arrays in arrays', () => '['.repeat(200_000) + ']'.repeat(200_000), ''],
  [
    'a series for each row',
    () =>
      `timestamp,instance,metric,value\n${Array.from({ length: 20_000 }, (_, at) => `2026-11-26T00:00Z,a,cpu ${at},1`).join('\n')}`,
    'more than 4,000 series',
  ],
  ['quotes that never fit', () => `time,cpu\n${'"a"b'.repeat(200_000)}\n`, ''],
  ['nothing but quotes', () => '"'.repeat(3_000_000), ''],
];

test.each(HOSTILE)('%s does not stop the reading', (_, text, reason) => {
  const start = performance.now();
  const outcome = parseText(text());
  if (!outcome.ok) expect(outcome.reason).toContain(reason);
  else expect(reason).toBe('');
  expect(performance.now() - start).toBeLessThan(4000);
});

test('names of metrics that are not used cost no time for each row', () => {
  const text = `timestamp,instance,metric,value\n${'2026-11-26T00:00:00Z,a,StatusCheckFailed,0\n'.repeat(300_000)}`;
  const start = performance.now();
  const outcome = parseText(text);
  expect(outcome.ok).toBe(false);
  expect(performance.now() - start).toBeLessThan(4000);
});
