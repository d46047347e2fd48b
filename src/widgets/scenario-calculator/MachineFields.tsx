import { useId, useState } from 'react';
import {
  optionName,
  optionsNotInData,
  RARE_OPTIONS,
  USUAL_OPTIONS,
} from '../../core/catalog/rare-options.ts';
import type { TypeOption } from '../../core/catalog/types.ts';
import { shortNumber } from '../../core/quantity/quantity.ts';
import type { Measurement } from '../../core/scenario/measurement.ts';
import { type CalculatorData, optionsOf } from './data.ts';
import { ChoiceField, FieldHelp, QuantityField } from './fields.tsx';
import { type Machine, measurementsOf, throughputOfType } from './machine.ts';
import { conditionText, measurementChoices } from './measurement-words.ts';
import styles from './scenario-calculator.module.css';
import { BEST_MEASURED, type MachineEntry, typedName } from './scenario-state.ts';

const OPTIONS: readonly TypeOption[] = [...USUAL_OPTIONS, ...RARE_OPTIONS];
const TYPED = '=';

interface Fields {
  readonly data: CalculatorData;
  readonly entry: MachineEntry;
  readonly machine: Machine;
  readonly phase: Measurement['phase'];
  readonly onChange: (part: Partial<MachineEntry>) => void;
}

/** What the field held when its editing began: every name on the way is measured against it. */
interface Draft {
  readonly text: string;
  readonly from: MachineEntry;
}

/** The type: any name of the catalogue, with suggestions once it is in. */
export function TypeField({ data, entry, machine, phase, onChange }: Fields) {
  const id = useId();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { problems } = machine;
  const edit = (text: string) => {
    const from = draft?.from ?? entry;
    setDraft({ text, from });
    onChange({ type: typedName(text), throughput: throughputOfType(data, from, text, phase) });
  };
  return (
    <div className={problems.type ? 'field error' : 'field'}>
      <label htmlFor={id}>Instance type</label>
      <div className="input">
        <input
          id={id}
          className={styles.typed}
          list={`${id}-types`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={draft?.text ?? entry.type}
          aria-invalid={problems.type !== undefined}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => edit(currentTarget.value)}
          onBlur={() => setDraft(null)}
        />
      </div>
      {draft !== null && (
        <datalist id={`${id}-types`}>
          {[...data.types.keys()].map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
      )}
      <FieldHelp id={`${id}-help`} problem={problems.type}>
        {machine.spec && specText(machine.spec)}
      </FieldHelp>
    </div>
  );
}

function specText(spec: NonNullable<Machine['spec']>): string {
  const { vcpus, memoryGib, acceleratorName, acceleratorCount } = spec;
  const devices = acceleratorName
    ? `, ${acceleratorCount === 1 ? '' : `${shortNumber(acceleratorCount)} × `}${acceleratorName}`
    : '';
  return `${vcpus} vCPU, ${shortNumber(memoryGib)} GiB${devices}`;
}

/** The throughput: a measurement of this type, a number, or nothing. */
export function ThroughputField({ data, entry, machine, phase, onChange }: Fields) {
  const offered = machine.spec ? measurementsOf(data, machine.spec, phase) : [];
  const { throughput } = entry;
  const { measurement, problems } = machine;
  const isBest = 'measured' in throughput && throughput.measured === BEST_MEASURED;
  const isTyped = 'typed' in throughput || (isBest && measurement === null);
  const typed = 'typed' in throughput ? throughput.typed : '';
  const named = isBest ? measurement?.id : 'measured' in throughput ? throughput.measured : TYPED;
  const chosen = isTyped || named === undefined ? TYPED : named;
  const groups = measurementChoices(offered);
  const isListed = groups.some(({ choices }) => choices.some(({ value }) => value === chosen));
  return (
    <>
      <ChoiceField
        label="Throughput of one instance"
        value={chosen}
        choices={[
          { value: TYPED, label: 'A number of your own' },
          ...(isTyped || isListed ? [] : [{ value: chosen, label: 'Not of this type' }]),
        ]}
        groups={groups}
        problem={isTyped ? undefined : problems.throughput}
        help={
          measurement
            ? `${measurement.model}, ${conditionText(measurement)}. ${measurement.source.split(',')[0]}, ${measurement.sourceDate}.`
            : offered.length === 0 && machine.spec && data.catalogue
              ? 'Nobody has published one for this type: measure it.'
              : undefined
        }
        onChange={(value) =>
          onChange({
            throughput:
              value === TYPED
                ? {
                    typed:
                      machine.throughputPerSecond === null
                        ? ''
                        : `${Number(machine.throughputPerSecond.toPrecision(6))}/s`,
                  }
                : { measured: value },
          })
        }
      />
      {isTyped && (
        <QuantityField
          label="Your throughput"
          value={typed}
          decimal={data.decimal}
          problem={problems.throughput}
          help={
            machine.throughputPerSecond === null
              ? 'Empty: not known. Write it as 125/s.'
              : `${shortNumber(machine.throughputPerSecond)} ${machine.unit}s a second`
          }
          onChange={(typed) => onChange({ throughput: { typed } })}
        />
      )}
    </>
  );
}

/** Region and purchase option; the reader’s own unless others are chosen. Open while one is wrong. */
export function PlaceFields({ data, entry, machine, onChange }: Fields) {
  const { problems } = machine;
  const [isOpen, setOpen] = useState(false);
  const isWrong = problems.region !== undefined || problems.option !== undefined;
  const names = data.regions.map(({ region, regionName }) => ({
    value: region,
    label: `${region}, ${regionName}`,
  }));
  const type = machine.spec?.instanceType ?? '';
  const options = optionsOf(data, type, machine.region);
  const rare = RARE_OPTIONS.filter((one) => options?.has(one) || one === machine.option);
  const isListed = entry.region === '' || names.some(({ value }) => value === entry.region);
  return (
    <details
      className={styles.place}
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {machine.region}, {optionName(machine.option)}
      </summary>
      <ChoiceField
        label="Region"
        value={entry.region}
        choices={[
          { value: '', label: `Yours: ${data.readerRegion}` },
          ...(isListed ? [] : [{ value: entry.region, label: entry.region }]),
          ...names,
        ]}
        problem={problems.region}
        onChange={(region) => onChange({ region })}
      />
      <ChoiceField
        label="Purchase option"
        value={entry.option ?? ''}
        choices={[
          { value: '', label: `Yours: ${optionName(data.readerOption)}` },
          ...USUAL_OPTIONS.map(optionChoice),
        ]}
        groups={rare.length > 0 ? [{ label: 'Of few types', choices: rare.map(optionChoice) }] : []}
        problem={problems.option}
        help={<PriceNote machine={machine} type={type} options={options} />}
        onChange={(value) =>
          onChange({ option: OPTIONS.find((option) => option === value) ?? null })
        }
      />
    </details>
  );
}

const optionChoice = (option: TypeOption) => ({ value: option, label: optionName(option) });

function PriceNote({
  machine: { price },
  type,
  options,
}: {
  machine: Machine;
  type: string;
  options: ReadonlySet<TypeOption> | null;
}) {
  if (price.kind !== 'amount') return null;
  const { book, rate } = price;
  return (
    <>
      {book.currency} list of {book.priceDate}
      {rate && `, rate of ${rate.sourceDate}`}.
      {options && ` Not in our data for ${type} there: ${optionsNotInData(options).join('; ')}.`}
    </>
  );
}
