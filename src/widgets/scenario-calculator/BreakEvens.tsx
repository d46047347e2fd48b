import type { PairWords } from './break-even-words.ts';
import styles from './scenario-calculator.module.css';

/** For every pair of scenarios: from which load on the other one is cheaper. */
export function BreakEvens({ pairs }: { pairs: readonly PairWords[] }) {
  if (pairs.length === 0) return null;
  return (
    <section className={styles.breakEvens} aria-labelledby="break-even">
      <div className="sec-head">
        <h2 id="break-even">Break-even of every pair</h2>
      </div>
      <p className={styles.prose}>
        Whole instances make the cost of an hour a staircase, so the order of two scenarios changes
        only where one of them needs another instance or has no more. These loads are exact for the
        throughputs above; they are as good as the measurements.
      </p>
      <dl className={styles.pairs}>
        {pairs.map(({ key, names, sentences }) => (
          <div key={key}>
            <dt>{names}</dt>
            {sentences.map((sentence) => (
              <dd key={sentence}>{sentence}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
