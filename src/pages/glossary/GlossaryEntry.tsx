import type { GlossaryTerm } from '../../content/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { CardTypes } from '../../widgets/flashcards/CardTypes.tsx';
import { useLiveText } from '../../widgets/live/use-live-text.ts';
import styles from './glossary.module.css';

/** One term: what it means, an example, and where to go on. */
export function GlossaryEntry({
  term,
  terms,
  lessons,
}: {
  term: GlossaryTerm;
  terms: readonly GlossaryTerm[];
  lessons: readonly { readonly slug: string; readonly title: string }[];
}) {
  const live = useLiveText();
  const lesson = lessons.find(({ slug }) => slug === term.lesson);
  const related = term.related.flatMap((id) => terms.find((other) => other.id === id) ?? []);
  return (
    <div id={term.id} className={styles.entry}>
      <dt>
        <a href={`#${term.id}`}>{term.term}</a>
        {term.guide && <span className="cap">one of the guide’s five</span>}
      </dt>
      <dd>
        <p>{live(term.definition)}</p>
        <p className={styles.example}>{live(term.example)}</p>
        <CardTypes types={term.types} />
        {term.also.length > 0 && <p className={styles.also}>Also: {term.also.join(', ')}</p>}
        <p className={styles.links}>
          {lesson && (
            <span>
              Lesson: <AppLink to={`/lessons/${lesson.slug}/`}>{lesson.title}</AppLink>
            </span>
          )}
          {related.length > 0 && (
            <span>
              Related:{' '}
              {related.map((other, index) => (
                <span key={other.id}>
                  {index > 0 && ', '}
                  <a href={`#${other.id}`}>{other.term}</a>
                </span>
              ))}
            </span>
          )}
        </p>
      </dd>
    </div>
  );
}
