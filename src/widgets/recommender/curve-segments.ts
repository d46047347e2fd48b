import type { LoadPoint } from '../../core/recommend/types.ts';

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

/** Where one type takes over from another, between two computed loads. */
export interface Switch {
  readonly ratePerSecond: number;
  readonly from: string | null;
  readonly to: string | null;
}

export function switchesOf(segments: readonly Segment[]): readonly Switch[] {
  return segments.slice(1).flatMap((segment, index) => {
    const before = segments[index];
    const low = before?.points.at(-1)?.ratePerSecond;
    const high = segment.points[0]?.ratePerSecond;
    if (!before || low === undefined || high === undefined) return [];
    return [
      {
        ratePerSecond: Math.sqrt(low * high),
        from: before.instanceType,
        to: segment.instanceType,
      },
    ];
  });
}
