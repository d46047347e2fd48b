import type { GlossaryTerm } from '../../content/types.ts';
import { useLiveText } from '../live/use-live-text.ts';
import { CardTypes } from './CardTypes.tsx';
import type { DeckLesson } from './deck.ts';
import styles from './flashcards.module.css';

/** Every card with its answer, lesson by lesson: to read, to print, and without JavaScript. */
export function CardList({
  cards,
  lessons,
}: {
  cards: readonly GlossaryTerm[];
  lessons: readonly DeckLesson[];
}) {
  const live = useLiveText();
  return lessons
    .map((lesson) => ({ lesson, own: cards.filter((card) => card.lesson === lesson.slug) }))
    .filter(({ own }) => own.length > 0)
    .map(({ lesson, own }) => (
      <section key={lesson.slug}>
        <h3>{lesson.title}</h3>
        <dl className={styles.cards}>
          {own.map((card) => (
            <div key={card.id}>
              <dt>{card.ask}</dt>
              <dd>
                <b>{card.term}.</b> {live(card.definition)}{' '}
                <span className={styles.example}>{live(card.example)}</span>
                <CardTypes types={card.types} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ));
}
