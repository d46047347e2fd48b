import type { IntervalPreview, ReviewGrade } from '../../core/review/schedule.ts';
import styles from './flashcards.module.css';

export const GRADE_NAMES: Record<ReviewGrade, string> = {
  1: 'Again',
  2: 'Hard',
  3: 'Good',
  4: 'Easy',
};

/** Four grades, each with the time until the card comes back; the one that a typed answer suggests. */
export function GradeBar({
  previews,
  suggested,
  onGrade,
}: {
  previews: readonly IntervalPreview[];
  /** `null` when nothing was typed. */
  suggested: ReviewGrade | null;
  onGrade: (grade: ReviewGrade) => void;
}) {
  return (
    <fieldset className={styles.grades}>
      <legend className="vh">How well did you know it?</legend>
      {previews.map(({ grade, label }) => (
        <button
          key={grade}
          type="button"
          className={`${styles.grade} ${styles[`grade${grade}`] ?? ''}`}
          data-suggested={grade === suggested ? '' : undefined}
          data-next-focus={grade === (suggested ?? 3) ? '' : undefined}
          onClick={() => onGrade(grade)}
        >
          <b>
            {GRADE_NAMES[grade]}
            {grade === suggested && <em> suggested</em>}
          </b>{' '}
          <span>{label}</span>{' '}
          <span className="kbd" aria-hidden="true">
            {grade}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
