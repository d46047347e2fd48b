import { memo, useId, useMemo } from 'react';
import type { MoneyText } from '../../core/money.ts';
import {
  GENERATIVE_JOBS,
  recommendTokens,
  type TokenInput,
  tokenModels,
} from '../../core/recommend/tokens.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { NumberField } from './NumberField.tsx';
import { RANGES } from './ranges.ts';
import { reader } from './read-number.ts';
import styles from './recommender.module.css';
import type { RecommenderState } from './recommender-state.ts';
import { TokenTable } from './TokenTable.tsx';

const readRate = reader({
  what: 'The number of tokens',
  unit: ' a second',
  range: RANGES.tokensPerSecond,
});
const readLimit = reader({ what: 'The limit', unit: ' ms', range: RANGES.limitMs });
const FIRST_LIMITS = { firstTokenLimitMs: 500, tokenLimitMs: 30 } as const;

/** Language models: tokens instead of requests, and memory before everything. */
export const TokenModels = memo(function TokenModels({
  input,
  facts,
  money,
  onChange,
}: {
  input: TokenInput;
  facts: RecommenderFacts;
  money: MoneyText;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  const id = useId();
  const recommendation = useMemo(() => recommendTokens(input, facts), [input, facts]);
  const models = useMemo(() => tokenModels(facts), [facts]);
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        Language models
      </h2>
      <p className={styles.prose}>
        A language model answers token by token. The first comes after the whole input has been
        read, the others one by one, and the weights must fit in the accelerators’ memory before any
        of it counts. All rows are AWS’s own, on its chips. {GENERATIVE_JOBS}
      </p>
      <div className={`${styles.tokenInputs} needs-script`}>
        <div className="field">
          <label htmlFor={`${id}-model`}>Language model</label>
          <select
            id={`${id}-model`}
            className={styles.select}
            value={input.model}
            onChange={(event) => onChange({ tokenModel: event.currentTarget.value })}
          >
            {models.map((model) => (
              <option key={model}>{model}</option>
            ))}
          </select>
        </div>
        <NumberField
          label="Output tokens, all users"
          unit="per second"
          value={input.tokensPerSecond}
          read={readRate}
          onChange={(next) => onChange({ tokensPerSecond: next })}
        />
        <OptionalLimit
          name="First token within"
          value={input.timeToFirstTokenLimitMs}
          first={FIRST_LIMITS.firstTokenLimitMs}
          onChange={(next) => onChange({ firstTokenLimitMs: next })}
        />
        <OptionalLimit
          name="Each further token within"
          value={input.timePerTokenLimitMs}
          first={FIRST_LIMITS.tokenLimitMs}
          onChange={(next) => onChange({ tokenLimitMs: next })}
        />
      </div>
      <p className={styles.prose}>{recommendation.summary}</p>
      <TokenTable
        rows={[...recommendation.ranked, ...recommendation.others]}
        money={money}
        model={input.model}
      />
    </section>
  );
});

function OptionalLimit({
  name,
  value,
  first,
  onChange,
}: {
  name: string;
  value: number | null;
  /** What it starts with. */
  first: number;
  onChange: (value: number | null) => void;
}) {
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          checked={value !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? first : null)}
        />
        {name} a limit
      </label>
      {value !== null && (
        <NumberField label={name} unit="ms" value={value} read={readLimit} onChange={onChange} />
      )}
    </div>
  );
}
