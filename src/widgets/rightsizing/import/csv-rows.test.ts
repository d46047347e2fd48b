import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialectOf } from './csv-dialect.ts';
import { CsvRows } from './csv-rows.ts';

function rowsOf(text: string, pieceLength = text.length || 1) {
  const rows: { cells: readonly string[]; line: number }[] = [];
  const reader = new CsvRows((cells, line) => rows.push({ cells: [...cells], line }));
  for (let at = 0; at < text.length; at += pieceLength) {
    reader.push(text.slice(at, at + pieceLength));
  }
  reader.end();
  return rows;
}

test.each([
  ['a,b\n1,2\n', ',', '\n'],
  ['a;b\n1,5;2,5\n1;2\n', ';', '\n'],
  ['a\tb\n1,5\t2\n', '\t', '\n'],
  ['a,b\r1,2\r', ',', '\r'],
  ['"a;b",c\n"1;2",3\n', ',', '\n'],
  ['just one\ncolumn\n', ',', '\n'],
])('the dialect of %j is seen from its lines', (text, delimiter, newline) => {
  expect(dialectOf(text)).toEqual({ delimiter, newline });
});

test('rows carry the line they start on, over quotes with line breaks and empty lines', () => {
  expect(rowsOf('a,b\r\n\r\n"two\nlines",c\r\nd,"say ""x"""\r\n')).toEqual([
    { cells: ['a', 'b'], line: 1 },
    { cells: ['two\nlines', 'c'], line: 3 },
    { cells: ['d', 'say "x"'], line: 5 },
  ]);
});

test('where a file is cut into pieces changes nothing', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'a', '1.5', 'with, comma', 'with "quotes"', 'two\nlines', 'é'),
    fc.integer().map(String),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 2500 }),
      fc.integer({ min: 1000, max: 40_000 }),
      (table, pieceLength) => {
        const text = table.map((row) => row.map(quoted).join(',')).join('\n');
        const whole = rowsOf(text);
        expect(rowsOf(text, pieceLength)).toEqual(whole);
        const filled = table.filter((row) => row.some((entry) => entry !== ''));
        expect(whole.map(({ cells }) => cells)).toEqual(filled);
      },
    ),
    { numRuns: 30 },
  );
});

test('a quotation mark that is never closed ends the reading with its line', () => {
  const text = `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(400_000)}`;
  expect(() => rowsOf(text, 1 << 20)).toThrow(/^Line 3: .*quotation mark/);
});
