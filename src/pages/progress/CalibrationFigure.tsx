import type { CalibrationRow } from '../../study/statistics.ts';
import { Figure } from '../../ui/Figure.tsx';
import styles from './progress.module.css';

const WORDS = { guess: 'Guess', think: 'Think so', sure: 'Sure' } as const;
const ROW = { height: 34, left: 88, width: 300 };

/** How often the reader was right, by how sure they said they were. */
export function CalibrationFigure({ rows }: { rows: readonly CalibrationRow[] }) {
  const said = rows.reduce((sum, { of }) => sum + of, 0);
  const share = ({ right, of }: CalibrationRow) => (of === 0 ? 0 : right / of);
  const percent = (row: CalibrationRow) =>
    row.of === 0 ? 'none yet' : `${Math.round(share(row) * 100)}% right`;
  return (
    <Figure
      id="calibration"
      className={styles.statistic ?? ''}
      title={headline(rows)}
      sub="Share of right answers by how sure you said you were. Well calibrated: guesses near chance, sure near 100%."
      table={{
        columns: ['How sure', 'Right', 'Answers', 'Share'],
        rows: rows.map((row) => [WORDS[row.confidence], row.right, row.of, percent(row)]),
      }}
    >
      <svg
        className="fluid"
        viewBox={`0 0 480 ${rows.length * ROW.height + 6}`}
        role="img"
        aria-label={
          said === 0
            ? 'No answer with a confidence yet'
            : rows.map((row) => `${WORDS[row.confidence]}: ${percent(row)} of ${row.of}`).join('. ')
        }
      >
        {rows.map((row, index) => {
          const y = index * ROW.height + 6;
          return (
            <g key={row.confidence}>
              <text className="lbl" x={0} y={y + 17}>
                {WORDS[row.confidence]}
              </text>
              <rect className={styles.track} x={ROW.left} y={y} width={ROW.width} height={24} />
              <rect
                className="f-ink"
                x={ROW.left}
                y={y}
                width={ROW.width * share(row)}
                height={24}
              />
              <text className="val" x={ROW.left + ROW.width + 10} y={y + 17}>
                {percent(row)}
              </text>
            </g>
          );
        })}
      </svg>
    </Figure>
  );
}

/** The finding in a sentence. */
function headline(rows: readonly CalibrationRow[]): string {
  const sure = rows.find(({ confidence }) => confidence === 'sure');
  if (!sure || sure.of === 0) return 'Say how sure you are, and see how often you are right';
  return `When you were sure, you were right ${sure.right} of ${sure.of} times`;
}
