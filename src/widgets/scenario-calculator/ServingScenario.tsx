import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { CommonFields } from './CommonFields.tsx';
import type { CalculatorData } from './data.ts';
import { QuantityField } from './fields.tsx';
import { PlaceFields, ThroughputField, TypeField } from './MachineFields.tsx';
import type { ResolvedServing } from './resolve-serving.ts';
import styles from './scenario-calculator.module.css';
import type { ServingEntry } from './scenario-state.ts';

/** The inputs of one scenario of serving. */
export function ServingScenario({
  data,
  resolved,
  isTogether,
  onChange,
  onRemove,
}: {
  data: CalculatorData;
  resolved: ResolvedServing;
  isTogether: boolean;
  onChange: (part: Partial<ServingEntry>) => void;
  /** Left out for the last one. */
  onRemove?: (() => void) | undefined;
}) {
  const { entry, machine, remarks, label } = resolved;
  const fields = { data, entry, machine, phase: 'inference' as const, onChange };
  return (
    <fieldset className={styles.scenario}>
      <legend className={styles.legend}>
        {machine.spec && <FamilyMark group={machine.spec.group} />} {label}
      </legend>
      {machine.spec && <StatusBadge family={machine.spec.family} />}
      <TypeField {...fields} />
      <ThroughputField {...fields} />
      <CountField data={data} resolved={resolved} onChange={onChange} />
      {!isTogether && <CommonFields data={data} resolved={resolved} onChange={onChange} />}
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

function CountField({
  data,
  resolved: { entry, problems, result },
  onChange,
}: {
  data: CalculatorData;
  resolved: ResolvedServing;
  onChange: (part: Partial<ServingEntry>) => void;
}) {
  const count = result?.cost.count;
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={entry.count === null}
          onChange={({ currentTarget }) =>
            onChange({ count: currentTarget.checked ? null : String(count ?? 1) })
          }
        />
        <span>
          As many as needed{entry.count === null && count !== undefined && <b>: {count}</b>}
        </span>
      </label>
      {entry.count !== null && (
        <QuantityField
          label="Instances"
          value={entry.count}
          decimal={data.decimal}
          problem={problems.count}
          onChange={(text) => onChange({ count: text })}
        />
      )}
    </>
  );
}
