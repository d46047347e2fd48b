import { expect, test } from 'vitest';
import { encodingOf } from './text-encoding.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isBigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

test('plain text, text with a mark and text with umlauts are UTF-8', () => {
  expect(encodingOf(bytes('time,cpu'))).toBe('utf-8');
  expect(encodingOf(bytes('\uFEFFZeit;Auslastung für alle'))).toBe('utf-8');
});

test('UTF-16 is known by its mark, and without one by its zeros', () => {
  expect(encodingOf(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toBe('utf-16le');
  expect(encodingOf(Uint8Array.of(0xfe, 0xff, 0, 0x41))).toBe('utf-16be');
  expect(encodingOf(utf16('timestamp,value\n', false))).toBe('utf-16le');
  expect(encodingOf(utf16('timestamp,value\n', true))).toBe('utf-16be');
});

test.each([
  ['an empty file', [], '0 bytes'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'a PNG picture'],
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14], 'save it as CSV'],
  ['an archive', [0x1f, 0x8b, 0x08], 'unpack it first'],
  ['bytes without meaning', [0x41, 0x00, 0x01, 0x02, 0x42], 'not a text file'],
])('%s is refused by what is in it', (_, head, reason) => {
  expect(() => encodingOf(Uint8Array.from(head))).toThrow(reason);
});
