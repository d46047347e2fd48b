import { useId, useState } from 'react';
import type { PurchaseOption } from '../../core/catalog/types.ts';
import { shortNumber } from '../../core/quantity/quantity.ts';
import type { Measurement } from '../../core/scenario/measurement.ts';
import { type CalculatorData, OPTION_NAMES } from './data.ts';
import { ChoiceField, FieldHelp, QuantityField } from './fields.tsx';
import { bestMeasurement, type Machine, type MachineEntry, measurementsOf } from './machine.ts';
import { conditionText, measurementChoices } from './measurement-words.ts';
import styles from './scenario-calculator.module.css';
import { typedText } from './scenario-state.ts';

const OPTIONS: readonly PurchaseOption[] = ['on-demand', 'reserved-1y-all-upfront', 'spot'];
const TYPED = '=';

interface Fields {
  readonly data: CalculatorData;
  readonly entry: MachineEntry;
  readonly machine: Machine;
  readonly phase: Measurement['phase'];
  readonly onChange: (part: Partial<MachineEntry>) => void;
}

/** The type: any name of the catalogue, with suggestions once it is in. */
export function TypeField({ data, entry, machine, phase, onChange }: Fields) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const { problems, measurement } = machine;
  const choose = (text: string) => {
    const type = text.trim().toLowerCase();
    const spec = data.types.get(type);
    if (!spec || type === entry.type || !('measured' in entry.throughput)) {
      onChange({ type: typedText(text) });
      return;
    }
    const best = measurement && bestMeasurement(measurementsOf(data, spec, phase), measurement);
    onChange({ type, throughput: best ? { measured: best.measurement.id } : { typed: '' } });
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
          value={draft ?? entry.type}
          aria-invalid={problems.type !== undefined}
          aria-describedby={`${id}-help`}
          onChange={({ currentTarget }) => {
            setDraft(currentTarget.value);
            choose(currentTarget.value);
          }}
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
  const isTyped = 'typed' in throughput;
  const { measurement, problems } = machine;
  const chosen = isTyped ? TYPED : throughput.measured;
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
          value={throughput.typed}
          decimal={data.decimal}
          problem={problems.throughput}
          help={
            machine.throughputPerSecond === null
              ? 'Empty: not known. Write it as 125/s.'
              : `${shortNumber(machine.throughputPerSecond)} a second`
          }
          onChange={(typed) => onChange({ throughput: { typed } })}
        />
      )}
    </>
  );
}

/** Region and purchase option; the reader’s own unless others are chosen. */
export function PlaceFields({ data, entry, machine, onChange }: Fields) {
  const { problems } = machine;
  const names = data.regions.map(({ region, regionName }) => ({
    value: region,
    label: `${region}, ${regionName}`,
  }));
  const isListed = entry.region === '' || names.some(({ value }) => value === entry.region);
  return (
    <>
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
          { value: '', label: `Yours: ${OPTION_NAMES[data.readerOption]}` },
          ...OPTIONS.map((option) => ({ value: option, label: OPTION_NAMES[option] })),
        ]}
        problem={problems.option}
        help={<PriceNote machine={machine} />}
        onChange={(value) =>
          onChange({ option: OPTIONS.find((option) => option === value) ?? null })
        }
      />
    </>
  );
}

function PriceNote({ machine: { price } }: { machine: Machine }) {
  if (price.kind !== 'amount') return null;
  const { book, rate } = price;
  return (
    <>
      {book.currency} list of {book.priceDate}
      {rate && `, rate of ${rate.sourceDate}`}. Savings Plans, 3 years and partial upfront: not in
      our data.
    </>
  );
}
