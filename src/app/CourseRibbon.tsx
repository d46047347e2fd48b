import { lessons, parts } from 'virtual:outline';
import { isQuestionKnown, isQuestionTried } from '../study/mastery.ts';
import { useStudy } from '../study/store.ts';

const WIDTH = 1000;
const GAP = 4;
const PART_GAP = 12;

/** One segment per lesson, as wide as its minutes, a wider gap between parts; filled when read. */
export function CourseRibbon({ lesson: here }: { lesson: string | undefined }) {
  const state = useStudy((study) => study.state);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const gaps = GAP * (lessons.length - parts.length) + PART_GAP * (parts.length - 1);
  let x = 0;
  const segments = parts.flatMap((part) => {
    const drawn = part.lessons.map((slug) => {
      const meta = lessons.find((lesson) => lesson.slug === slug);
      const width = ((meta?.minutes ?? 0) / minutes) * (WIDTH - gaps);
      const segment = { slug, x, width, checks: meta?.checks ?? [] };
      x += width + GAP;
      return segment;
    });
    x += PART_GAP - GAP;
    return drawn;
  });
  const read = lessons.filter((lesson) => state.lessonsRead.has(lesson.slug)).length;
  return (
    <div
      className="ribbon"
      role="img"
      aria-label={`Course progress: ${read} of ${lessons.length} lessons read`}
    >
      <svg viewBox={`0 0 ${WIDTH} 14`} preserveAspectRatio="none" aria-hidden="true">
        {segments.map(({ slug, x: left, width, checks }) => {
          const kind = state.lessonsRead.has(slug) ? 'r-done' : slug === here ? 'r-now' : 'r-todo';
          const tried = checks.some((id) => isQuestionTried(state.answers.get(id)));
          const known = checks.filter((id) => isQuestionKnown(state.answers.get(id))).length;
          const score = tried ? known / checks.length : null;
          return (
            <g key={slug}>
              <rect
                className={kind}
                x={left.toFixed(1)}
                y="10"
                width={width.toFixed(1)}
                height="4"
              />
              {score !== null && (
                <rect
                  className="r-tower"
                  x={(left + width - 3).toFixed(1)}
                  y={(14 - 14 * score).toFixed(1)}
                  width="3"
                  height={(14 * score).toFixed(1)}
                />
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
