import type { Refusal } from '../../core/rightsizing/analysis-types.ts';
import type {
  PercentMetric,
  PercentScale,
  ScaleAnswers,
} from '../../core/rightsizing/input-types.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './rightsizing.module.css';

const IN_DOUBT =
  'No finding yet. What the values mean is in doubt, and a guess could turn the finding round.';

/** Why there is no finding, and what the reader can say so that there is one. */
export function Refused({
  refusal,
  alike,
  onAnswer,
}: {
  refusal: Refusal;
  /** Instances that ask the same, this one among them. */
  alike: number;
  onAnswer: (answers: ScaleAnswers, scope: 'this' | 'all') => void;
}) {
  const answer = (metric: PercentMetric, scale: PercentScale): ScaleAnswers => ({
    [metric]: scale,
  });
  return (
    <section className={styles.refused} aria-label="No finding">
      <p className={refusal.reason === 'needs-answer' ? styles.refusal : 'err'}>
        <Icon name={refusal.reason === 'needs-answer' ? 'info' : 'warn'} />{' '}
        <span>
          <b>
            {refusal.name}, {refusal.instanceType}:
          </b>{' '}
          {refusal.questions.length > 0 ? IN_DOUBT : refusal.text}
          {refusal.reason === 'no-price' && (
            <>
              {' '}
              The region is in <AppLink to="/settings/">Settings</AppLink>.
            </>
          )}
        </span>
      </p>
      {refusal.questions.map(({ metric, text, choices }) => (
        <fieldset key={metric} className={`${styles.question} needs-script`}>
          <legend>{text}</legend>
          <div className={styles.buttons}>
            {choices.map(({ scale, label }) => (
              <button
                key={scale}
                type="button"
                className="btn"
                onClick={() => onAnswer(answer(metric, scale), 'this')}
              >
                {label}
              </button>
            ))}
          </div>
          {alike > 1 && (
            <div className={styles.buttons}>
              {choices.map(({ scale, label }) => (
                <button
                  key={scale}
                  type="button"
                  className="btn quiet"
                  onClick={() => onAnswer(answer(metric, scale), 'all')}
                >
                  {label}, for all {alike} that ask
                </button>
              ))}
            </div>
          )}
        </fieldset>
      ))}
    </section>
  );
}
