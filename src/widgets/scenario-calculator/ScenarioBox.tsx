import { type ReactNode, useId } from 'react';
import type { Measurement } from '../../core/scenario/measurement.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { CalculatorData } from './data.ts';
import { PlaceFields, ThroughputField, TypeField } from './MachineFields.tsx';
import type { Machine } from './machine.ts';
import styles from './scenario-calculator.module.css';
import type { MachineEntry } from './scenario-state.ts';

/** What a scenario of either kind is shown with. */
export interface Resolved<Entry> {
  readonly entry: Entry;
  readonly machine: Machine;
  readonly remarks: readonly string[];
  readonly label: string;
}

/**
 * The inputs of one scenario: its machine, what is its own, where it runs, and what to think of. Each
 * child is a line that all scenarios have in common, so what some scenarios lack shares a child.
 */
export function ScenarioBox({
  data,
  resolved: { entry, machine, remarks, label },
  phase,
  onChange,
  onRemove,
  children,
}: {
  data: CalculatorData;
  resolved: Resolved<MachineEntry>;
  phase: Measurement['phase'];
  onChange: (part: Partial<MachineEntry>) => void;
  /** `null` for the last one. */
  onRemove: (() => void) | null;
  children: ReactNode;
}) {
  const remove = (box: HTMLElement | null) => {
    // The last box goes, whichever scenario does: the one before stays where it is.
    (box?.previousElementSibling ?? box)?.querySelector('input')?.focus();
    onRemove?.();
  };
  const id = useId();
  const fields = { data, entry, machine, phase, onChange };
  return (
    <fieldset className={styles.scenario} aria-labelledby={id}>
      <div className={styles.lines}>
        <div className={styles.head}>
          <p id={id} className={styles.legend}>
            {machine.spec && <FamilyMark group={machine.spec.group} />} {label}
          </p>
          {machine.spec && <StatusBadge family={machine.spec.family} />}
        </div>
        <TypeField {...fields} />
        <div className={styles.slot}>
          <ThroughputField {...fields} />
        </div>
        {children}
        <PlaceFields {...fields} />
        <div className={styles.slot}>
          {remarks.map((remark) => (
            <p key={remark} className={styles.remark}>
              {remark}
            </p>
          ))}
        </div>
        {onRemove && (
          <button
            type="button"
            className="btn quiet"
            onClick={({ currentTarget }) => remove(currentTarget.closest('fieldset'))}
          >
            <Icon name="cross" /> Remove<span className="vh"> {label}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
