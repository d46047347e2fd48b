/** `1,152`, `0.5` and `0,5`; `null` for what is no number of at least 0. */
export function readAmount(text: string): number | null {
  const trimmed = text.trim().replace(/^\$/, '');
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(trimmed)
    ? trimmed.replaceAll(',', '')
    : trimmed.replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
