import styles from './flashcards.module.css';

/** A card of the final size while the record is read. */
export function CardSkeleton() {
  return (
    <div className={styles.session} aria-busy="true">
      <p className={styles.count}>Flashcards</p>
      <div className={styles.card}>
        <div className={styles.head}>
          <span>Reading your record</span>
        </div>
        <div className={`${styles.bars} ${styles.question}`} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      </div>
      <button type="button" className={`btn primary ${styles.show}`} aria-disabled="true">
        Show answer <span className="kbd">Space</span>
      </button>
    </div>
  );
}
