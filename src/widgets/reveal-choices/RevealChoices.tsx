import { type ReactNode, useId } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './reveal-choices.module.css';

export interface RevealChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/**
 * One case to judge: native radio buttons, and a style rule on the checked one shows the evidence. It
 * works from the moment it is painted, with or without a script; nothing of it is recorded.
 */
export function RevealChoices<Value extends string>({
  legend,
  choices,
  answer,
  before,
  verdict,
  children,
}: {
  legend: ReactNode;
  choices: readonly RevealChoice<Value>[];
  answer: Value;
  /** What there is to judge, between the legend and the choices. */
  before?: ReactNode;
  /** The answer in words; without it the label of the right choice. */
  verdict?: ReactNode;
  children: ReactNode;
}) {
  const name = useId();
  const right = choices.find((choice) => choice.value === answer);
  return (
    <fieldset className={styles.case}>
      <legend className={styles.legend}>{legend}</legend>
      {before}
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={`${styles.choice} ${choice.value === answer ? styles.key : ''}`}
            data-choice
          >
            <span className={styles.slot}>
              <input type="radio" name={name} value={choice.value} autoComplete="off" />
              <span className={styles.mark}>
                <Icon name={choice.value === answer ? 'check' : 'cross'} />
              </span>
            </span>
            {choice.label}
            <span className={`vh ${styles.said}`}>
              {choice.value === answer ? ', as we would' : ', not this one'}
            </span>
          </label>
        ))}
      </div>
      <p className={styles.evidence} data-feedback>
        {verdict ?? <b>{right?.label}.</b>} {children}
      </p>
    </fieldset>
  );
}
