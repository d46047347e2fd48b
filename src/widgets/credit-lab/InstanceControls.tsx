import { useId } from 'react';
import { formatNumber, trimZeros } from '../../core/number-text.ts';
import { FamilyMark } from '../../ui/FamilyMark.tsx';
import { useFacts } from '../../ui/facts.ts';
import { ResetButton } from '../../ui/ResetButton.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import frame from '../../ui/tool-frame.module.css';
import { useCalculator } from '../live/use-calculator.ts';
import styles from './credit-lab.module.css';
import {
  type CreditLabState,
  EXAMPLE,
  MAX_DAYS,
  serializeCreditLabState,
} from './credit-lab-state.ts';
import type { LabResult } from './outcomes.ts';

const UNDONE = [
  { value: 'waits', name: 'waits its turn' },
  { value: 'dropped', name: 'is dropped' },
] as const;

/** The instance, its mode and the number of days. */
export function InstanceControls({
  value,
  result: { spec, type },
  onChange,
  onReset,
}: {
  value: CreditLabState;
  result: LabResult;
  onChange: (part: Partial<CreditLabState>) => void;
  onReset: (state: CreditLabState) => void;
}) {
  const c = useCalculator();
  const { credits, instances, priceBook } = useFacts();
  const id = useId();
  const families = [...new Set(credits.map(({ instanceType }) => familyOf(instanceType)))];
  const price = priceBook.pricePerHour[spec.instanceType];
  const gib = instances.find(({ instanceType }) => instanceType === spec.instanceType)?.memoryGib;
  return (
    <form
      className={`${frame.inputs} ${styles.controls}`}
      aria-label="Inputs"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="field">
        <label htmlFor={id}>Instance</label>
        <select
          id={id}
          className={styles.select}
          value={value.type}
          onChange={(event) => onChange({ type: event.currentTarget.value })}
        >
          {families.map((family) => (
            <optgroup key={family} label={familyName(family)}>
              {credits
                .filter(({ instanceType }) => familyOf(instanceType) === family)
                .map(({ instanceType, vcpus }) => (
                  <option key={instanceType} value={instanceType}>
                    {instanceType}, {vcpus} vCPU
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
        <span className={styles.family}>
          <FamilyMark group={type.group} /> {familyName(type.family)}{' '}
          <StatusBadge family={type.family} />
        </span>
      </div>
      <fieldset className="seg">
        <legend className="label">Mode</legend>
        {(['standard', 'unlimited'] as const).map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name={`${id}-mode`}
              checked={value.mode === mode}
              onChange={() => onChange({ mode })}
            />
            {mode === 'standard' ? 'Standard' : 'Unlimited'}
          </label>
        ))}
      </fieldset>
      <Slider
        label="Repeat the day for"
        min={1}
        max={MAX_DAYS}
        value={value.days}
        onChange={(days) => onChange({ days })}
        format={(days) => (days === 1 ? '1 day' : `${days} days`)}
      />
      <fieldset className={styles.undone}>
        <legend className="label">Work that a throttled CPU can’t do</legend>
        {UNDONE.map((choice) => (
          <label key={choice.value} className="check">
            <input
              type="radio"
              name={`${id}-undone`}
              checked={value.undone === choice.value}
              onChange={() => onChange({ undone: choice.value })}
            />
            {choice.name}
          </label>
        ))}
      </fieldset>
      <dl className={styles.facts}>
        <Fact name="Earns" value={`${short(spec.creditsPerHour)} an hour`} />
        <Fact name="Baseline" value={`${short(100 * spec.baselinePerVcpu)}% per vCPU`} />
        <Fact name="Keeps at most" value={`${short(spec.maxAccruedCredits)} credits`} />
        <Fact
          name="Starts with"
          value={spec.launchCredits > 0 ? `${spec.launchCredits} launch credits` : 'no credits'}
        />
        <Fact name="Unlimited by default" value={spec.unlimitedByDefault ? 'yes' : 'no'} />
        {gib !== undefined && <Fact name="Memory" value={`${short(gib)} GiB`} />}
        <Fact
          name="Price"
          value={price === undefined ? 'none in our data' : `${c.rate(price)} /h`}
        />
      </dl>
      <ResetButton
        label="Reset to the example"
        now={value}
        example={EXAMPLE}
        textOf={(state) => serializeCreditLabState(state).toString()}
        onChange={onReset}
      />
    </form>
  );
}

/** `t3a` as AWS writes it: T3a. */
const familyName = (family: string) => family.charAt(0).toUpperCase() + family.slice(1);

/** At most one decimal, and none that is zero. */
const short = (value: number) => trimZeros(formatNumber(value, 1));

const familyOf = (instanceType: string) => instanceType.split('.')[0] ?? instanceType;

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
