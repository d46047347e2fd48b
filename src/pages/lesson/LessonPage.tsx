import { lessons } from 'virtual:outline';
import { useMemo } from 'react';
import type { LessonModule } from '../../content/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../../widgets/live/use-live-text.ts';
import { LessonContext } from '../../widgets/prose/lesson-context.ts';
import { Contents } from './Contents.tsx';
import { proseElements } from './prose-elements.tsx';
import { useReading } from './reading.ts';
import { TeachBack } from './TeachBack.tsx';

/** Contents, prose, margin rail; terms, recap, sources and the way on at the end. */
export function LessonPage({ lesson }: { lesson: LessonModule }) {
  const { meta, Content, headings, questions, terms, sources } = lesson;
  const references = useMemo(
    () => ({ slug: meta.slug, questions, terms, sources }),
    [meta.slug, questions, terms, sources],
  );
  const index = lessons.findIndex((entry) => entry.slug === meta.slug);
  const end = useReading(meta.slug);
  const sections = [
    ...headings,
    { id: 'terms', text: 'Terms to keep' },
    { id: 'recap', text: 'In three lines' },
  ];
  const label = `Lesson ${index + 1} of ${lessons.length}`;
  return (
    <LessonContext value={references}>
      <div className="lesson">
        <Contents label={label} minutes={meta.minutes} sections={sections} />
        <article className="prose">
          <div className="noted">
            <header className="l-head">
              <p className="crumb">
                <AppLink to="/">Course</AppLink> / Lesson {index + 1}
              </p>
              <h1 tabIndex={-1}>{meta.title}</h1>
              <p className="lead">{meta.summary}</p>
            </header>
            <aside className="note obj" aria-label="Objectives">
              <b>After this lesson you can</b>
              <ul>
                {meta.objectives.map((objective) => (
                  <li key={objective}>{objective}</li>
                ))}
              </ul>
            </aside>
          </div>
          <Content components={proseElements} />
          <TermsToKeep lesson={lesson} />
          <h2 id="recap">In three lines</h2>
          <ol className="recap" ref={end}>
            {meta.recap.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <TeachBack slug={meta.slug} />
          <Sources lesson={lesson} />
          <NextLessons index={index} />
        </article>
      </div>
    </LessonContext>
  );
}

function TermsToKeep({ lesson }: { lesson: LessonModule }) {
  const text = useLiveText();
  const kept = lesson.terms.filter((term) => lesson.meta.terms.includes(term.id));
  return (
    <>
      <h2 id="terms">Terms to keep</h2>
      <dl className="terms">
        {kept.map((term) => (
          <div key={term.id}>
            <dt>
              <AppLink to={`/glossary/#${term.id}`}>{term.term}</AppLink>
            </dt>
            <dd>{text(term.definition)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Sources({ lesson }: { lesson: LessonModule }) {
  return (
    <section className="sources" aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol>
        {lesson.sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <b>{source.title}</b>. {source.where}, {source.date}.
          </li>
        ))}
      </ol>
      <p>
        Lesson last checked on {lesson.meta.updated}.{' '}
        <AppLink to="/sources/">All sources and data files</AppLink>
      </p>
    </section>
  );
}

function NextLessons({ index }: { index: number }) {
  const previous = lessons[index - 1];
  const next = lessons[index + 1];
  return (
    <nav className="pn" aria-label="Lessons">
      <AppLink className="p" to={previous ? `/lessons/${previous.slug}/` : '/'} rel="prev">
        <Icon name="prev" />
        <span>
          <small>{previous ? 'Previous lesson' : 'Course map'}</small>
          {previous?.title ?? 'All lessons'}
        </span>
      </AppLink>
      <AppLink className="nx" to={next ? `/lessons/${next.slug}/` : '/flashcards/'} rel="next">
        <span>
          <small>{next ? 'Next lesson' : 'Keep it'}</small>
          {next?.title ?? 'Practise with cards'}
        </span>
        <Icon name="next" />
      </AppLink>
    </nav>
  );
}
