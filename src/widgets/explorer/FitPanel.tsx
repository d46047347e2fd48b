import { useId, useState } from 'react';
import {
  type ModelShape,
  PLACEMENTS,
  type Placement,
  PRECISIONS,
  type Precision,
  RUNTIME_GIB_PER_DEVICE,
} from '../../core/explore/model-memory.ts';
import { formatNumber, withThousands } from '../../core/number-text.ts';
import styles from './explorer.module.css';
import {
  contextWarning,
  EXAMPLE_FIT,
  FIRST_OWN,
  type FitState,
  LIMITS,
  modelSlug,
  OWN_FIELDS,
  type OwnModel,
  shapeOf,
} from './fit-state.ts';
import { NumberField } from './NumberField.tsx';
import type { FittedModel } from './use-explorer-view.ts';

const PRECISION_NAMES: Readonly<Record<Precision, string>> = {
  fp32: 'FP32, 4 bytes',
  fp16: 'FP16 or BF16, 2 bytes',
  fp8: 'FP8 or INT8, 1 byte',
  int4: 'INT4, half a byte',
};

const PLACEMENT_NAMES: Readonly<Record<Placement, string>> = {
  'one-device': 'On one accelerator',
  'all-devices': 'Split over all accelerators',
  cpu: 'In the instance’s memory (CPU)',
};

const OWN_LABELS: Readonly<Record<keyof OwnModel, string>> = {
  parametersBillions: 'Parameters',
  layers: 'Layers',
  hiddenSize: 'Hidden size',
  kvHeads: 'KV heads',
  headSize: 'Head size',
};

/** Which model has to fit, at what load; keeps the types that can hold it and shows the sum. */
export function FitPanel({
  fit,
  fitted,
  models,
  onChange,
}: {
  fit: FitState | null;
  fitted: FittedModel | null;
  models: readonly ModelShape[];
  onChange: (fit: FitState | null) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState<FitState>(fit ?? EXAMPLE_FIT);
  const shown = fit ?? draft;
  const change = (part: Partial<FitState>) => {
    const next = { ...shown, ...part };
    setDraft(next);
    if (fit) onChange(next);
  };
  const shape = shapeOf(shown, models);
  const own = typeof shown.model === 'string' ? null : shown.model;
  return (
    <div className={styles.fit}>
      <label className="check">
        <input
          type="checkbox"
          checked={fit !== null}
          onChange={(event) => onChange(event.target.checked ? shown : null)}
        />
        Keep only types that can hold this model
      </label>
      <div className={styles.fitFields}>
        <div className="field">
          <label htmlFor={`${id}-model`}>Model</label>
          <select
            id={`${id}-model`}
            className="input"
            value={typeof shown.model === 'string' ? shown.model : 'own'}
            onChange={(event) =>
              change({ model: event.target.value === 'own' ? FIRST_OWN : event.target.value })
            }
          >
            {models.map(({ name, parameters }) => (
              <option key={name} value={modelSlug(name)}>
                {name} ({formatNumber(parameters / 1e9, 2)} billion)
              </option>
            ))}
            <option value="own">Another: type its shape</option>
          </select>
        </div>
        <Choice
          id={`${id}-precision`}
          label="Precision of the weights"
          value={shown.precision}
          values={PRECISIONS}
          names={PRECISION_NAMES}
          onChange={(precision) => change({ precision })}
        />
        <NumberField
          label="Sequences at once"
          value={shown.batch}
          least={1}
          most={LIMITS.batch}
          isWhole
          onChange={(batch) => change({ batch })}
        />
        <NumberField
          label="Context of each"
          unit="tokens"
          value={shown.contextTokens}
          least={1}
          most={LIMITS.contextTokens}
          isWhole
          warning={shape && contextWarning(shape, shown.contextTokens)}
          onChange={(contextTokens) => change({ contextTokens })}
        />
        <Choice
          id={`${id}-placement`}
          label="Where it lies"
          value={shown.placement}
          values={PLACEMENTS}
          names={PLACEMENT_NAMES}
          onChange={(placement) => change({ placement })}
        />
        {own &&
          OWN_FIELDS.map((field) => (
            <NumberField
              key={field}
              label={OWN_LABELS[field]}
              {...(field === 'parametersBillions' ? { unit: 'billion' } : {})}
              value={own[field]}
              least={field === 'kvHeads' ? 0 : field === 'parametersBillions' ? 0.001 : 1}
              most={LIMITS[field]}
              isWhole={field !== 'parametersBillions'}
              onChange={(value) => change({ model: { ...own, [field]: value } })}
            />
          ))}
      </div>
      {fitted && fit && <Sum fitted={fitted} fit={fit} />}
    </div>
  );
}

function Choice<Value extends string>({
  id,
  label,
  value,
  values,
  names,
  onChange,
}: {
  id: string;
  label: string;
  value: Value;
  values: readonly Value[];
  names: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => {
          const chosen = values.find((known) => known === event.target.value);
          if (chosen) onChange(chosen);
        }}
      >
        {values.map((known) => (
          <option key={known} value={known}>
            {names[known]}
          </option>
        ))}
      </select>
    </div>
  );
}

