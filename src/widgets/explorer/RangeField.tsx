import { useId, useState } from 'react';
import { hasReadings, MEASURES, type MeasureId } from '../../core/explore/measures.ts';
import type { Bound, RangeCondition } from '../../core/explore/query.ts';
import { readAmount } from './amount.ts';
import styles from './explorer.module.css';

type End = 'min' | 'max';

/** Least and most of one measure; what is no number stays in its field with a sentence. */
export function RangeField({
  measure,
  currency,
  condition,
  onChange,
}: {
  measure: MeasureId;
  currency: string;
  condition: RangeCondition | null;
  onChange: (condition: RangeCondition | null) => void;
}) {
  const id = useId();
  const { label, unit, isMoney } = MEASURES[measure];
  const reading = condition?.reading ?? (hasReadings(measure) ? 'nominal' : 'reported');
  const shownUnit = isMoney
    ? currency
    : hasReadings(measure)
      ? reading === 'nominal'
        ? 'GB, the maker’s number'
        : 'GiB as EC2 reports it'
      : unit;
  const change = (end: End, bound: Bound | null) => {
    const next = { min: condition?.min ?? null, max: condition?.max ?? null, [end]: bound };
    const isEmpty = next.min === null && next.max === null;
    onChange(isEmpty ? null : { kind: 'range', measure, reading, ...next });
  };
  return (
    <fieldset className={styles.range}>
      <legend>
        {label} {shownUnit !== '' && <span className={styles.unit}>{shownUnit}</span>}
      </legend>
      <AmountField
        id={`${id}-min`}
        label="at least"
        bound={condition?.min ?? null}
        onChange={(bound) => change('min', bound)}
      />
      <AmountField
        id={`${id}-max`}
        label="at most"
        bound={condition?.max ?? null}
        onChange={(bound) => change('max', bound)}
      />
    </fieldset>
  );
}

function AmountField({
  id,
  label,
  bound,
  onChange,
}: {
  id: string;
  label: string;
  bound: Bound | null;
  onChange: (bound: Bound | null) => void;
}) {
  // What is being typed; the condition’s own number stands in the field when nobody types.
  const [typed, setTyped] = useState<string | null>(null);
  const amount = typed === null ? null : readAmount(typed);
  const isWrong = typed !== null && typed.trim() !== '' && amount === null;
  const settle = () => {
    if (typed === null || isWrong) return;
    setTyped(null);
    if (amount === null ? bound !== null : amount !== bound?.value) {
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
        value={typed ?? (bound ? String(bound.value) : '')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-help` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      {isWrong && (
        <p id={`${id}-help`} className="help">
          “{typed}” is not an amount. Write a number from 0 up, such as 16 or 0.5.
        </p>
      )}
    </div>
  );
}
