import { type DecimalMark, splitNumber } from './number.ts';
import { takeMultiple } from './units.ts';

/** What a quantity counts: requests of any kind are `inference`, the rest is named as it was written. */
export type Counted = 'inference' | 'token' | 'image' | 'sentence' | 'sequence' | 'sample' | 'step';

const NOUNS: readonly (readonly [RegExp, Counted])[] = [
  [/^(?:req(?:uest)?s?|inf(?:erence)?s?|calls?|quer(?:y|ies))(?![a-z])\.?\s*/i, 'inference'],
  [/^tok(?:en)?s?(?![a-z])\.?\s*/i, 'token'],
  [/^im(?:a)?g(?:e)?s?(?![a-z])\.?\s*/i, 'image'],
  [/^sentences?(?![a-z])\.?\s*/i, 'sentence'],
  [/^seq(?:uence)?s?(?![a-z])\.?\s*/i, 'sequence'],
  [/^(?:samples?|examples?)(?![a-z])\.?\s*/i, 'sample'],
  [/^steps?(?![a-z])\.?\s*/i, 'step'],
];

/** `rps`, `qpm`, `ips`: requests, queries, inferences a second. `tps` may be tokens or transactions. */
const SHORTHAND = /^([rqti])p([smhd])$/i;

/** Takes a noun such as `requests` from the start of a unit; `per` is a span of time of a shorthand. */
export function takeCounted(unit: string): {
  readonly counted: Counted | null;
  readonly rest: string;
  readonly per: string | null;
} {
  const [, sign = '', per = ''] = SHORTHAND.exec(unit) ?? [];
  if (per !== '') return { counted: /t/i.test(sign) ? null : 'inference', rest: '', per };
  for (const [pattern, counted] of NOUNS) {
    const [noun] = pattern.exec(unit) ?? [];
    if (noun !== undefined) return { counted, rest: unit.slice(noun.length), per: null };
  }
  return { counted: null, rest: unit, per: null };
}

/** What a typed quantity says that it counts: `500 tok/s` counts tokens, `500/s` does not say. */
export function countedIn(text: string, decimal: DecimalMark): Counted | null {
  const part = splitNumber(text, decimal);
  return part && takeCounted(takeMultiple(part.rest).rest).counted;
}
