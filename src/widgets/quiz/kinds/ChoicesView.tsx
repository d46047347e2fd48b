import { useEffect, useId, useRef } from 'react';
import type { MultipleFields, SingleFields } from '../../../content/types.ts';
import type { ResponseValue } from '../../../core/quiz/score.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useLiveText } from '../../live/use-live-text.ts';
import { type KindViewProps, listOf } from './kind-view.ts';
import styles from './kinds.module.css';

const LETTERS = 'ABCDEF';

/** One choice of several, or so many as are asked for. */
export function ChoicesView({
  question,
  response,
  onRespond,
  checked,
  labelledBy,
}: KindViewProps<SingleFields | MultipleFields>) {
  const text = useLiveText();
  const name = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const chosen = chosenIndices(response);
  const many = question.kind === 'multiple';

  // A choice made before hydration is in the document, and no event tells of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question has come
  useEffect(() => {
    if (many) return;
    const found = [...(group.current?.querySelectorAll('input') ?? [])];
    const early = found.findIndex((input) => input.checked);
    if (early >= 0 && early !== response) onRespond(early);
  }, []);

  const choose = (index: number, on: boolean) => {
    if (!many) onRespond(index);
    else {
      const rest = chosen.filter((one) => one !== index);
      const next = on ? [...rest, index].sort((a, b) => a - b) : rest;
      onRespond(next.length === 0 ? null : next);
    }
  };

  return (
    <fieldset ref={group} aria-labelledby={labelledBy}>
      <ol className={`choices ${checked ? 'after' : 'before'}${many ? ` ${styles.many}` : ''}`}>
        {question.choices.map((choice, index) => {
          const isChosen = chosen.includes(index);
          const mark = markOf(choice.correct, isChosen, checked);
          return (
            <li key={text(choice.text)} className={`choice ${mark}`}>
              <label data-choice>
                <input
                  type={many ? 'checkbox' : 'radio'}
                  className="vh"
                  name={name}
                  value={index}
                  autoComplete="off"
                  checked={isChosen}
                  disabled={checked}
                  onChange={(event) => choose(index, event.currentTarget.checked)}
                />
                <span className="let">
                  {mark === 'good' || mark === 'bad' ? (
                    <Icon name={mark === 'good' ? 'check' : 'cross'} />
                  ) : (
                    LETTERS[index]
                  )}
                </span>
                <span className="ct">
                  {text(choice.text)} {mark === 'good' && <em className="tag good">Correct</em>}
                  {mark === 'good' && many && !isChosen && (
                    <>
                      {' '}
                      <em className="tag">Not chosen</em>
                    </>
                  )}
                  {mark === 'bad' && <em className="tag bad">Your answer</em>}
                </span>
              </label>
              {checked && (
                <p className="fb" data-feedback>
                  {text(choice.feedback)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {question.kind === 'multiple' && !checked && (
        <p className={styles.count} role="status">
          {chosen.length} chosen, {question.asked} asked for
        </p>
      )}
    </fieldset>
  );
}

export function chosenIndices(response: ResponseValue): readonly number[] {
  if (typeof response === 'number') return [response];
  return listOf(response).filter((one): one is number => typeof one === 'number');
}

function markOf(correct: boolean, chosen: boolean, checked: boolean): string {
  if (!checked) return chosen ? 'on' : '';
  return correct ? 'good' : chosen ? 'bad' : 'rest';
}
