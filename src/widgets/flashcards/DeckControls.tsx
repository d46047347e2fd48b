import { useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { CARD_KINDS, type CardKind, KIND_NAMES } from './cards.ts';
import { type DeckPart, type DeckValue, MAX_SHUFFLE_SEED } from './deck.ts';
import styles from './flashcards.module.css';

/** Which cards, in which order, and how they are answered. */
export function DeckControls({
  parts,
  value,
  counts,
  onChange,
}: {
  parts: readonly DeckPart[];
  value: DeckValue;
  /** Cards of each kind in the chosen part. */
  counts: Readonly<Record<CardKind, number>>;
  onChange: (value: DeckValue) => void;
}) {
  const { newCardsPerDay, retention, dayStartHour } = useStudy(({ state }) => state.settings);
  const shuffled = value.shuffleSeed !== null;
  const shuffle = () => {
    const shuffleSeed = shuffled ? null : Math.floor(Math.random() * MAX_SHUFFLE_SEED) + 1;
    onChange({ ...value, shuffleSeed });
  };
  const toggle = (kind: CardKind) => {
    const kinds = CARD_KINDS.filter((one) => value.kinds.includes(one) !== (one === kind));
    if (kinds.length > 0) onChange({ ...value, kinds });
  };
  return (
    <section>
      <h2 className="rail-h">Deck</h2>
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
      <fieldset className={styles.kinds}>
        <legend className="label">Kinds of card</legend>
        {CARD_KINDS.map((kind) => (
          <label key={kind} className="check-line">
            <input
              type="checkbox"
              checked={value.kinds.includes(kind)}
              onChange={() => toggle(kind)}
            />
            <span>
              {KIND_NAMES[kind]} <span className="muted">{counts[kind]}</span>
            </span>
          </label>
        ))}
        <p className={styles.help} role="status">
          {value.kinds.length === 1 && 'One kind always stays chosen.'}
        </p>
      </fieldset>
      <label className="check-line">
        <input
          type="checkbox"
          checked={value.typing}
          onChange={(event) => onChange({ ...value, typing: event.target.checked })}
        />
        Type the answer before it is shown
      </label>
      <p className={styles.help}>
        {newCardsPerDay === 1 ? '1 new card' : `${newCardsPerDay} new cards`} a day. A card comes
        back when recall has fallen to {Math.round(retention * 100)}%. A day starts at{' '}
        {String(dayStartHour).padStart(2, '0')}:00.{' '}
        <AppLink to="/settings/">Change these settings</AppLink>
      </p>
    </section>
  );
}
