import type { CourseLesson } from '../../content/types.ts';
import type { StudyState } from '../../study/fold.ts';
import { objectiveOf, weaknessByObjective } from '../quiz/weakness.ts';
import type { ProgressQuestion } from './ProgressPage.tsx';

export interface WeakObjective {
  readonly lesson: string;
  /** From 1. */
  readonly objective: number;
  readonly words: string;
  /** 0 every question known, 1 every question missed. */
  readonly weakness: number;
}

/**
 * The objectives of lessons that the reader has begun, the weakest first: a lesson has begun when it is
 * read or one of its questions was answered.
 */
export function weakestObjectives(
  lessons: readonly CourseLesson[],
  questions: readonly ProgressQuestion[],
  study: StudyState,
): readonly WeakObjective[] {
  const weakness = weaknessByObjective(questions, study.answers);
  return lessons
    .filter(
      ({ slug }) =>
        study.lessonsRead.has(slug) ||
        questions.some(({ id, lesson }) => lesson === slug && study.answers.has(id)),
    )
    .flatMap(({ slug, objectives }) =>
      objectives.map((words, index) => {
        const at = { id: '', lesson: slug, objective: index + 1 };
        return {
          lesson: slug,
          objective: at.objective,
          words,
          weakness: weakness.get(objectiveOf(at)) ?? 0,
        };
      }),
    )
    .filter((one) => one.weakness > 0)
    .sort((a, b) => b.weakness - a.weakness);
}
