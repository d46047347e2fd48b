import type { Ref } from 'react';
import type { GlossaryTerm } from '../../content/types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import { CardTypes } from './CardTypes.tsx';
import type { DeckLesson, DeckPart } from './deck.ts';
import styles from './flashcards.module.css';

/** The card: the question, and below a rule the answer once it is asked for. */
export function CardFace({
  ref,
  term,
  lessons,
  parts,
  shown,
  position,
}: {
  ref: Ref<HTMLElement>;
  term: GlossaryTerm;
  lessons: readonly DeckLesson[];
  parts: readonly DeckPart[];
  shown: boolean;
  position: string;
}) {
  const live = useLiveText();
  const number = lessons.findIndex((lesson) => lesson.slug === term.lesson) + 1;
  const lesson = lessons[number - 1];
  const part = parts.find((candidate) => candidate.id === lesson?.part);

  return (
    <article ref={ref} className={styles.card} aria-label={position} data-shown={shown}>
      <header className={styles.head}>
        <span>{part?.title}</span>
        <span>{position}</span>
      </header>
      <div className={styles.question}>
        <p id={`card-${term.id}`}>{term.ask}</p>
      </div>
      {!shown && (
        <div className={styles.hidden}>
          <p>Say the answer, then check it.</p>
        </div>
      )}
      <div aria-live="polite">
        {shown && (
          <div className={styles.answer}>
            <p className={styles.term}>{term.term}</p>
            <p>{live(term.definition)}</p>
            <p className={styles.example}>{live(term.example)}</p>
            <CardTypes types={term.types} />
            {lesson && (
              <p className={styles.lesson}>
                Lesson {number}, <AppLink to={`/lessons/${lesson.slug}/`}>{lesson.title}</AppLink>
              </p>
            )}
          </div>
        )}
      </div>
    </article>
  );
}