const gib = (value: number) => `${formatNumber(value, 2)} GiB`;
const whole = (value: number) => withThousands(String(value));

/** Each part with its formula and this model’s numbers in it. */
function Sum({ fitted: { shape, memory }, fit }: { fitted: FittedModel; fit: FitState }) {
  const { bytesPerWeight, bytesPerValue, tokensAtOnce } = memory;
  const billions = formatNumber(shape.parameters / 1e9, 3);
  const parts: readonly (readonly [name: string, rule: string, numbers: string, result: number])[] =
    [
      [
        'Weights',
        'parameters × bytes',
        `${billions} billion × ${bytesPerWeight} bytes`,
        memory.weightsGib,
      ],
      [
        'KV cache',
        '2 (keys and values) × layers × KV heads × head size × bytes × context × sequences',
        `2 × ${shape.layers} × ${shape.kvHeads} × ${shape.headSize} × ${bytesPerValue} bytes × ${whole(fit.contextTokens)} × ${whole(fit.batch)}`,
        memory.kvCacheGib,
      ],
      [
        'Activations',
        'tokens at once × (4 × hidden + 2 × feed-forward) × bytes',
        `${whole(tokensAtOnce)} × (4 × ${whole(shape.hiddenSize)} + 2 × ${whole(shape.feedForwardSize)}) × ${bytesPerValue} bytes`,
        memory.activationsGib,
      ],
    ];
  return (
    <>
      <table className={`tbl ${styles.sum}`}>
        <caption className="vh">What {shape.name} needs</caption>
        <tbody>
          {parts.map(([name, rule, numbers, result]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                = {rule}
                <span className={styles.numbers}>= {numbers}</span>
              </td>
              <td className="num b">{gib(result)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Together</th>
            <td>
              and {RUNTIME_GIB_PER_DEVICE} GiB for driver and libraries{' '}
              {fit.placement === 'cpu' ? 'on the instance' : 'on each accelerator'}
            </td>
            <td className="num b">{gib(memory.modelGib)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.hint}>
        {shape.sourceDate === ''
          ? 'The feed-forward size is taken as 4 times the hidden size. '
          : `Shape: ${shape.source}, ${shape.sourceDate}. `}
        {shape.mostContextTokens === null
          ? 'How long a context the model was made for is not known here, and not checked. '
          : `Made for at most ${whole(shape.mostContextTokens)} tokens of context. `}
        Activations, the runtime and at most 2,048 tokens at once are our rules; whether a chip
        computes in this precision, and whether the heads divide evenly over its devices, is not
        checked. Room is counted in GiB as EC2 reports it.
      </p>
    </>
  );
}
