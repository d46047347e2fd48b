import { expect, test } from 'vitest';
import { type ImportProgress, importBlob } from './import-blob.ts';

const ROWS = 60_000;
const text = `timestamp;instance;metric;value\r\n${Array.from({ length: ROWS }, (_, at) => {
  const time = new Date(Date.UTC(2026, 0, 1) + Math.floor(at / 2) * 60_000).toISOString();
  return `${time.slice(0, 19)}Z;größe-${at % 2};cpu;${(at % 1000) / 10}`.replace('.', ',');
}).join('\r\n')}\r\n`;

function utf16(source: string, isBigEndian: boolean): Blob {
  const bytes = new DataView(new ArrayBuffer(2 * source.length));
  for (let at = 0; at < source.length; at += 1) {
    bytes.setUint16(2 * at, source.charCodeAt(at), !isBigEndian);
  }
  return new Blob([bytes.buffer]);
}

test.each([
  ['UTF-8', new Blob([text])],
  ['UTF-8 with a byte-order mark', new Blob([`\uFEFF${text}`])],
  ['UTF-16 of little ends', utf16(`\uFEFF${text}`, false)],
  ['UTF-16 of big ends', utf16(`\uFEFF${text}`, true)],
])('a file of several pieces in %s comes to the same', async (_, blob) => {
  const seen: ImportProgress[] = [];
  const outcome = await importBlob(blob, 'x.csv', (progress) => seen.push(progress));
  if (!outcome.ok) throw new Error(`${outcome.reason} ${JSON.stringify(outcome.problems)}`);
  expect(outcome.rows).toBe(ROWS);
  expect(outcome.instances.map(({ key }) => key)).toEqual(['größe-0', 'größe-1']);
  const [series] = outcome.instances[1]?.series ?? [];
  expect(series?.timesMs).toHaveLength(ROWS / 2);
  expect([...(series?.values.slice(0, 3) ?? [])]).toEqual([0.1, 0.3, 0.5]);
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.at(-1)).toMatchObject({ bytesRead: blob.size, totalBytes: blob.size });
  const rows = seen.map(({ rowsRead }) => rowsRead);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

test('a file that the browser can’t read any more is refused with a sentence', async () => {
  const gone = new Blob(['time,cpu\n']);
  gone.slice = () => {
    throw new DOMException('The file changed on the disk.', 'NotReadableError');
  };
  expect(await importBlob(gone, 'x.csv', () => {})).toMatchObject({
    ok: false,
    reason: expect.stringContaining('could not be read to its end'),
  });
});

test('a file that is too large is not touched', async () => {
  const large = new Blob(['x']);
  Object.defineProperty(large, 'size', { value: 1e9 });
  large.slice = () => {
    throw new Error('It was read.');
  };
  expect(await importBlob(large, 'x.csv', () => {})).toMatchObject({
    ok: false,
    reason: expect.stringContaining('1,000 MB and was not read'),
  });
});

test('JSON has a limit of its own', async () => {
  const blanks = ' '.repeat(1 << 20);
  const json = new Blob(['{"MetricDataResults":[', ...Array(50).fill(blanks), ']}']);
  expect(await importBlob(json, 'x.csv', () => {})).toMatchObject({
    ok: false,
    reason: expect.stringContaining('of JSON and was not read. Expected at most 50 MB'),
  });
});
