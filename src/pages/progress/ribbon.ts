export interface RibbonLesson {
  readonly slug: string;
  readonly minutes: number;
}

export interface RibbonSegment {
  readonly slug: string;
  /** Left edge and width, percent of the whole ribbon. */
  readonly left: number;
  readonly width: number;
}

const GAP = 0.4;
const PART_GAP = 1.4;

/**
 * One segment per lesson, as wide as its minutes: a wider gap between parts than between lessons.
 * Together they span 0 to 100 percent.
 */
export function ribbonSegments(
  parts: readonly (readonly RibbonLesson[])[],
): readonly RibbonSegment[] {
  const filled = parts.filter((part) => part.length > 0);
  const lessons = filled.flat();
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const gaps = GAP * (lessons.length - filled.length) + PART_GAP * (filled.length - 1);
  const segments: RibbonSegment[] = [];
  let left = 0;
  for (const part of filled) {
    for (const { slug, minutes: own } of part) {
      const width = minutes === 0 ? 0 : (own / minutes) * (100 - gaps);
      segments.push({ slug, left, width });
      left += width + GAP;
    }
    left += PART_GAP - GAP;
  }
  return segments;
}
