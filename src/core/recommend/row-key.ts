/** 32 bits of FNV-1a over UTF-16 units, in base 36. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/**
 * Gives each row without a key one made from what it says, so that links to it last when rows are
 * added or moved. Rows that say the same are numbered.
 *
 * @param rows `key` is empty where it is to be made
 */
export function withKeys<Row extends { readonly key: string }>(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.key !== '') return row;
    const words = Object.entries(row)
      .filter(([field]) => field !== 'key')
      .map(([field, value]) => `${field}=${String(value)}`)
      .sort()
      .join('\n');
    const hash = shortHash(words);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return { ...row, key: times === 1 ? `m-${hash}` : `m-${hash}-${times}` };
  });
}
