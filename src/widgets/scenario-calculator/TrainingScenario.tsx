import type { ReactNode } from 'react';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { CalculatorData } from './data.ts';
import { QuantityField } from './fields.tsx';
import { PlaceFields, ThroughputField, TypeField } from './MachineFields.tsx';
import type { ResolvedTraining, TrainingOwnField } from './resolve-training.ts';
import styles from './scenario-calculator.module.css';
import type { TrainingEntry } from './scenario-state.ts';

interface FieldWords {
  readonly field: TrainingOwnField;
  readonly label: string;
  readonly help: string;
}

/** The run itself: the same in all scenarios unless they are told apart. */
export const RUN_FIELDS: readonly FieldWords[] = [
  {
    field: 'work',
    label: 'Work',
    help: 'Steps, tokens, sequences or images: what the throughput counts.',
  },
  {
    field: 'checkpointEvery',
    label: 'Checkpoint every',
    help: 'Work between two checkpoints, at most.',
  },
  {
    field: 'checkpointTime',
    label: 'Writing a checkpoint takes',
    help: 'While it is written, nothing else goes on.',
  },
  {
    field: 'restartTime',
    label: 'A restart takes',
    help: 'From an interruption until work goes on, new instance included.',
  },
];

const OWN_FIELDS: readonly FieldWords[] = [
  { field: 'count', label: 'Instances', help: 'All work on one run; losing one stops it.' },
  {
    field: 'efficiency',
    label: 'Scaling efficiency',
    help: 'Share of linear speed-up. 100% when the throughput was measured together.',
  },
  {
    field: 'interruptions',
    label: 'Interruptions of one instance',
    help: 'Such as 5%/month or 0.5/day; 0 on demand.',
  },
];

/** Text fields of a training run. */
export function RunFields({
  fields,
  data,
  resolved: { entry, problems, readings },
  onChange,
}: {
  fields: readonly FieldWords[];
  data: CalculatorData;
  resolved: ResolvedTraining;
  onChange: (part: Partial<TrainingEntry>) => void;
}): ReactNode {
  return fields.map(({ field, label, help }) => (
    <QuantityField
      key={field}
      label={label}
      value={entry[field]}
      decimal={data.decimal}
      problem={problems[field]}
      help={readings[field] ?? help}
      onChange={(text) => onChange({ [field]: text })}
    />
  ));
}

/** The inputs of one training run. */
export function TrainingScenario({
  data,
  resolved,
  isTogether,
  onChange,
  onRemove,
}: {
  data: CalculatorData;
  resolved: ResolvedTraining;
  isTogether: boolean;
  onChange: (part: Partial<TrainingEntry>) => void;
  onRemove?: (() => void) | undefined;
}) {
  const { entry, machine, remarks, label } = resolved;
  const fields = { data, entry, machine, phase: 'training' as const, onChange };
  return (
    <fieldset className={styles.scenario}>
      <legend className={styles.legend}>
        {machine.spec && <FamilyMark group={machine.spec.group} />} {label}
      </legend>
      {machine.spec && <StatusBadge family={machine.spec.family} />}
      <TypeField {...fields} />
      <ThroughputField {...fields} />
      <RunFields fields={OWN_FIELDS} data={data} resolved={resolved} onChange={onChange} />
      {!isTogether && (
        <RunFields fields={RUN_FIELDS} data={data} resolved={resolved} onChange={onChange} />
      )}
      <PlaceFields {...fields} />
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      {onRemove && (
        <button type="button" className="btn quiet" onClick={onRemove}>
          <Icon name="cross" /> Remove<span className="vh"> {label}</span>
        </button>
      )}
    </fieldset>
  );
}
