import { describe, expect, it } from 'vitest';
import type { Calculator } from '../core/calculator.ts';
import { compileLiveText, evaluateLiveText, LiveSource, liveTextsIn } from './live-text.ts';

const place = { file: 'q.yaml', line: 7, column: 3 };
const c = {
  price: () => 0.25,
  rate: (money: number) => `$${money}`,
  trainingRun: (_type: string, run: { work: number }) => run,
} as unknown as Calculator;

function run(text: string): string {
  const compiled: (c: Calculator) => string = new Function(
    `return ${compileLiveText(text, place)}`,
  )();
  return compiled(c);
}

describe('compileLiveText', () => {
  it('puts the value of an expression into the text', () => {
    expect(run("It costs {{ c.rate(c.price('m5.large')) }} an hour.")).toBe(
      'It costs $0.25 an hour.',
    );
  });

  it('keeps backticks, backslashes and template signs as they are', () => {
    const text = ['a ` b \\ c ', '{d} e'].join('$');
    expect(run(text)).toBe(text);
  });

  it('collapses the line breaks of folded YAML', () => {
    expect(run('one\n  two\n\nthree\n')).toBe('one two three');
  });

  it('takes an expression that ends in the braces of an object', () => {
    expect(run("{{ c.trainingRun('p4d.24xlarge', { work: 2 }).work }} runs")).toBe('2 runs');
    expect(run('{{ [{ a: { b: c.price(1) }}][0].a.b }}')).toBe('0.25');
  });

  it.each([
    [
      'It costs $0.526 an hour.',
      'q.yaml:7:3 Expected a figure from the data, found “$0.526” typed by hand.',
    ],
    [
      'It costs 0.526 USD an hour.',
      'q.yaml:7:3 Expected a figure from the data, found “0.526 USD” typed by hand.',
    ],
    ['In Beijing CN¥5.2.', 'found “¥5.2” typed by hand.'],
    [
      'It costs {{ c.rate( }} an hour.',
      'q.yaml:7:3 The expression in “It costs {{ c.rate( }} an hour.” does not parse:',
    ],
    [
      'It costs {{ c.rate(1) an hour.',
      'q.yaml:7:3 Expected “}}” after “It costs {{ c.rate(1) an hour.”',
    ],
    ['It costs c.rate(1) }} an hour.', 'q.yaml:7:3 Expected “{{” before “}}”'],
    ['It costs {{ 5 }} an hour.', 'q.yaml:7:3 Expected an expression over c, found {{ 5 }}.'],
  ])('refuses %s', (text, message) => {
    expect(() => compileLiveText(text, place)).toThrow(message);
  });
});

describe('evaluateLiveText', () => {
  it('asks for a formatter when an expression gives a bare fraction', () => {
    expect(() => evaluateLiveText(new LiveSource('{{ c.price(1) }}', place), c)).toThrow(
      'q.yaml:7:3 {{ c.price(1) }} gives 0.25; expected a text or a whole number.',
    );
  });

  it('says which expression failed and why', () => {
    expect(() => evaluateLiveText(new LiveSource('{{ c.spec(1) }}', place), c)).toThrow(
      'q.yaml:7:3 {{ c.spec(1) }} cannot be computed: c.spec is not a function',
    );
  });
});

describe('liveTextsIn', () => {
  it('finds live text at any depth', () => {
    const text = new LiveSource('a', place);
    expect(liveTextsIn({ stem: text, choices: [{ text, correct: true }], id: 'x' })).toEqual([
      text,
      text,
    ]);
  });
});
