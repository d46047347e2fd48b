import { type FacetId, facetValueMatches, isFacetId, isYesNoFacet } from './facets.ts';
import { MEASURES } from './measures.ts';
import { placeAtHead } from './place-words.ts';
import { type FacetCondition, type Query, withCondition } from './query.ts';
import {
  addFacet,
  addRange,
  belongsTogether,
  type Draft,
  type NumberToken,
  scaled,
} from './query-draft.ts';
import { type Token, tokens } from './query-tokens.ts';
import { FILLER, NO_VOCABULARY, type QueryVocabulary, wordCondition } from './query-vocabulary.ts';
import { KEY_WORDS, type KeyWord, MONEY_WORDS, PHRASES } from './query-words.ts';
import { WHY_NOT_WITHOUT, whyNoValue, whyRegion, whyUnknown } from './why-unknown.ts';

/** Longer text is cut: no question about instances needs more. */
export const MAX_QUERY_LENGTH = 600;

const FACET_VALUE = /^[a-z0-9-]+$/;
const NEGATION = new Set(['no', 'not', 'without', 'except']);

const PER_DEVICE: KeyWord = { measure: 'accmem' };
const DEVICES: KeyWord = { measure: 'acc' };

/** The condition of a word that names accelerators: a chip, a maker, a kind. */
function acceleratorCondition(
  token: Token | undefined,
  vocabulary: QueryVocabulary,
): FacetCondition | null {
  const found = token?.kind === 'word' ? wordCondition(token.text, vocabulary) : null;
  if (found?.kind !== 'facet') return null;
  return ['chip', 'maker', 'kind'].includes(found.facet) ? found : null;
}

/** `8 x h100` and `4x a10g`: how many, of which. Says how many tokens it took. */
function takeDevices(
  list: readonly Token[],
  at: number,
  count: NumberToken,
  draft: Draft,
  vocabulary: QueryVocabulary,
): number {
  const times = list[at + 1];
  const used = times?.kind === 'word' && /^[x×]$/.test(times.text) ? 2 : 1;
  const found = acceleratorCondition(list[at + used], vocabulary);
  if (found === null || count.unit !== null || count.isMoney) return 0;
  draft.conditions = withCondition(draft.conditions, found);
  addRange(draft, DEVICES, null, count);
  return used + 1;
}

/** The number behind an accelerator’s name, when it is its memory: `nvidia 24gb`, `a100 >= 80gb`. */
function takeItsMemory(list: readonly Token[], at: number, draft: Draft): number {
  const [first, second] = [list[at], list[at + 1]];
  const op = first?.kind === 'op' && first.op !== ':' ? first.op : null;
  const number = op === null ? first : second;
  if (number?.kind !== 'number' || number.unit?.kind !== 'memory') return 0;
  const used = op === null ? 1 : 2;
  const behind = list[at + used];
  // In `nvidia 64gb ram` the number belongs to the word behind it.
  const isOfNext = behind?.kind === 'word' && KEY_WORDS.has(behind.text);
  return !isOfNext && addRange(draft, PER_DEVICE, op, number) ? used : 0;
}

/** `x8` behind an accelerator’s name is how many; elsewhere it begins a family’s name. */
function takeItsCount(list: readonly Token[], at: number, draft: Draft): number {
  const word = list[at];
  const times = word?.kind === 'word' ? /^[x×](\d{1,3})$/.exec(word.text)?.[1] : undefined;
  const count = times === undefined ? undefined : tokens(times)[0];
  return count?.kind === 'number' && addRange(draft, DEVICES, null, count) ? 1 : 0;
}

function isValueOf(facet: FacetId, value: string, known: readonly string[]): boolean {
  const isYesNo = isYesNoFacet(facet) && (value === 'yes' || value === 'no');
  return isYesNo || known.some((one) => facetValueMatches(value, one));
}

/** A list that is longer says less than what it leaves out. */
const MOST_OTHERS = 10;

