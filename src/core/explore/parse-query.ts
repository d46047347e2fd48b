import { type FacetId, isFacetId, isYesNoFacet } from './facets.ts';
import { hasReadings, type MeasureId } from './measures.ts';
import type { Bound, Condition, Query, RangeCondition, UnknownWords } from './query.ts';
import { withCondition } from './query.ts';
import { type Operator, type Token, tokens } from './query-tokens.ts';
import { FACET_WORDS, KEY_WORDS, type KeyWord, PHRASES } from './query-words.ts';
import type { ExploreRow } from './row.ts';

/** Longer text is cut: no question about instances needs more. */
export const MAX_QUERY_LENGTH = 300;

/** Words that only the catalogue knows. */
export interface QueryVocabulary {
  /** Ids of chips, and the words they begin with: `a100-40gb` and `a100`. */
  readonly chips: ReadonlySet<string>;
}

export const NO_VOCABULARY: QueryVocabulary = { chips: new Set() };

/** The chips of the catalogue, to be found without naming the property. */
export function queryVocabulary(rows: readonly ExploreRow[]): QueryVocabulary {
  const chips = new Set<string>();
  for (const { chip: id } of rows) {
    if (id === 'none') continue;
    chips.add(id);
    const [first = ''] = id.split('-');
    if (/\d/.test(first)) chips.add(first);
  }
  return { chips };
}

const SIZE = /^(?:nano|micro|small|medium|large|\d*xlarge|metal(?:-\d+xl)?)$/;
const NAME = /^(?:u-\d+tb\d*|[a-z]{1,4}\d[a-z0-9-]*)(?:\.[a-z0-9-]*)?$/;
const FACET_VALUE = /^[a-z0-9-]+$/;
const FILLER = new Set([
  'and',
  'with',
  'in',
  'per',
  'hour',
  'an',
  'a',
  'the',
  'type',
  'types',
  '&',
]);
const NEGATION = new Set(['no', 'not', 'without']);

const MEMORY: readonly MeasureId[] = ['mem', 'memvcpu', 'accmem', 'acctotal', 'nvme'];

const WHY_NOT_WORD =
  'neither a name such as g5 nor a condition such as vcpu>=8, gpu>=24gb or price<0.5';

/** The parse so far: conditions, and words that fit nowhere. */
interface Draft {
  conditions: readonly Condition[];
  unknown: UnknownWords[];
}

type NumberToken = Extract<Token, { kind: 'number' }>;

function bounds(
  op: Operator | null,
  number: NumberToken,
  measure: MeasureId,
): Pick<RangeCondition, 'min' | 'max'> {
  const closed = (value: number): Bound => ({ value, isOpen: false });
  const open = (value: number): Bound => ({ value, isOpen: true });
  if (number.to !== null) {
    return {
      min: closed(Math.min(number.from, number.to)),
      max: closed(Math.max(number.from, number.to)),
    };
  }
  if (number.orMore || op === '>=') return { min: closed(number.from), max: null };
  if (op === '>') return { min: open(number.from), max: null };
  if (op === '<=') return { min: null, max: closed(number.from) };
  if (op === '<') return { min: null, max: open(number.from) };
  // A price alone is what one is ready to pay.
  if (measure === 'price' && op === null) return { min: null, max: closed(number.from) };
  return { min: closed(number.from), max: closed(number.from) };
}

function measureFor(key: KeyWord | null, number: NumberToken): MeasureId | null {
  const isMemory = number.unit?.kind === 'memory';
  if (key !== null) return isMemory && key.withMemory ? key.withMemory : key.measure;
  if (number.isMoney) return 'price';
  if (isMemory) return 'mem';
  if (number.unit?.kind === 'clock') return 'clock';
  return number.unit?.kind === 'network' ? 'network' : null;
}

/** Whether a number may take the word behind it: `16gb ram`, not `16gb vcpu`. */
function belongsTogether(number: NumberToken, key: KeyWord): boolean {
  if (number.isMoney) return false;
  const measures = [key.measure, key.withMemory];
  const isMemory = MEMORY.some((measure) => measures.includes(measure));
  return number.unit?.kind === 'memory' ? isMemory : true;
}

function addRange(
  draft: Draft,
  key: KeyWord | null,
  op: Operator | null,
  number: NumberToken,
): boolean {
  const measure = measureFor(key, number);
  if (measure === null) return false;
  if (key?.isGpu) {
    draft.conditions = withCondition(draft.conditions, {
      kind: 'facet',
      facet: 'kind',
      values: ['gpu'],
    });
  }
  draft.conditions = withCondition(draft.conditions, {
    kind: 'range',
    measure,
    ...bounds(op, number, measure),
    reading: hasReadings(measure) ? (number.unit?.reading ?? 'nominal') : 'reported',
  });
  return true;
}

function addFacet(draft: Draft, facet: FacetId, values: readonly string[]): void {
  draft.conditions = withCondition(draft.conditions, { kind: 'facet', facet, values });
}

/** One word that stands alone: a name, a size, a chip, a property. Also how `format` tests a word. */
export function wordCondition(word: string, { chips }: QueryVocabulary): Condition | null {
  const known = FACET_WORDS.get(word);
  if (known) return { kind: 'facet', facet: known[0], values: [known[1]] };
  if (chips.has(word)) return { kind: 'facet', facet: 'chip', values: [word] };
  if (SIZE.test(word)) return { kind: 'facet', facet: 'size', values: [word] };
  const name = word.replace(/^ml\./, '').replace(/\*$/, '');
  return NAME.test(name) ? { kind: 'name', patterns: [name] } : null;
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
    return addRange(draft, null, op, number) ? used : 0;
  }
  if (first.kind !== 'word') return 0;
  return takeFromWord(list, at, first.text, draft, vocabulary);
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
      addFacet(draft, word, values);
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
  const key = KEY_WORDS.get(word);
  if (key) {
    const hasOperator = second?.kind === 'op';
    const number = hasOperator ? third : second;
    const op = hasOperator ? second.op : null;
    if (number?.kind === 'number' && addRange(draft, key, op, number)) return hasOperator ? 3 : 2;
  }
  if (NEGATION.has(word) && second?.kind === 'word') {
    const known = FACET_WORDS.get(second.text);
    if (known && isYesNoFacet(known[0])) {
      addFacet(draft, known[0], ['no']);
      return 2;
    }
    if (second.text === 'gpu' || second.text === 'accelerator') {
      addFacet(draft, 'kind', ['none']);
      return 2;
    }
  }
  const alone = wordCondition(word, vocabulary);
  if (alone === null) return FILLER.has(word) ? 1 : 0;
  draft.conditions = withCondition(draft.conditions, alone);
  return 1;
}

function whyUnknown(token: Token): string {
  if (token.kind === 'number') return 'a number of what? Write vcpu>=8, 16gb or $0.5';
  if (token.kind === 'op') return 'a comparison needs a number behind it';
  return KEY_WORDS.has(token.text) ? 'needs a number, as in vcpu>=8' : WHY_NOT_WORD;
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
    const used = token.kind === 'stop' ? 1 : takeCondition(list, at, draft, vocabulary);
    if (used === 0) draft.unknown.push({ text: token.text, why: whyUnknown(token) });
    at += Math.max(1, used);
  }
  return draft;
}
