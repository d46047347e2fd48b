import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import styles from './recommender.module.css';

/** What a text means: a number, or a sentence that says what would be right. */
export type ReadNumber = (text: string) => number | { readonly problem: string };

/** Something about a pasted value that only the reader can answer. */
export interface Doubt {
  readonly question: string;
  readonly yes: string;
  /** The value that the doubt suggests. */
  readonly instead: number;
}

interface Asked extends Doubt {
  readonly about: number;
  /** The value in use while the question stands: the pasted one, or the old one when that is out of range. */
  readonly inUse: number;
}

interface Typed {
  readonly text: string;
  /** The value in use while it was typed; another one means that something else set it since. */
  readonly over: number;
}

/** A labelled number with its unit. What was typed stays, even when it can't be used. */
export function NumberField({
  label,
  unit,
  value,
  read,
  doubt,
  onChange,
  help,
}: {
  label: string;
  unit: ReactNode;
  value: number;
  read: ReadNumber;
  /** Asks about a pasted value, given the one before it; `null` when there is nothing to ask. */
  doubt?: (pasted: number, before: number) => Doubt | null;
  onChange: (value: number) => void;
  help?: ReactNode;
}) {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [isPasted, setPasted] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const parsed = typed === null ? value : read(typed.text);
  const isUsed = typeof parsed === 'object' ? typed?.over === value : parsed === value;
  const isCurrent = typed !== null && isUsed;
  const shown = isCurrent ? typed.text : String(value);
  const problem = isCurrent && typeof parsed === 'object' ? parsed.problem : null;
  const isRefused = asked !== null && asked.about !== asked.inUse;
  const question =
    asked?.inUse === value &&
    (!isRefused || (problem !== null && typed?.text === String(asked.about)))
      ? asked
      : null;

  const change = (text: string) => {
    const next = read(text);
    setTyped({ text, over: value });
    const isUsable = typeof next === 'number';
    // A limit in microseconds may be out of range: that is when the question helps most.
    const about = isUsable ? next : Number(text);
    const found = isPasted && about > 0 ? (doubt?.(about, value) ?? null) : null;
    setAsked(found && { ...found, about, inUse: isUsable ? about : value });
    if (isUsable) onChange(next);
  };
  return (
    <div className={problem ? 'field error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <div className="input">
        <input
          id={id}
          className={styles.number}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help`}
          onPaste={() => setPasted(true)}
          onChange={(event) => {
            change(event.currentTarget.value);
            setPasted(false);
          }}
        />
        <span className="unit">{unit}</span>
      </div>
      <span className="help" id={`${id}-help`}>
        {problem ? (
          <>
            <Icon name="warn" /> {problem} Using {value}.
          </>
        ) : (
          help
        )}
      </span>
      <div role="status">
        {question && (
          <div className={styles.doubt}>
            <p>
              <Icon name="info" /> {question.question}
            </p>
            <button
              type="button"
              className="btn"
              onClick={() => {
                setTyped(null);
                setAsked(null);
                onChange(question.instead);
              }}
            >
              {question.yes}
            </button>
            {!isRefused && (
              <button type="button" className="btn quiet" onClick={() => setAsked(null)}>
                No, keep {question.about}
              </button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
