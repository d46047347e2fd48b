import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha1Head } from './sha1.ts';

describe('the checksum of a note', () => {
  // Test vectors of FIPS 180: "abc", the empty message and the one of two blocks.
  it.each([
    ['abc', 0xa9993e36],
    ['', 0xda39a3ee],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', 0x84983e44],
  ])('of “%s” is the published one', (text, head) => {
    expect(sha1Head(text)).toBe(head);
  });

  it('is that of another implementation for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const hex = createHash('sha1').update(text, 'utf8').digest('hex');
        expect(sha1Head(text)).toBe(Number.parseInt(hex.slice(0, 8), 16));
      }),
    );
  });
});
