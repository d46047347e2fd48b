import styles from './flashcards.module.css';

/** The keys, and the switch that turns them off. */
export function DeckKeys({
  keys,
  onKeysChange,
}: {
  keys: boolean;
  onKeysChange: (keys: boolean) => void;
}) {
  return (
    <section>
      <h2 className="rail-h">Keys</h2>
      <dl className={styles.keys}>
        <dt>
          <span className="kbd">Space</span>
        </dt>
        <dd>Show the answer; Enter where you type it</dd>
        <dt>
          <span className="kbd">1</span> to <span className="kbd">4</span>
        </dt>
        <dd>Grade the card</dd>
        <dt>
          <span className="kbd">U</span>
        </dt>
        <dd>Undo the last grade</dd>
        <dt>
          <span className="kbd">Esc</span>
        </dt>
        <dd>End the session, keep progress</dd>
      </dl>
      <label className="check-line">
        <input
          type="checkbox"
          checked={keys}
          onChange={(event) => onKeysChange(event.target.checked)}
        />
        Use these keys on this page
      </label>
      <p className={styles.swipe}>
        On a touch screen, swipe an open card to the left for Again, to the right for Good.
      </p>
    </section>
  );
}
