import { nearestRegionWithPrice } from '../../core/catalog/regions.ts';
import type { InstanceType, PurchaseOption } from '../../core/catalog/types.ts';
import { type FieldRule, readRate } from '../../core/quantity/quantity.ts';
import { type Measurement, throughputOn } from '../../core/scenario/measurement.ts';
import { type CalculatorData, type Price, priceIn } from './data.ts';
import type { ServingEntry } from './scenario-state.ts';

export type MachineEntry = Pick<ServingEntry, 'type' | 'region' | 'option' | 'throughput'>;
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
  /** What is served or trained on: `inference`, `image`, `token` … */
  readonly unit: string;
  readonly region: string;
  readonly option: PurchaseOption;
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
 * there is one, with the greatest throughput.
 */
export function bestMeasurement(
  offered: readonly TypeMeasurement[],
  like: Measurement,
): TypeMeasurement | null {
  const isSameLength = ({ measurement }: TypeMeasurement) =>
    measurement.sequenceLength === like.sequenceLength ? 1 : 0;
  const [best] = offered
    .filter(({ measurement }) => measurement.model === like.model)
    .sort(
      (one, other) =>
        isSameLength(other) - isSameLength(one) ||
        other.throughputPerSecond - one.throughputPerSecond,
    );
  return best ?? null;
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

/** Reads what an entry runs on. `phase` says which measurements count. */
export function resolveMachine(
  data: CalculatorData,
  entry: MachineEntry,
  phase: Measurement['phase'],
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
  const base = {
    spec,
    price,
    region,
    option,
    throughputPerSecond: null,
    measurement: null,
    factor: 1,
    unit: phase === 'training' ? 'sample' : 'inference',
    problems,
    isLoading: isWaiting || (spec !== null && price.kind === 'loading'),
  };
  const { throughput } = entry;
  if ('measured' in throughput) {
    const measurement = data.measurements.find(({ id }) => id === throughput.measured) ?? null;
    const on =
      spec && measurement
        ? throughputOn(measurement, spec, data.types.get(measurement.instanceType))
        : null;
    if (measurement && on) return { ...base, ...on, measurement, unit: measurement.unit };
    if (data.catalogue === null && data.problem === null) return { ...base, isLoading: true };
    problems.throughput =
      'This measurement is not of this type, or it is no longer in our data. Choose another or type a throughput such as 125/s.';
    return base;
  }
  if (throughput.typed.trim() === '') return base;
  const reading = readRate(throughput.typed, { ...THROUGHPUT_RULE, decimal: data.decimal });
  if (!reading.ok) problems.throughput = reading.problem;
  return { ...base, throughputPerSecond: reading.ok ? reading.value : null };
}
