import { AppLink } from '../../ui/AppLink.tsx';
import type { CardFaceText, DeckCard } from './cards.ts';
import type { DeckLesson } from './deck.ts';
import styles from './flashcards.module.css';

/** Cards that were forgotten too often: to be read about, and brought back. */
export function SetAsideCards({
  cards,
  lessons,
  faceOf,
  onBringBack,
}: {
  cards: readonly DeckCard[];
  lessons: readonly DeckLesson[];
  faceOf: (card: DeckCard) => CardFaceText;
  onBringBack: (card: string) => void;
}) {
  if (cards.length === 0) return null;
  return (
    <section className={styles.aside2} aria-labelledby="set-aside">
      <h2 className="rail-h" id="set-aside">
        Set aside: {cards.length === 1 ? '1 card' : `${cards.length} cards`}
      </h2>
      <p>
        Forgotten again and again, which costs time and teaches little. Read the lesson, then bring
        the card back.
      </p>
      <ul className={styles.rows}>
        {cards.map((card) => {
          const face = faceOf(card);
          const lesson = lessons.find(({ slug }) => slug === card.lesson);
          const anchor = face.section === '' ? '' : `#${face.section}`;
          return (
            <li key={card.id}>
              <span>
                <b>{face.front}</b>
                {lesson && (
                  <AppLink to={`/lessons/${lesson.slug}/${anchor}`}>Read “{lesson.title}”</AppLink>
                )}
              </span>
              <button type="button" className="btn" onClick={() => onBringBack(card.id)}>
                Bring back <span className="vh">{face.front}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
