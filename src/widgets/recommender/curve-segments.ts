import type { LoadPoint, SwitchPoint } from '../../core/recommend/types.ts';

/** Neighbouring loads at which one type is the best, whatever their number. */
export interface Segment {
  readonly instanceType: string | null;
  readonly points: readonly LoadPoint[];
}

export function segmentsOf(points: readonly LoadPoint[]): readonly Segment[] {
  const segments: { instanceType: string | null; points: LoadPoint[] }[] = [];
  for (const point of points) {
    const instanceType = point.best?.instanceType ?? null;
    const last = segments.at(-1);
    if (last && last.instanceType === instanceType) last.points.push(point);
    else segments.push({ instanceType, points: [point] });
  }
  return segments;
}

/** The load of a switch, in the middle of the two computed ones around it. */
export function switchRate({ betweenPerSecond: [low, high] }: SwitchPoint): number {
  return Math.sqrt(low * high);
}