/** `not withdrawn`: every other value of the property. What can’t be left out is not its opposite. */
function takeWithout(text: string, word: string, draft: Draft, vocabulary: QueryVocabulary): void {
  if (['gpu', 'gpus', 'accelerator', 'accelerators'].includes(word)) {
    addFacet(draft, 'kind', ['none']);
    return;
  }
  if (word === 'metal') {
    addFacet(draft, 'metal', ['no']);
    return;
  }
  const found = wordCondition(word, vocabulary);
  if (found?.kind === 'facet') {
    const others = isYesNoFacet(found.facet)
      ? ['no']
      : vocabulary
          .valuesOf(found.facet)
          .filter((value) => !found.values.some((wanted) => facetValueMatches(wanted, value)));
    if (others.length > 0 && others.length <= MOST_OTHERS) {
      addFacet(draft, found.facet, others);
      return;
    }
  }
  draft.unknown.push({ text, why: WHY_NOT_WITHOUT });
}

/** Reads from token `at` and says how many tokens it took; 0 when nothing there is understood. */
function takeCondition(
  list: readonly Token[],
  at: number,
  draft: Draft,
  vocabulary: QueryVocabulary,
): number {
  const [first, second, third] = [list[at], list[at + 1], list[at + 2]];
  if (!first) return 0;
  if (first.kind === 'op' || first.kind === 'number') {
    const op = first.kind === 'op' ? first.op : null;
    const [number, behind] = first.kind === 'op' ? [second, third] : [first, second];
    if (number?.kind !== 'number') return 0;
    const used = first.kind === 'op' ? 2 : 1;
    const key = behind?.kind === 'word' ? KEY_WORDS.get(behind.text) : undefined;
    // In `16gb vcpu>=8` the word belongs to what follows it.
    const takesKey =
      key !== undefined && list[at + used + 1]?.kind !== 'op' && belongsTogether(number, key);
    if (takesKey && addRange(draft, key, op, number)) return used + 1;
    const money = behind?.kind === 'word' ? MONEY_WORDS.get(behind.text) : undefined;
    if (money !== undefined && number.unit === null) {
      const dollars = { ...scaled(number, money), isMoney: true };
      return addRange(draft, null, op, dollars) ? used + 1 : 0;
    }
    const devices = op === null ? takeDevices(list, at, number, draft, vocabulary) : 0;
    if (devices > 0) return devices;
    const isOfChip = acceleratorCondition(behind, vocabulary) !== null;
    if (isOfChip && number.unit?.kind === 'memory') {
      return addRange(draft, PER_DEVICE, op, number) ? used : 0;
    }
    return addRange(draft, null, op, number) ? used : 0;
  }
  if (first.kind !== 'word') return 0;
  return takeFromWord(list, at, first.text, draft, vocabulary);
}

/** A measure and its number: `vcpu>=8`, `price under 50 cents`. */
function takeKey(list: readonly Token[], at: number, word: string, draft: Draft): number {
  const [second, third] = [list[at + 1], list[at + 2]];
  const key = KEY_WORDS.get(word);
  const op = second?.kind === 'op' ? second.op : null;
  const number = op === null ? second : third;
  if (key === undefined || number?.kind !== 'number') return 0;
  const used = op === null ? 2 : 3;
  const behind = list[at + used];
  const money = behind?.kind === 'word' ? MONEY_WORDS.get(behind.text) : undefined;
  if (money === undefined || number.unit !== null) {
    return addRange(draft, key, op, number) ? used : 0;
  }
  // In `gpu under 1 dollar` the number is a price, and the word stands alone.
  const isPrice = MEASURES[key.measure].isMoney;
  return isPrice && addRange(draft, key, op, scaled(number, money)) ? used + 1 : 0;
}

