import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { SingleChoiceQuestion } from '../../content/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import styles from './quiz.module.css';
import type { RunStep } from './run.ts';

const LETTERS = 'ABCDE';

/**
 * One question. Nothing is marked until "Check answer"; then every choice gets its sentence.
 * `data-next-focus` is on what takes the focus when the question comes, and when it is checked.
 */
export function QuizQuestion({
  question,
  step,
  position,
  level,
  nextLabel,
  onChoose,
  onUnsure,
  onCheck,
  onNext,
}: {
  question: SingleChoiceQuestion;
  step: RunStep;
  /** "Question 2 of 4" */
  position: string;
  level: 'h2' | 'h3';
  nextLabel: string;
  onChoose: (choice: number) => void;
  onUnsure: () => void;
  onCheck: () => void;
  onNext: () => void;
}) {
  const text = useLiveText();
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { answer, checked, unsure } = step;
  const Heading = level;

  // A choice made before hydration is in the document, and no event tells of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the question has come
  useEffect(() => {
    const found = [...(group.current?.querySelectorAll('input') ?? [])];
    const early = found.findIndex((input) => input.checked);
    if (early >= 0 && early !== answer) onChoose(early);
  }, []);

  const checkOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || checked) return;
    event.preventDefault();
    onCheck();
  };

  return (
    <article className={`quiz ${styles.question}`} aria-labelledby={`${id}-q`}>
      <header className={styles.head}>
        <p className="cap">{position}</p>
        <div role="status">{checked && <Result question={question} answer={answer} />}</div>
      </header>
      <fieldset ref={group} onKeyDown={checkOnEnter}>
        <legend className={styles.legend}>
          <Heading
            className="quiz-q"
            id={`${id}-q`}
            tabIndex={-1}
            data-next-focus={checked ? undefined : ''}
          >
            {text(question.stem)}
          </Heading>
        </legend>
        <ol className={`choices ${checked ? 'after' : 'before'}`}>
          {question.choices.map((choice, index) => {
            const mark = markOf(choice.correct, index === answer, checked);
            return (
              <li key={LETTERS[index]} className={`choice ${mark}`}>
                <label data-choice>
                  <input
                    type="radio"
                    className="vh"
                    name={id}
                    value={index}
                    autoComplete="off"
                    checked={index === answer}
                    disabled={checked}
                    onChange={() => onChoose(index)}
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
      </fieldset>
      <footer className="quiz-f">
        {checked ? (
          <>
            <p className="ink2">{isToAskAgain(question, step) && 'Marked to ask again.'}</p>
            <button type="button" className="btn primary" onClick={onNext}>
              {nextLabel} <Icon name="next" />
            </button>
          </>
        ) : (
          <>
            <button
              type="button"
              className={`btn quiet ${styles.unsure}`}
              aria-pressed={unsure}
              onClick={onUnsure}
            >
              <Icon name="flag" /> Not sure
            </button>
            <span
              id={`${id}-why`}
              className={`small muted ${styles.reason}`}
              data-shown={answer === null}
            >
              Choose an answer first
            </span>
            <button
              type="button"
              className="btn primary"
              aria-disabled={answer === null}
              aria-describedby={answer === null ? `${id}-why` : undefined}
              onClick={onCheck}
            >
              Check answer{' '}
              <span className={`kbd ${styles.key}`} aria-hidden="true">
                Enter
              </span>
            </button>
          </>
        )}
      </footer>
    </article>
  );
}

function markOf(correct: boolean, chosen: boolean, checked: boolean): string {
  if (!checked) return chosen ? 'on' : '';
  return correct ? 'good' : chosen ? 'bad' : 'rest';
}

function isToAskAgain({ choices }: SingleChoiceQuestion, { answer, unsure }: RunStep): boolean {
  return unsure || typeof answer !== 'number' || choices[answer]?.correct !== true;
}

/** Takes the focus after the check: the outcome, and the sentence on the reader's choice. */
function Result({
  question,
  answer,
}: {
  question: SingleChoiceQuestion;
  answer: RunStep['answer'];
}) {
  const text = useLiveText();
  const chosen = typeof answer === 'number' ? question.choices[answer] : undefined;
  const key = question.choices.find(({ correct }) => correct);
  const right = chosen?.correct === true;
  return (
    <p
      className={`${styles.result} ${right ? styles.good : styles.bad}`}
      tabIndex={-1}
      data-next-focus=""
    >
      <Icon name={right ? 'check' : 'cross'} /> {right ? 'Correct.' : 'Not correct.'}
      <span className="vh">
        {' '}
        {chosen && text(chosen.feedback)}
        {!right && key && ` The answer is: ${text(key.text)}`}
      </span>
    </p>
  );
}
