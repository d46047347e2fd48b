import { createElement, Fragment, type ReactNode } from 'react';
import type { Formula } from '../../core/formula/formula.ts';

/** How the quantities of a formula are written: by their symbols, or by their numbers. */
export type FormulaFace = 'symbols' | 'numbers';

const tag = (name: string, ...children: ReactNode[]) => createElement(name, null, ...children);
const operator = (sign: string) => tag('mo', sign);

/** A number with its unit: the number in digits, words upright. */
const numeral = (text: string) => (/[a-zA-Z]/.test(text) ? tag('mtext', text) : tag('mn', text));

function symbol(name: string, subscript?: string): ReactNode {
  const base = tag('mi', name);
  return subscript ? tag('msub', base, tag('mtext', subscript)) : base;
}

function joined(parts: readonly Formula[], sign: string, face: FormulaFace, bracket: boolean) {
  return tag(
    'mrow',
    ...parts.map((part, index) =>
      createElement(
        Fragment,
        { key: index },
        index > 0 ? operator(sign) : null,
        bracket && isSum(part)
          ? tag('mrow', operator('('), node(part, face), operator(')'))
          : node(part, face),
      ),
    ),
  );
}

const isSum = ({ kind }: Formula) => kind === 'sum' || kind === 'difference';

function node(formula: Formula, face: FormulaFace): ReactNode {
  switch (formula.kind) {
    case 'quantity':
      return face === 'symbols' ? symbol(formula.symbol, formula.subscript) : numeral(formula.text);
    case 'number':
      return numeral(formula.text);
    case 'product':
      return joined(formula.parts, '×', face, true);
    case 'sum':
      return joined(formula.parts, '+', face, false);
    case 'difference':
      return joined([formula.of, formula.by], '−', face, false);
    case 'quotient':
      return tag('mfrac', node(formula.of, face), node(formula.by, face));
    case 'ceiling':
      return tag('mrow', operator('⌈'), node(formula.of, face), operator('⌉'));
    case 'root':
      return tag('msqrt', node(formula.of, face));
    case 'exponential':
      return tag('msup', tag('mi', 'e'), tag('mrow', node(formula.of, face)));
  }
}

/** A formula as MathML, which browsers lay out themselves; `left` stands before the equals sign. */
export function MathFormula({
  formula,
  left,
  result,
  face,
}: {
  formula: Formula;
  left: { readonly symbol: string; readonly subscript?: string };
  /** Behind a second equals sign. */
  result?: string;
  face: FormulaFace;
}) {
  return createElement(
    'math',
    { display: 'block' },
    tag(
      'mrow',
      symbol(left.symbol, left.subscript),
      operator('='),
      node(formula, face),
      ...(result === undefined ? [] : [operator('='), numeral(result)]),
    ),
  );
}
