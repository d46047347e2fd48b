import { Fragment } from 'react';
import type { ClozeFields } from '../../../content/types.ts';
import { useLiveText } from '../../live/use-live-text.ts';
import { type KindViewProps, listOf, withEntry } from './kind-view.ts';
import styles from './kinds.module.css';
import { Mark } from './Mark.tsx';

/** A text with blanks, each a native menu in the line. */
export function ClozeView({
  question,
  response,
  onRespond,
  checked,
  labelledBy,
}: KindViewProps<ClozeFields>) {
  const text = useLiveText();
  const chosen = listOf(response);
  return (
    <fieldset aria-labelledby={labelledBy}>
      <p className={styles.cloze} data-checked={checked}>
        {question.text.map((piece, at) => {
          const blank = question.blanks[at];
          const now = chosen[at];
          const option = typeof now === 'number' ? blank?.options[now] : undefined;
          const words = text(piece);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed text
            <Fragment key={at}>
              {at > 0 && !/^[.,;:!?)’]/.test(words) && ' '}
              {words}{' '}
              {blank && checked && option && (
                <Mark right={option.correct} word={text(option.text)} ofAnswer />
              )}
              {blank && !checked && (
                <select
                  aria-label={`Blank ${at + 1} of ${question.blanks.length}`}
                  autoComplete="off"
                  value={typeof now === 'number' ? now : ''}
                  onChange={(event) => {
                    const value = event.currentTarget.value;
                    const entry = value === '' ? null : Number(value);
                    onRespond(withEntry(response, question.blanks.length, at, entry));
                  }}
                >
                  <option value="">…</option>
                  {blank.options.map((one, index) => (
                    <option key={text(one.text)} value={index}>
                      {text(one.text)}
                    </option>
                  ))}
                </select>
              )}
            </Fragment>
          );
        })}
      </p>
      {checked && (
        <ol className={styles.blanks} data-feedback>
          {question.blanks.map(({ options }, at) => {
            const now = chosen[at];
            const option = typeof now === 'number' ? options[now] : undefined;
            const right = options.find(({ correct }) => correct);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blanks of one fixed text
              <li key={at}>
                {option && !option.correct && (
                  <p>
                    <Mark right={false} word={text(option.text)} ofAnswer />:{' '}
                    {text(option.feedback)}
                  </p>
                )}
                {right && (
                  <p>
                    <Mark right word={text(right.text)} ofAnswer />: {text(right.feedback)}
                  </p>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </fieldset>
  );
}
