import { useId, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { ResetButton } from '../../ui/ResetButton.tsx';
import { Slider } from '../../ui/Slider.tsx';
import frame from '../../ui/tool-frame.module.css';
import { useCalculator } from '../live/use-calculator.ts';
import {
  BERT_EXAMPLE,
  type CalculatorState,
  RANGES,
  serializeCalculatorState,
} from './calculator-state.ts';
import styles from './cost-calculator.module.css';

/** The inputs. What was typed stays, even when it can't be used. */
export function CalculatorControls({
  value,
  onChange,
}: {
  value: CalculatorState;
  onChange: (value: CalculatorState) => void;
}) {
  const c = useCalculator();
  const modelId = useId();
  const [typedHours, setTypedHours] = useState<string | null>(null);
  const change = (part: Partial<CalculatorState>) => onChange({ ...value, ...part });

  return (
    <form
      className={`${frame.inputs} ${styles.controls}`}
      aria-label="Inputs"
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="field">
        <label htmlFor={modelId}>Model</label>
        <select id={modelId} className={styles.select}>
          <option>BERT base, sequence 128</option>
        </select>
        <span className="help">
          The one model with published figures for all three kinds of machine.
        </span>
      </div>
      <Slider
        label="Requests"
        {...RANGES.perMinute}
        log
        value={value.perMinute}
        onChange={(perMinute) => change({ perMinute })}
        format={(perMinute) => `${c.num(perMinute)} per minute`}
      />
      <Slider
        label={`Latency limit, P${value.percentile * 100}`}
        {...RANGES.limitMs}
        log
        value={value.limitMs}
        onChange={(limitMs) => change({ limitMs })}
        format={(limitMs) => c.ms(limitMs)}
      />
      <fieldset className={styles.percentiles}>
        <legend className="label">The limit holds for</legend>
        {([0.95, 0.99] as const).map((percentile) => (
          <label key={percentile} className="check">
            <input
              type="radio"
              name="percentile"
              checked={value.percentile === percentile}
              onChange={() => change({ percentile })}
            />
            {percentile * 100} of 100
          </label>
        ))}
      </fieldset>
      <Slider
        label="Target utilization, at most"
        min={RANGES.maxUtilization.min * 100}
        max={RANGES.maxUtilization.max * 100}
        value={Math.round(value.maxUtilization * 100)}
        onChange={(percent) => change({ maxUtilization: percent / 100 })}
        format={(percent) => `${percent}%`}
      />
      <HoursField
        typed={typedHours ?? String(value.hoursPerMonth)}
        used={value.hoursPerMonth}
        onType={(text) => {
          setTypedHours(text);
          const hours = validHours(text);
          if (hours !== null) change({ hoursPerMonth: hours });
        }}
      />
      <ResetButton
        label="Reset to the BERT example"
        now={value}
        example={BERT_EXAMPLE}
        textOf={(state) => serializeCalculatorState(state).toString()}
        onChange={(state) => {
          setTypedHours(null);
          onChange(state);
        }}
      />
    </form>
  );
}

function HoursField({
  typed,
  used,
  onType,
}: {
  typed: string;
  used: number;
  onType: (text: string) => void;
}) {
  const id = useId();
  const problem = hoursProblem(typed);
  return (
    <div className={problem ? 'field error' : 'field'}>
      <label htmlFor={id}>Hours per month</label>
      <div className="input">
        <input
          id={id}
          className={styles.number}
          inputMode="decimal"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-help`}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <span className="unit">h</span>
      </div>
      <span className="help" id={`${id}-help`}>
        {problem ? (
          <>
            <Icon name="warn" /> {problem} Using {used}.
          </>
        ) : (
          'A month of all hours has 730 on average.'
        )}
      </span>
    </div>
  );
}

/** The hours that a text means, or `null` when it is no number in the range. */
export function validHours(text: string): number | null {
  const cleaned = text.trim();
  if (!/^\d+(?:\.\d+)?$/.test(cleaned)) return null;
  const hours = Number(cleaned);
  const { min, max } = RANGES.hoursPerMonth;
  return hours >= min && hours <= max ? hours : null;
}

/** What is wrong with it, as a sentence. */
export function hoursProblem(text: string): string | null {
  if (validHours(text) !== null) return null;
  const hours = Number(text);
  if (text.trim() === '' || !Number.isFinite(hours)) return 'Hours are a number, such as 730.';
  if (hours > RANGES.hoursPerMonth.max) return `A month has at most ${RANGES.hoursPerMonth.max} h.`;
  return 'A bill needs at least 1 h.';
}
