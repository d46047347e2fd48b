import { useEffect, useId, useRef, useState } from 'react';
import type { SingleChoiceQuestion } from '../../content/types.ts';
import { record, useStudy } from '../../study/store.ts';
import { AppLink } from '../../ui/AppLink.tsx';
import { useFacts } from '../../ui/facts.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLiveText } from '../live/use-live-text.ts';
import { useLesson } from '../prose/lesson-context.ts';
import { MakeCard } from './MakeCard.tsx';
import { QuestionPrices } from './QuestionPrices.tsx';

const LETTERS = 'ABCDE';

/**
 * A question inside a lesson. Native radio buttons, and a style rule on the checked one shows its
 * feedback: it works from the moment it is painted, with or without a script. What was chosen before
 * hydration is found in the document and recorded as not watched.
 */
export function QuickCheck({
  question,
  mode,
}: {
  question: SingleChoiceQuestion;
  mode: 'opening' | 'quick-check';
}) {
  const text = useLiveText();
  const name = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  const { region, priceDate } = useFacts().priceBook;
  // A snapshot may be older than the record: what it says was answered is not believed yet.
  const whole = useStudy((study) => study.whole);
  const before = useStudy((study) => study.state.answers.get(question.id)?.last);
  const [said, setSaid] = useState('');
  const missed = whole && mode === 'quick-check' && before?.outcome === 'wrong';

  const answer = (choice: number, watched: boolean) => {
    const picked = question.choices[choice];
    if (!picked) return;
    record({
      kind: 'answered',
      question: question.id,
      keyVersion: question.version,
      choice,
      outcome: picked.correct ? 'right' : 'wrong',
      mode,
      watched,
      region,
      priceDate,
    });
    if (watched) {
      const tone = mode === 'opening' ? '' : picked.correct ? 'Right. ' : 'Not this one. ';
      setSaid(`${tone}${text(picked.feedback)}`);
    }
  };

  const inputs = () => [...(root.current?.querySelectorAll('input') ?? [])];

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the record has been read
  useEffect(() => {
    if (!whole) return;
    const found = inputs().findIndex((input) => input.checked);
    if (found >= 0) {
      if (before?.choice !== found) answer(found, false);
    } else if (typeof before?.choice === 'number' && before.keyVersion === question.version) {
      const input = inputs()[before.choice];
      if (input) input.checked = true;
    }
  }, [whole]);

  return (
    <fieldset ref={root} className={`qcheck qcheck-${mode}`} id={question.id}>
      <legend>
        <span className="cap">{mode === 'opening' ? 'Decide first' : 'Quick check'}</span>
        <span className="check-q">{text(question.stem)}</span>
      </legend>
      <ol className="choices">
        {question.choices.map((choice, index) => (
          <li
            key={LETTERS[index]}
            className={choice.correct && mode !== 'opening' ? 'choice is-key' : 'choice'}
          >
            <label data-choice>
              <input
                type="radio"
                className="vh"
                name={name}
                value={index}
                autoComplete="off"
                onChange={() => answer(index, true)}
              />
              <span className="let">
                <span className="let-a">{LETTERS[index]}</span>
                {mode !== 'opening' && (
                  <span className="let-b">
                    <Icon name={choice.correct ? 'check' : 'cross'} />
                  </span>
                )}
              </span>
              <span className="ct">
                {text(choice.text)}
                {mode !== 'opening' && (
                  <em className="tag">{choice.correct ? 'Right' : 'Not this one'}</em>
                )}
              </span>
            </label>
            <p className="fb" data-feedback>
              {text(choice.feedback)}
            </p>
          </li>
        ))}
      </ol>
      <p className="vh" role="status">
        {said}
      </p>
      {missed && (
        <div className="acts">
          <AppLink to={`/lessons/${question.lesson}/#${question.section}`}>
            Read the paragraph that says why
          </AppLink>
          <MakeCard question={question.id} />
        </div>
      )}
    </fieldset>
  );
}

function useQuestion(id: string): SingleChoiceQuestion {
  const question = useLesson().questions.find((entry) => entry.id === id);
  if (question?.kind !== 'single')
    throw new Error(`No single-choice question “${id}” on this page`);
  return question;
}

/** A quick check by its id. */
export function Quiz({ id }: { id: string }) {
  const question = useQuestion(id);
  return (
    <QuestionPrices question={question}>
      <QuickCheck question={question} mode="quick-check" />
    </QuestionPrices>
  );
}

/** The decision that opens a lesson, by its id: a guess, before anything is explained. */
export function Decide({ id }: { id: string }) {
  const question = useQuestion(id);
  return (
    <QuestionPrices question={question}>
      <QuickCheck question={question} mode="opening" />
    </QuestionPrices>
  );
}
