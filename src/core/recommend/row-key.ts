import { hashOf } from '../random/hash.ts';

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
    const hash = hashOf(words).toString(36);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return { ...row, key: times === 1 ? `m-${hash}` : `m-${hash}-${times}` };
  });
}
