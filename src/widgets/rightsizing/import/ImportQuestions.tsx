import { useId } from 'react';
import { METRIC_LABELS, METRIC_NAMES } from '../../../core/metrics/types.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { type ImportAnswers, type InstanceAnswer, questionsOf } from './apply-preview.ts';
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
  const setInstance = (key: string, answer: InstanceAnswer) =>
    onChange({ ...answers, instances: { ...answers.instances, [key]: answer } });
  return (
    <fieldset className={styles.questions}>
      <legend>What the file does not say</legend>
      {(asksMetric || asksZone) && (
        <div className={styles.pair}>
          {asksMetric && (
            <div className="field">
              <label htmlFor={`${id}-metric`}>What was measured</label>
              <select
                id={`${id}-metric`}
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
          )}
          {asksZone && (
            <div className="field">
              <label htmlFor={`${id}-zone`}>Time zone of the times</label>
              <select
                id={`${id}-zone`}
                className="select"
                aria-describedby={`${id}-zone-help`}
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
              <p id={`${id}-zone-help`} className="help">
                UTC is assumed. CloudWatch’s console writes the time of its own setting.
              </p>
            </div>
          )}
        </div>
      )}
      {instances.map((instance) => (
        <InstanceFields
          key={instance.key}
          instance={instance}
          answer={answers.instances[instance.key] ?? { name: '', instanceType: '' }}
          problem={problems[instance.key]}
          listId={`${id}-types`}
          onChange={(answer) => setInstance(instance.key, answer)}
        />
      ))}
      <datalist id={`${id}-types`}>
        {instanceTypes.map((type) => (
          <option key={type} value={type} />
        ))}
      </datalist>
    </fieldset>
  );
}

function InstanceFields({
  instance,
  answer,
  problem,
  listId,
  onChange,
}: {
  instance: PreviewInstance;
  answer: InstanceAnswer;
  problem: string | undefined;
  listId: string;
  onChange: (answer: InstanceAnswer) => void;
}) {
  const id = useId();
  const isNamed = instance.key !== '';
  return (
    <div className={styles.pair}>
      {!isNamed && (
        <div className="field">
          <label htmlFor={`${id}-name`}>Name of the instance</label>
          <input
            id={`${id}-name`}
            className="input"
            autoComplete="off"
            value={answer.name}
            onChange={(event) => onChange({ ...answer, name: event.currentTarget.value })}
          />
        </div>
      )}
      {instance.instanceType === null && (
        <div className={`field ${problem ? 'error' : ''}`}>
          <label htmlFor={`${id}-type`}>
            {isNamed ? `Instance type of ${instance.name ?? instance.key}` : 'Instance type'}
          </label>
          <input
            id={`${id}-type`}
            className="input"
            list={listId}
            autoComplete="off"
            spellCheck={false}
            value={answer.instanceType}
            aria-invalid={problem !== undefined}
            {...(problem ? { 'aria-describedby': `${id}-problem` } : {})}
            onChange={(event) => onChange({ ...answer, instanceType: event.currentTarget.value })}
          />
          {problem && (
            <p id={`${id}-problem`} className="help">
              <Icon name="warn" /> {problem}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
