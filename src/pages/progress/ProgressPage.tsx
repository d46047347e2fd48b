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

export interface ProgressQuestion {
  readonly id: string;
  readonly lesson: string;
  /** Which of the lesson's objectives, from 1. */
  readonly objective: number;
}

/** What was read and what is known: a ribbon, a table of objectives, and the record itself. */
export function ProgressPage({
  lessons,
  parts,
  questions,
}: {
  lessons: readonly CourseLesson[];
  parts: readonly OutlinePart[];
  questions: readonly ProgressQuestion[];
}) {
  const study = useStudy(({ state }) => state);
  const grouped = parts.map((part) =>
    part.lessons.flatMap((slug) => lessons.filter((lesson) => lesson.slug === slug)),
  );
  const ordered = grouped.flat();
  const items = ribbonItems(grouped, study);
  const next = ordered.find(({ slug }) => !study.lessonsRead.has(slug));
  return (
    <div className="page">
      <PageHead title="Progress" lead={leadSentence(ordered, study)} />
      <noscript>
        <p className={styles.without}>
          Progress needs JavaScript: without it nothing is recorded. The lessons and their quick
          checks work all the same, and this page lists what you will be able to do.
        </p>
      </noscript>
      <ProgressRibbon items={items} sentence={ribbonSentence(items)} />
      <div className={styles.columns}>
        <ObjectivesTable lessons={ordered} questions={questions} study={study} />
        <div className={styles.side}>
          <section aria-labelledby="next-head">
            <h2 className="rail-h" id="next-head">
              Next
            </h2>
            <p className={styles.next}>
              {next ? (
                <>
                  <AppLink to={`/lessons/${next.slug}/`}>{next.title}</AppLink>, {next.minutes} min
                </>
              ) : (
                <>
                  All lessons are read. <AppLink to="/quiz/">Practise with questions</AppLink> or{' '}
                  <AppLink to="/flashcards/">cards</AppLink>.
                </>
              )}
            </p>
          </section>
          <section aria-labelledby="known-head">
            <h2 className="rail-h" id="known-head">
              What counts as known
            </h2>
            <p className={styles.next}>
              A question is known when your last answer to it was right. An answer in words counts
              when you ticked every point; the decision that opens a lesson never counts. A card is
              known when you last graded it Good or Easy and it comes back after a day or more.
            </p>
          </section>
          <YourData />
        </div>
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
