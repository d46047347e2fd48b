import type { ReactNode, Ref } from 'react';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CardTypes } from './CardTypes.tsx';
import type { CardFaceText, DeckCard } from './cards.ts';
import type { DeckLesson, DeckPart } from './deck.ts';
import styles from './flashcards.module.css';

/** The card: the question, and below a rule the answer once it is asked for. */
export function CardFace({
  ref,
  card,
  face,
  lessons,
  parts,
  shown,
  questionId,
  position,
  children,
}: {
  ref: Ref<HTMLElement>;
  card: DeckCard;
  face: CardFaceText;
  lessons: readonly DeckLesson[];
  parts: readonly DeckPart[];
  shown: boolean;
  questionId: string;
  position: string;
  /** Where the answer is typed, and how it compares. */
  children: ReactNode;
}) {
  const number = lessons.findIndex((lesson) => lesson.slug === card.lesson) + 1;
  const lesson = lessons[number - 1];
  const part = parts.find((candidate) => candidate.id === lesson?.part);
  const anchor = face.section === '' ? '' : `#${face.section}`;

  return (
    <article
      ref={ref}
      className={styles.card}
      aria-label={position}
      data-shown={shown}
      data-next-view={shown ? undefined : ''}
    >
      <header className={styles.head}>
        <span>{part?.title}</span>
        <span>{position}</span>
      </header>
      <div className={face.front.length > 160 ? styles.longQuestion : styles.question}>
        <p id={questionId}>{face.front}</p>
        {face.options.length > 0 && (
          <ul className={styles.options}>
            {face.options.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ul>
        )}
        {face.note !== '' && (
          <p className={styles.note}>
            <Icon name="info" /> {face.note}
          </p>
        )}
      </div>
      <div className={shown && !children ? styles.gone : styles.hidden}>
        {children || <p>Say the answer, then check it.</p>}
      </div>
      <div aria-live="polite">
        {shown && (
          <div className={styles.answer} data-next-view="">
            {face.heading !== '' && <p className={styles.term}>{face.heading}</p>}
            {face.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {face.example !== '' && <p className={styles.example}>{face.example}</p>}
            <CardTypes types={face.types} />
            {lesson && (
              <p className={styles.lesson}>
                Lesson {number},{' '}
                <AppLink to={`/lessons/${lesson.slug}/${anchor}`}>{lesson.title}</AppLink>
              </p>
            )}
          </div>
        )}
      </div>
    </article>
  );
}
