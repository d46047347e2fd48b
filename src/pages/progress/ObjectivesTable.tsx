import type { CourseLesson } from '../../content/types.ts';
import type { StudyState } from '../../study/fold.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import type { ProgressQuestion } from './ProgressPage.tsx';
import styles from './progress.module.css';
import {
  type Standing,
  standingInWords,
  standingOfCards,
  standingOfQuestions,
} from './standing.ts';

/** Every objective of every lesson, with the questions on it that are known. */
export function ObjectivesTable({
  lessons,
  questions,
  study,
}: {
  lessons: readonly CourseLesson[];
  questions: readonly ProgressQuestion[];
  study: StudyState;
}) {
  return (
    <ScrollBox label="Objectives">
      <table className={`tbl ${styles.objectives}`}>
        <caption>Objectives, and what you know of each</caption>
        <thead>
          <tr>
            <th scope="col">You can</th>
            <th scope="col" className="num">
              Questions
            </th>
            <th scope="col" className="num">
              Cards
            </th>
          </tr>
        </thead>
        {lessons.map((lesson, index) => (
          <LessonObjectives
            key={lesson.slug}
            lesson={lesson}
            number={index + 1}
            questions={questions.filter((question) => question.lesson === lesson.slug)}
            study={study}
          />
        ))}
      </table>
    </ScrollBox>
  );
}

function LessonObjectives({
  lesson,
  number,
  questions,
  study,
}: {
  lesson: CourseLesson;
  number: number;
  questions: readonly ProgressQuestion[];
  study: StudyState;
}) {
  const read = study.lessonsRead.has(lesson.slug);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup">
          {number} <AppLink to={`/lessons/${lesson.slug}/`}>{lesson.title}</AppLink>
          <span className={styles.aside}>
            {' '}
            · {lesson.minutes} min{read && ' · read'}
          </span>
        </th>
        <StandingCell
          standing={standingOfQuestions(
            study,
            questions.map(({ id }) => id),
          )}
        />
        <StandingCell standing={standingOfCards(study, lesson.terms)} />
      </tr>
      {lesson.objectives.map((objective, at) => {
        const ids = questions.filter((question) => question.objective === at + 1);
        return (
          <tr key={objective}>
            <td className={styles.objective}>{objective}</td>
            <StandingCell
              standing={standingOfQuestions(
                study,
                ids.map(({ id }) => id),
              )}
            />
            <td />
          </tr>
        );
      })}
    </tbody>
  );
}

function StandingCell({ standing }: { standing: Standing }) {
  return (
    <td className={standing.tried === 0 ? 'num muted' : 'num'}>{standingInWords(standing)}</td>
  );
}
