/** Where a key leads among points in order: `null` when it is not a key of the chart. */
export function nextPoint(
  ids: readonly string[],
  current: string | null,
  key: string,
): string | null {
  if (ids.length === 0) return null;
  const last = ids.length - 1;
  const at = current === null ? -1 : ids.indexOf(current);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return ids[Math.min(last, at + 1)] ?? null;
    case 'ArrowLeft':
    case 'ArrowDown':
      return ids[at < 0 ? last : Math.max(0, at - 1)] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids[last] ?? null;
    default:
      return null;
  }
}

/** The mark nearest to a place in the drawing, within `reach`; `null` when none is. */
export function nearestMark(
  marks: readonly { readonly id: string; readonly px: number; readonly py: number }[],
  x: number,
  y: number,
  reach: number,
): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const mark of marks) {
    const distance = Math.hypot(mark.px - x, mark.py - y);
    if (distance <= least) {
      nearest = mark.id;
      least = distance;
    }
  }
  return nearest;
}
