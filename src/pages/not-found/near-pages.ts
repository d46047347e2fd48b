export interface KnownPage {
  readonly to: string;
  readonly name: string;
}

/** How many single-letter edits lead from one word to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Pages whose address or name resembles what was asked for, the closest first. */
export function nearPages(
  asked: string,
  pages: readonly KnownPage[],
  most = 5,
): readonly KnownPage[] {
  const wanted = asked
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (wanted === '') return [];
  const words = wanted.split(' ');
  const scored = pages.map((page) => {
    const slug = page.to
      .replace(/^\/lessons/, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const text = `${slug} ${page.name.toLowerCase()}`;
    const hits = words.filter((word) => word.length > 1 && text.includes(word)).length;
    const last = words.at(-1) ?? '';
    const distance = Math.min(editDistance(wanted, slug), editDistance(last, slug));
    return { page, score: hits * 4 - distance, close: hits > 0 || distance <= slug.length / 2 };
  });
  return scored
    .filter(({ close }) => close)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ page }) => page);
}
