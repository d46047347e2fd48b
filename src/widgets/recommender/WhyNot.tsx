import { useId, useMemo, useState } from 'react';
import type { RecommenderFacts, RecommendInput } from '../../core/recommend/types.ts';
import { whyNot } from '../../core/recommend/why-not.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useHydrated } from '../../ui/use-hydrated.ts';
import styles from './recommender.module.css';

const SUGGESTED = [
  'm5.large',
  'g4dn.xlarge',
  'g5.xlarge',
  'inf2.xlarge',
  'p4d.24xlarge',
  'c7i.xlarge',
];

/** One sentence with numbers about any instance type. */
export function WhyNot({
  type,
  input,
  facts,
  onAsk,
}: {
  type: string | null;
  input: RecommendInput;
  facts: RecommenderFacts;
  onAsk: (type: string | null) => void;
}) {
  const id = useId();
  const isLive = useHydrated();
  const [typed, setTyped] = useState<string | null>(null);
  const known = useMemo(() => new Set(facts.typeNames), [facts]);
  const shown = typed ?? type ?? '';
  const isUnknown = typed !== null && typed.trim() !== '' && !known.has(typed.trim().toLowerCase());
  const suggested = SUGGESTED.filter((name) => known.has(name));
  return (
    <section className={styles.section} aria-labelledby="rec-why-not">
      <h2 id="rec-why-not" className={styles.title}>
        Why not …?
      </h2>
      <div className={`${styles.ask} needs-script`}>
        <div className="field">
          <label htmlFor={id}>An instance type</label>
          <div className="input">
            <input
              id={id}
              className={styles.number}
              list={`${id}-types`}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              placeholder="m5.large"
              value={shown}
              onChange={(event) => {
                const text = event.currentTarget.value;
                const name = text.trim().toLowerCase();
                setTyped(text);
                if (known.has(name)) onAsk(name);
                else if (name === '') onAsk(null);
              }}
            />
          </div>
          {isLive && (
            <datalist id={`${id}-types`}>
              {[...known].map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
        </div>
        <p className={styles.tableActions}>
          {suggested.map((name) => (
            <button
              key={name}
              type="button"
              className="btn"
              aria-pressed={type === name}
              onClick={() => {
                setTyped(null);
                onAsk(name);
              }}
            >
              {name}
            </button>
          ))}
        </p>
      </div>
      <div role="status">
        {isUnknown ? (
          <p className={styles.prose}>
            <Icon name="warn" /> Our list has no type “{shown.trim().slice(0, 30)}”. Expected a name
            such as g4dn.xlarge.
          </p>
        ) : (
          type !== null && <p className={styles.prose}>{whyNot(type, input, facts)}</p>
        )}
      </div>
    </section>
  );
}
