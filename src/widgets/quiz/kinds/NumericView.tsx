import { useId } from 'react';
import type { NumericFields } from '../../../content/types.ts';
import { CalculationError } from '../../../core/errors.ts';
import {
  formatNumber,
  formatPercent,
  toSignificant,
  trimZeros,
} from '../../../core/number-text.ts';
import { errorBehind, type NumericKey, readTypedNumber } from '../../../core/quiz/kinds/numeric.ts';
import { scoreResponse } from '../../../core/quiz/score-response.ts';
import { useCalculator } from '../../live/use-calculator.ts';
import { useLiveText } from '../../live/use-live-text.ts';
import { numericKey } from '../question-key.ts';
import type { KindViewProps } from './kind-view.ts';
import styles from './kinds.module.css';
import { Mark } from './Mark.tsx';

/** A number to work out and type, in whatever form people write numbers. */
export function NumericView({
  question,
  response,
  onRespond,
  checked,
  labelledBy,
}: KindViewProps<NumericFields>) {
  const id = useId();
  const c = useCalculator();
  const typed = typeof response === 'string' ? response : '';
  const key = useKey(question, c);
  if (key instanceof CalculationError) {
    return <p className="note">This question cannot be asked in your region. {key.message}</p>;
  }
  const reading = typed.trim() === '' ? null : readTypedNumber(key, typed);
  const problem = reading !== null && !reading.ok ? `This should be ${reading.expected}.` : '';
  return (
    <div className={styles.numeric}>
      <label className={styles.numberField} htmlFor={id}>
        <span className="label">Your answer</span>
        <span className={styles.numberLine}>
          {isMoney(key.unit) && <span>{key.unit}</span>}
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            value={typed}
            readOnly={checked}
            aria-describedby={checked ? labelledBy : `${labelledBy} ${id}-problem`}
            aria-invalid={problem !== ''}
            onChange={(event) => onRespond(event.currentTarget.value || null)}
          />
          {key.unit !== '' && !isMoney(key.unit) && <span>{key.unit}</span>}
        </span>
      </label>
      {!checked && (
        <p id={`${id}-problem`} className={styles.problem} role="status">
          {problem}
        </p>
      )}
      {checked && <Explained question={question} typed={typed} numberKey={key} />}
    </div>
  );
}

function useKey(
  question: NumericFields,
  c: ReturnType<typeof useCalculator>,
): NumericKey | CalculationError {
  try {
    return numericKey(question, c);
  } catch (error) {
    if (error instanceof CalculationError) return error;
    throw error;
  }
}

function Explained({
  question,
  typed,
  numberKey,
}: {
  question: NumericFields;
  typed: string;
  numberKey: NumericKey;
}) {
  const text = useLiveText();
  const reading = readTypedNumber(numberKey, typed);
  const right = scoreResponse(numberKey, typed).outcome === 'right';
  const at = reading.ok ? errorBehind(numberKey, reading.value) : null;
  const error = at === null ? undefined : question.errors[at];
  return (
    <div className={styles.explained} data-feedback>
      <p>
        <Mark right={right} word={right ? 'Correct:' : 'The answer is'} />{' '}
        <strong>{numberText(numberKey)}</strong>
        {question.tolerance > 0 && (
          <span className="muted"> (within {formatPercent(question.tolerance)} counts)</span>
        )}
      </p>
      {error && <p>{text(error.feedback)}</p>}
      <p>{text(question.solution)}</p>
    </div>
  );
}

/** A currency stands before its amount. */
function isMoney(unit: string): boolean {
  return unit.endsWith('$') || unit.endsWith('¥');
}

export function numberText({ value, unit }: Pick<NumericKey, 'value' | 'unit'>): string {
  const size = Math.abs(value);
  if (isMoney(unit)) return `${unit}${size >= 1 ? formatNumber(size, 2) : centsAndLess(size)}`;
  const digits = trimZeros(toSignificant(size, 4));
  return `${value < 0 ? '−' : ''}${digits}${unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`}`;
}

/** An amount below one: three digits that count, and at least two decimals. */
function centsAndLess(amount: number): string {
  const digits = trimZeros(toSignificant(amount, 3));
  return Number(digits) * 100 === Math.round(Number(digits) * 100)
    ? Number(digits).toFixed(2)
    : digits;
}
