import { weekText } from '../../core/scenario/schedule.ts';
import { conditionText } from './measurement-words.ts';
import type { ResolvedServing } from './resolve-serving.ts';

const HEAD = [
  'scenario',
  'instance_type',
  'region',
  'purchase_option',
  'currency',
  'price_per_hour',
  'price_date',
  'count',
  'throughput_per_second',
  'unit',
  'measurement',
  'load_per_second',
  'hours_per_month',
  'week',
  'headroom',
  'utilization',
  'idle_share',
  'per_hour',
  'per_month',
  'per_year',
  'per_unit',
  'per_thousand',
  'per_million',
  'per_million_at_full_use',
  'latency_p50_ms_measured',
  'first_token_ms_measured',
  'next_token_ms_measured',
  'problem',
];

const orEmpty = (value: number | null | undefined) => value ?? '';

/** The inputs and results of the scenarios, one a row; an invalid one has its problem and no result. */
export function servingCsv(
  all: readonly ResolvedServing[],
): readonly (readonly (string | number)[])[] {
  const rows = all.map(({ label, entry, machine, problems, result }) => {
    const { price, measurement } = machine;
    const cost = result?.cost;
    const each = cost?.perUnit ?? null;
    const full = cost?.perUnitFull ?? null;
    return [
      label.slice(0, 1),
      machine.spec?.instanceType ?? entry.type,
      machine.region,
      machine.option,
      price.kind === 'amount' ? price.book.currency : '',
      price.kind === 'amount' ? price.pricePerHour : '',
      price.kind === 'amount' ? price.book.priceDate : '',
      orEmpty(cost?.count),
      orEmpty(machine.throughputPerSecond),
      machine.unit,
      measurement
        ? `${measurement.model}, ${conditionText(measurement)}; ${measurement.source}, ${measurement.sourceDate}`
        : '',
      orEmpty(cost?.perSecond),
      orEmpty(result?.scenario.hoursPerMonth),
      'week' in entry.hours ? weekText(entry.hours.week) : '',
      orEmpty(result?.scenario.headroom),
      orEmpty(cost?.utilization),
      orEmpty(cost?.idleShare),
      orEmpty(cost?.perHour),
      orEmpty(cost?.perMonth),
      orEmpty(cost?.perYear),
      orEmpty(each),
      each === null ? '' : each * 1e3,
      each === null ? '' : each * 1e6,
      full === null ? '' : full * 1e6,
      orEmpty(measurement?.latencyP50Ms),
      orEmpty(measurement?.firstTokenMs),
      orEmpty(measurement?.nextTokenMs),
      Object.values(problems).join(' '),
    ];
  });
  return [HEAD, ...rows];
}
