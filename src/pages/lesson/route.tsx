import type { LessonModule } from '../../content/types.ts';
import type { RouteModule } from '../route-module.ts';
import { LessonPage } from './LessonPage.tsx';

/** The page of one lesson, once its words have come. */
export function lessonRoute(lesson: LessonModule): RouteModule {
  return {
    page: <LessonPage lesson={lesson} />,
    title: lesson.meta.title,
    description: lesson.meta.summary,
    facts: lesson.facts,
    section: 'course',
    lesson: lesson.meta.slug,
  };
}
