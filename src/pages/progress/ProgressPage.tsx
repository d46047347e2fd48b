import { lazy, Suspense } from 'react';
import type { CourseLesson, OutlinePart } from '../../content/types.ts';
import type { StudyState } from '../../study/fold.ts';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { YourData } from '../settings/YourData.tsx';
import { ObjectivesTable } from './ObjectivesTable.tsx';
import { ProgressRibbon, type RibbonItem } from './ProgressRibbon.tsx';
import styles from './progress.module.css';
import { ribbonSegments } from './ribbon.ts';
import { standingOfQuestions } from './standing.ts';
import { WhatNow } from './WhatNow.tsx';
import { weakestObjectives } from './weakest.ts';

export interface ProgressQuestion {
  readonly id: string;
  readonly lesson: string;
  /** Which of the lesson's objectives, from 1. */
  readonly objective: number;
}

/** With the whole record and its figures. */
const RecordStatistics = lazy(async () => ({
  default: (await import('./RecordStatistics.tsx')).RecordStatistics,
}));
const WEAKEST = 5;

/** What was read and what is known: a ribbon, a table of objectives, and the record itself. */
export function ProgressPage({
  lessons,
  parts,
  questions,
  templates,
}: {
  lessons: readonly CourseLesson[];
  parts: readonly OutlinePart[];
  questions: readonly ProgressQuestion[];
  /** Questions with other numbers each time. */
  templates: readonly { readonly id: string }[];
}) {
  const study = useStudy(({ state }) => state);
  const grouped = parts.map((part) =>
    part.lessons.flatMap((slug) => lessons.filter((lesson) => lesson.slug === slug)),
  );
  const ordered = grouped.flat();
  const items = ribbonItems(grouped, study);
  const whole = useStudy((all) => all.whole);
  const weakest = weakestObjectives(ordered, questions, study);
  return (
    <div className="page">
      <PageHead title="Progress" lead={leadSentence(ordered, study)} />
      <noscript>
        <p className={styles.without}>
          Progress needs JavaScript: without it nothing is recorded. The lessons and their quick
          checks work all the same, and this page lists what you will be able to do.
        </p>
      </noscript>
      <div className="needs-script">
        <WhatNow lessons={ordered} questions={[...questions, ...templates]} weakest={weakest[0]} />
      </div>
      <ProgressRibbon items={items} sentence={ribbonSentence(items)} />
      <div className={styles.columns}>
        <div className={styles.side}>
          {weakest.length > 0 && (
            <section aria-labelledby="weak-head">
              <h2 className="rail-h" id="weak-head">
                Where you are weakest
              </h2>
              <ol className={styles.weakest}>
                {weakest.slice(0, WEAKEST).map(({ lesson, objective, words }) => (
                  <li key={`${lesson} ${objective}`}>
                    <AppLink to={`/quiz/?lesson=${lesson}&objective=${objective}`}>{words}</AppLink>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <section aria-labelledby="known-head">
            <h2 className="rail-h" id="known-head">
              What counts as known
            </h2>
            <p className={styles.next}>
              A question is known when your last answer to it was right. An answer in words counts
              when you ticked every point; the decision that opens a lesson never counts. A card is
              known when you last graded it Good or Easy and it comes back after a day or more. An
              objective is weak by the share of its questions that you missed; one you have not
              tried counts half. A lesson counts the questions on all its objectives.
            </p>
          </section>
          {whole && (
            <Suspense fallback={null}>
              <RecordStatistics />
            </Suspense>
          )}
          <YourData />
        </div>
        <ObjectivesTable lessons={ordered} questions={questions} study={study} />
      </div>
    </div>
  );
}

function ribbonItems(
  grouped: readonly (readonly CourseLesson[])[],
  study: StudyState,
): readonly RibbonItem[] {
  const lessons = grouped.flat();
  return ribbonSegments(grouped).map((segment, index) => {
    const lesson = lessons[index];
    const isNow = study.lastLesson === segment.slug;
    return {
      ...segment,
      number: index + 1,
      startsPart: grouped.some(([first]) => first?.slug === segment.slug),
      state: study.lessonsRead.has(segment.slug) ? 'done' : isNow ? 'now' : 'todo',
      score: standingOfQuestions(study, lesson?.checks ?? []),
    };
  });
}

function leadSentence(lessons: readonly CourseLesson[], study: StudyState): string {
  const read = lessons.filter(({ slug }) => study.lessonsRead.has(slug)).length;
  const underWay = lessons.some(
    ({ slug }) => slug === study.lastLesson && !study.lessonsRead.has(slug),
  );
  const head = read === 0 ? 'No lesson read yet' : `${read} of ${lessons.length} lessons read`;
  return `${head}${underWay ? ', one under way' : ''}. The ribbon is reading time, the towers are scores in quick checks and checkpoints.`;
}

function ribbonSentence(items: readonly RibbonItem[]): string {
  const read = items.filter(({ state }) => state === 'done').map(({ number }) => number);
  const scores = items
    .filter(({ score }) => score.tried > 0)
    .map(({ number, score }) => `lesson ${number}: ${score.known} of ${score.of}`);
  const head = read.length === 0 ? 'No lesson read' : `Lessons read: ${read.join(', ')}`;
  return scores.length === 0 ? `${head}. No scores.` : `${head}. Scores: ${scores.join('; ')}.`;
}
