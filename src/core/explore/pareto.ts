import type { MemoryReading } from '../catalog/memory-readings.ts';
import { MEASURES, type MeasureId, measured } from './measures.ts';
import type { ExploreRow } from './row.ts';

export interface PlotPoint {
  readonly row: ExploreRow;
  readonly x: number;
  readonly y: number;
}

/** Rows that have both numbers above zero: a logarithm needs them so. */
export function plotPoints(
  rows: readonly ExploreRow[],
  x: MeasureId,
  y: MeasureId,
  reading: MemoryReading = 'reported',
): readonly PlotPoint[] {
  const points: PlotPoint[] = [];
  for (const row of rows) {
    const [xValue, yValue] = [measured(row, x, reading), measured(row, y, reading)];
    if (xValue !== null && yValue !== null && xValue > 0 && yValue > 0) {
      points.push({ row, x: xValue, y: yValue });
    }
  }
  return points;
}

/**
 * The Pareto frontier: points that no other point beats on one measure without losing on the
 * other. Of points at the same place the first by name stands for all. In the order of x.
 *
 * @param x what the points’ x is: it says which end is better; likewise `y`
 */
export function frontier(
  points: readonly PlotPoint[],
  x: MeasureId,
  y: MeasureId,
): readonly PlotPoint[] {
  const signX = MEASURES[x].better === 'low' ? 1 : -1;
  const signY = MEASURES[y].better === 'low' ? 1 : -1;
  const sorted = [...points].sort(
    (a, b) => signX * (a.x - b.x) || signY * (a.y - b.y) || a.row.nameRank - b.row.nameRank,
  );
  const best: PlotPoint[] = [];
  let bestY = Number.POSITIVE_INFINITY;
  for (const point of sorted) {
    const y = signY * point.y;
    if (y >= bestY) continue;
    bestY = y;
    best.push(point);
  }
  return best.sort((a, b) => a.x - b.x);
}
