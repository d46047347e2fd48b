import { useId } from 'react';
import type { ParsedInstanceName } from '../../core/catalog/instance-name.ts';
import { EXTRA_LETTERS, nameOf, type Order } from './explain.ts';
import styles from './name-decoder.module.css';

const SERIES = [
  ['t', 'burstable'],
  ['m', 'general purpose'],
  ['c', 'compute'],
  ['r', 'memory'],
  ['x', 'extra memory'],
  ['g', 'GPU'],
  ['p', 'GPU for training'],
  ['inf', 'Inferentia'],
  ['trn', 'Trainium'],
] as const;
const GENERATIONS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const PROCESSORS = [
  ['', 'not stated'],
  ['i', 'Intel'],
  ['a', 'AMD'],
  ['g', 'Graviton'],
] as const;
const SIZES = [
  'medium',
  'large',
  'xlarge',
  '2xlarge',
  '4xlarge',
  '8xlarge',
  '12xlarge',
  '24xlarge',
];

/** The order that a name reads as; parts outside these lists are left as they are. */
function orderOf(name: ParsedInstanceName | null): Order {
  if (name === null)
    return { series: 'm', generation: '5', processor: '', extras: [], size: 'large' };
  const letter = { intel: 'i', amd: 'a', graviton: 'g' } as const;
  return {
    series: name.series,
    generation: String(name.generation),
    processor: name.processorStated && name.processor !== null ? letter[name.processor] : '',
    extras: name.attributes.map(({ code }) => code),
    size: name.size,
  };
}

/** Puts a name together: each choice changes one property of the name above. */
export function OrderForm({
  current,
  onOrder,
}: {
  current: ParsedInstanceName | null;
  onOrder: (name: string) => void;
}) {
  const order = orderOf(current);
  const change = (part: Partial<Order>) => onOrder(nameOf({ ...order, ...part }));
  const toggle = (code: string) =>
    change({
      extras: order.extras.includes(code)
        ? order.extras.filter((extra) => extra !== code)
        : [...order.extras, code],
    });
  return (
    <fieldset className={styles.order}>
      <legend>Order one: change one property at a time</legend>
      <Choice
        label="Family"
        value={order.series}
        options={SERIES}
        onChange={(series) => change({ series })}
      />
      <Choice
        label="Generation"
        value={order.generation}
        options={GENERATIONS.map((digit) => [digit, ''] as const)}
        onChange={(generation) => change({ generation })}
      />
      <Choice
        label="Processor"
        value={order.processor}
        options={PROCESSORS}
        onChange={(processor) => change({ processor })}
      />
      <Choice
        label="Size"
        value={order.size}
        options={SIZES.map((size) => [size, ''] as const)}
        onChange={(size) => change({ size })}
      />
      {EXTRA_LETTERS.map(({ code, label }) => (
        <label key={code} className={styles.extra}>
          <input
            type="checkbox"
            checked={order.extras.includes(code)}
            onChange={() => toggle(code)}
          />
          {code}, {label}
        </label>
      ))}
    </fieldset>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  const known = options.some(([code]) => code === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={`input ${styles.input}`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {options.map(([code, meaning]) => (
          <option key={code} value={code}>
            {[code, meaning].filter(Boolean).join(', ')}
          </option>
        ))}
      </select>
    </div>
  );
}
