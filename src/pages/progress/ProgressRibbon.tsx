import styles from './progress.module.css';
import type { RibbonSegment } from './ribbon.ts';
import { type Standing, standingInWords } from './standing.ts';

export interface RibbonItem extends RibbonSegment {
  readonly number: number;
  readonly startsPart: boolean;
  readonly state: 'done' | 'now' | 'todo';
  /** Its quick checks and checkpoint questions. */
  readonly score: Standing;
}

const GROUND = 96;
const TOWER_MAX = 72;
const BAR = 8;

/**
 * Reading time as a ribbon, scores as towers on it. Drawn in percent of the width and pixels of
 * height, so that the text keeps its size on every screen; the table below says the same in words.
 */
export function ProgressRibbon({
  items,
  sentence,
}: {
  items: readonly RibbonItem[];
  sentence: string;
}) {
  return (
    <figure className={styles.figure}>
      <svg className={styles.ribbon} role="img" aria-label={sentence}>
        {items.map(({ slug, left, width, number, startsPart, state, score }) => {
          const end = `${(left + width).toFixed(2)}%`;
          const height = score.of === 0 ? 0 : (score.known / score.of) * TOWER_MAX;
          return (
            <g key={slug}>
              <rect
                className={`r-${state}`}
                x={`${left.toFixed(2)}%`}
                width={`${width.toFixed(2)}%`}
                y={GROUND - BAR}
                height={BAR}
              />
              {height > 0 && (
                <g transform="translate(-7)">
                  <rect className="r-tower" x={end} width={7} y={GROUND - height} height={height} />
                  <text className={`tick b m ${styles.wide}`} x={end} y={GROUND - height - 6}>
                    {standingInWords(score)}
                  </text>
                </g>
              )}
              <text
                className={startsPart ? 'tick' : `tick ${styles.roomy}`}
                x={`${left.toFixed(2)}%`}
                y={GROUND + 18}
              >
                {number}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
