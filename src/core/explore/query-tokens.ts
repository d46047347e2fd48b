import { type UnitWord, unitWord } from './query-words.ts';

export type Token =
  | { readonly kind: 'op'; readonly op: Operator; readonly text: string }
  | {
      readonly kind: 'number';
      readonly from: number;
      /** Above `from` in a range such as 8-16. */
      readonly to: number | null;
      readonly isMoney: boolean;
      /** `8+`. */
      readonly orMore: boolean;
      readonly unit: UnitWord | null;
      readonly text: string;
    }
  | { readonly kind: 'word'; readonly text: string }
  /** `;`: what stands before it has nothing to do with what stands behind it. */
  | { readonly kind: 'stop'; readonly text: string };

export type Operator = '>=' | '<=' | '>' | '<' | '=' | ':';

const NUMBER = String.raw`\d+(?:[.,]\d+)*(?:e[+-]?\d+)?`;
const UNIT = `(?:mib|gib|tib|mb|gb|tb|ghz|gbps|gbit/s|gb/s)`;
const AMOUNT = new RegExp(
  String.raw`^(\$?)(${NUMBER})\s?(${UNIT})?(?:\s?(?:-|–|\.\.| to )\s?\$?(${NUMBER})\s?(${UNIT})?)?(\+)?(?=$|[\s;<>=:])`,
);
const OPERATOR = /^(?:>=|<=|>|<|=|:)/;
const WORD = /^[^\s;<>=:]+/;

/** `1,152` and `1,152.5` have thousands commas, `0,5` has a decimal comma. */
function numberOf(text: string): number {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?(?:e|$)/.test(text)
    ? text.replaceAll(',', '')
    : text.replaceAll(',', '.');
  return Number(plain);
}

function amountToken(match: RegExpExecArray): Token | null {
  const [text, money = '', first = '', firstUnit, second, secondUnit, plus] = match;
  const unit = unitWord(secondUnit ?? firstUnit ?? '');
  const factor = unit?.factor ?? 1;
  const from = numberOf(first) * factor;
  const to = second === undefined ? null : numberOf(second) * factor;
  if (!Number.isFinite(from) || (to !== null && !Number.isFinite(to))) return null;
  return {
    kind: 'number',
    from,
    to,
    isMoney: money === '$',
    orMore: plus !== undefined,
    unit,
    text,
  };
}

function operatorOf(text: string): Operator {
  return text as Operator;
}

/** Cuts a query into numbers, operators and words; `text` is in small letters. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let rest = text.trimStart();
  while (rest !== '') {
    const amount = AMOUNT.exec(rest);
    const number = amount && amountToken(amount);
    const operator = OPERATOR.exec(rest)?.[0];
    let token: Token;
    if (number) token = number;
    else if (rest.startsWith(';')) token = { kind: 'stop', text: ';' };
    else if (operator !== undefined) {
      token = { kind: 'op', op: operatorOf(operator), text: operator };
    } else token = { kind: 'word', text: WORD.exec(rest)?.[0] ?? rest.charAt(0) };
    found.push(token);
    rest = rest.slice(token.text.length).trimStart();
  }
  return found;
}
