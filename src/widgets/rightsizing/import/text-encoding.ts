import { Rejection } from './rejection.ts';

/** First bytes of files that people take for a CSV file. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Excel workbook (save it as CSV)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook (save it as CSV)'],
  [[0x1f, 0x8b], 'a gzip archive (unpack it first)'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file (export it as CSV)'],
];
const SAMPLE = 4096;

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * How the text of a file is encoded, by its first bytes and never by its name. A byte-order mark
 * counts; without one, UTF-16 is known by the zeros in every other byte.
 * Throws a `Rejection` for an empty file and for bytes that are no text.
 */
export function encodingOf(head: Uint8Array): TextEncodingName {
  if (head.length === 0) {
    throw new Rejection('The file is empty (0 bytes). Expected metrics as CSV or JSON.');
  }
  for (const [bytes, what] of SIGNATURES) {
    if (bytes.every((byte, at) => head[at] === byte)) {
      throw new Rejection(`This is ${what}, whatever its name says. Expected text: CSV or JSON.`);
    }
  }
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, SAMPLE);
  const zeros = [0, 0];
  let controls = 0;
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (controls === 0 && sample.length >= 4) {
    if (even === 0 && odd > sample.length * 0.4) return 'utf-16le';
    if (odd === 0 && even > sample.length * 0.4) return 'utf-16be';
  }
  if (controls + even + odd > 0) {
    throw new Rejection('This is not a text file. Expected metrics as CSV or JSON.');
  }
  return 'utf-8';
}
