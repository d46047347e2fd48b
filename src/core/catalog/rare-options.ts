import { withThousands } from '../number-text.ts';
import { OPTION_NAMES } from './price-words.ts';
import type { PurchaseOption, PurchaseRate, RareOption, TypeOption } from './types.ts';

/** Reservations that AWS sells beside the one that can be chosen for every page. */
const OTHER_RESERVATIONS: readonly RareOption[] = [
  'reserved-1y-partial-upfront',
  'reserved-1y-no-upfront',
  'reserved-3y-all-upfront',
  'reserved-3y-partial-upfront',
  'reserved-3y-no-upfront',
  'convertible-1y-all-upfront',
  'convertible-1y-partial-upfront',
  'convertible-1y-no-upfront',
  'convertible-3y-all-upfront',
  'convertible-3y-partial-upfront',
  'convertible-3y-no-upfront',
];

export const RARE_OPTIONS: readonly RareOption[] = [...OTHER_RESERVATIONS, 'reserved-unstated'];
export const USUAL_OPTIONS: readonly PurchaseOption[] = [
  'on-demand',
  'reserved-1y-all-upfront',
  'spot',
];

/** What AWS sells and our data files have no row for, whatever the type. */
const NEVER_IN_DATA = 'Savings Plans';

/** Reservations by what sets them apart from the usual one, in the words of a list. */
const KINDS: readonly { readonly words: string; readonly has: (option: RareOption) => boolean }[] =
  [
    { words: '3-year reserved', has: (option) => option.includes('-3y-') },
    { words: 'no or partial upfront', has: (option) => /-(?:no|partial)-/.test(option) },
    { words: 'convertible reserved', has: (option) => option.startsWith('convertible-') },
  ];

/** Whether an option can be chosen for every page. */
export function isUsual(option: TypeOption): option is PurchaseOption {
  return Object.hasOwn(OPTION_NAMES, option);
}

/** How an option is called in a sentence: “3-year reserved, no upfront”. */
export function optionName(option: TypeOption): string {
  if (isUsual(option)) return OPTION_NAMES[option];
  if (option === 'reserved-unstated') return 'reserved, term and payment not stated';
  const [kind, term, upfront] = option.split('-');
  const convertible = kind === 'convertible' ? 'convertible ' : '';
  return `${term?.replace('y', '')}-year ${convertible}reserved, ${upfront} upfront`;
}

/** Whether the instance is paid for every hour of a term, used or not. */
export function isReservation(option: TypeOption): boolean {
  return option !== 'on-demand' && option !== 'spot';
}

/**
 * What AWS sells and our data lacks for a type with these options, from the most to the least
 * common. A kind of which nothing is known is one entry; a single gap in a known kind is named.
 */
export function optionsNotInData(present: ReadonlySet<TypeOption>): readonly string[] {
  const usual = (['reserved-1y-all-upfront', 'spot'] as const).filter((one) => !present.has(one));
  const missing = KINDS.filter(
    ({ has }) => !OTHER_RESERVATIONS.some((option) => has(option) && present.has(option)),
  );
  const single = OTHER_RESERVATIONS.filter(
    (option) => !present.has(option) && !missing.some(({ has }) => has(option)),
  );
  return [
    ...[...usual, ...single].map(optionName),
    ...missing.map(({ words }) => words),
    NEVER_IN_DATA,
  ];
}

const MOST_NAMED = 3;

/** A few types by their names, more by their number. */
function fewNamed(types: readonly string[]): string {
  return types.length > MOST_NAMED
    ? `${withThousands(String(types.length))} types`
    : types.join(', ');
}

/** Whether two lists without repeats hold the same, in any order. */
function hasSameTypes(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && new Set([...some, ...others]).size === some.length;
}

/**
 * One or two sentences on what can’t be chosen for every page: which types have other reservations,
 * and what no type has.
 */
export function rareOptionsText(rates: readonly PurchaseRate[]): string {
  const typesWith = (has: (option: RareOption) => boolean) => [
    ...new Set(
      rates.flatMap(({ option, instanceType }) =>
        !isUsual(option) && has(option) ? [instanceType] : [],
      ),
    ),
  ];
  const found: { readonly types: readonly string[]; readonly kinds: string[] }[] = [];
  const unstated = { words: 'reserved without a stated term', has: isUnstated };
  for (const { words, has } of [...KINDS, unstated]) {
    const types = typesWith(has);
    if (types.length === 0) continue;
    const same = found.find((known) => hasSameTypes(known.types, types));
    if (same) same.kinds.push(words);
    else found.push({ types, kinds: [words] });
  }
  const only = found.map(({ types, kinds }) => `${kinds.join(', ')} for ${fewNamed(types)}`);
  const known = new Set(rates.map(({ option }) => option));
  const none = `Not in our data: ${optionsNotInData(known).join('; ')}.`;
  return only.length === 0
    ? none
    : `Only in the calculator and in the notes of prices: ${only.join('; ')}. ${none}`;
}

const isUnstated = (option: RareOption) => option === 'reserved-unstated';
