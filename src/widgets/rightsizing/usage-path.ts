import { downsample } from '../../core/metrics/downsample.ts';
import { pointsInView, type Usage } from './usage.ts';

/** Up to so many points in view, every one of them is drawn. */
export const ALL_POINTS = 2000;

interface Frame {
  readonly fromMs: number;
  readonly toMs: number;
  /** Units of the drawing across. */
  readonly width: number;
  /** Pixel columns: beyond `ALL_POINTS`, each keeps its lowest and its highest point. */
  readonly columns: number;
  readonly y: (percent: number) => number;
}

/** A path through the points in view, interrupted where nothing was measured. */
export function usagePath(usage: Usage, { fromMs, toMs, width, columns, y }: Frame): string {
  const inView = pointsInView(usage.points, fromMs, toMs);
  const isThinned = inView.timesMs.length > ALL_POINTS;
  const { timesMs, values } = isThinned ? downsample(inView, columns) : inView;
  const columnMs = isThinned ? (toMs - fromMs) / columns : 0;
  const gapMs = Math.max(1.5 * usage.periodMs, 2.5 * columnMs);
  let path = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < timesMs.length; index += 1) {
    const timeMs = timesMs[index] ?? 0;
    const x = ((timeMs - fromMs) / (toMs - fromMs)) * width;
    const command = timeMs - lastMs > gapMs ? 'M' : 'L';
    path += `${command}${x.toFixed(1)} ${y(values[index] ?? 0).toFixed(0)}`;
    // A point between two gaps would not be seen.
    if (command === 'M') path += 'h.1';
    lastMs = timeMs;
  }
  return path;
}
