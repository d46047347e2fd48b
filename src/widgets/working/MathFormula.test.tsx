// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import {
  ceiling,
  difference,
  exponential,
  type Formula,
  formulaText,
  number,
  product,
  quotient,
  root,
  sum,
} from '../../core/formula/formula.ts';
import { MathFormula } from './MathFormula.tsx';

const load: Formula = { kind: 'quantity', symbol: 'λ', meaning: 'load', value: 20, text: '20' };
const headroom: Formula = {
  kind: 'quantity',
  symbol: 'h',
  meaning: 'headroom',
  value: 0.3,
  text: '30%',
};
const needed = ceiling(quotient(load, product(number(10), difference(number(1), headroom))));

afterEach(cleanup);

describe('a formula in MathML', () => {
  it('is written with symbols, or with its numbers and its result', () => {
    const { container, rerender } = render(
      <MathFormula formula={needed} left={{ symbol: 'N' }} face="symbols" />,
    );
    expect(container.textContent).toBe('N=⌈λ10×(1−h)⌉');
    expect(container.querySelectorAll('mfrac > *')).toHaveLength(2);
    rerender(<MathFormula formula={needed} left={{ symbol: 'N' }} face="numbers" result="3" />);
    expect(container.textContent).toBe('N=⌈2010×(1−30%)⌉=3');
  });

  it('puts brackets around a sum in a product and nowhere else', () => {
    const formula = product(load, sum(number(1), number(2)), quotient(sum(load, load), number(2)));
    const { container } = render(
      <MathFormula formula={formula} left={{ symbol: 'x' }} face="symbols" />,
    );
    expect(container.textContent?.match(/[()]/g)).toEqual(['(', ')']);
  });

  it('is the same on the server', () => {
    const formula = root(exponential(load));
    const html = renderToString(
      <MathFormula formula={formula} left={{ symbol: 'x', subscript: 'y' }} face="symbols" />,
    );
    expect(html).toBe(
      '<math display="block"><mrow><msub><mi>x</mi><mtext>y</mtext></msub><mo>=</mo><msqrt><msup><mi>e</mi><mrow><mi>λ</mi></mrow></msup></msqrt></mrow></math>',
    );
  });

  it('is read aloud in the right order', () => {
    expect(formulaText(needed)).toBe('(20 ÷ (10 × (1 − 30%))) rounded up');
    expect(formulaText(product(number(2), root(load)))).toBe('2 × square root of (20)');
  });
});
