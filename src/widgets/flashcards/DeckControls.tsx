import { Icon } from '../../ui/Icon.tsx';
import { type DeckPart, type DeckValue, MAX_SHUFFLE_SEED } from './deck.ts';
import styles from './flashcards.module.css';

/** Which cards, and in which order. */
export function DeckControls({
  parts,
  value,
  onChange,
}: {
  parts: readonly DeckPart[];
  value: DeckValue;
  onChange: (value: DeckValue) => void;
}) {
  const shuffled = value.shuffleSeed !== null;
  const shuffle = () => {
    const shuffleSeed = shuffled ? null : Math.floor(Math.random() * MAX_SHUFFLE_SEED) + 1;
    onChange({ ...value, shuffleSeed });
  };
  return (
    <div className={styles.controls}>
      <label className="field">
        <span className="label">Part of the course</span>
        <select
          className={styles.select}
          value={value.part ?? ''}
          onChange={(event) => onChange({ ...value, part: event.target.value || null })}
        >
          <option value="">All parts</option>
          {parts.map((part) => (
            <option key={part.id} value={part.id}>
              {part.title}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className={`btn ${styles.shuffle}`}
        aria-pressed={shuffled}
        onClick={shuffle}
      >
        <Icon name={shuffled ? 'check' : 'sort'} /> Shuffle
      </button>
    </div>
  );
}
