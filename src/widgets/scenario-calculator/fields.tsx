import { type ReactNode, useId, useState } from 'react';
import { type DecimalMark, portableText } from '../../core/quantity/number.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './scenario-calculator.module.css';
import { typedText } from './scenario-state.ts';

/** A problem, or else how the text was understood, or else the help; below its control. */
export function FieldHelp({
  id,
  problem,
  children,
}: {
  id: string;
  problem?: string | undefined;
  children?: ReactNode;
}) {
  return (
    <span className="help" id={id}>
      {problem ? (
        <>
          <Icon name="warn" /> {problem}
        </>
      ) : (
        children
      )}
    </span>
  );
}

/** A quantity as text. What was typed stays; leaving the field makes it mean the same to everyone. */
export function QuantityField({
  label,
  value,
  decimal,
  problem,
  help,
  onChange,
}: {
  label: string;
  value: string;
  decimal: DecimalMark;
  problem?: string | undefined;
  help?: ReactNode;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={problem ? 'field error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          className={styles.typed}
          type="text"
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? value}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            setDraft(currentTarget.value);
            onChange(typedText(currentTarget.value));
          }}
          onBlur={() => {
            if (draft === null) return;
            setDraft(null);
            const portable = typedText(portableText(draft, decimal));
            if (portable !== value) onChange(portable);
          }}
        />
      </div>
      <FieldHelp id={`${id}-help`} problem={problem}>
        {help}
      </FieldHelp>
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** One of several, natively. Groups come after the loose choices. */
export function ChoiceField({
  label,
  value,
  choices,
  groups = [],
  problem,
  help,
  onChange,
}: {
  label: string;
  value: string;
  choices: readonly Choice[];
  groups?: readonly ChoiceGroup[];
  problem?: string | undefined;
  help?: ReactNode;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={problem ? 'field error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.select}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <FieldHelp id={`${id}-help`} problem={problem}>
        {help}
      </FieldHelp>
    </div>
  );
}
