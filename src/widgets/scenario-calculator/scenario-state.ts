import { RARE_OPTIONS } from '../../core/catalog/rare-options.ts';
import type { TypeOption } from '../../core/catalog/types.ts';
import { parseWeek, type WeekSchedule, weekText } from '../../core/scenario/schedule.ts';

/** Typed text, kept as it was typed: `1k/min`, `30%`. It is read where it is used. */
type Typed = string;

/** What both kinds of scenario run on. */
export interface MachineEntry {
  readonly type: string;
  /** Empty: the reader’s own. */
  readonly region: string;
  /** `null`: the reader’s own. */
  readonly option: TypeOption | null;
  /** A published measurement (`BEST_MEASURED`: see there), or a number. Empty: not known. */
  readonly throughput: { readonly measured: string } | { readonly typed: Typed };
}

export type Hours = { readonly typed: Typed } | { readonly week: WeekSchedule };

export interface ServingEntry extends MachineEntry {
  /** `null`: as many as needed. */
  readonly count: Typed | null;
  readonly load: Typed;
  readonly hours: Hours;
  readonly headroom: Typed;
}

export interface TrainingEntry extends MachineEntry {
  readonly count: Typed;
  readonly work: Typed;
  readonly efficiency: Typed;
  readonly checkpointEvery: Typed;
  readonly checkpointTime: Typed;
  readonly restartTime: Typed;
  readonly interruptions: Typed;
}

/** What scenarios have in common unless they are told apart. */
export const SERVING_COMMON = ['load', 'hours', 'headroom'] as const;
export const TRAINING_COMMON = [
  'work',
  'checkpointEvery',
  'checkpointTime',
  'restartTime',
] as const;

/** The scenarios with a part of all changed, or of the one at a place. */
export function withPart<Entry>(
  entries: readonly Entry[],
  part: Partial<NoInfer<Entry>> | Partial<MachineEntry>,
  place?: number,
): readonly Entry[] {
  return entries.map((entry, at) =>
    place === undefined || place === at ? { ...entry, ...part } : entry,
  );
}

/** The values that the first scenario has for the fields in common, for all of them. */
export function commonOf<Entry, Field extends keyof Entry>(
  entries: readonly Entry[],
  fields: readonly Field[],
): Partial<Entry> {
  const part: Partial<Entry> = {};
  for (const first of entries.slice(0, 1)) for (const field of fields) part[field] = first[field];
  return part;
}

/** In place of a measurement: the best published one of the type for the example’s model, if any. */
export const BEST_MEASURED = 'best';

export const MOST_SCENARIOS = 4;
export const SLOTS = ['a', 'b', 'c', 'd'] as const;

/** The guide’s worked example on three kinds of machine. */
const SERVING: ServingEntry = {
  type: 'inf1.xlarge',
  region: '',
  option: null,
  throughput: { measured: 'bert-inf1-throughput' },
  count: null,
  load: '1k/min',
  hours: { typed: '730' },
  headroom: '30%',
};
export const SERVING_EXAMPLE: readonly ServingEntry[] = [
  SERVING,
  { ...SERVING, type: 'g4dn.xlarge', throughput: { measured: 'bert-t4-fp16-b32' } },
  { ...SERVING, type: 'inf2.xlarge', throughput: { measured: 'bert-inf2-throughput' } },
];

/** The same work on one instance and on sixteen, as AWS measured both. */
const TRAINING: TrainingEntry = {
  type: 'trn1.32xlarge',
  region: '',
  option: 'on-demand',
  throughput: { measured: 'bert-large-trn1-1node' },
  count: '1',
  work: '1B',
  efficiency: '100%',
  checkpointEvery: '1 h',
  checkpointTime: '1 min',
  restartTime: '10 min',
  interruptions: '0',
};
export const TRAINING_EXAMPLE: readonly TrainingEntry[] = [
  TRAINING,
  { ...TRAINING, throughput: { measured: 'bert-large-trn1-16nodes' }, count: '16' },
  { ...TRAINING, option: 'spot', interruptions: '20%/month' },
];

const LONGEST_TYPED = 40;
const OPTIONS: Readonly<Record<string, TypeOption | null>> = {
  '': null,
  'on-demand': 'on-demand',
  'reserved-1y': 'reserved-1y-all-upfront',
  spot: 'spot',
  ...Object.fromEntries(RARE_OPTIONS.map((option) => [option, option])),
};
const NAME = /^[^~<>]{0,40}$/;
const REGION = /^(?:[a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2})?$/;

