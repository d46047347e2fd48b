import type { Finding } from '../../core/rightsizing/analysis-types.ts';
import type { Guess } from './lab-state.ts';
import styles from './rightsizing.module.css';
import { FINDINGS, findingText } from './words.ts';

/** Asks for the finding before it is shown. */
export function GuessPanel({
  instanceType,
  onGuess,
}: {
  instanceType: string;
  onGuess: (guess: Guess) => void;
}) {
  return (
    <section className={`${styles.guess} needs-script`} aria-label="Your guess">
      <h3>Is this {instanceType} too big, too small or right?</h3>
      <p className={styles.help}>
        Look at each metric first: the dashed line is the limit, the other one is the figure that is
        compared with it. Then commit.
      </p>
      <div className={styles.buttons}>
        {FINDINGS.map((finding) => (
          <button key={finding} type="button" className="btn" onClick={() => onGuess(finding)}>
            {findingText(finding)}
          </button>
        ))}
        <button type="button" className="btn quiet" onClick={() => onGuess('shown')}>
          Show without a guess
        </button>
      </div>
    </section>
  );
}

/** What the guess was worth; empty without one. */
export function verdict(guess: Guess, finding: Finding): string {
  if (guess === 'open' || guess === 'shown') return '';
  const said = findingText(guess).toLowerCase();
  return guess === finding
    ? `You said ${said}, and so does the analysis.`
    : `You said ${said}. The analysis says ${findingText(finding).toLowerCase()}; the working shows why.`;
}
