import { useId } from 'react';
import type { MatchingFields } from '../../../content/types.ts';
import { jumbled } from '../../../core/quiz/kinds/ordering.ts';
import { useLiveText } from '../../live/use-live-text.ts';
import { type KindViewProps, listOf, withEntry } from './kind-view.ts';
import styles from './kinds.module.css';
import { Mark } from './Mark.tsx';

/** What goes with what: a native menu beside each left side. */
export function MatchingView({
  question,
  response,
  onRespond,
  checked,
  labelledBy,
  seed,
}: KindViewProps<MatchingFields>) {
  const text = useLiveText();
  const id = useId();
  const rights = [...question.pairs.map(({ right }) => right), ...question.extras];
  const shown = jumbled(rights.length, seed);
  const chosen = listOf(response);
  return (
    <fieldset className={styles.matching} aria-labelledby={labelledBy}>
      {question.pairs.map((pair, left) => {
        const now = chosen[left];
        const rightText = typeof now === 'number' ? rights[now] : undefined;
        return (
          <div key={text(pair.left)} className={styles.pair}>
            <label htmlFor={`${id}-${left}`} className={styles.left}>
              {text(pair.left)}
            </label>
            {checked ? (
              <div className={styles.explained} data-feedback>
                <p>
                  <Mark
                    right={now === left}
                    word={rightText ? text(rightText) : 'Not answered'}
                    ofAnswer={rightText !== undefined}
                  />
                </p>
                {now !== left && (
                  <p>
                    It goes with: <strong>{text(pair.right)}</strong>
                  </p>
                )}
                <p>{text(pair.feedback)}</p>
              </div>
            ) : (
              <select
                id={`${id}-${left}`}
                autoComplete="off"
                value={typeof now === 'number' ? now : ''}
                onChange={(event) => {
                  const value = event.currentTarget.value;
                  const entry = value === '' ? null : Number(value);
                  onRespond(withEntry(response, question.pairs.length, left, entry));
                }}
              >
                <option value="">Choose …</option>
                {shown.map((right) => {
                  const words = rights[right];
                  return (
                    <option key={right} value={right}>
                      {words && text(words)}
                    </option>
                  );
                })}
              </select>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
