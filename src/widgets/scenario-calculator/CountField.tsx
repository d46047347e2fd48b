import type { CalculatorData } from './data.ts';
import { QuantityField } from './fields.tsx';
import type { ResolvedServing } from './resolve-serving.ts';
import styles from './scenario-calculator.module.css';
import type { ServingEntry } from './scenario-state.ts';

/** So many instances, or as many as needed. */
export function CountField({
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
    <div className={styles.slot}>
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
    </div>
  );
}
