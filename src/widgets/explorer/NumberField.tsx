import { useId, useState } from 'react';
import { withThousands } from '../../core/number-text.ts';
import { Icon } from '../../ui/Icon.tsx';
import { readAmount } from './amount.ts';

/**
 * A number that must be there. What means nothing stays in the field, with a sentence that says which
 * number counts meanwhile.
 */
export function NumberField({
  label,
  unit,
  value,
  least,
  most,
  isWhole,
  warning = null,
  onChange,
}: {
  label: string;
  unit?: string;
  value: number;
  least: number;
  most: number;
  isWhole: boolean;
  /** What to think of with this value, which counts all the same. */
  warning?: string | null;
  onChange: (value: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const amount = typed === null ? value : readAmount(typed);
  const isValid =
    amount !== null && amount >= least && amount <= most && (!isWhole || Number.isInteger(amount));
  return (
    <div className={isValid ? 'field' : 'field error'}>
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          inputMode="decimal"
          value={typed ?? String(value)}
          aria-invalid={!isValid}
          aria-describedby={isValid && warning === null ? undefined : `${id}-help`}
          onChange={(event) => {
            const text = event.target.value;
            setTyped(text);
            const next = readAmount(text);
            const isGood =
              next !== null &&
              next >= least &&
              next <= most &&
              (!isWhole || Number.isInteger(next));
            if (isGood) onChange(next);
          }}
          onBlur={() => {
            if (isValid) setTyped(null);
          }}
        />
        {unit && <span className="unit">{unit}</span>}
      </div>
      {isValid && warning !== null && (
        <p id={`${id}-help`} className="help">
          <Icon name="warn" /> {warning}
        </p>
      )}
      {!isValid && (
        <p id={`${id}-help`} className="help">
          Write a {isWhole ? 'whole number' : 'number'} from {least} to{' '}
          {withThousands(String(most))}. Until then, {withThousands(String(value))} counts.
        </p>
      )}
    </div>
  );
}
