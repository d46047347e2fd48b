const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/**
 * The first 8 hexadecimal digits of the SHA-1 of a text's UTF-8 bytes, as a number: Anki's checksum of
 * a note's first field. FIPS 180-4; `crypto.subtle` is not there on plain http.
 */
export function sha1Head(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(padded.length - 4, (bytes.length * 8) % 2 ** 32);

  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < blocks; block += 1) state = withBlock(state, view, block * 64);
  return state[0] >>> 0;
}

type State = readonly [number, number, number, number, number];

function withBlock(state: State, view: DataView, offset: number): State {
  const words = new Int32Array(80);
  for (let at = 0; at < 80; at += 1) {
    const word = (back: number): number => words[at - back] ?? 0;
    words[at] =
      at < 16 ? view.getInt32(offset + at * 4) : rotate(word(3) ^ word(8) ^ word(14) ^ word(16), 1);
  }
  let [a, b, c, d, e] = state;
  for (let at = 0; at < 80; at += 1) {
    const next = (rotate(a, 5) + mixed(at, b, c, d) + e + (words[at] ?? 0)) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  const [a0, b0, c0, d0, e0] = state;
  return [(a0 + a) | 0, (b0 + b) | 0, (c0 + c) | 0, (d0 + d) | 0, (e0 + e) | 0];
}

function mixed(at: number, b: number, c: number, d: number): number {
  if (at < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (at < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (at < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}
