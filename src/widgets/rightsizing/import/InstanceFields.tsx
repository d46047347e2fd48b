import { useId } from 'react';
import { Icon } from '../../../ui/Icon.tsx';
import type { InstanceAnswer } from './apply-preview.ts';
import styles from './import-panel.module.css';
import type { PreviewInstance } from './preview.ts';

/** The name and the type of one instance, as far as its file does not give them. */
export function InstanceFields({
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
          <label htmlFor={id}>Name of the instance</label>
          <input
            id={id}
            className="input"
            autoComplete="off"
            value={answer.name}
            onChange={(event) => onChange({ ...answer, name: event.currentTarget.value })}
          />
        </div>
      )}
      {instance.instanceType === null && (
        <TypeField
          label={isNamed ? `Instance type of ${instance.name ?? instance.key}` : 'Instance type'}
          value={answer.instanceType}
          problem={problem}
          listId={listId}
          onChange={(instanceType) => onChange({ ...answer, instanceType })}
        />
      )}
    </div>
  );
}

/** An instance type, typed with the catalogue's names to choose from. */
export function TypeField({
  label,
  value,
  problem,
  listId,
  onChange,
}: {
  label: string;
  value: string;
  problem: string | undefined;
  listId: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className={`field ${problem ? 'error' : ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        list={listId}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={problem !== undefined}
        {...(problem ? { 'aria-describedby': `${id}-problem` } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && (
        <p id={`${id}-problem`} className="help">
          <Icon name="warn" /> {problem}
        </p>
      )}
    </div>
  );
}
