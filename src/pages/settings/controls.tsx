import { type ReactNode, useId } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './settings.module.css';

interface Wording {
  readonly label: string;
  /** One line on what the setting does. */
  readonly help: string;
}

/** One setting: its name and what it does at the left, the control at the right. */
function Row({ label, help, ids, children }: Wording & { ids: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.words}>
        <b id={`${ids}-name`}>{label}</b>
        <span id={`${ids}-help`}>{help}</span>
      </span>
      {children}
    </div>
  );
}

export interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** A choice of few, all in view: native radio buttons. */
export function Segmented<T extends string | number>({
  value,
  options,
  onChange,
  ...wording
}: Wording & { value: T; options: readonly Option<T>[]; onChange: (value: T) => void }) {
  const ids = useId();
  return (
    <Row {...wording} ids={ids}>
      <fieldset
        className={`seg ${styles.seg}`}
        aria-labelledby={`${ids}-name`}
        aria-describedby={`${ids}-help`}
      >
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={ids}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    </Row>
  );
}

export function Toggle({
  checked,
  onChange,
  ...wording
}: Wording & { checked: boolean; onChange: (checked: boolean) => void }) {
  const ids = useId();
  return (
    <Row {...wording} ids={ids}>
      <span className={styles.hit}>
        <input
          type="checkbox"
          className={styles.switch}
          aria-labelledby={`${ids}-name`}
          aria-describedby={`${ids}-help`}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
      </span>
    </Row>
  );
}

/** A choice of many: the browser's own list. */
export function Select({
  value,
  options,
  onChange,
  ...wording
}: Wording & {
  value: string;
  options: readonly Option<string>[];
  onChange: (value: string) => void;
}) {
  const ids = useId();
  return (
    <Row {...wording} ids={ids}>
      <select
        className={`input ${styles.select}`}
        aria-labelledby={`${ids}-name`}
        aria-describedby={`${ids}-help`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Row>
  );
}

/** A small whole number with a button on either side. At a limit a button stays, and says why. */
export function Stepper({
  value,
  min = 0,
  max,
  unit = '',
  onChange,
  ...wording
}: Wording & {
  value: number;
  min?: number;
  max: number;
  /** Right behind the number. */
  unit?: string;
  onChange: (value: number) => void;
}) {
  const ids = useId();
  const step = (by: number) => {
    const next = value + by;
    if (next >= min && next <= max) onChange(next);
  };
  return (
    <Row {...wording} ids={ids}>
      <fieldset className={styles.stepper} aria-labelledby={`${ids}-name`}>
        <button
          type="button"
          className="btn icon"
          aria-label={value === min ? `Fewer: ${min}${unit} is the least` : 'Fewer'}
          aria-disabled={value === min}
          onClick={() => step(-1)}
        >
          <Icon name="minus" />
        </button>
        <output>
          {value}
          {unit}
        </output>
        <button
          type="button"
          className="btn icon"
          aria-label={value === max ? `More: ${max}${unit} is the most` : 'More'}
          aria-disabled={value === max}
          onClick={() => step(1)}
        >
          <Icon name="plus" />
        </button>
      </fieldset>
    </Row>
  );
}