/** Typed text that fits into one part of an address. */
export function typedText(text: string): Typed {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in an address
  return text.replace(/[~\u0000-\u001f\u007f]/g, ' ').slice(0, LONGEST_TYPED);
}

/** A typed name of a type that fits into an address. */
export function typedName(text: string): Typed {
  return typedText(text).replace(/[<>]/g, ' ');
}

const optionText = (option: TypeOption | null): string =>
  Object.entries(OPTIONS).find(([, value]) => value === option)?.[0] ?? '';

/** An @ at the start is the sign of a measurement, so a typed one gets a blank before it. */
const throughputText = ({ throughput }: MachineEntry): string =>
  'measured' in throughput
    ? `@${throughput.measured}`
    : throughput.typed.replace(/^@/, ' @').slice(0, LONGEST_TYPED);

function readMachine([
  type = '',
  region = '',
  option = '',
  throughput = `@${BEST_MEASURED}`,
]: readonly string[]) {
  const known = OPTIONS[option];
  if (!NAME.test(type) || !REGION.test(region) || known === undefined) return null;
  const measured = /^@([a-z0-9-]{1,60})$/.exec(throughput)?.[1];
  return {
    type,
    region,
    option: known,
    throughput: measured ? { measured } : { typed: typedText(throughput) },
  };
}

/** One scenario of serving as a part of an address: its fields in a fixed order. */
export function servingText(entry: ServingEntry): string {
  return [
    entry.type,
    entry.region,
    optionText(entry.option),
    throughputText(entry),
    entry.count ?? 'needed',
    entry.load,
    'week' in entry.hours ? `week ${weekText(entry.hours.week)}` : entry.hours.typed,
    entry.headroom,
  ].join('~');
}

/**
 * Reads `servingText`; fields that are left out at the end are the example’s, so that a type’s name
 * alone is a scenario: one instance of it.
 *
 * @returns `null` when the text is no scenario
 */
export function parseServing(text: string): ServingEntry | null {
  const parts = text.split('~');
  const machine = readMachine(parts);
  if (machine === null || parts.length > 8) return null;
  const [, , , , count, load, hours, headroom] = parts;
  const week = hours?.startsWith('week ') ? parseWeek(hours.slice(5)) : null;
  return {
    ...machine,
    count: count === undefined ? '1' : count === 'needed' ? null : typedText(count),
    load: load === undefined ? SERVING.load : typedText(load),
    hours: week ? { week } : { typed: typedText(hours ?? '730') },
    headroom: headroom === undefined ? SERVING.headroom : typedText(headroom),
  };
}

const TRAINING_FIELDS = [
  'count',
  'work',
  'efficiency',
  'checkpointEvery',
  'checkpointTime',
  'restartTime',
  'interruptions',
] as const;

/** One training run as a part of an address. */
export function trainingText(entry: TrainingEntry): string {
  return [
    entry.type,
    entry.region,
    optionText(entry.option),
    throughputText(entry),
    ...TRAINING_FIELDS.map((field) => entry[field]),
  ].join('~');
}

/** Reads `trainingText`; fields that are left out at the end are the example’s. */
export function parseTraining(text: string): TrainingEntry | null {
  const parts = text.split('~');
  const machine = readMachine(parts);
  if (machine === null || parts.length > 4 + TRAINING_FIELDS.length) return null;
  const fields = TRAINING_FIELDS.map((field, index) => {
    const typed = parts[index + 4];
    return [field, typed === undefined ? TRAINING[field] : typedText(typed)] as const;
  });
  return { ...TRAINING, ...machine, ...Object.fromEntries(fields) };
}

/** The query of the calculator with one instance of each of up to four machines, for links to it. */
export function scenarioQuery(
  machines: readonly Pick<MachineEntry, 'type' | 'region' | 'option'>[],
): string {
  return machines
    .slice(0, MOST_SCENARIOS)
    .map(({ type, region, option }, at) => {
      const fields = [type, region, optionText(option)].map(encodeURIComponent);
      return `${SLOTS[at]}=${fields.join('~')}`;
    })
    .join('&');
}
