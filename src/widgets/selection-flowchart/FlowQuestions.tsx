import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import type { FlowStep, FlowWalk } from './flow-path.ts';
import styles from './selection-flowchart.module.css';

/** The answers so far and the open question, each a group of native radio buttons. */
export function FlowQuestions({
  ref,
  groupName,
  walk,
  onAnswer,
  onReopen,
}: {
  ref: Ref<HTMLElement | null>;
  groupName: string;
  walk: FlowWalk;
  onAnswer: (path: readonly string[]) => void;
  onReopen: (path: readonly string[]) => void;
}) {
  const root = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => root.current);
  useAnswerBeforeHydration(root, walk, onAnswer);
  const lastAnswered = walk.steps.findLast((step) => step.answer);

  return (
    <section ref={root} className={styles.answers} aria-labelledby={`${groupName}-title`}>
      <p id={`${groupName}-title`} className="rail-h">
        Your answers
      </p>
      {walk.steps.map((step, index) => (
        <StepChoices
          key={[...step.before, step.question.id].join('/')}
          step={step}
          number={index + 1}
          name={`${groupName}-${index}`}
          onAnswer={onAnswer}
        />
      ))}
      {lastAnswered && (
        <div className={styles.moves}>
          <button type="button" className="btn" onClick={() => onReopen(lastAnswered.before)}>
            <Icon name="prev" /> Back
          </button>
          <button type="button" className="btn" onClick={() => onReopen([])}>
            <Icon name="reset" /> Start again
          </button>
        </div>
      )}
      <noscript>
        <p>Without JavaScript, read the flowchart as text below the drawing.</p>
      </noscript>
    </section>
  );
}

function StepChoices({
  step: { question, answer, before },
  number,
  name,
  onAnswer,
}: {
  step: FlowStep;
  number: number;
  name: string;
  onAnswer: (path: readonly string[]) => void;
}) {
  const live = useLiveText();
  const helpId = `${name}-help`;
  return (
    <fieldset aria-describedby={question.help ? helpId : undefined}>
      <legend>
        {number}. {question.text}
      </legend>
      {question.help && (
        <p id={helpId} className={styles.help}>
          {live(question.help)}
        </p>
      )}
      {question.answers.map((choice) => (
        <label key={choice.id} className={styles.radio}>
          <input
            type="radio"
            name={name}
            value={choice.id}
            checked={choice.id === answer?.id}
            onChange={() => onAnswer([...before, choice.id])}
          />
          <span>{choice.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** A radio button chosen in the plain HTML stays chosen and fires no event: take it over once. */
function useAnswerBeforeHydration(
  root: RefObject<HTMLElement | null>,
  walk: FlowWalk,
  onAnswer: (path: readonly string[]) => void,
) {
  const onMount = useRef({ walk, onAnswer });
  useEffect(() => {
    const chosen = root.current?.querySelector<HTMLInputElement>('input:checked');
    const first = onMount.current.walk.steps[0];
    if (chosen && first && !first.answer) onMount.current.onAnswer([chosen.value]);
  }, [root]);
}
