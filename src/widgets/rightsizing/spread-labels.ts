/**
 * Moves labels apart that would lie on each other, as little as possible from where they belong, and
 * keeps them in order.
 *
 * @param wanted where each would like to be, as shares of a height from 0 (top) to 1
 * @param gap the least distance of two labels
 * @returns where each goes, in the order of `wanted`
 */
export function spreadLabels(wanted: readonly number[], gap: number): readonly number[] {
  const order = wanted.map((_, index) => index);
  order.sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Labels that touch form a group around the mean of what they want; groups that touch merge.
  const groups: { members: number[]; top: number }[] = [];
  for (const index of order) {
    groups.push({ members: [index], top: wanted[index] ?? 0 });
    for (;;) {
      const below = groups.at(-1);
      const above = groups.at(-2);
      if (!below || !above || below.top - above.top >= above.members.length * gap - 1e-12) break;
      groups.pop();
      above.members.push(...below.members);
      const sum = above.members.reduce(
        (total, member, place) => total + (wanted[member] ?? 0) - place * gap,
        0,
      );
      above.top = sum / above.members.length;
    }
  }
  const placed = [...wanted];
  for (const { members, top } of groups) {
    for (const [place, member] of members.entries()) placed[member] = top + place * gap;
  }
  return placed;
}
