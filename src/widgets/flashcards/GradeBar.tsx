import type { IntervalPreview, ReviewGrade } from '../../core/review/schedule.ts';
import styles from './flashcards.module.css';

export const GRADE_NAMES: Record<ReviewGrade, string> = {
  1: 'Again',
  2: 'Hard',
  3: 'Good',
  4: 'Easy',
};

/** Four grades, each with the time until the card comes back. */
export function GradeBar({
  previews,
  onGrade,
}: {
  previews: readonly IntervalPreview[];
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
          data-next-focus={grade === 3 ? '' : undefined}
          onClick={() => onGrade(grade)}
        >
          <b>{GRADE_NAMES[grade]}</b> <span>{label}</span>{' '}
          <span className="kbd" aria-hidden="true">
            {grade}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
