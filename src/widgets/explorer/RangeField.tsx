import { useId, useState } from 'react';
import { hasReadings, MEASURES, type MeasureId } from '../../core/explore/measures.ts';
import type { Bound, RangeCondition } from '../../core/explore/query.ts';
import { readAmount } from './amount.ts';
import styles from './explorer.module.css';

type End = 'min' | 'max';
const ENDS: readonly End[] = ['min', 'max'];
const WORDS: Readonly<Record<End, Readonly<Record<'open' | 'closed', string>>>> = {
  min: { open: 'more than', closed: 'at least' },
  max: { open: 'less than', closed: 'at most' },
};

/**
 * Least and most of one measure. What is no amount stays in its field with a sentence; left there, it
 * takes the old bound away, so that nothing is filtered by what the field does not show.
 */
export function RangeField({
  measure,
  currency,
  condition,
  onChange,
}: {
  measure: MeasureId;
  currency: string;
  condition: RangeCondition | null;
  /** `said` is what the reader has to hear about the change, or nothing. */
  onChange: (condition: RangeCondition | null, said: string) => void;
}) {
  const { label, unit, isMoney } = MEASURES[measure];
  const reading = condition?.reading ?? (hasReadings(measure) ? 'nominal' : 'reported');
  const shownUnit = isMoney
    ? currency
    : hasReadings(measure)
      ? reading === 'nominal'
        ? 'GB, the maker’s number'
        : 'GiB as EC2 reports it'
      : unit;
  const change = (end: End, bound: Bound | null, said: string) => {
    const next = { min: condition?.min ?? null, max: condition?.max ?? null, [end]: bound };
    const isEmpty = next.min === null && next.max === null;
    onChange(isEmpty ? null : { kind: 'range', measure, reading, ...next }, said);
  };
  return (
    <fieldset className={styles.range}>
      <legend>
        {label} {shownUnit !== '' && <span className={styles.unit}>{shownUnit}</span>}
      </legend>
      {ENDS.map((end) => {
        const bound = condition?.[end] ?? null;
        const words = WORDS[end][bound?.isOpen ? 'open' : 'closed'];
        return (
          <AmountField
            key={end}
            label={words}
            bound={bound}
            onChange={(next) => change(end, next, '')}
            onWrong={(typed) =>
              change(
                end,
                null,
                `“${typed}” is not an amount: “${label}: ${words} ${bound?.value}” no longer counts.`,
              )
            }
          />
        );
      })}
    </fieldset>
  );
}

interface Typed {
  readonly text: string;
  /** The field was left with it. */
  readonly isLeft: boolean;
}

function AmountField({
  label,
  bound,
  onChange,
  onWrong,
}: {
  label: string;
  bound: Bound | null;
  onChange: (bound: Bound | null) => void;
  /** The field was left with what is no amount while a bound counted. */
  onWrong: (typed: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  // The condition’s own number stands in the field when nobody types; so does one that came later.
  const text = typed !== null && (bound === null || !typed.isLeft) ? typed.text : null;
  const amount = text === null ? null : readAmount(text);
  const isWrong = text !== null && text.trim() !== '' && amount === null;
  const settle = () => {
    if (text === null) return;
    setTyped(isWrong ? { text, isLeft: true } : null);
    if (isWrong) {
      if (bound !== null) onWrong(text);
    } else if (amount === null ? bound !== null : amount !== bound?.value) {
      onChange(amount === null ? null : { value: amount, isOpen: false });
    }
  };
  return (
    <div className={isWrong ? 'field error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        inputMode="decimal"
        value={text ?? (bound ? String(bound.value) : '')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-help` : undefined}
        onChange={({ target }) => setTyped({ text: target.value, isLeft: false })}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      {isWrong && (
        <p id={`${id}-help`} className="help">
          “{text}” is not an amount. Write a number from 0 up, such as 16 or 0.5.{' '}
          {bound === null
            ? 'Until then, this end bounds nothing.'
            : `Until you leave this field, ${bound.value} counts.`}
        </p>
      )}
    </div>
  );
}
