import type { ReactNode } from 'react';
import type { CalculatorData } from './data.ts';
import { QuantityField } from './fields.tsx';
import type { ResolvedTraining, TrainingOwnField } from './resolve-training.ts';
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

export const OWN_FIELDS: readonly FieldWords[] = [
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
      help={readings[field] ? `${readings[field]}. ${help}` : help}
      onChange={(text) => onChange({ [field]: text })}
    />
  ));
}
