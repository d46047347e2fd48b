const POLYNOMIAL = 0xedb88320;

/** CRC-32 (ISO-HDLC, as in zip and PNG) of the UTF-8 bytes of a text, as 8 hexadecimal digits. */
export function crc32(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
    }
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
