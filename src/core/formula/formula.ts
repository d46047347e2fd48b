/**
 * A formula that knows its numbers: one tree is shown with symbols, shown with this scenario's
 * numbers, read aloud and computed. What is printed can therefore not differ from what was used.
 */
export type Formula =
  | {
      readonly kind: 'quantity';
      /** What stands for it in the formula, such as `P`, or a word. */
      readonly symbol: string;
      readonly subscript?: string;
      /** What it is, for the list below the formula. */
      readonly meaning: string;
      readonly value: number;
      /** The number as it is printed, unit included. */
      readonly text: string;
    }
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  | { readonly kind: 'product' | 'sum'; readonly parts: readonly Formula[] }
  | { readonly kind: 'difference' | 'quotient'; readonly of: Formula; readonly by: Formula }
  | { readonly kind: 'ceiling' | 'root' | 'exponential'; readonly of: Formula };

type Quantity = Extract<Formula, { kind: 'quantity' }>;

export const number = (value: number, text = String(value)): Formula => ({
  kind: 'number',
  value,
  text,
});
export const product = (...parts: readonly Formula[]): Formula => ({ kind: 'product', parts });
export const sum = (...parts: readonly Formula[]): Formula => ({ kind: 'sum', parts });
export const difference = (of: Formula, by: Formula): Formula => ({ kind: 'difference', of, by });
export const quotient = (of: Formula, by: Formula): Formula => ({ kind: 'quotient', of, by });
export const ceiling = (of: Formula): Formula => ({ kind: 'ceiling', of });
export const root = (of: Formula): Formula => ({ kind: 'root', of });
export const exponential = (of: Formula): Formula => ({ kind: 'exponential', of });

/** Binary noise that must not round a quotient up: 2.1 ÷ 0.7 is a hair above 3. */
const RELATIVE_NOISE = 1e-12;

/** e^x − 1 keeps its digits for a small x. */
function subtract(of: Formula, by: Formula): number {
  if (of.kind === 'exponential' && evaluate(by) === 1) return Math.expm1(evaluate(of.of));
  return evaluate(of) - evaluate(by);
}

/** The number that the formula comes to. */
export function evaluate(formula: Formula): number {
  switch (formula.kind) {
    case 'quantity':
    case 'number':
      return formula.value;
    case 'product':
      return formula.parts.reduce((value, part) => value * evaluate(part), 1);
    case 'sum':
      return formula.parts.reduce((value, part) => value + evaluate(part), 0);
    case 'difference':
      return subtract(formula.of, formula.by);
    case 'quotient':
      return evaluate(formula.of) / evaluate(formula.by);
    case 'ceiling':
      return Math.ceil(evaluate(formula.of) * (1 - RELATIVE_NOISE));
    case 'root':
      return Math.sqrt(evaluate(formula.of));
    case 'exponential':
      return Math.exp(evaluate(formula.of));
  }
}

/** Every quantity of the formula once, in the order of reading. */
export function quantitiesOf(formula: Formula): readonly Quantity[] {
  const found = new Map<string, Quantity>();
  const visit = (part: Formula): void => {
    if (part.kind === 'quantity') {
      const key = `${part.symbol}_${part.subscript ?? ''}`;
      if (!found.has(key)) found.set(key, part);
    } else if ('parts' in part) part.parts.forEach(visit);
    else if ('by' in part) [part.of, part.by].forEach(visit);
    else if ('of' in part) visit(part.of);
  };
  visit(formula);
  return [...found.values()];
}

/** The formula with its numbers in one line, for a spoken label and for a file. */
export function formulaText(formula: Formula): string {
  const inner = (part: Formula): string => {
    const text = formulaText(part);
    return part.kind === 'sum' || part.kind === 'difference' || part.kind === 'quotient'
      ? `(${text})`
      : text;
  };
  switch (formula.kind) {
    case 'quantity':
    case 'number':
      return formula.text;
    case 'product':
      return formula.parts.map(inner).join(' × ');
    case 'sum':
      return formula.parts.map(formulaText).join(' + ');
    case 'difference':
      return `${formulaText(formula.of)} − ${inner(formula.by)}`;
    case 'quotient':
      return `${inner(formula.of)} ÷ ${formula.by.kind === 'product' ? `(${formulaText(formula.by)})` : inner(formula.by)}`;
    case 'ceiling':
      return `${inner(formula.of)} rounded up`;
    case 'root':
      return `square root of (${formulaText(formula.of)})`;
    case 'exponential':
      return `e^(${formulaText(formula.of)})`;
  }
}
