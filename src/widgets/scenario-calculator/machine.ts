import { optionName } from '../../core/catalog/rare-options.ts';
import { nearestRegionWithPrice } from '../../core/catalog/regions.ts';
import type { InstanceType, TypeOption } from '../../core/catalog/types.ts';
import { countedIn } from '../../core/quantity/counted.ts';
import { type FieldRule, readRate } from '../../core/quantity/quantity.ts';
import { type Measurement, modelKey, throughputOn } from '../../core/scenario/measurement.ts';
import { type CalculatorData, type Price, priceIn } from './data.ts';
import { BEST_MEASURED, type MachineEntry } from './scenario-state.ts';

export type MachineField = 'type' | 'region' | 'option' | 'throughput';

/** What an entry runs on, as far as it could be understood. */
export interface Machine {
  readonly spec: InstanceType | null;
  readonly price: Price;
  /** Of one instance; `null`: not known. */
  readonly throughputPerSecond: number | null;
  readonly measurement: Measurement | null;
  /** The published figure was multiplied by this. */
  readonly factor: number;
  /** What is counted: `inference` or `token`, in training also `sequence` or `image`. */
  readonly unit: string;
  /** The unit is only assumed: the scenario names none and takes that of the others. */
  readonly isUnitAssumed: boolean;
  readonly region: string;
  readonly option: TypeOption;
  readonly problems: Readonly<Partial<Record<MachineField, string>>>;
  readonly isLoading: boolean;
}

export const THROUGHPUT_RULE: FieldRule = {
  name: 'The throughput',
  example: '125/s',
  bounds: { min: 1e-6, max: 1e9 },
};

/** One measurement that describes a type, as the throughput of one instance. */
export interface TypeMeasurement {
  readonly measurement: Measurement;
  readonly throughputPerSecond: number;
  readonly factor: number;
}

/** What is published about a type, best model by model. */
export function measurementsOf(
  data: CalculatorData,
  spec: InstanceType,
  phase: Measurement['phase'],
): readonly TypeMeasurement[] {
  return data.measurements
    .filter((measurement) => measurement.phase === phase)
    .flatMap((measurement) => {
      const on = throughputOn(measurement, spec, data.types.get(measurement.instanceType));
      return on ? [{ measurement, ...on }] : [];
    });
}

/**
 * The measurement to start with when the type changes: of the same model, of the same length if
 * there is one, with the greatest throughput. INT8 needs calibration and may cost accuracy, so it is
 * taken only where the other is INT8 too or nothing else is published.
 */
export function bestMeasurement(
  offered: readonly TypeMeasurement[],
  like: Measurement,
): TypeMeasurement | null {
  const isQuantized = ({ precision }: Measurement) => /int\d/i.test(precision);
  const isAsExact = ({ measurement }: TypeMeasurement) =>
    isQuantized(measurement) === isQuantized(like) ? 1 : 0;
  const isSameLength = ({ measurement }: TypeMeasurement) =>
    measurement.sequenceLength === like.sequenceLength ? 1 : 0;
  const [best] = offered
    .filter(({ measurement }) => modelKey(measurement.model) === modelKey(like.model))
    .sort(
      (one, other) =>
        isAsExact(other) - isAsExact(one) ||
        isSameLength(other) - isSameLength(one) ||
        other.throughputPerSecond - one.throughputPerSecond,
    );
  return best ?? null;
}

/**
 * The throughput of an entry whose type is being changed: the best measurement of the new type for
 * the model that was measured before. A number of one's own stays, and so does everything while the
 * name is not complete.
 */
export function throughputOfType(
  data: CalculatorData,
  { type, throughput }: MachineEntry,
  text: string,
  phase: Measurement['phase'],
): MachineEntry['throughput'] {
  const name = text.trim().toLowerCase();
  const spec = data.types.get(name);
  if (!spec || name === type || !('measured' in throughput)) return throughput;
  const before = data.measurements.find(({ id }) => id === throughput.measured);
  if (!before) return throughput;
  const best = bestMeasurement(measurementsOf(data, spec, phase), before);
  return best ? { measured: best.measurement.id } : { typed: '' };
}

/** What the example measures in each phase. */
const EXAMPLES = { inference: 'bert-inf1-throughput', training: 'bert-large-trn1-1node' } as const;

function bestOfExample(
  data: CalculatorData,
  spec: InstanceType,
  phase: Measurement['phase'],
): TypeMeasurement | null {
  const like = data.measurements.find(({ id }) => id === EXAMPLES[phase]);
  return like ? bestMeasurement(measurementsOf(data, spec, phase), like) : null;
}

function nearestSentence(data: CalculatorData, region: string, type: string): string {
  if (!data.catalogue) return '';
  const { places, coverage } = data.catalogue;
  const nearest = nearestRegionWithPrice(region, type, places, coverage);
  return nearest ? ` The nearest region with one is ${nearest.place.region}.` : '';
}

