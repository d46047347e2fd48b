import { useId } from 'react';

const STEPS = 200;

/** Rounds to two significant digits, as people read a load or a rate. */
function roundTwo(value: number): number {
  return Number(value.toPrecision(2));
}

/** A native range with its label and value above it. `log` gives equal ratios to equal distances. */
export function Slider({
  label,
  min,
  max,
  step = 1,
  value,
  onChange,
  format,
  log = false,
}: {
  label: string;
  min: number;
  max: number;
  step?: number;
  value: number;
  onChange: (value: number) => void;
  format: (value: number) => string;
  log?: boolean;
}) {
  const id = useId();
  const ratio = Math.log(max / min);
  const position = log ? Math.round((Math.log(value / min) / ratio) * STEPS) : value;
  const fromPosition = (at: number) =>
    log ? Math.min(max, Math.max(min, roundTwo(min * Math.exp((at / STEPS) * ratio)))) : at;
  return (
    <div className="range">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <output htmlFor={id}>{format(value)}</output>
      <input
        id={id}
        type="range"
        min={log ? 0 : min}
        max={log ? STEPS : max}
        step={log ? 1 : step}
        value={position}
        aria-valuetext={format(value)}
        onChange={(event) => onChange(fromPosition(Number(event.currentTarget.value)))}
      />
    </div>
  );
}
