import { lessons } from 'virtual:course-map';
import { parts } from 'virtual:outline';
import { familyGroup } from '../../core/catalog/family-group.ts';
import { isQuestionKnown, isQuestionTried } from '../../study/mastery.ts';
import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Hero } from './Hero.tsx';
import './home.css';

const LABS = [
  { to: '/choose/', name: 'Selection flowchart', what: 'A few questions to one family' },
  { to: '/chart/', name: 'Cost against complexity', what: 'The guide’s sketch, then real prices' },
  { to: '/explore/', name: 'All instances', what: 'Find, compare and fit a model' },
  { to: '/calculator/', name: 'Cost calculator', what: 'What a million inferences cost' },
  { to: '/labs/rightsizing/', name: 'Rightsizing', what: 'Too big, too small or right' },
  { to: '/labs/cpu-credits/', name: 'CPU credits', what: 'When a burst runs dry' },
  {
    to: '/labs/inference-recommender/',
    name: 'Inference recommender',
    what: 'Least cost within a latency limit',
  },
];

const KEY = [
  { group: 'general', name: 'General purpose', families: 'T2, T3, M5' },
  { group: 'compute', name: 'Compute optimized', families: 'C5' },
  { group: 'memory', name: 'Memory optimized', families: 'R5' },
  { group: 'gpu', name: 'GPU', families: 'G4dn, G5, P3, P4' },
  { group: 'inference', name: 'Inference silicon', families: 'Inf1, Inf2' },
  { group: 'training', name: 'Training silicon', families: 'Trn1' },
] as const;

/** The course map under the tower and the ribbon. */
export function HomePage() {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const read = useStudy((study) => study.state.lessonsRead);
  const done = lessons.reduce((sum, { slug, minutes: m }) => sum + (read.has(slug) ? m : 0), 0);
  return (
    <>
      <Hero />
      <div className="page home-grid">
        <section aria-labelledby="map">
          <div className="sec-head">
            <h2 id="map">Course map</h2>
            <span className="muted small">
              {minutes} minutes in all{done > 0 && `, ${done} done`}
            </span>
          </div>
          {parts.map((part) => (
            <section key={part.id} className="map-part" aria-labelledby={`part-${part.id}`}>
              <h3 id={`part-${part.id}`}>{part.title}</h3>
              <ol className="toc-list">
                {part.lessons.map((slug) => (
                  <LessonRow key={slug} slug={slug} />
                ))}
              </ol>
            </section>
          ))}
        </section>
        <aside className="home-rail" aria-label="Labs and families">
          <section>
            <h3>Labs</h3>
            <ul className="plain">
              {LABS.map(({ to, name, what }) => (
                <li key={to}>
                  <AppLink to={to}>{name}</AppLink>
                  <span>{what}</span>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>Families and their marks</h3>
            <ul className="key">
              {KEY.map(({ group, name, families }) => (
                <li key={group}>
                  <span className="fam">
                    <FamilyMark group={group} />
                    <span>{name}</span>
                  </span>
                  <span>{families}</span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </>
  );
}

function LessonRow({ slug }: { slug: string }) {
  const index = lessons.findIndex((lesson) => lesson.slug === slug);
  const lesson = lessons[index];
  const isRead = useStudy((study) => study.state.lessonsRead.has(slug));
  const isNow = useStudy((study) => study.state.lastLesson === slug) && !isRead;
  const answers = useStudy((study) => study.state.answers);
  if (!lesson) return null;
  const { checks } = lesson;
  const known = checks.filter((id) => isQuestionKnown(answers.get(id))).length;
  const tried = checks.some((id) => isQuestionTried(answers.get(id)));
  const score = tried ? `, checks ${known} of ${checks.length}` : '';
  const groups = [...new Set(lesson.families.map(familyGroup))];
  return (
    <li className={isRead ? 'done' : isNow ? 'now' : undefined}>
      <AppLink to={`/lessons/${slug}/`}>
        <span className="n">{index + 1}</span>
        <span className="ti">
          <b>{lesson.title}</b>
          <span>{lesson.summary}</span>
        </span>
        <span className="fa">
          {groups.map((group) => (
            <FamilyMark key={group} group={group} />
          ))}
        </span>
        <span className="st">
          {isRead && <Icon name="check" />}
          {isRead ? `Read${score}` : isNow ? `In progress${score}` : `Not started${score}`}
        </span>
        <span className="mi">{lesson.minutes} min</span>
      </AppLink>
    </li>
  );
}
