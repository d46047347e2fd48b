import type { Calculator } from '../core/calculator.ts';
import type { LiveNumber, LiveText } from './types.ts';
import { contentErrorAt, type Place } from './yaml.ts';

/** Text of a YAML file before the build turns its `{{ … }}` into calls of the calculator. */
export class LiveSource {
  constructor(
    readonly text: string,
    readonly place: Place,
  ) {}
}

/** An expression over `c` that gives a number, before the build makes a function of it. */
export class LiveFigureSource {
  constructor(
    readonly text: string,
    readonly place: Place,
    /** A wrong answer may be a number of the scenario, which is typed: a choice and no fact. */
    readonly mayBeTyped = false,
  ) {}
}

/** The same type with live text and live numbers still in their source form. */
export type SourceForm<T> = T extends LiveText
  ? LiveSource
  : T extends LiveNumber
    ? LiveFigureSource
    : T extends readonly (infer Item)[]
      ? readonly SourceForm<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: SourceForm<T[Key]> }
        : T;

type Part =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'figure'; readonly expression: string };

/**
 * JavaScript source of an arrow function `(c) => …` that gives the text with its figures.
 * @throws ContentError for a typed dollar figure, an unclosed `{{` or an expression that does not parse
 */
export function compileLiveText(text: string, place: Place): string {
  refuseTypedDollars(text, place);
  const body = partsOf(text.replace(/\s+/g, ' ').trim(), place)
    .map((part) => (part.kind === 'words' ? escapeTemplate(part.words) : `\${${part.expression}}`))
    .join('');
  return `(c) => \`${body}\``;
}

/** Every live text in a piece of content, at any depth. */
export function liveTextsIn(content: unknown): LiveSource[] {
  if (content instanceof LiveSource) return [content];
  if (typeof content !== 'object' || content === null) return [];
  if (content instanceof LiveFigureSource) return [];
  return Object.values(content).flatMap(liveTextsIn);
}

/** Every live number in a piece of content, at any depth. */
export function liveFiguresIn(content: unknown): LiveFigureSource[] {
  if (content instanceof LiveFigureSource) return [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(liveFiguresIn);
}

/**
 * JavaScript source of an arrow function `(c) => …` that gives the number.
 * @throws ContentError for an expression that does not parse, or that is typed instead of computed
 */
export function compileLiveFigure({ text, place, mayBeTyped }: LiveFigureSource): string {
  if (!mayBeTyped && !/\bc\./.test(text)) {
    throw contentErrorAt(place, `Expected an expression over c, found “${text}” typed by hand.`);
  }
  try {
    figureFunction(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw contentErrorAt(place, `The expression “${text}” does not parse: ${reason}.`);
  }
  return `(c) => (${text})`;
}

/**
 * The number, for checks at build time.
 * @throws ContentError when the expression fails or gives no finite number
 */
export function evaluateLiveFigure({ text, place }: LiveFigureSource, c: Calculator): number {
  let figure: unknown;
  try {
    figure = figureFunction(text)(c);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw contentErrorAt(place, `“${text}” cannot be computed: ${reason}`);
  }
  if (typeof figure === 'number' && Number.isFinite(figure)) return figure;
  throw contentErrorAt(place, `“${text}” gives ${String(figure)}; expected a finite number.`);
}

/**
 * The text with its figures, for checks at build time.
 * @throws ContentError when an expression fails, or gives a bare number that needs a formatter
 */
export function evaluateLiveText(source: LiveSource, c: Calculator): string {
  return partsOf(source.text.replace(/\s+/g, ' ').trim(), source.place)
    .map((part) =>
      part.kind === 'words' ? part.words : evaluateFigure(part.expression, source.place, c),
    )
    .join('');
}

const TYPED_MONEY =
  /(?:[$¥€]|\b(?:USD|CNY|EUR))\s?\d(?:[\d.,]*\d)?|\d(?:[\d.,]*\d)?\s?(?:[¥€]|(?:USD|CNY|EUR)\b)/;

/**
 * Prices come from the data. An amount that a scenario makes up is written in words, as 700 dollars.
 * @throws ContentError when a number has the sign or the code of a currency
 */
export function refuseTypedDollars(text: string, place: Place): void {
  const found = TYPED_MONEY.exec(text);
  if (found === null) return;
  throw contentErrorAt(
    place,
    `Expected a figure from the data, found “${found[0]}” typed by hand. ` +
      'Use {{ c.rate(c.price(…)) }} in YAML or <Price of="…"/> in a lesson.',
  );
}

function partsOf(text: string, place: Place): Part[] {
  const parts: Part[] = [];
  let rest = text;
  for (let open = rest.indexOf('{{'); open !== -1; open = rest.indexOf('{{')) {
    const close = closingBraces(rest, open, place);
    const expression = rest.slice(open + 2, close).trim();
    if (!/\bc\./.test(expression)) {
      throw contentErrorAt(place, `Expected an expression over c, found {{ ${expression} }}.`);
    }
    parts.push({ kind: 'words', words: rest.slice(0, open) }, { kind: 'figure', expression });
    rest = rest.slice(close + 2);
  }
  if (rest.includes('}}')) {
    throw contentErrorAt(
      place,
      `Expected “{{” before “}}” in “${excerpt(rest, rest.indexOf('}}'))}”.`,
    );
  }
  return [...parts, { kind: 'words', words: rest }].filter(
    (part): part is Part => part.kind !== 'words' || part.words !== '',
  );
}

/** The first `}}` after which the expression parses: object literals may end in the same signs. */
function closingBraces(text: string, open: number, place: Place): number {
  let reason = '';
  for (let close = text.indexOf('}}', open); close !== -1; close = text.indexOf('}}', close + 1)) {
    try {
      figureFunction(text.slice(open + 2, close).trim());
      return close;
    } catch (error) {
      reason ||= error instanceof Error ? error.message : String(error);
    }
  }
  throw contentErrorAt(
    place,
    reason === ''
      ? `Expected “}}” after “${excerpt(text, open)}”.`
      : `The expression in “${excerpt(text, open)}” does not parse: ${reason}.`,
  );
}

function figureFunction(expression: string): (c: Calculator) => unknown {
  const body = new Function('c', `return (${expression}\n);`);
  return (c) => body(c);
}

function evaluateFigure(expression: string, place: Place, c: Calculator): string {
  let figure: unknown;
  try {
    figure = figureFunction(expression)(c);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw contentErrorAt(place, `{{ ${expression} }} cannot be computed: ${reason}`);
  }
  if (typeof figure === 'string' || Number.isInteger(figure)) return String(figure);
  throw contentErrorAt(
    place,
    `{{ ${expression} }} gives ${String(figure)}; expected a text or a whole number. ` +
      'Use a formatter such as c.total, c.rate, c.small, c.num or c.pct.',
  );
}

function escapeTemplate(words: string): string {
  return words.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 10), at + 40);
}
