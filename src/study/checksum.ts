const POLYNOMIAL = 0xedb88320;

/** What each value of a byte does to the remainder: 8 steps of the division at once. */
const STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = (remainder >>> 1) ^ (remainder & 1 ? POLYNOMIAL : 0);
  }
  return remainder;
});

/** CRC-32 (ISO-HDLC, as in zip and PNG) of the UTF-8 bytes of a text, as 8 hexadecimal digits. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc = (crc >>> 8) ^ (STEPS[(crc ^ byte) & 0xff] ?? 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
