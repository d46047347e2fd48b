import type { UndoneWork } from '../../core/credits/ledger.ts';
import type { CreditMode } from '../../core/credits/state.ts';
import { type Day, dayText, parseDay } from './day.ts';
import { PRESETS } from './presets.ts';

/** What the reader has said before looking; `open` hides the result, `shown` means without a guess. */
export type Guess = 'open' | 'shown' | 'never' | { readonly hour: number };

/** Everything the credits page can be asked; the same value is its address. */
export interface CreditLabState {
  readonly type: string;
  readonly mode: CreditMode;
  readonly days: number;
  readonly undone: UndoneWork;
  readonly day: Day;
  readonly guess: Guess;
  /** The pair of the break-even. */
  readonly burstable: string;
  readonly fixed: string;
}

/** AWS’s own pair, and the day with which the guide’s T2 runs dry. */
export const EXAMPLE: CreditLabState = {
  type: 't2.large',
  mode: 'standard',
  days: 1,
  undone: 'waits',
  day: PRESETS[0]?.day ?? [],
  guess: 'open',
  burstable: 't3.large',
  fixed: 'm5.large',
};

export const MAX_DAYS = 7;

/** Instance types that an address may name. */
export interface TypeNames {
  readonly burstable: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
}

export interface ParsedState {
  readonly value: CreditLabState;
  /** A sentence for each part of the address that was not used. */
  readonly notices: readonly string[];
}

interface Field {
  readonly name: string;
  /** `null` when the text does not describe a valid value. */
  readonly read: (text: string, names: TypeNames) => Partial<CreditLabState> | null;
  readonly write: (state: CreditLabState) => string;
  readonly expected: string;
}

const FIELDS: readonly Field[] = [
  {
    name: 'type',
    read: (type, { burstable }) => (burstable.has(type) ? { type } : null),
    write: ({ type }) => type,
    expected: 'a burstable type such as t3.large',
  },
  {
    name: 'mode',
    read: (mode) => (mode === 'standard' || mode === 'unlimited' ? { mode } : null),
    write: ({ mode }) => mode,
    expected: 'standard or unlimited',
  },
  {
    name: 'days',
    read: (text) => (/^[1-7]$/.test(text) ? { days: Number(text) } : null),
    write: ({ days }) => String(days),
    expected: 'from 1 to 7 days',
  },
  {
    name: 'undone',
    read: (undone) => (undone === 'waits' || undone === 'dropped' ? { undone } : null),
    write: ({ undone }) => undone,
    expected: 'waits or dropped',
  },
  {
    name: 'day',
    read: (text) => {
      const day = parseDay(text);
      return day && { day };
    },
    write: ({ day }) => dayText(day),
    expected: '48 half-hours from 0 to 100 percent, such as 5x18_90x14_5x16',
  },
  {
    name: 'guess',
    read: (text) => {
      const guess = parseGuess(text);
      return guess === null ? null : { guess };
    },
    write: ({ guess }) => (typeof guess === 'object' ? String(guess.hour) : guess),
    expected: 'an hour such as 13.5, never or shown',
  },
  {
    name: 'pair',
    read: (text, names) => {
      const [burstable = '', fixed = '', ...rest] = text.split('~');
      const known = names.burstable.has(burstable) && names.fixed.has(fixed);
      return known && rest.length === 0 ? { burstable, fixed } : null;
    },
    write: ({ burstable, fixed }) => `${burstable}~${fixed}`,
    expected: 'a burstable and a fixed type such as t3.large~m5.large',
  },
];

/** Keys of the address that the page understands. */
export const QUERY_KEYS: readonly string[] = FIELDS.map(({ name }) => name);

function parseGuess(text: string): Guess | null {
  if (text === 'open' || text === 'shown' || text === 'never') return text;
  const hour = Number(text);
  const isHour = /^\d{1,3}(?:\.\d{1,2})?$/.test(text) && hour <= 24 * MAX_DAYS;
  return isHour ? { hour } : null;
}

/** Reads an address; what is hostile, outdated or out of range keeps the example’s value. */
export function parseCreditLabState(params: URLSearchParams, names: TypeNames): ParsedState {
  let value = EXAMPLE;
  const notices: string[] = [];
  for (const field of FIELDS) {
    const text = params.get(field.name);
    if (text === null) continue;
    const read = field.read(text, names);
    if (read === null) {
      notices.push(
        `The address asked for “${field.name}=${text.slice(0, 20)}”. Expected ${field.expected}; using the example’s value.`,
      );
    } else value = { ...value, ...read };
  }
  return { value, notices };
}

/** The address of a state; what equals the example is left out. */
export function serializeCreditLabState(state: CreditLabState): URLSearchParams {
  const params = new URLSearchParams();
  for (const field of FIELDS) {
    const text = field.write(state);
    if (text !== field.write(EXAMPLE)) params.set(field.name, text);
  }
  return params;
}
