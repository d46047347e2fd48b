import type { CourseLesson } from '../../content/types.ts';
import { isQuestionMissed } from '../../study/mastery.ts';
import { openExam } from '../../study/open-exam.ts';
import { useStudy } from '../../study/store.ts';
import { useDueCards } from '../../study/use-due-cards.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useDueQuestions } from '../quiz/use-due-questions.ts';
import { nextStep } from './next-step.ts';
import styles from './progress.module.css';
import type { WeakObjective } from './weakest.ts';

/** One button, and the reason for it. */
export function WhatNow({
  lessons,
  questions,
  weakest,
}: {
  /** In the order of the course. */
  lessons: readonly CourseLesson[];
  /** Fixed ones and templates. */
  questions: readonly { readonly id: string }[];
  weakest: WeakObjective | undefined;
}) {
  const study = useStudy(({ state }) => state);
  const whole = useStudy((all) => all.whole);
  const due = useDueQuestions(questions);
  const dueCardCount = useDueCards();
  const last = lessons.find(({ slug }) => slug === study.lastLesson);
  // Before the record is read any advice would be wrong, and change a moment later.
  const step =
    !whole || due === null || dueCardCount === null
      ? null
      : nextStep({
          openExam: openExam(study.exams) !== null,
          dueCards: dueCardCount,
          dueQuestions: due.length,
          missed: questions.filter(({ id }) => isQuestionMissed(study.answers.get(id))).length,
          underWay: last && !study.lessonsRead.has(last.slug) ? last : null,
          nextLesson: lessons.find(({ slug }) => !study.lessonsRead.has(slug)) ?? null,
          weakest: weakest ?? null,
        });
  return (
    <section className={styles.now} aria-labelledby="now-head">
      <h2 className="rail-h" id="now-head">
        What should I do now?
      </h2>
      {step === null ? (
        <p className={styles.reading} aria-busy="true">
          Reading your record…
        </p>
      ) : (
        <>
          <p>
            <AppLink className="btn primary" to={step.to}>
              {step.label} <Icon name="next" />
            </AppLink>
          </p>
          <p className={styles.reason}>{step.reason}</p>
        </>
      )}
    </section>
  );
}
