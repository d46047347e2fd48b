import { useId, useState } from 'react';
import type { RecallQuestion } from '../../content/types.ts';
import { record, useStudy } from '../../study/store.ts';
import { useFacts } from '../../ui/facts.ts';
import { useLiveText } from '../live/use-live-text.ts';
import { useLesson } from '../prose/lesson-context.ts';
import { QuestionPrices } from './QuestionPrices.tsx';

/** Say it in your own words, then compare with a model answer and tick the points you had. */
export function RecallCard({
  question,
  onSaved,
}: {
  question: RecallQuestion;
  /** Indices of the ticked points. */
  onSaved?: (ticked: readonly number[]) => void;
}) {
  const text = useLiveText();
  const field = useId();
  const { region, priceDate } = useFacts().priceBook;
  const before = useStudy((study) => study.state.answers.get(question.id)?.last);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [saved, setSaved] = useState('');

  const save = () => {
    record({
      kind: 'answered',
      question: question.id,
      keyVersion: question.version,
      choice: null,
      outcome: 'self-graded',
      points: ticked.size,
      pointsOf: question.points.length,
      mode: 'recall',
      watched: true,
      region,
      priceDate,
    });
    setSaved(`Saved: ${ticked.size} of ${question.points.length} points.`);
    onSaved?.([...ticked].sort((a, b) => a - b));
  };

  return (
    <section className="recall" id={question.id}>
      <p className="cap">Recall first</p>
      <p className="check-q">{text(question.stem)}</p>
      <label className="field" htmlFor={field}>
        <span className="label">Your answer, in a sentence or two</span>
        <textarea id={field} rows={3} />
        <span className="help">
          It stays on this page and is not stored. Write before you look.
        </span>
      </label>
      <details>
        <summary className="btn">Compare with a model answer</summary>
        <p className="recall-answer">{text(question.answer)}</p>
        <fieldset className="recall-points">
          <legend>Tick what your answer said</legend>
          {question.points.map((point, index) => (
            <label key={text(point)} className="check-line">
              <input
                type="checkbox"
                autoComplete="off"
                checked={ticked.has(index)}
                onChange={(event) => {
                  const next = new Set(ticked);
                  if (event.currentTarget.checked) next.add(index);
                  else next.delete(index);
                  setTicked(next);
                  setSaved('');
                }}
              />
              <span>{text(point)}</span>
            </label>
          ))}
        </fieldset>
        <p className="recall-save">
          <button type="button" className="btn" onClick={save}>
            Save my points
          </button>{' '}
          <output>
            {saved ||
              (before?.points !== undefined
                ? `Last time: ${before.points} of ${question.points.length} points.`
                : '')}
          </output>
        </p>
      </details>
    </section>
  );
}

/** A recall-first question by its id. */
export function Recall({ id }: { id: string }) {
  const question = useLesson().questions.find((entry) => entry.id === id);
  if (question?.kind !== 'recall') throw new Error(`No recall question “${id}” on this page`);
  return (
    <QuestionPrices question={question}>
      <RecallCard question={question} />
    </QuestionPrices>
  );
}