function nearestType(data: CalculatorData, text: string): string {
  const names = [...data.types.keys()];
  const cleaned = text.trim().toLowerCase();
  const found =
    names.find((name) => name.startsWith(`${cleaned}.xlarge`)) ??
    names.find((name) => cleaned !== '' && name.startsWith(cleaned)) ??
    names.find((name) => name.startsWith(`${cleaned.split('.')[0]}.`)) ??
    'g5.xlarge';
  return found;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** When a reserved or Spot rate was seen: it is not today’s list. */
export function rateRemark({ price }: Machine): string | null {
  if (price.kind !== 'amount' || price.rate === null) return null;
  const { shareOfOnDemand, sourceDate, interruptionBand } = price.rate;
  const share = `${Number((shareOfOnDemand * 100).toPrecision(3))}% of on demand on ${sourceDate}`;
  if (price.option === 'reserved-unstated') {
    return `Reserved: ${share}, as AWS’s Neuron pages state it without term or payment.`;
  }
  if (price.option !== 'spot') return `${capital(optionName(price.option))}: ${share}.`;
  const band = interruptionBand
    ? `; ${interruptionBand} of instances were taken back in a month`
    : '';
  return `Spot: ${share}, by AWS’s advisor${band}. It moves all the time.`;
}

/** Machines of which none has an assumed unit where another one states it. */
export function withCommonUnit(machines: readonly Machine[]): readonly Machine[] {
  const stated = machines.find(({ isUnitAssumed }) => !isUnitAssumed);
  return stated
    ? machines.map((machine) =>
        machine.isUnitAssumed ? { ...machine, unit: stated.unit } : machine,
      )
    : machines;
}

/** What a quantity counts; to serve a sentence, a sequence or an image is one inference each. */
function unitOf(counted: string, phase: Measurement['phase']): string {
  if (counted === 'token') return counted;
  if (phase === 'inference') return 'inference';
  return counted === 'inference' ? 'sample' : counted;
}

/**
 * What is wrong with a load, or the work of a run, that counts something else than the throughput.
 *
 * @param name such as `The load`, at the start of the sentence
 */
export function unitProblem(
  name: string,
  text: string,
  { unit, isUnitAssumed }: Machine,
  phase: Measurement['phase'],
  decimal: CalculatorData['decimal'],
): string | null {
  const counted = countedIn(text, decimal);
  if (counted === null || isUnitAssumed) return null;
  const own = unitOf(counted, phase);
  // Any image or sequence is a sample.
  const isSample = own === 'sample' && unit !== 'token' && unit !== 'step';
  if (own === unit || isSample) return null;
  return `${name} counts ${own}s, the throughput ${unit}s. Write ${unit}s here, or choose a throughput in ${own}s.`;
}

/**
 * Reads what an entry runs on. `phase` says which measurements count; `asked` is the load or the work,
 * which names the unit where the throughput does not.
 */
export function resolveMachine(
  data: CalculatorData,
  entry: MachineEntry,
  phase: Measurement['phase'],
  asked: string,
): Machine {
  const problems: Partial<Record<MachineField, string>> = {};
  const type = entry.type.trim().toLowerCase();
  const spec = data.types.get(type) ?? null;
  const region = entry.region || data.readerRegion;
  const option = entry.option ?? data.readerOption;
  const isWaiting = spec === null && data.catalogue === null && data.problem === null;
  if (spec === null && !isWaiting) {
    problems.type = `There is no instance type “${entry.type.slice(0, 24)}” in our data. Write one such as ${nearestType(data, type)}.`;
  }
  const price: Price = spec ? priceIn(data, type, region, option) : { kind: 'loading' };
  if (price.kind === 'none') {
    const nearest = price.field === 'region' ? nearestSentence(data, region, type) : '';
    problems[price.field] = price.problem + nearest;
  }
  const typed =
    'typed' in entry.throughput ? countedIn(entry.throughput.typed, data.decimal) : null;
  const named = typed ?? countedIn(asked, data.decimal);
  const base = {
    spec,
    price,
    region,
    option,
    throughputPerSecond: null,
    measurement: null,
    factor: 1,
    unit: unitOf(named ?? 'inference', phase),
    isUnitAssumed: named === null,
    problems,
    isLoading: isWaiting || (spec !== null && price.kind === 'loading'),
  };
  const { throughput } = entry;
  if ('measured' in throughput) {
    if (throughput.measured === BEST_MEASURED) {
      const best = spec && bestOfExample(data, spec, phase);
      return best
        ? { ...base, ...best, unit: unitOf(best.measurement.unit, phase), isUnitAssumed: false }
        : {
            ...base,
            isLoading: base.isLoading || (data.catalogue === null && data.problem === null),
          };
    }
    const measurement = data.measurements.find(({ id }) => id === throughput.measured) ?? null;
    const on =
      spec && measurement
        ? throughputOn(measurement, spec, data.types.get(measurement.instanceType))
        : null;
    if (measurement && on) {
      return {
        ...base,
        ...on,
        measurement,
        unit: unitOf(measurement.unit, phase),
        isUnitAssumed: false,
      };
    }
    if (data.catalogue === null && data.problem === null) return { ...base, isLoading: true };
    if (spec === null) return base;
    problems.throughput =
      'This measurement is not of this type, or it is no longer in our data. Choose another or type a throughput such as 125/s.';
    return base;
  }
  if (throughput.typed.trim() === '') return base;
  const reading = readRate(throughput.typed, { ...THROUGHPUT_RULE, decimal: data.decimal });
  if (!reading.ok) problems.throughput = reading.problem;
  return { ...base, throughputPerSecond: reading.ok ? reading.value : null };
}
