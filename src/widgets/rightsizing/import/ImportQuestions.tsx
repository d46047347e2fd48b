import { type ReactNode, useId } from 'react';
import { METRIC_LABELS, METRIC_NAMES } from '../../../core/metrics/types.ts';
import { type ImportAnswers, type InstanceAnswer, questionsOf } from './apply-preview.ts';
import { InstanceFields, TypeField } from './InstanceFields.tsx';
import styles from './import-panel.module.css';
import type { ImportPreview, PreviewInstance } from './preview.ts';
import { OFFSETS_MINUTES, offsetText } from './span-words.ts';

interface ImportQuestionsProps {
  readonly preview: ImportPreview;
  readonly answers: ImportAnswers;
  readonly problems: Readonly<Record<string, string>>;
  readonly instanceTypes: readonly string[];
  readonly onChange: (answers: ImportAnswers) => void;
}

const NO_ANSWER: InstanceAnswer = { name: '', instanceType: '' };

/** What the file does not say and the analysis needs. */
export function ImportQuestions({
  preview,
  answers,
  problems,
  instanceTypes,
  onChange,
}: ImportQuestionsProps) {
  const id = useId();
  const { asksMetric, asksZone, instances } = questionsOf(preview);
  if (!asksMetric && !asksZone && instances.length === 0) return null;
  const setInstances = (changed: Readonly<Record<string, InstanceAnswer>>) =>
    onChange({ ...answers, instances: { ...answers.instances, ...changed } });
  const listId = `${id}-types`;
  const fields = instances.map((instance) => (
    <InstanceFields
      key={instance.key}
      instance={instance}
      answer={answers.instances[instance.key] ?? NO_ANSWER}
      problem={problems[instance.key]}
      listId={listId}
      onChange={(answer) => setInstances({ [instance.key]: answer })}
    />
  ));
  const untyped = instances.filter(({ instanceType }) => instanceType === null);
  return (
    <fieldset className={styles.questions}>
      <legend>What the file does not say</legend>
      {(asksMetric || asksZone) && (
        <div className={styles.pair}>
          {asksMetric && <MetricField answers={answers} onChange={onChange} />}
          {asksZone && <ZoneField answers={answers} onChange={onChange} />}
        </div>
      )}
      {untyped.length > 1 ? (
        <ManyInstances
          untyped={untyped}
          answers={answers}
          problems={problems}
          listId={listId}
          onChange={setInstances}
        >
          {fields}
        </ManyInstances>
      ) : (
        fields
      )}
      <datalist id={listId}>
        {instanceTypes.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
    </fieldset>
  );
}

/** One type for all of them, or one for each. */
function ManyInstances({
  untyped,
  answers,
  problems,
  listId,
  onChange,
  children,
}: {
  untyped: readonly PreviewInstance[];
  answers: ImportAnswers;
  problems: Readonly<Record<string, string>>;
  listId: string;
  onChange: (changed: Readonly<Record<string, InstanceAnswer>>) => void;
  children: ReactNode;
}) {
  const answerOf = ({ key }: PreviewInstance) => answers.instances[key] ?? NO_ANSWER;
  const types = new Set(untyped.map((instance) => answerOf(instance).instanceType));
  const [common = ''] = types.size === 1 ? types : [];
  const problem =
    types.size === 1 ? untyped.map(({ key }) => problems[key]).find(Boolean) : undefined;
  return (
    <>
      <div className={styles.pair}>
        <TypeField
          label={`Instance type of all ${untyped.length}`}
          value={common}
          problem={problem}
          listId={listId}
          onChange={(instanceType) =>
            onChange(
              Object.fromEntries(
                untyped.map((instance) => [instance.key, { ...answerOf(instance), instanceType }]),
              ),
            )
          }
        />
      </div>
      <details className={styles.each}>
        <summary>Give each its own type</summary>
        {children}
      </details>
    </>
  );
}

interface FieldProps {
  readonly answers: ImportAnswers;
  readonly onChange: (answers: ImportAnswers) => void;
}

function MetricField({ answers, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>What was measured</label>
      <select
        id={id}
        className="select"
        value={answers.metric}
        onChange={(event) => {
          const metric = METRIC_NAMES.find((name) => name === event.currentTarget.value);
          if (metric) onChange({ ...answers, metric });
        }}
      >
        {METRIC_NAMES.map((metric) => (
          <option key={metric} value={metric}>
            {METRIC_LABELS[metric]}
          </option>
        ))}
      </select>
    </div>
  );
}

function ZoneField({ answers, onChange }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Time zone of the times</label>
      <select
        id={id}
        className="select"
        aria-describedby={`${id}-help`}
        value={answers.offsetMinutes}
        onChange={(event) =>
          onChange({ ...answers, offsetMinutes: Number(event.currentTarget.value) })
        }
      >
        {OFFSETS_MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {offsetText(minutes)}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className="help">
        UTC is assumed. CloudWatch’s console writes the time of its own setting. One offset holds
        for all times: where clocks change, an hour stays as a gap or a repeat.
      </p>
    </div>
  );
}
