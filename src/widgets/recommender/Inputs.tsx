import { memo, useId, useMemo } from 'react';
import type { RegionEntry } from '../../core/catalog/types.ts';
import type { RecommenderFacts } from '../../core/recommend/types.ts';
import { ResetButton } from '../../ui/ResetButton.tsx';
import frame from '../../ui/tool-frame.module.css';
import { FamilyChoice } from './FamilyChoice.tsx';
import { LoadInputs } from './LoadInputs.tsx';
import { NumberField } from './NumberField.tsx';
import { RegionChoice } from './RegionChoice.tsx';
import { RANGES } from './ranges.ts';
import { reader } from './read-number.ts';
import { modelChoices } from './recommend-input.ts';
import styles from './recommender.module.css';
import { serializeRecommenderState } from './recommender-address.ts';
import { EXAMPLE, PRECISIONS, PURCHASES, type RecommenderState } from './recommender-state.ts';
import { limitDoubt } from './unit-questions.ts';
import { PRECISION_NAMES, PURCHASE_NAMES } from './words.ts';

const PERCENTILES = [50, 95, 99] as const;
const readLimit = reader({ what: 'The limit', unit: ' ms', range: RANGES.limitMs });
const readCeiling = reader({ what: 'Utilization', unit: '%', range: RANGES.ceilingPercent });
const readMin = reader({
  what: 'The number of instances',
  unit: '',
  range: RANGES.minInstances,
  isWhole: true,
});
const readWait = reader({ what: 'The wait', unit: ' ms', range: RANGES.batchTimeoutMs });
const FIRST_TIMEOUT_MS = 10;

/** Model, load, limit and conditions. What was typed stays, even when it can't be used. */
export const Inputs = memo(function Inputs({
  value,
  facts,
  regions,
  onRegion,
  onChange,
}: {
  value: RecommenderState;
  facts: RecommenderFacts;
  regions: readonly RegionEntry[];
  onRegion: (region: string) => void;
  onChange: (part: Partial<RecommenderState>) => void;
}) {
  const id = useId();
  const { models, precisions, sequenceLengths } = useMemo(
    () => modelChoices(facts.measurements, value.model),
    [facts, value.model],
  );
  return (
    <form
      className={`${frame.inputs} ${styles.controls} needs-script`}
      aria-label="Inputs"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="field">
        <label htmlFor={`${id}-model`}>Model</label>
        <select
          id={`${id}-model`}
          className={styles.select}
          value={value.model}
          onChange={(event) => {
            const model = event.currentTarget.value;
            const next = modelChoices(facts.measurements, model).sequenceLengths;
            const keeps = value.sequenceLength !== null && next.includes(value.sequenceLength);
            onChange({
              model,
              picked: null,
              precision: 'any',
              sequenceLength: keeps ? value.sequenceLength : (next[0] ?? null),
            });
          }}
        >
          {models.map((model) => (
            <option key={model}>{model}</option>
          ))}
        </select>
      </div>
      <div className={styles.two}>
        <div className="field">
          <label htmlFor={`${id}-precision`}>Precision</label>
          <select
            id={`${id}-precision`}
            className={styles.select}
            value={value.precision}
            onChange={(event) => {
              const precision = PRECISIONS.find((one) => one === event.currentTarget.value);
              if (precision) onChange({ precision, picked: null });
            }}
          >
            {PRECISIONS.filter(
              (one) => one === 'any' || precisions.has(one) || one === value.precision,
            ).map((one) => (
              <option key={one} value={one}>
                {PRECISION_NAMES[one]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-length`}>Tokens</label>
          <select
            id={`${id}-length`}
            className={styles.select}
            value={value.sequenceLength ?? 'any'}
            onChange={(event) => {
              const text = event.currentTarget.value;
              onChange({ sequenceLength: text === 'any' ? null : Number(text), picked: null });
            }}
          >
            <option value="any">Any</option>
            {withChosen(sequenceLengths, value.sequenceLength).map((length) => (
              <option key={length} value={length}>
                {length}
              </option>
            ))}
          </select>
        </div>
      </div>
      <LoadInputs value={value} onChange={onChange} />
      <NumberField
        label={`Latency limit at P${value.percentile}`}
        unit="ms"
        value={value.limitMs}
        read={readLimit}
        doubt={limitDoubt}
        onChange={(limitMs) => onChange({ limitMs })}
        help="Milliseconds, waiting included"
      />
      <fieldset className={`seg ${styles.seg}`}>
        <legend className="vh">The limit holds for</legend>
        {PERCENTILES.map((percentile) => (
          <label key={percentile}>
            <input
              type="radio"
              name={`${id}-percentile`}
              checked={value.percentile === percentile}
              onChange={() => onChange({ percentile })}
            />
            P{percentile}
          </label>
        ))}
      </fieldset>
      <div className={styles.two}>
        <NumberField
          label="Utilization, at most"
          unit="%"
          value={value.ceilingPercent}
          read={readCeiling}
          onChange={(ceilingPercent) => onChange({ ceilingPercent })}
        />
        <NumberField
          label="Instances, at least"
          unit=""
          value={value.minInstances}
          read={readMin}
          onChange={(minInstances) => onChange({ minInstances })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-purchase`}>Paid as</label>
        <select
          id={`${id}-purchase`}
          className={styles.select}
          value={value.purchase}
          onChange={(event) => {
            const purchase = PURCHASES.find((one) => one === event.currentTarget.value);
            if (purchase) onChange({ purchase });
          }}
        >
          {PURCHASES.map((one) => (
            <option key={one} value={one}>
              {PURCHASE_NAMES[one]}
            </option>
          ))}
        </select>
      </div>
      <RegionChoice regions={regions} onRegion={onRegion} />
      <div>
        <label className="check">
          <input
            type="checkbox"
            checked={value.endpointPremium}
            onChange={(event) => onChange({ endpointPremium: event.currentTarget.checked })}
          />
          Price of a managed endpoint, about {Math.round((facts.endpointPremium - 1) * 100)}% more
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={value.customCudaKernels}
            onChange={(event) => onChange({ customCudaKernels: event.currentTarget.checked })}
          />
          Uses custom CUDA kernels
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={value.otherSizes}
            onChange={(event) =>
              onChange({ otherSizes: event.currentTarget.checked, picked: null })
            }
          />
          Also sizes nobody measured, scaled from the same accelerator
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={value.batchTimeoutMs !== null}
            onChange={(event) =>
              onChange({ batchTimeoutMs: event.currentTarget.checked ? FIRST_TIMEOUT_MS : null })
            }
          />
          Batches start after a time, full or not
        </label>
        {value.batchTimeoutMs !== null && (
          <NumberField
            label="A batch waits at most"
            unit="ms"
            value={value.batchTimeoutMs}
            read={readWait}
            onChange={(batchTimeoutMs) => onChange({ batchTimeoutMs })}
          />
        )}
      </div>
      <FamilyChoice chosen={value.families} facts={facts} onChange={onChange} />
      <ResetButton
        label="Reset to the BERT example"
        now={value}
        example={EXAMPLE}
        textOf={(state) => serializeRecommenderState(state).toString()}
        onChange={onChange}
      />
    </form>
  );
});

function withChosen(lengths: readonly number[], chosen: number | null): readonly number[] {
  return chosen === null || lengths.includes(chosen) ? lengths : [...lengths, chosen];
}