function takeFromWord(
  list: readonly Token[],
  at: number,
  word: string,
  draft: Draft,
  vocabulary: QueryVocabulary,
): number {
  const [second, third] = [list[at + 1], list[at + 2]];
  if (second?.kind === 'op' && second.op === ':' && third && third.kind !== 'stop') {
    const values = third.text.split(',').filter((value) => FACET_VALUE.test(value));
    if (isFacetId(word) && third.kind === 'word' && values.length > 0) {
      const known = vocabulary.valuesOf(word);
      if (known.length > 0 && !values.some((value) => isValueOf(word, value, known))) {
        draft.unknown.push({ text: `${word}:${third.text}`, why: whyNoValue(word, known) });
      } else addFacet(draft, word, values);
      return 3;
    }
    if (word === 'name' && third.kind === 'word') {
      const patterns = third.text.split(',').filter((value) => value !== '');
      if (patterns.length > 0) {
        draft.conditions = withCondition(draft.conditions, { kind: 'name', patterns });
        return 3;
      }
    }
  }
  const keyed = takeKey(list, at, word, draft);
  if (keyed > 0) return keyed;
  if (NEGATION.has(word) && second?.kind === 'word') {
    takeWithout(`${word} ${second.text}`, second.text, draft, vocabulary);
    return 2;
  }
  const without = /^[!-](?=[a-z])(.+)$/.exec(word)?.[1];
  if (without !== undefined) {
    takeWithout(word, without, draft, vocabulary);
    return 1;
  }
  const times = /^(\d{1,3})[x×]$/.exec(word)?.[1];
  if (times !== undefined) {
    const count = tokens(times)[0];
    return count?.kind === 'number' ? takeDevices(list, at, count, draft, vocabulary) : 0;
  }
  const all = word.split(',').map((part) => wordCondition(part, vocabulary));
  if (all.includes(null)) return FILLER.has(word) ? 1 : 0;
  for (const one of all) {
    if (one !== null) draft.conditions = withCondition(draft.conditions, one);
  }
  if (acceleratorCondition(list[at], vocabulary) === null) return 1;
  const used = 1 + takeItsCount(list, at + 1, draft);
  return used + takeItsMemory(list, at + used, draft);
}

/** The name of a place is not a condition, and says where its region is chosen. */
function takePlace(
  list: readonly Token[],
  at: number,
  draft: Draft,
  { places: known }: QueryVocabulary,
): number {
  const behind = list.slice(at).findIndex(({ kind }) => kind !== 'word');
  const words = list.slice(at, behind < 0 ? undefined : at + behind).map(({ text }) => text);
  const found = placeAtHead(words, known);
  if (found === null) return 0;
  const { used, places } = found;
  const [one, another] = places;
  draft.unknown.push({
    text: words.slice(0, used).join(' '),
    why: whyRegion(places),
    ...(one && !another ? { region: one.region } : {}),
  });
  return used;
}

/**
 * Reads what a person typed: names (`g5`, `m7i-flex.large`), conditions (`gpu>=24gib`,
 * `vcpu 8-16`, `under $0.5`), properties (`arm`, `kind:gpu,trainium`). Never throws; what it does
 * not understand is handed back. GB reads accelerator memory as the maker’s number, GiB as EC2
 * reports it; a number without a unit as the maker’s.
 */
export function parseQuery(text: string, vocabulary: QueryVocabulary = NO_VOCABULARY): Query {
  let plain = text.slice(0, MAX_QUERY_LENGTH).toLowerCase();
  for (const [phrase, word] of PHRASES) plain = plain.replace(phrase, word);
  const list = tokens(plain);
  const draft: Draft = { conditions: [], unknown: [] };
  let at = 0;
  while (at < list.length) {
    const token = list[at];
    if (!token) break;
    const used =
      token.kind === 'stop'
        ? 1
        : takeCondition(list, at, draft, vocabulary) || takePlace(list, at, draft, vocabulary);
    const next = list[at + 1];
    if (used === 0 && token.kind === 'op' && next?.kind === 'number') {
      draft.unknown.push({ text: `${token.text}${next.text}`, why: whyUnknown(next) });
      at += 2;
      continue;
    }
    if (used === 0) draft.unknown.push({ text: token.text, why: whyUnknown(token) });
    at += Math.max(1, used);
  }
  return draft;
}
