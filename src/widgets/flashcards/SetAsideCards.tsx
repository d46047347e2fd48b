import { AppLink } from '../../ui/AppLink.tsx';
import type { CardFaceText, DeckCard } from './cards.ts';
import type { DeckLesson } from './deck.ts';
import styles from './flashcards.module.css';

/** So many are in view; a longer list folds away. */
const IN_VIEW = 4;

interface SetAsideProps {
  readonly cards: readonly DeckCard[];
  readonly lessons: readonly DeckLesson[];
  readonly faceOf: (card: DeckCard) => CardFaceText;
  readonly onBringBack: (card: string) => void;
}

/** Cards that were forgotten too often: to be read about, and brought back. */
export function SetAsideCards({ cards, ...rest }: SetAsideProps) {
  if (cards.length === 0) return null;
  const first = cards.length > IN_VIEW + 1 ? cards.slice(0, IN_VIEW) : cards;
  const others = cards.slice(first.length);
  return (
    <section className={styles.setAside} aria-labelledby="set-aside">
      <h2 className="rail-h" id="set-aside">
        Set aside: {cards.length === 1 ? '1 card' : `${cards.length} cards`}
      </h2>
      <p>
        Forgotten again and again, which costs time and teaches little. Read the lesson, then bring
        the card back.
      </p>
      <CardRows cards={first} {...rest} />
      {others.length > 0 && (
        <details className={styles.list}>
          <summary>The other {others.length} cards</summary>
          <CardRows cards={others} {...rest} />
        </details>
      )}
    </section>
  );
}

function CardRows({ cards, lessons, faceOf, onBringBack }: SetAsideProps) {
  return (
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
  );
}
