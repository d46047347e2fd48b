import type { FacetId } from './facets.ts';
import { hasReadings, type MeasureId } from './measures.ts';
import {
  type Bound,
  type Condition,
  type RangeCondition,
  type UnknownWords,
  withCondition,
} from './query.ts';
import type { Operator, Token } from './query-tokens.ts';
import type { KeyWord } from './query-words.ts';

const MEMORY: readonly MeasureId[] = ['mem', 'memvcpu', 'accmem', 'acctotal', 'nvme'];

/** The parse so far: conditions, and words that fit nowhere. */
export interface Draft {
  conditions: readonly Condition[];
  unknown: UnknownWords[];
}

export type NumberToken = Extract<Token, { kind: 'number' }>;

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
export function belongsTogether(number: NumberToken, key: KeyWord): boolean {
  if (number.isMoney) return false;
  const measures = [key.measure, key.withMemory];
  const isMemory = MEMORY.some((measure) => measures.includes(measure));
  return number.unit?.kind === 'memory' ? isMemory : true;
}

/** The same number in the decimal GB of disks. */
function onDisk(number: NumberToken): NumberToken {
  const times = number.unit ? number.unit.diskFactor / number.unit.factor : 1;
  return times === 1 ? number : scaled(number, times);
}

/** The same amount in a unit so many times as large. */
export function scaled(number: NumberToken, times: number): NumberToken {
  return {
    ...number,
    from: number.from * times,
    to: number.to === null ? null : number.to * times,
  };
}

/** Adds a number as the range of a measure; `false` when nothing says of which. */
export function addRange(
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
    ...bounds(op, measure === 'nvme' ? onDisk(number) : number, measure),
    reading: hasReadings(measure) ? (number.unit?.reading ?? 'nominal') : 'reported',
  });
  return true;
}

export function addFacet(draft: Draft, facet: FacetId, values: readonly string[]): void {
  draft.conditions = withCondition(draft.conditions, { kind: 'facet', facet, values });
}
