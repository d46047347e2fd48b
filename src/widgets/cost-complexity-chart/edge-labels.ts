import { type DrawingSize, textWidth } from './geometry.ts';

export interface EdgeLabel {
  readonly kind: 'iso' | 'trend' | 'saving';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * Names lines where they leave the plot, above its top edge or right of its right edge, where no
 * point can be: neighbours are pushed apart along the edge.
 */
export function edgeLabels(
  ends: readonly { text: string; kind: 'iso' | 'trend'; x: number; y: number }[],
  size: DrawingSize,
): readonly EdgeLabel[] {
  const { plot, tickSize } = size;
  const onTop = ends.filter((end) => end.y <= plot.top + 1).sort((a, b) => b.x - a.x);
  const onRight = ends.filter((end) => end.y > plot.top + 1).sort((a, b) => a.y - b.y);

  let free = size.width;
  const top = onTop.map(({ text, kind, x }) => {
    const half = textWidth(text, tickSize) / 2;
    const middle = Math.min(x, free - half);
    free = middle - half - 6;
    return { kind, text, x: middle, y: plot.top - 7, anchor: 'middle' as const };
  });

  let next = plot.top + tickSize * 0.4;
  const right = onRight.map(({ text, kind, y }) => {
    const baseline = Math.max(y + tickSize * 0.34, next);
    next = baseline + tickSize * 1.15;
    return { kind, text, x: plot.right + 5, y: baseline, anchor: 'start' as const };
  });
  return [...top, ...right];
}
